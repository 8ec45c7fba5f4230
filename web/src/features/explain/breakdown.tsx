import { SegmentedControl, Skeleton } from '@mantine/core';
import type { KpiResult, MemberDimension } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/explain/explain.module.css';
import { useNumberAddress } from '#web/features/explain/use-number.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog, usePageQuery } from '#web/lib/state.ts';
import { CellValue } from '#web/parts/cell-value.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import linkClasses from '#web/ui/link.module.css';

const dimensions = ['team', 'person', 'location', 'segment', 'category', 'product'] as const satisfies readonly MemberDimension[];
const none = 'none';

/** The number of each team, person or place; each leads to its own. */
export function Breakdown() {
  const { t } = useI18n();
  const words = useKpiWords();
  const { query, number } = useNumberAddress();
  const known = useCatalog().data?.kpis.find(({ id }) => id === number.kpi);
  const offered = dimensions.filter((dimension) => known?.dimensions.includes(dimension)).slice(0, 4);
  const [chosen, setChosen] = useState<string>(none);
  const by = offered.find((dimension) => dimension === chosen);
  if (offered.length === 0) return null;
  return (
    <section className={classes.breakdown}>
      <h2 className={classes.title}>{t('explain.by')}</h2>
      <SegmentedControl
        size="xs"
        aria-label={t('explain.by')}
        value={by ?? none}
        data={[{ value: none, label: t('explain.byNothing') }, ...offered.map((value) => ({ value, label: words.dimension(value) }))]}
        onChange={setChosen}
      />
      {by === undefined ? null : <Members key={by} by={by} query={query} />}
    </section>
  );
}

function Members({
  by,
  query: { compare: _compare, ...query },
}: {
  readonly by: MemberDimension;
  readonly query: ReturnType<typeof useNumberAddress>['query'];
}) {
  const errorText = useErrorText();
  const answer = usePageQuery([{ ...query, by: [by], sort: { by: 0, descending: true }, limit: 50 }]);
  const [result] = answer.data?.results ?? [];
  if (answer.error) {
    return (
      <p className={classes.error} role="alert">
        {errorText(answer.error)}
      </p>
    );
  }
  return result ? <Table by={by} result={result} /> : <Skeleton height={160} mt="sm" />;
}

function Table({ by, result }: { readonly by: MemberDimension; readonly result: KpiResult }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const { number } = useNumberAddress();
  const [column] = result.columns;
  if (!column) return null;
  const where = (id: string): string[] => [...(number.where ?? []), `${by}:${id}`];
  return (
    <DataTable
      caption={words.dimension(by)}
      rows={result.rows}
      keyOf={(row) => row.members[0]?.id ?? ''}
      locale={locale}
      sortLabel={(title) => t('app.table.sort', { column: title })}
      columns={[
        {
          id: 'member',
          title: words.dimension(by),
          isPrimary: true,
          sortBy: (row) => (row.members[0] ? text.member(by, row.members[0]) : null),
          render: ({ members: [member] }) =>
            member ? (
              <Link
                to="/number"
                resetScroll={false}
                className={linkClasses.link}
                search={(old) => ({ ...old, kpi: number.kpi, ...(number.variant ? { variant: number.variant } : {}), where: where(member.id) })}
              >
                {text.member(by, member)}
              </Link>
            ) : null,
        },
        {
          id: 'value',
          title: t('explain.value'),
          isNumber: true,
          isPrimary: true,
          sortBy: ({ cells: [cell] }) => (cell?.value === null || cell === undefined ? null : Number(cell.value)),
          render: ({ cells: [cell] }) => (cell ? <CellValue cell={cell} column={column} /> : null),
        },
      ]}
    />
  );
}
