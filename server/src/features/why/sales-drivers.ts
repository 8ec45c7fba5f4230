import type { WhyResponse } from '@leadline/contract';
import {
  customerBridge,
  divideDecimals,
  priceVolumeMix,
  rowLimit,
  subtractDecimals,
  sumOf,
  type Cell,
  type KpiQuery,
  type KpiResult,
} from '@leadline/kpi';

/** A question of the number, of the period before and of the one it is told for. */
export interface Both {
  readonly before: KpiQuery;
  readonly after: KpiQuery;
}
type Ask = (queries: readonly KpiQuery[]) => Promise<readonly KpiResult[]>;

/** The KPI that is made of products with prices and bought by customers. */
export const salesKpi = 'net_sales_revenue';
const units = 'sales_volume_units';
const namedAtOnce = 500;

/**
 * Units, mix and prices of products (A1.5). Only where all products are counted in one unit, all of them are read, and the effects make up
 * the change exactly.
 */
export async function productEffects({ before, after }: Both, ask: Ask): Promise<WhyResponse['products']> {
  const asked = [before, after].map((query): KpiQuery => ({ ...query, kpis: [...query.kpis, { id: units }], by: ['product'] }));
  const results = await ask(asked);
  if (results.some(({ rowCount, totals }) => rowCount > rowLimit || totals[1]?.value == null)) return null;
  const [was, is] = results.map(cellsOf) as [Rows, Rows];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const sides = ids.map((product) => ({ product, before: soldOf(was.get(product)), after: soldOf(is.get(product)) }));
  if (sides.some((side) => side.before === undefined || side.after === undefined)) return null;
  const found = priceVolumeMix(sides.map(({ product, before: b, after: a }) => ({ product, before: b!, after: a! })));
  const parts = sumOf([found.volume, found.mix, found.price, found.added, found.dropped]);
  return isNear(parts, subtractDecimals(results[1]!.totals[0]!.value ?? '0', results[0]!.totals[0]!.value ?? '0')) ? found : null;
}

type Rows = ReadonlyMap<string, readonly Cell[]>;
const cellsOf = ({ rows }: KpiResult): Rows => new Map(rows.map(({ members, cells }) => [members[0]!.id, cells]));

/** null: not sold; undefined: the units cannot be told. */
function soldOf(cells: readonly Cell[] | undefined): { readonly quantity: string; readonly amount: string } | null | undefined {
  if (!cells) return null;
  const [amount, quantity] = [cells[0]!.value, cells[1]!.value];
  return amount === null || quantity === null ? undefined : { amount, quantity };
}

/** Who came, came back, grew, shrank and went (A1.6). Sales without a customer stand apart. */
export async function customerEffects({ before, after }: Both, ask: Ask): Promise<WhyResponse['customers']> {
  const results = await ask([before, after].map((query): KpiQuery => ({ ...query, by: ['account'] })));
  if (results.some(({ rowCount }) => rowCount > rowLimit)) return null;
  const [was, is] = results.map(cellsOf) as [Rows, Rows];
  const value = (rows: Rows, id: string): string => rows.get(id)?.[0]?.value ?? '0';
  const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => id !== 'unassigned');
  if (ids.length === 0) return null;
  const fresh = ids.filter((id) => Number(value(was, id)) <= 0 && Number(value(is, id)) > 0);
  const earlier = await boughtBefore(before, fresh, ask);
  const bridge = customerBridge(ids.map((id) => ({ before: value(was, id), after: value(is, id), boughtEarlier: earlier.has(id) })));
  return { ...bridge, unknown: subtractDecimals(value(is, 'unassigned'), value(was, 'unassigned')) };
}

/** Which of these customers bought anything before the first of the two periods. */
async function boughtBefore(before: KpiQuery, ids: readonly string[], ask: Ask): Promise<ReadonlySet<string>> {
  const { period } = before;
  if (period.kind !== 'custom') return new Set();
  const found = new Set<string>();
  for (let start = 0; start < ids.length; start += namedAtOnce) {
    const members = ids.slice(start, start + namedAtOnce);
    const filters = [...(before.filters ?? []), { dimension: 'account' as const, members }];
    const [result] = await ask([{ ...before, by: ['account'], filters, period: { kind: 'custom', from: '1900-01-01', to: period.from } }]);
    for (const {
      members: [member],
      cells,
    } of result!.rows)
      if (Number(cells[0]?.value ?? 0) > 0) found.add(member!.id);
  }
  return found;
}

/** Quotients are kept to 40 digits: what is left is none. */
function isNear(a: string, b: string): boolean {
  const size = Math.max(1, Math.abs(Number(b)));
  return Math.abs(Number(divideDecimals(subtractDecimals(a, b), String(size)) ?? 0)) < 1e-12;
}
