import { identitySql, key64Sql } from '../server/src/facts/key64-sql.ts';
import type { BenchOptions } from './options.ts';
import type { BenchStore } from './store.ts';
import { timed } from './measure.ts';

const source = 'bench';
/** A number below `n`, the same for the same row and salt. */
const pick = (n: number, salt: number): string => `CAST(hash(i * 1000 + ${salt}) % ${n} AS bigint)`;
const keyOf = (entity: string, id: string): string => key64Sql('duckdb', identitySql(`'${entity}'`, `'${source}'`, id));
const to = (entity: string, prefix: string, number: string): string => keyOf(entity, `('${prefix}' || ${number})`);
const dayBack = (salt: number, span = 897): string => `DATE '2026-06-15' - CAST(${pick(span, salt)} AS integer)`;

interface Table {
  readonly entity: string;
  readonly prefix: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, string>>;
}

const people = 500;
const places = 40;

function tables({ activities, opportunities, orders }: Pick<BenchOptions, 'activities' | 'opportunities' | 'orders'>): readonly Table[] {
  const accounts = Math.max(1000, Math.round(orders / 10));
  const user = to('user', 'u', pick(people, 1));
  const account = to('account', 'a', pick(accounts, 2));
  const place = to('location', 'l', pick(places, 3));
  return [
    { entity: 'team', prefix: 't', rows: 25, columns: { name: `'Team ' || i` } },
    { entity: 'location', prefix: 'l', rows: places, columns: { name: `'Place ' || i` } },
    { entity: 'user', prefix: 'u', rows: people, columns: { full_name: `'Person ' || i` } },
    { entity: 'product', prefix: 'p', rows: 2000, columns: { name: `'Product ' || i`, category: `'Category ' || (i % 20)` } },
    {
      entity: 'assignment',
      prefix: 's',
      rows: people,
      columns: { user_id: to('user', 'u', 'i'), team_id: to('team', 't', '(i % 25)'), sales_role: `'account_executive'`, is_primary: 'TRUE' },
    },
    {
      entity: 'stage',
      prefix: 'g',
      rows: 4,
      columns: {
        name: `'Stage ' || i`,
        kind: `CASE i WHEN 2 THEN 'won' WHEN 3 THEN 'lost' ELSE 'open' END`,
        default_probability: '0.3',
        position: 'i',
      },
    },
    { entity: 'acquisition_channel', prefix: 'c', rows: 8, columns: { name: `'Channel ' || i`, is_marketing: 'TRUE' } },
    {
      entity: 'account',
      prefix: 'a',
      rows: accounts,
      columns: { name: `'Account ' || i`, business_type: `CASE WHEN i % 3 = 0 THEN 'b2c' ELSE 'b2b' END` },
    },
    {
      entity: 'lead',
      prefix: 'd',
      rows: Math.round(opportunities / 2),
      columns: {
        account_id: account,
        created_on: dayBack(4),
        owner_user_id: user,
        acquisition_channel_id: to('acquisition_channel', 'c', pick(8, 5)),
        converted_opportunity_id: `CASE WHEN ${pick(5, 6)} = 0 THEN ${to('opportunity', 'o', pick(opportunities, 7))} END`,
        status: `'new'`,
      },
    },
    {
      entity: 'opportunity',
      prefix: 'o',
      rows: opportunities,
      columns: {
        name: `'Deal ' || i`,
        account_id: account,
        owner_user_id: user,
        location_id: place,
        amount: `(${pick(90_000, 8)} + 1000) * 1000000`,
        created_on: dayBack(9),
        decided_on: `CASE WHEN ${pick(10, 10)} < 8 THEN least(${dayBack(9)} + CAST(${pick(120, 11)} AS integer), DATE '2026-06-15') END`,
        stage_id: to('stage', 'g', `CASE WHEN ${pick(10, 10)} >= 8 THEN ${pick(2, 12)} WHEN ${pick(3, 13)} = 0 THEN 2 ELSE 3 END`),
        primary_product_id: to('product', 'p', pick(2000, 14)),
      },
    },
    {
      entity: 'order',
      prefix: 'r',
      rows: orders,
      columns: {
        order_no: `'R' || i`,
        account_id: account,
        location_id: place,
        seller_user_id: user,
        sales_channel: `CASE WHEN i % 2 = 0 THEN 'store' ELSE 'online' END`,
        ordered_on: dayBack(15),
        status: `'fulfilled'`,
      },
    },
    {
      entity: 'order_line',
      prefix: 'n',
      rows: orders * 2,
      columns: {
        order_id: to('order', 'r', `CAST(i // 2 AS bigint)`),
        product_id: to('product', 'p', pick(2000, 16)),
        quantity: `${pick(9, 17)} + 1`,
        net_amount: `(${pick(900, 18)} + 10) * 1000000`,
        cost: `(${pick(400, 19)} + 5) * 1000000`,
      },
    },
    {
      entity: 'activity',
      prefix: 'y',
      rows: activities,
      columns: {
        kind: `CASE ${pick(10, 20)} WHEN 0 THEN 'meeting' WHEN 1 THEN 'email' WHEN 2 THEN 'visit' ELSE 'call' END`,
        direction: `'outbound'`,
        user_id: user,
        account_id: account,
        location_id: place,
        status: `'completed'`,
        outcome: `CASE WHEN ${pick(3, 21)} = 0 THEN 'conversation' ELSE 'no_answer' END`,
        started_at: `CAST(${dayBack(22)} AS timestamp) + to_seconds(28800 + ${pick(36_000, 23)})`,
      },
    },
    {
      entity: 'cost_entry',
      prefix: 'x',
      rows: 2000,
      columns: { category: `'advertising'`, incurred_on: dayBack(24), amount: `(${pick(5000, 25)} + 100) * 1000000` },
    },
  ];
}

