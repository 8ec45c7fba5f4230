import type { KpiResult } from '@leadline/kpi';
import type { BenchStore } from '../store.ts';
import { widgets } from './widgets.ts';

/** Tiles whose hand-written query gives the number itself, and how to read it; a difference stops the run. */
const checked: Readonly<Record<string, (row: readonly (string | boolean | null)[]) => number>> = {
  net_sales_revenue: ([value]) => Number(value) / 1e6,
  won_revenue: ([value]) => Number(value) / 1e6,
  deals_won_count: ([value]) => Number(value),
  win_rate: ([won, decided]) => Number(won) / Number(decided),
  average_deal_size: ([sum, count]) => Number(sum) / Number(count) / 1e6,
  sales_cycle_length: ([median]) => Number(median),
  sales_volume_units: ([value]) => Number(value),
  new_contacts_count: ([value]) => Number(value),
  new_customers_count: ([value]) => Number(value),
  open_pipeline_value: ([value]) => Number(value) / 1e6,
  calls_made_count: ([value]) => Number(value),
  meetings_held_count: ([value]) => Number(value),
};

/** @throws Error where the board and the hand-written query differ */
export async function compareNumbers({ facts }: BenchStore, totals: KpiResult): Promise<void> {
  const wrong: string[] = [];
  for (const [id, read] of Object.entries(checked)) {
    const widget = widgets.find(({ name }) => name === `tile ${id}`)!;
    const [row] = await facts.read({ sql: widget.sql, parameters: [], label: widget.name });
    const byHand = read(row!);
    const shown = Number(totals.totals[totals.columns.findIndex(({ ref }) => ref.id === id)]?.value);
    if (!(Math.abs(shown - byHand) <= Math.abs(byHand) * 1e-9)) wrong.push(`${id}: board ${shown}, by hand ${byHand}`);
  }
  if (wrong.length > 0) throw new Error(`the numbers differ\n${wrong.join('\n')}`);
  console.log(`\nNumbers compared: ${Object.keys(checked).length} tiles equal`);
}
