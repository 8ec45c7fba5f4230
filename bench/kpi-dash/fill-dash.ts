import { listRollups } from '@leadline/kpi';
import { inTransaction } from '../../server/src/facts/backend.ts';
import { remakeRollups } from '../../server/src/facts/rollups/update-rollups.ts';
import { identitySql, key64Sql } from '../../server/src/facts/key64-sql.ts';
import { tablesOf } from '../../server/src/facts/tables.ts';
import { fillSmall } from '../fill.ts';
import { timed } from '../measure.ts';
import type { BenchStore } from '../store.ts';

/** The first day and how many days follow, of 36 months of facts. */
const firstDay = '2023-06-16';
const days = 1096;
const people = 500;
const places = 40;
const buyers = 200_000;
const source = 'bench';

const pick = (n: number, salt: number): string => `CAST(hash(i * 1000 + ${salt}) % ${n} AS bigint)`;
const to = (entity: string, prefix: string, number: string): string =>
  key64Sql('duckdb', identitySql(`'${entity}'`, `'${source}'`, `('${prefix}' || ${number})`));
/** Keys of a small entity looked up instead of worked out again for every row. */
const keyOf = (table: string, number: string): string => `list_extract(getvariable('${table}'), CAST(${number} AS integer) + 1)`;
const key = (salt: string): string => `CAST(hash('${salt}' || i) // 2 AS bigint)`;

interface Facts {
  readonly entity: string;
  /** Of a hundred events. */
  readonly share: number;
  /** Expressions over `i` (from 0) and `day`, the business date: rows come in its order. */
  readonly columns: Readonly<Record<string, string>>;
}

const user = keyOf('users', pick(people, 1));
/** Most people work at one place. */
const place = keyOf('places', `${pick(people, 1)} % ${places}`);
const amount = `(${pick(90_000, 8)} + 1000) * 1000000`;
const decided = `day + CAST(${pick(60, 11)} AS integer)`;
const outcome = `CASE WHEN ${pick(10, 10)} < 3 THEN 'won' WHEN ${pick(10, 10)} < 8 THEN 'lost' ELSE 'open' END`;

/** What the derived columns hold for such records, written down by itself: a hundred million are not applied for a reading bench. */
const facts: readonly Facts[] = [
  {
    entity: 'activity',
    share: 60,
    columns: {
      kind: `CASE ${pick(10, 20)} WHEN 0 THEN 'meeting' WHEN 1 THEN 'email' WHEN 2 THEN 'visit' ELSE 'call' END`,
      direction: `'outbound'`,
      status: `'completed'`,
      channel: `'phone'`,
      started_on: 'day',
      user_id: user,
      location_id: place,
      is_redial: 'FALSE',
      outcome: `CASE WHEN ${pick(3, 21)} = 0 THEN 'conversation' ELSE 'no_answer' END`,
    },
  },
  {
    entity: 'lead',
    share: 6,
    columns: {
      created_on: 'day',
      owner_user_id: user,
      location_id: place,
      acquisition_channel_id: keyOf('channels', pick(8, 5)),
      is_counted: 'TRUE',
      is_first_of_account: 'TRUE',
      status: `'new'`,
    },
  },
  {
    entity: 'opportunity',
    share: 3,
    columns: {
      created_on: 'day',
      owner_user_id: user,
      location_id: place,
      is_counted: 'TRUE',
      amount: amount,
      amount_org: amount,
      cycle_start_on: `day - CAST(${pick(90, 12)} AS integer)`,
      state: outcome,
      won_on: `CASE WHEN ${outcome} = 'won' THEN ${decided} END`,
      lost_on: `CASE WHEN ${outcome} = 'lost' THEN ${decided} END`,
      closed_on: `CASE WHEN ${outcome} <> 'open' THEN ${decided} END`,
      won_amount: `CASE WHEN ${outcome} = 'won' THEN ${amount} END`,
      won_amount_org: `CASE WHEN ${outcome} = 'won' THEN ${amount} END`,
    },
  },
  {
    entity: 'stage_change',
    share: 6,
    columns: {
      changed_on: 'day',
      until_on: `CASE WHEN ${pick(10, 31)} < 9 THEN day + 1 + CAST(${pick(60, 32)} AS integer) END`,
      kind: `'open'`,
      owner_user_id: user,
      location_id: place,
      to_stage_id: keyOf('stages', pick(2, 12)),
      is_counted: 'TRUE',
      amount: amount,
      amount_org: amount,
    },
  },
  {
    entity: 'order_line',
    share: 24,
    columns: {
      recognised_on: 'day',
      reversed_on: `CASE WHEN ${pick(50, 41)} = 0 THEN day + CAST(${pick(30, 42)} AS integer) END`,
      order_id: `CAST(hash('order' || (i // 2)) // 2 AS bigint)`,
      account_id: `CAST(hash(hash((i // 2) * 1000 + 3) % ${buyers}) // 2 AS bigint)`,
      root64: `CAST(hash('order' || (i // 2)) // 2 AS bigint)`,
      seller_user_id: keyOf('users', `hash((i // 2) * 1000 + 1) % ${people}`),
      location_id: keyOf('places', `hash((i // 2) * 1000 + 1) % ${people} % ${places}`),
      sales_channel: `CASE WHEN (i // 2) % 2 = 0 THEN 'store' ELSE 'online' END`,
      is_counted: 'TRUE',
      quantity: `${pick(9, 17)} + 1`,
      net_amount: `(${pick(900, 18)} + 10) * 1000000`,
      net_amount_org: `(${pick(900, 18)} + 10) * 1000000`,
      cost: `(${pick(400, 19)} + 5) * 1000000`,
      cost_org: `(${pick(400, 19)} + 5) * 1000000`,
    },
  },
  {
    entity: 'refund',
    share: 1,
    columns: {
      refunded_on: 'day',
      seller_user_id: user,
      location_id: place,
      sales_channel: `'store'`,
      is_counted: 'TRUE',
      net_amount: `(${pick(300, 18)} + 10) * 1000000`,
      net_amount_org: `(${pick(300, 18)} + 10) * 1000000`,
    },
  },
];

