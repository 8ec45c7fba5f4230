import { lazy, useState, type ComponentType } from 'react';
import type { DrawnChartProps } from '#web/ui/chart/drawn-chart.tsx';

let drawn: ComponentType<DrawnChartProps> | undefined;

/** Charts are half of what a board weighs: they come after its numbers, or beside them where it is known to have some. */
export async function fetchCharts(): Promise<{ readonly default: ComponentType<DrawnChartProps> }> {
  const charts = await import('#web/ui/chart/drawn-chart.tsx');
  drawn = charts.default;
  return charts;
}

const Coming = lazy(fetchCharts);

/** A chart; it waits for nothing where charts are there already. */
export function LazyChart(props: DrawnChartProps) {
  // One that began to wait stays what it is.
  const [Chart] = useState(() => drawn ?? Coming);
  return <Chart {...props} />;
}
