import type { SaveTargets, TargetCell, TargetGrid } from '@leadline/contract';
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
  const next = new Map(grid.cells.map((cell) => [placeOf(cell), cell]));
  for (const { kpi: kpiOf, subject, period: periodOf, value, minimum, stretch, lo, hi, weekdays, basedOn } of cells) {
    const [kpi, row] = [kpiAt.get(kpis[kpiOf]!), rows.get(keyOfSubject(subjects[subject]!))];
    const period = periodAt.get(`${periods[periodOf]!.from} ${periods[periodOf]!.to}`);
    if (kpi === undefined || row === undefined || period === undefined) continue;
    const place = placeOf({ kpi, row, period });
    const { baseline, currency, first, weekdays: weighed } = next.get(place) ?? {};
    const said = Object.entries({
      value,
      minimum,
      stretch,
      lo,
      hi,
      baseline,
      currency,
      first,
      weekdays: value === null ? null : weekdays === undefined ? weighed : weekdays,
    }).filter(([, each]) => each != null);
    next.set(place, { kpi, row, period, revision: basedOn + 1, ...Object.fromEntries(said) });
  }
  return { ...grid, cells: [...next.values()] };
}

const placeOf = ({ kpi, row, period }: Pick<TargetCell, 'kpi' | 'row' | 'period'>): string => `${kpi} ${row} ${period}`;
