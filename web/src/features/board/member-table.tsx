import { Button } from '@mantine/core';
import type { KpiResult, MemberDimension } from '@leadline/kpi';
import { useMemo, useState } from 'react';
import { NumberLink } from '#web/parts/number-link.tsx';
import classes from '#web/features/board/member-table.module.css';
import { findTile } from '#web/parts/find-tile.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { DataTable, type TableColumn } from '#web/ui/data-table.tsx';
import { Panel } from '#web/ui/panel.tsx';

type Row = KpiResult['rows'][number];

export interface MemberTableProps {
  readonly title: string;
  readonly result: KpiResult;
  readonly dimension: MemberDimension;
  /** KPI ids in order; the first two are what a phone shows besides the name. */
  readonly kpis: readonly string[];
  readonly shownRows?: number;
}

/** One row for each person or place, sortable, every number opens. Columns nobody has a value for are left out and named. */
export function MemberTable({ title, result, dimension, kpis, shownRows = 12 }: MemberTableProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const [isAll, setAll] = useState(false);
  const known = useMemo(() => kpis.filter((id) => findTile(result, id)), [kpis, result]);
  const filled = useMemo(() => known.filter((id) => result.rows.some((row) => findTile(result, id, row.cells)?.cell.value != null)), [known, result]);
  const missing = known.filter((id) => !filled.includes(id));
  const columns = useMemo(() => makeColumns(filled, result, dimension, words, text), [filled, result, dimension, words, text]);
  const first = filled[0];
  const rows = useMemo(() => {
    const value = (row: Row) => (first === undefined ? null : findTile(result, first, row.cells)?.cell.value);
    const ordered = result.rows.toSorted((a, b) => Number(value(b) ?? -Infinity) - Number(value(a) ?? -Infinity));
    return isAll ? ordered : ordered.slice(0, shownRows);
  }, [result, first, isAll, shownRows]);
  return (
    <Panel
      title={title}
      note={missing.length > 0 ? t('board.table.missing', { kpis: missing.map((id) => words.name(id)).join(', ') }) : text.period(result.period)}
    >
      <DataTable
        caption={`${title}, ${text.period(result.period)}`}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.members[0]!.id}
        locale={locale}
        sortLabel={(column) => t('app.table.sort', { column })}
        {...(first === undefined ? {} : { initialSort: { id: first, descending: true } })}
        total={
          <tr>
            <th scope="row">{t('board.table.total')}</th>
            {filled.map((id, index) => (
              <td key={id} className={index < 2 ? classes.number : classes.secondary}>
                <NumberLink result={result} id={id} cells={result.totals} isWhole={isLarge(result, id)} />
              </td>
            ))}
          </tr>
        }
      />
      {result.rows.length > shownRows ? (
        <Button mt="sm" size="compact-sm" variant="subtle" onClick={() => setAll((is) => !is)} aria-expanded={isAll}>
          {isAll ? t('board.table.fewer') : t('board.table.all', { count: result.rows.length })}
        </Button>
      ) : null}
    </Panel>
  );
}

function makeColumns(
  kpis: readonly string[],
  result: KpiResult,
  dimension: MemberDimension,
  words: ReturnType<typeof useKpiWords>,
  text: ReturnType<typeof useValueText>,
): readonly TableColumn<Row>[] {
  const name = (row: Row) => text.member(dimension, row.members[0]!);
  const whole = new Set(kpis.filter((id) => isLarge(result, id)));
  const numbers = kpis.map((id, index): TableColumn<Row> => ({
    id,
    title: words.name(id),
    isNumber: true,
    isPrimary: index < 2,
    sortBy: (row) => {
      const value = findTile(result, id, row.cells)?.cell.value;
      return value == null ? null : Number(value);
    },
    render: (row) => <NumberLink result={result} id={id} cells={row.cells} where={[`${dimension}:${row.members[0]!.id}`]} isWhole={whole.has(id)} />,
  }));
  return [{ id: 'name', title: words.dimension(dimension), render: name, sortBy: name, isPrimary: true }, ...numbers];
}

/** Cents say nothing in a column that holds thousands. */
function isLarge(result: KpiResult, id: string): boolean {
  return result.rows.some((row) => Math.abs(Number(findTile(result, id, row.cells)?.cell.value ?? 0)) >= 1000);
}
