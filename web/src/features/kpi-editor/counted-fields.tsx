import { Button, Select, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { EntityColumn, EntityDescription } from '@leadline/contract';
import { useMemo, useState } from 'react';
import type { Counted } from '#web/features/kpi-editor/guide.ts';
import classes from '#web/features/kpi-editor/starting-points.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog, useEntities } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What can be counted, and by what, with the names people use. */
export function useCountable() {
  const { locale } = useI18n();
  const words = useKpiWords();
  const kpis = useCatalog().data?.kpis;
  const entities = useEntities().data?.entities;
  return useMemo(() => {
    const collator = new Intl.Collator(locale);
    const sorted = (choices: readonly Choice[]): Choice[] => choices.toSorted((a, b) => collator.compare(a.label, b.label));
    const find = (id: string | undefined): EntityDescription | undefined => entities?.find((entity) => entity.id === id);
    const columnsOf = (id: string | undefined, fits: (column: EntityColumn) => boolean): Choice[] =>
      sorted((find(id)?.columns ?? []).filter(fits).map(({ name }) => ({ value: name, label: words.column(id!, name) })));
    return {
      find,
      records: sorted((entities ?? []).filter(({ kind }) => kind === 'fact').map(({ id }) => ({ value: `entity:${id}`, label: words.entity(id) }))),
      known: sorted(
        (kpis ?? []).filter(({ kind, isOff }) => kind === 'kpi' && !isOff).map(({ id }) => ({ value: `kpi:${id}`, label: words.name(id) })),
      ),
      numbersOf: (id: string) => columnsOf(id, ({ type }) => type === 'money' || type === 'integer' || type === 'decimal'),
      datesOf: (id: string) => columnsOf(id, ({ type }) => type === 'moment' || type === 'date'),
      conditionsOf: (id: string) =>
        columnsOf(id, ({ type, personal }) => !personal && (type === 'enum' || type === 'boolean' || type === 'ref' || type === 'text')),
    };
  }, [locale, words, kpis, entities]);
}

export interface CountedFieldsProps {
  readonly label: string;
  readonly counted: Counted;
  readonly onChange: (counted: Counted) => void;
  readonly isRecordsOnly?: boolean;
  readonly isConditionOpen?: boolean;
}

/** What is counted, and which of it. */
export function CountedFields({ label, counted, onChange, isRecordsOnly = false, isConditionOpen = false }: CountedFieldsProps) {
  const { t } = useI18n();
  const { records, known } = useCountable();
  const [isOpen, setOpen] = useState(isConditionOpen);
  const { what } = counted;
  const groups = [
    ...(isRecordsOnly ? [] : [{ group: t('kpiEditor.guide.known'), items: [...known] }]),
    { group: t('kpiEditor.guide.records'), items: [...records] },
  ];
  const choose = (value: string | null) => {
    const [kind, id] = value?.split(':') ?? [];
    if (id !== undefined) onChange({ what: { kind: kind as 'entity' | 'kpi', id } });
  };
  const isNarrowed = isOpen || counted.column !== undefined;
  return (
    <div className={classes.counted}>
      <Select
        searchable
        className={classes.what ?? ''}
        label={label}
        placeholder={t('kpiEditor.guide.search')}
        nothingFoundMessage={t('kpiEditor.nothing')}
        data={groups}
        value={what ? `${what.kind}:${what.id}` : null}
        onChange={choose}
        maxDropdownHeight={320}
      />
      {what?.kind === 'entity' && isNarrowed ? <Condition entity={what.id} counted={counted} onChange={onChange} /> : null}
      {what?.kind === 'entity' && !isNarrowed ? (
        <Button
          className={classes.only ?? ''}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconFilter size={14} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('kpiEditor.guide.only')}
        </Button>
      ) : null}
    </div>
  );
}

interface ConditionProps {
  readonly entity: string;
  readonly counted: Counted;
  readonly onChange: (counted: Counted) => void;
}

function Condition({ entity, counted, onChange }: ConditionProps) {
  const { t } = useI18n();
  const { conditionsOf, datesOf, find } = useCountable();
  const dates = datesOf(entity);
  const column = find(entity)?.columns.find(({ name }) => name === counted.column);
  return (
    <>
      <Select
        searchable
        clearable
        label={t('kpiEditor.guide.where')}
        placeholder={t('kpiEditor.guide.all')}
        nothingFoundMessage={t('kpiEditor.nothing')}
        data={conditionsOf(entity)}
        value={counted.column ?? null}
        clearButtonProps={{ 'aria-label': t('kpiEditor.guide.clear') }}
        onChange={(value) => onChange({ what: counted.what, column: value ?? undefined, by: undefined })}
      />
      {column ? (
        <ValueField
          entity={entity}
          column={column}
          value={counted.value}
          onChange={(value) => onChange({ ...counted, value, by: dateOf(value, dates) ?? counted.by })}
        />
      ) : null}
      {counted.value ? (
        <Select
          clearable
          label={t('kpiEditor.guide.by')}
          placeholder={t('kpiEditor.guide.usual')}
          data={dates}
          value={counted.by ?? null}
          clearButtonProps={{ 'aria-label': t('kpiEditor.guide.clear') }}
          onChange={(value) => onChange({ ...counted, by: value ?? undefined })}
        />
      ) : null}
    </>
  );
}

/** Won deals are meant by the day they were won. */
function dateOf(value: string, dates: readonly Choice[]): string | undefined {
  return dates.find((date) => date.value === `${value}_at` || date.value === `${value}_on`)?.value;
}

interface ValueFieldProps {
  readonly entity: string;
  readonly column: EntityColumn;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

function ValueField({ entity, column, value, onChange }: ValueFieldProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const label = t('kpiEditor.guide.is');
  if (column.type !== 'enum' && column.type !== 'boolean') {
    return <TextInput label={label} maxLength={200} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  const data =
    column.type === 'boolean'
      ? [
          { value: 'true', label: t('records.yes') },
          { value: 'false', label: t('records.no') },
        ]
      : (column.values ?? []).map((one) => ({ value: one, label: words.value(entity, column.name, one) }));
  return (
    <Select
      label={label}
      placeholder={t('kpiEditor.choose')}
      data={data}
      value={value ?? null}
      onChange={(next) => next !== null && onChange(next)}
    />
  );
}
