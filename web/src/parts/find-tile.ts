import type { Cell, KpiColumn, KpiResult } from '@leadline/kpi';

export interface TileData {
  readonly column: KpiColumn;
  readonly cell: Cell;
}

/** The cell of a KPI: of the totals, or of a row's cells. */
export function findTile(result: KpiResult | undefined, id: string, cells = result?.totals): TileData | undefined {
  const index = result?.columns.findIndex((column) => column.ref.id === id) ?? -1;
  const cell = cells?.[index];
  return result && cell ? { column: result.columns[index]!, cell } : undefined;
}
