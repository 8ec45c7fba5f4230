import { parseFormula } from '@leadline/kpi/formula';
import type { Unit } from './generate-formula.ts';
import { exact } from './exact.ts';
import { reckon, type Sight, type Value } from './interpret.ts';

/** KPIs and named numbers of the catalog that can be said in the language itself. */
const said: readonly (readonly [id: string, unit: Unit, entities: readonly string[], text: string])[] = [
  ['won_deals', 'count', ['opportunity'], 'count(opportunity where state = "won" by won)'],
  ['created_deals', 'count', ['opportunity'], 'count(opportunity by created)'],
  ['orders_count', 'count', ['order'], 'count(order where reversed is missing)'],
  ['order_lines_count', 'count', ['order_line'], 'count(order_line where reversed is missing)'],
  ['winbacks', 'count', ['account'], 'count(account by won_back)'],
  ['new_contacts_count', 'count', ['lead'], 'count(lead)'],
  ['won_revenue', 'money', ['opportunity'], 'sum(opportunity.won_amount where state = "won" by won)'],
  ['refunds', 'money', ['refund'], 'sum(refund.net_amount)'],
  ['order_gross_sales', 'money', ['order_line'], 'sum(order_line.net_amount where reversed is missing)'],
  [
    'net_sales_revenue',
    'money',
    ['order_line', 'refund'],
    'sum(order_line.net_amount) - sum(order_line.net_amount by reversed) - sum(refund.net_amount)',
  ],
];

export const saidKpis = said.map(([id, , , text]) => ({ id, text }));

export interface KnownKpi {
  readonly id: string;
  readonly unit: Unit;
  readonly entities: readonly string[];
  readonly value: (sight: Sight) => Value;
}

/** A level: what came before the end of the stretch and has not gone by then. */
function openDeals({ rows, stretch: { to }, group }: Sight): Value {
  const open = (rows.get('stage_change') ?? []).filter((row) => {
    const [from, until] = [row['changed_on'], row['until_on']];
    const holds = (typeof from !== 'string' || from < to) && (typeof until !== 'string' || until >= to);
    return row['kind'] === 'open' && row['is_counted'] === true && holds && group === undefined;
  });
  return { number: exact(String(open.length)), units: new Set() };
}

export const knownKpis: readonly KnownKpi[] = [
  ...said.map(([id, unit, entities, text]): KnownKpi => {
    const parsed = parseFormula(text);
    if ('issue' in parsed) throw new Error(text);
    return { id, unit, entities, value: (sight) => reckon(parsed.node, sight) };
  }),
  { id: 'open_deals', unit: 'count', entities: ['stage_change'], value: openDeals },
];
