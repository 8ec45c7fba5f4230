import type { SaveTargets, TargetCell, TargetGrid, TargetInput } from '@leadline/contract';
import { keyOfSubject } from '#web/features/targets/sheet.ts';

/**
 * The grid with what has just been saved in it, until it is read again: a long one takes seconds. What of a value counts is not known
 * before that. Changes that hold from a day on are blended by the server and come with the next reading.
 */
export function withSaved(grid: TargetGrid, { kpis, subjects, periods, cells, from }: SaveTargets): TargetGrid {
  if (from !== null) return grid;
  const rows = new Map(grid.rows.map(({ subject }, row) => [keyOfSubject(subject), row]));
  if (grid.whole) rows.set(keyOfSubject(grid.whole.subject), -1);
  const kpiAt = new Map(grid.kpis.map(({ id }, kpi) => [id, kpi]));
  const periodAt = new Map(grid.periods.map((period, at) => [`${period.from} ${period.to}`, at]));
  // Asked once of each, not of every one of tens of thousands of cells.
  const kpiOf = kpis.map((id) => kpiAt.get(id));
  const rowOf = subjects.map((subject) => rows.get(keyOfSubject(subject)));
  const periodOf = periods.map((period) => periodAt.get(`${period.from} ${period.to}`));
  const placeOf = ({ kpi, row, period }: Pick<TargetCell, 'kpi' | 'row' | 'period'>): number =>
    (kpi * (grid.rows.length + 1) + row + 1) * grid.periods.length + period;
  const next = new Map(grid.cells.map((cell) => [placeOf(cell), cell]));
  for (const one of cells) {
    const [kpi, row, period] = [kpiOf[one.kpi], rowOf[one.subject], periodOf[one.period]];
    if (kpi === undefined || row === undefined || period === undefined) continue;
    const place = placeOf({ kpi, row, period });
    next.set(place, savedCell({ kpi, row, period, revision: one.basedOn + 1 }, one, next.get(place)));
  }
  return { ...grid, cells: [...next.values()] };
}

function savedCell(at: Pick<TargetCell, 'kpi' | 'row' | 'period' | 'revision'>, said: TargetInput, was: TargetCell | undefined): TargetCell {
  const { value, minimum, stretch, lo, hi } = said;
  const weekdays = value === null ? null : said.weekdays === undefined ? was?.weekdays : said.weekdays;
  // Begun with what every one has: an object that is spread and added to costs ten times as much.
  const cell: Record<string, number | string> = { kpi: at.kpi, row: at.row, period: at.period, revision: at.revision };
  const put = (name: keyof TargetCell, text: string | null | undefined): void => {
    if (text !== null && text !== undefined) cell[name] = text;
  };
  put('value', value);
  put('minimum', minimum);
  put('stretch', stretch);
  put('lo', lo);
  put('hi', hi);
  put('baseline', was?.baseline);
  put('currency', was?.currency);
  put('first', was?.first);
  put('weekdays', weekdays);
  return cell as unknown as TargetCell;
}
