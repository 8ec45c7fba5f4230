import { addsToWhole, alongTime, type Explored, type Grouping } from '@leadline/board';
import type { WidgetOf } from '@leadline/contract';
import type { KpiRef, MemberDimension, TimeGrain } from '@leadline/kpi';
import { NumberInput, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import classes from '#web/features/explore/explore.module.css';
import type { Exploring } from '#web/features/explore/use-explore.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { memberDimensionsOf } from '#web/parts/boards/dimensions.ts';
import { FilterFields } from '#web/parts/boards/filter-fields.tsx';
import { KpiSelect, SecondKpiSelect } from '#web/parts/boards/kpi-select.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

type WidgetKpi = WidgetOf<'number'>['kpi'];

/** Everything that can be chosen, in the order people ask: what, by whom or when, and only which part. */
export function ExploreFields({ exploring }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  const { explored, change } = exploring;
  const [first, second] = explored.kpis as readonly [WidgetKpi, WidgetKpi?];
  return (
    <section className={classes.fields} aria-label={t('explore.choose')}>
      <KpiSelect label={t('explore.kpi')} value={first} onChange={(kpi) => change({ kpis: second ? [kpi, second] : [kpi] })} />
      <SecondKpiSelect
        label={t('explore.second')}
        placeholder={t('explore.noSecond')}
        clearLabel={t('explore.clearSecond')}
        besides={first}
        value={second ?? null}
        onChange={(kpi) => change({ kpis: kpi === null ? [first] : [first, kpi], ...(kpi === null ? {} : { then: null }) })}
      />
      <Groupings exploring={exploring} />
      <Details exploring={exploring} />
      <Filters exploring={exploring} />
    </section>
  );
}

const nothing = '';
const nearest: readonly MemberDimension[] = ['person', 'team', 'location'];

/** People, teams and places first; then whatever else the KPIs know. */
function useGroupings({ catalog }: Exploring, kpis: readonly KpiRef[], chosen: Grouping | null) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const known = memberDimensionsOf(catalog, kpis);
  const all = chosen === null || chosen === alongTime || known.includes(chosen) ? known : [chosen, ...known];
  const labelled = all
    .map((value) => ({ value: value as string, label: words.dimension(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const near = nearest.flatMap((id) => labelled.find(({ value }) => value === id) ?? []);
  const rest = labelled.filter(({ value }) => !(nearest as readonly string[]).includes(value));
  return [{ value: alongTime as string, label: t('explore.time') }, ...near, ...rest];
}

function Groupings({ exploring }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const { explored, change, catalog } = exploring;
  const { kpis, by, then, grain } = explored;
  const firsts = useGroupings(exploring, kpis, by);
  const seconds = useGroupings(exploring, kpis, then).filter(({ value }) => value !== by);
  const group = (next: Grouping | null): void => change({ by: next, then: next === null || next === then ? null : then });
  return (
    <>
      <Select
        label={t('explore.by')}
        data={[{ value: nothing, label: t('explore.together') }, ...firsts]}
        value={by ?? nothing}
        searchable
        limit={100}
        allowDeselect={false}
        onChange={(next) => (next === null ? undefined : group(next === nothing ? null : (next as Grouping)))}
      />
      {by !== null && kpis.length === 1 ? (
        <Select
          label={t('explore.then')}
          data={[{ value: nothing, label: t('explore.nothingFurther') }, ...seconds]}
          value={then ?? nothing}
          searchable
          limit={100}
          allowDeselect={false}
          onChange={(next) => (next === null ? undefined : change({ then: next === nothing ? null : (next as Grouping) }))}
        />
      ) : null}
      {by === alongTime || then === alongTime ? (
        <Select
          label={t('explore.grain')}
          data={[
            { value: nothing, label: t('boards.fields.automatic') },
            ...catalog.grains.map((value) => ({ value: value as string, label: words.dimension(value) })),
          ]}
          value={grain ?? nothing}
          allowDeselect={false}
          onChange={(next) => (next === null ? undefined : change({ grain: next === nothing ? null : (next as TimeGrain) }))}
        />
      ) : null}
    </>
  );
}

/** How many, with the target or without, one by one or summed up: whatever means something of what is drawn. */
function Details({ exploring: { explored, change, widgets, catalog } }: { readonly exploring: Exploring }) {
  const { t } = useI18n();
  const { chart } = widgets;
  const isTime = explored.by === alongTime;
  const hasGoal = chart === 'number' || (isTime && explored.then === null);
  const most = chart === 'table' ? 200 : 30;
  const usual = chart === 'table' ? 50 : 10;
  return (
    <>
      {chart === 'bars' || chart === 'shares' || chart === 'table' ? (
        isTime ? null : (
          <Top explored={explored} most={most} usual={usual} onChange={change} />
        )
      ) : null}
      {hasGoal ? (
        <Switch label={t('explore.goal')} checked={explored.goal} onChange={({ currentTarget: { checked } }) => change({ goal: checked })} />
      ) : null}
      {isTime && addsToWhole(explored, catalog.kpis) ? (
        <Switch
          label={t('boards.fields.cumulative')}
          checked={explored.sum}
          onChange={({ currentTarget: { checked } }) => change({ sum: checked })}
        />
      ) : null}
    </>
  );
}

interface TopProps {
  readonly explored: Explored;
  readonly most: number;
  readonly usual: number;
  readonly onChange: (over: Partial<Explored>) => void;
}

function Top({ explored, most, usual, onChange }: TopProps) {
  const { t } = useI18n();
  const value = Math.min(explored.top ?? usual, most);
  return (
    <NumberInput
      key={value}
      label={t('boards.fields.top')}
      defaultValue={value}
      min={1}
      max={most}
      allowDecimal={false}
      clampBehavior="strict"
      onBlur={({ currentTarget }) => {
        const next = Number(currentTarget.value);
        if (Number.isInteger(next) && next >= 1 && next !== value) onChange({ top: next === usual ? null : next });
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur();
      }}
    />
  );
}

/** Those with nobody chosen yet wait here: an address has no place for them. */
function Filters({ exploring: { explored, change, catalog } }: { readonly exploring: Exploring }) {
  const [begun, setBegun] = useState<readonly MemberDimension[]>([]);
  const isPlain = ({ exclude, alone }: Explored['filters'][number]): boolean => exclude !== true && alone !== true;
  const plain = explored.filters.filter(isPlain);
  const waiting = begun.filter((dimension) => !plain.some((filter) => filter.dimension === dimension));
  const filters = [...plain, ...waiting.map((dimension) => ({ dimension, members: [] }))];
  return (
    <FilterFields
      filters={filters as WidgetOf<'number'>['filters']}
      dimensions={memberDimensionsOf(catalog, explored.kpis)}
      onChange={(next) => {
        setBegun(next.filter(({ members }) => members.length === 0).map(({ dimension }) => dimension));
        const chosen = next.filter(({ members }) => members.length > 0);
        const others = explored.filters.filter((filter) => !isPlain(filter));
        if (JSON.stringify(chosen) !== JSON.stringify(plain)) change({ filters: [...chosen, ...others] });
      }}
    />
  );
}
