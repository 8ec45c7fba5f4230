import { Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { areas, type AuditSearch } from '#web/features/audit/audit-search.ts';
import classes from '#web/features/audit/audit.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (next: AuditSearch) => void;
}

/** Narrows the record by word, person, area and days. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { t } = useI18n();
  const set = (key: keyof AuditSearch, value: string | null) => {
    const { [key]: _old, ...rest } = search;
    onChange(value === null || value.trim() === '' ? rest : { ...rest, [key]: value });
  };
  const field = (key: 'text' | 'by' | 'since' | 'until') => ({
    value: search[key] ?? '',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => set(key, event.currentTarget.value),
  });
  return (
    <div className={classes.filters} role="search">
      <TextInput
        className={classes.text}
        label={t('audit.search')}
        placeholder={t('audit.searchNote')}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        {...field('text')}
      />
      <Select
        label={t('audit.area')}
        placeholder={t('audit.all')}
        data={areas.map((value) => ({ value, label: t(`audit.areas.${value}`) }))}
        value={search.area ?? null}
        onChange={(value) => set('area', value)}
        clearable
      />
      <TextInput label={t('audit.by')} {...field('by')} />
      <TextInput type="date" label={t('audit.from')} {...field('since')} />
      <TextInput type="date" label={t('audit.to')} {...field('until')} />
    </div>
  );
}