/** Stages each entity with one statement and applies it as one batch; prints what it took. */
export async function fill(store: BenchStore, options: BenchOptions): Promise<void> {
  await applyTables(store, tables(options));
}

const small: ReadonlySet<string> = new Set(['team', 'location', 'user', 'product', 'assignment', 'stage', 'acquisition_channel']);

/** People, places and what else is not an event. */
export async function fillSmall(store: BenchStore): Promise<void> {
  const some = { activities: 0, opportunities: 0, orders: 0 };
  await applyTables(
    store,
    tables(some).filter(({ entity }) => small.has(entity)),
  );
}

async function applyTables(store: BenchStore, wanted: readonly Table[]): Promise<void> {
  let seq = 0n;
  for (const { entity, prefix, rows, columns } of wanted) {
    seq += 1n;
    const relation = `work.bench_${entity}`;
    const meta = `i AS ordinal, 'put' AS op, ${to(entity, prefix, 'i')} AS key64, '${source}' AS source, '${prefix}' || i AS external_id, CAST(0 AS bigint) AS version`;
    const values = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
    await store.workbench.session((session) =>
      session.run(`CREATE TABLE ${relation} AS SELECT ${[meta, ...values].join(', ')} FROM range(${rows}) r(i)`),
    );
    const { ms, processorMs, result } = await timed(() =>
      store.facts.apply({ seq, receivedAt: '2026-06-16T06:00:00Z', tables: [{ entity, relation }] }),
    );
    await store.workbench.session(async (session) => {
      await session.run(`DROP TABLE ${relation}`);
      await session.run(`DROP TABLE IF EXISTS ${result.outcomes}`);
    });
    console.log(
      `  ${entity.padEnd(20)} ${String(rows).padStart(10)} rows applied in ${(ms / 1000).toFixed(1)} s (${Math.round(rows / (ms / 1000))} rows/s), processor ${((processorMs / rows) * 1000).toFixed(1)} µs a row`,
    );
  }
}
