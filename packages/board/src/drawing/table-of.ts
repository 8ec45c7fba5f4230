import type { Chart, Table } from './drawing.ts';

/** A chart as the table of its points: what is read where a picture is not seen. */
export function tableOf({ categories, series }: Chart): Table {
  const shown = series.filter(({ isGoal }) => !isGoal);
  return {
    kind: 'table',
    columns: shown.map(({ name }) => ({ title: name, isNumber: true })),
    rows: categories.map((name, index) => ({
      key: String(index),
      name,
      points: shown.map(({ points }) => points[index]!),
      shades: shown.map(() => null),
    })),
    totals: null,
    more: 0,
    bars: null,
  };
}
