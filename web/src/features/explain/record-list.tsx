import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { EntityDescription } from '@leadline/contract';
import type { Explanation, RecordRow, RecordsPage } from '@leadline/kpi';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useIsCount, useMeasureText, type MeasureText } from '#web/parts/measure-text.ts';
import { pageSize, useRecords, type NumberAddress } from '#web/features/explain/use-number.ts';
import { FieldValue } from '#web/parts/field-value.tsx';
import classes from '#web/features/explain/record-list.module.css';
import linkClasses from '#web/ui/link.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { countText } from '#web/lib/format.ts';
import { type I18n, useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { nameAt } from '#web/parts/moment-text.ts';
import { useEntities } from '#web/lib/state.ts';
import { DataTable, type TableColumn } from '#web/ui/data-table.tsx';

export interface RecordListProps {
  readonly address: NumberAddress;
  readonly explanation: Explanation;
}

/** The records a number is made of, with each one's part; their sum stands above and equals the number. */
export function RecordList({ address, explanation }: RecordListProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { number, query } = address;
  const page = number.page ?? 1;
  const parts = [...new Set(explanation.inputs.map((input) => input.part))];
  const part = number.part ?? (parts.length > 1 ? parts[0] : undefined);
  const records = useRecords(query, part, page);
  const go = (change: { part?: string; page?: number }) => {
    void navigate({
      to: '.',
      resetScroll: false,
      search: (old: Record<string, unknown>) => ({ ...old, part: change.part ?? part, page: change.page }) as never,
    });
  };
  return (
    <section>
      <h2 style={{ margin: '0 0 8px', fontSize: '1rem' }}>{t('records.title')}</h2>
      {parts.length > mostSegments ? (
        <Select
          size="sm"
          mb="sm"
          aria-label={t('explain.input')}
          value={part ?? ''}
          data={namedParts(explanation, parts, words.name, t)}
          onChange={(value) => {
            if (value !== null) go({ part: value });
          }}
        />
      ) : parts.length > 1 ? (
        <SegmentedControl
          size="xs"
          mb="sm"
          aria-label={t('explain.input')}
          value={part ?? ''}
          data={namedParts(explanation, parts, words.name, t)}
          onChange={(value) => go({ part: value })}
        />
      ) : null}
      {records.error ? <p role="alert">{errorText(records.error)}</p> : null}
      {records.data ? <Page page={records.data} part={part} /> : records.error ? null : <Skeleton height={240} />}
      {records.data && records.data.total > pageSize ? <Pages page={page} total={records.data.total} onGo={(next) => go({ page: next })} /> : null}
    </section>
  );
}

/** More parts than that are chosen from a list. */
const mostSegments = 3;

/** Parts of the same name are numbered. */
function namedParts(explanation: Explanation, parts: readonly string[], name: (id: string) => string, t: I18n['t']) {
  const labels = parts.map((part) => partName(explanation, part, name, t));
  return parts.map((value, at) => {
    const before = labels.slice(0, at).filter((label) => label === labels[at]).length;
    return { value, label: before > 0 ? `${labels[at]!} (${before + 1})` : labels[at]! };
  });
}

/** A part of a ratio is called by its measure. */
function partName(explanation: Explanation, part: string, name: (id: string) => string, t: I18n['t']): string {
  const measures = explanation.inputs.filter((input) => input.part === part).map((input) => nameAt(name(input.measure), input, t));
  return measures.join(', ');
}

function Page({ page, part }: { readonly page: RecordsPage; readonly part: string | undefined }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const measureText = useMeasureText();
  const entities = useEntities().data?.entities;
  const shown = page.parts.filter((item) => part === undefined || item.part === part);
  const entity = entities?.find((item) => item.id === (page.records[0]?.entity ?? shown[0]?.entity));
  const measureOf = useMemo(() => new Map(page.parts.map((item) => [item.part, item.measure])), [page.parts]);
  /** A record that two people share stands once for each of them. */
  const keys = useMemo(() => new Map(page.records.map((row, index) => [row, `${index} ${row.id}`])), [page.records]);
  const isCount = useIsCount();
  const isEven = page.records.every((row) => row.contribution === '1') && page.parts.every((item) => isCount(item.measure));
  const columns = useMemo(
    () => makeColumns(entity, { t, words, measureText, measureOf, isEven }),
    [entity, t, words, measureText, measureOf, isEven],
  );
  return (
    <>
      {shown.map((item) => (
        <p key={`${item.part}${item.measure}`} className={classes.sum}>
          {item.total === null
            ? t('records.count', { count: item.count, entity: words.entity(item.entity) })
            : t('records.sum', { count: item.count, entity: words.entity(item.entity), total: measureText(item.measure, item.total) })}
        </p>
      ))}
      {page.records.length > 0 ? (
        <DataTable
          isWide
          caption={t('records.title')}
          columns={columns}
          rows={page.records}
          keyOf={(row) => keys.get(row) ?? row.id}
          locale={locale}
          sortLabel={(column) => t('app.table.sort', { column })}
        />
      ) : null}
    </>
  );
}

interface ColumnWords {
  readonly t: ReturnType<typeof useI18n>['t'];
  readonly words: ReturnType<typeof useKpiWords>;
  readonly measureText: MeasureText;
  readonly measureOf: ReadonlyMap<string, string>;
  /** Each record counts once: nothing to say about its part. */
  readonly isEven: boolean;
}

function makeColumns(
  entity: EntityDescription | undefined,
  { t, words, measureText, measureOf, isEven }: ColumnWords,
): readonly TableColumn<RecordRow>[] {
  const known = new Map(entity?.columns.map((column) => [column.name, column]));
  const listed = (entity?.listed ?? []).filter((name) => name !== entity?.label).slice(0, 5);
  return [
    {
      id: 'label',
      title: t('records.record'),
      render: (row) => (
        <Link to="/records/$recordId" params={{ recordId: row.id }} className={linkClasses.link}>
          {row.label}
        </Link>
      ),
    },
    ...(isEven
      ? []
      : [
          {
            id: 'contribution',
            title: t('records.contribution'),
            isNumber: true,
            render: (row: RecordRow) => measureText(measureOf.get(row.part) ?? row.part, row.contribution),
          },
        ]),
    ...listed.map((name): TableColumn<RecordRow> => ({
      id: `column.${name}`,
      title: words.column(entity!.id, name),
      isNumber: ['money', 'integer', 'decimal'].includes(known.get(name)?.type ?? ''),
      render: (row) => <FieldValue entity={row.entity} column={known.get(name)} value={row.values[name]} />,
    })),
  ];
}

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onGo: (page: number) => void;
}

function Pages({ page, total, onGo }: PagesProps) {
  const { t, locale } = useI18n();
  const count = Math.ceil(total / pageSize);
  const number = (value: number) => countText(locale, value);
  return (
    <nav className={classes.pages} aria-label={t('records.pages')}>
      <Button
        size="compact-sm"
        variant="default"
        disabled={page <= 1}
        onClick={() => onGo(page - 1)}
        leftSection={<IconChevronLeft size={16} aria-hidden />}
      >
        {t('records.previous')}
      </Button>
      <span aria-live="polite">
        {t('records.page', { from: number((page - 1) * pageSize + 1), to: number(Math.min(page * pageSize, total)), total: number(total) })}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={page >= count}
        onClick={() => onGo(page + 1)}
        rightSection={<IconChevronRight size={16} aria-hidden />}
      >
        {t('records.next')}
      </Button>
    </nav>
  );
}