/** @param events in all; the small tables come the way they always do, the events are written straight into their tables */
export async function fillDash(store: BenchStore, events: number): Promise<void> {
  await fillSmall(store);
  const tables = tablesOf('duckdb', 'll.main');
  await store.engine.session(
    async (session) => {
      const list = async (variable: string, entity: string, prefix: string, count: number): Promise<void> =>
        session.run(`SET VARIABLE ${variable} = (SELECT list(${to(entity, prefix, 'i')} ORDER BY i) FROM range(${count}) r(i))`);
      await list('users', 'user', 'u', people);
      await list('places', 'location', 'l', places);
      await list('channels', 'acquisition_channel', 'c', 8);
      await list('stages', 'stage', 'g', 4);
      for (const { entity, share, columns } of facts) {
        const rows = Math.max(1000, Math.round((events * share) / 100));
        const own = {
          key64: key(entity),
          root64: key(entity),
          source: `'${source}'`,
          external_id: `CAST(i AS text)`,
          version: '0',
          batch: '1',
          business_on: 'day',
          is_stub: 'FALSE',
          ...columns,
        };
        const names = Object.keys(own)
          .map((name) => `"${name}"`)
          .join(', ');
        const step = 5_000_000;
        const { ms } = await timed(async () => {
          for (let start = 0; start < rows; start += step) {
            const select = `SELECT ${Object.values(own).join(', ')} FROM (SELECT i, DATE '${firstDay}' + CAST(i * ${days} // ${rows} AS integer) AS day FROM range(${start}, ${Math.min(rows, start + step)}) r(i)) x`;
            await session.run(`INSERT INTO ${tables.of(entity)} (${names}) ${select}`);
          }
        });
        console.log(`  ${entity.padEnd(20)} ${String(rows).padStart(10)} rows written in ${(ms / 1000).toFixed(1)} s`);
      }
      await addCredits(session.run, tables.of('order_line'), tables.of('order_credit'));
    },
    { isOwn: true },
  );
  const { ms, processorMs } = await timed(() =>
    store.engine.session(
      (session) =>
        inTransaction(session, async () => {
          await remakeRollups({ session, tables });
        }),
      { isOwn: true },
    ),
  );
  console.log(`  ${listRollups().length} rollups made in ${(ms / 1000).toFixed(1)} s, processor ${(processorMs / 1000).toFixed(1)} s`);
  await store.engine.session((session) => session.run('CHECKPOINT ll'));
}

/** One order in twenty is shared by its seller and somebody else. */
async function addCredits(run: (sql: string) => Promise<void>, lines: string, credits: string): Promise<void> {
  await run(`INSERT INTO ${credits} (key64, root64, source, external_id, version, batch, business_on, is_stub, order_id, user_id, credit_role, credit_share)
    SELECT CAST(hash(order_id, n) // 2 AS bigint), order_id, '${source}', order_id || '-' || n, 0, 1, business_on, FALSE, order_id,
      CASE n WHEN 0 THEN seller_user_id ELSE list_extract(getvariable('users'), CAST(hash(order_id) % ${people} AS integer) + 1) END, 'closer', 0.5
    FROM (SELECT order_id, any_value(business_on) AS business_on, any_value(seller_user_id) AS seller_user_id FROM ${lines} WHERE hash(order_id, 7) % 20 = 0 GROUP BY order_id) o, range(2) r(n)`);
}
