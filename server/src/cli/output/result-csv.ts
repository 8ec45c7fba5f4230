import type { Comparison, KpiResult } from '@leadline/kpi';
import { csv, type CsvCell } from '#server/export/csv.ts';

/**
 * An answer for programs: a column per dimension (id and name), a column per KPI and per comparison, exact values. The total
 * is not a row: adding the rows up would count it twice; ask without `--by` for it.
 */
export function resultCsv(result: KpiResult): string {
  const comparisons = Object.keys(result.comparisons) as Comparison[];
  const header: string[] = [
    ...result.by.flatMap((dimension) => [`${dimension}_id`, dimension]),
    ...result.columns.flatMap(({ ref }) => {
      const name = ref.variant === undefined ? ref.id : `${ref.id}:${ref.variant}`;
      return [name, ...comparisons.map((comparison) => `${name}@${comparison}`)];
    }),
  ];
  const figures = (cells: KpiResult['totals']): CsvCell[] =>
    cells.flatMap((cell) => [{ figure: cell.value }, ...comparisons.map((comparison) => ({ figure: cell.compare?.[comparison]?.value ?? null }))]);
  const rows: CsvCell[][] = result.rows.map((row) => [
    ...row.members.flatMap((member): CsvCell[] => [{ text: member.id }, { text: member.label ?? member.id }]),
    ...figures(row.cells),
  ]);
  const lines = result.by.length === 0 ? [figures(result.totals)] : rows;
  return csv([header.map((text) => ({ text })), ...lines]);
}
