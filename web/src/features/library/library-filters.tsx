import { Checkbox, SegmentedControl, Select } from '@mantine/core';
import type { LibraryKpi } from '@leadline/contract';
import classes from '#web/features/library/library.module.css';
import { roles, themes, type LibrarySearch } from '#web/features/library/library-search.ts';
import { fits } from '#web/features/library/use-shelf.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface LibraryFiltersProps {
  readonly all: readonly LibraryKpi[];
  readonly search: LibrarySearch;
  readonly onChange: (search: LibrarySearch) => void;
}

/** Theme, kind, role, and whether there are data. */
export function LibraryFilters({ all, search, onChange }: LibraryFiltersProps) {
  const { t, word } = useI18n();
  const without = <K extends keyof LibrarySearch>(key: K): LibrarySearch => {
    const { [key]: _left, ...rest } = search;
    return rest;
  };
  return (
    <div className={classes.filters}>
      <Themes all={all} search={search} onChange={onChange} />
      <div className={classes.row}>
        <SegmentedControl
          size="xs"
          aria-label={t('library.type.label')}
          value={search.kind ?? 'all'}
          data={(['all', 'operational', 'outcome'] as const).map((value) => ({ value, label: t(`library.type.${value}`) }))}
          onChange={(value) => onChange(value === 'all' ? without('kind') : { ...search, kind: value as 'operational' })}
        />
        <Select
          size="xs"
          w={220}
          aria-label={t('library.role')}
          value={search.role ?? 'all'}
          data={[
            { value: 'all', label: t('library.everyRole') },
            ...roles.map((role) => ({ value: role, label: word(`entity.assignment.value.sales_role.${role}`, role) })),
          ]}
          onChange={(value) => onChange(value === null || value === 'all' ? without('role') : { ...search, role: value as (typeof roles)[number] })}
        />
        <Checkbox
          size="xs"
          label={t('library.hasData')}
          checked={search.data === 'yes'}
          onChange={(event) => onChange(event.currentTarget.checked ? { ...search, data: 'yes' } : without('data'))}
        />
      </div>
    </div>
  );
}

function Themes({ all, search, onChange }: LibraryFiltersProps) {
  const { t, locale } = useI18n();
  const { theme: chosen, ...rest } = search;
  const count = (theme: LibrarySearch['theme']) => all.filter((kpi) => kpi.kind === 'kpi' && fits(kpi, theme ? { ...rest, theme } : rest)).length;
  return (
    <div className={classes.themes} role="group" aria-label={t('library.themes')}>
      {[undefined, ...themes].map((theme) => (
        <button
          key={theme ?? 'all'}
          type="button"
          className={classes.theme}
          aria-pressed={chosen === theme}
          onClick={() => onChange(theme ? { ...rest, theme } : rest)}
        >
          {theme ? t(`library.group.${theme}`) : t('library.all')} <span className={classes.count}>{countText(locale, count(theme))}</span>
        </button>
      ))}
    </div>
  );
}
