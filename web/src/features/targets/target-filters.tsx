import { MultiSelect, SegmentedControl, Select } from '@mantine/core';
import type { TargetGrid, TargetGridAsk } from '@leadline/contract';
import { mostGridKpis, targetGrains, targetRows } from '@leadline/contract/values';
import type { Level } from '#web/features/targets/sheet.ts';
import type { TargetSearch } from '#web/features/targets/target-search.ts';
import classes from '#web/features/targets/targets.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useMembers } from '#web/parts/member-picker.tsx';

export interface TargetFiltersProps {
  readonly ask: TargetGridAsk;
  readonly grid: TargetGrid | undefined;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
  readonly onChange: (change: TargetSearch) => void;
}

/** Which targets stand in the grid. */
export function TargetFilters({ ask, grid, level, onLevel, onChange }: TargetFiltersProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const kpis = (useCatalog().data?.kpis ?? []).filter(
    ({ kind, isOff, problem, direction }) => kind === 'kpi' && !isOff && !problem && direction !== 'neutral',
  );
  const teams = useMembers('team', '').data?.members ?? [];
  const year = ask.year ?? grid?.year;
  const years = year === undefined ? [] : [year - 2, year - 1, year, year + 1, year + 2].map(String);
  const isRange = grid !== undefined && grid.kpis.length > 0 && grid.kpis.every(({ direction }) => direction === 'range');
  return (
    <div className={classes.filters} role="search">
      <MultiSelect
        className={classes.kpis ?? ''}
        label={t('targets.pick.kpis')}
        searchable
        maxValues={mostGridKpis}
        hidePickedOptions
        data={kpis.map(({ id }) => ({ value: id, label: words.name(id) })).sort((a, b) => a.label.localeCompare(b.label))}
        value={[...ask.kpis]}
        onChange={(kpi) => onChange({ kpi })}
      />
      <Select
        label={t('targets.pick.rows')}
        data={targetRows.map((value) => ({ value, label: t(`targets.rows.${value}`) }))}
        value={ask.rows}
        allowDeselect={false}
        onChange={(rows) => onChange({ rows: rows ?? 'people' })}
      />
      {ask.rows === 'people' || ask.rows === 'teams' ? (
        <Select
          label={t('targets.pick.team')}
          placeholder={t('targets.pick.allTeams')}
          searchable
          clearable
          data={teams.flatMap(({ id, label }) => (id === null ? [] : [{ value: id, label: label ?? id }]))}
          value={ask.team}
          onChange={(team) => onChange({ team: team ?? '' })}
        />
      ) : null}
      <Select
        label={t('targets.pick.grain')}
        data={targetGrains.map((value) => ({ value, label: t(`targets.grain.${value}`) }))}
        value={ask.grain}
        allowDeselect={false}
        onChange={(grain) => onChange({ grain: grain ?? 'month' })}
      />
      <Select
        className={classes.year ?? ''}
        label={t('targets.pick.year')}
        data={years}
        value={year === undefined ? null : String(year)}
        allowDeselect={false}
        onChange={(chosen) => onChange({ year: chosen ?? '' })}
      />
      {isRange ? null : (
        <SegmentedControl
          aria-label={t('targets.pick.level')}
          data={(['minimum', 'value', 'stretch'] as const).map((value) => ({ value, label: t(`targets.level.${value}`) }))}
          value={level}
          onChange={(chosen) => onLevel(chosen as Level)}
        />
      )}
    </div>
  );
}
