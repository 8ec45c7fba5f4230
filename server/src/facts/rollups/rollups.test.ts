import { listRollups, rollupGroups } from '@leadline/kpi';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '#server/clock.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { openPostgresFactStore } from '#server/facts/postgres-fact-store.ts';
import type { SqlSession } from '#server/facts/sql-session.ts';
import { tablesOf } from '#server/facts/tables.ts';
import { openWorld, type World, type WorldOptions } from '#server/ingest/ingest-world.fixture.ts';
import { receivedByChance } from '#server/ingest/received-by-chance.fixture.ts';
import { startPostgres } from '../../../../test/support/postgres.ts';
import { inTransaction } from '#server/facts/backend.ts';
import { compactRollups } from './compact-rollups.ts';
import { countDifferences } from './compare-rollup.ts';
import { remakeRollups } from './update-rollups.ts';
import { times } from '../../../../test/support/times.ts';

/** Rollups that differ from their records, with how many rows do. */
async function listWrong(facts: FactStore): Promise<readonly string[]> {
  const { name, schema } = facts.dialect;
  const read = (sql: string, parameters: readonly (string | number | bigint | boolean | null)[] = []) =>
    facts.read({ sql, parameters, label: 'test' });
  const session = { run: async (sql: string) => void (await read(sql)), rows: read };
  const wrong: string[] = [];
  for (const rollup of listRollups()) {
    const differing = await countDifferences(session, tablesOf(name, schema), rollup);
    if (differing > 0) wrong.push(`${rollup.id}: ${differing}`);
  }
  return wrong;
}

/** A history by chance: after every entry all rollups say what the records say. */
async function tryHistory(seed: number, entries: number, options: WorldOptions): Promise<number> {
  const parent = mkdtempSync(join(tmpdir(), 'leadline-rollups-'));
  const world: World = await openWorld(join(parent, 'data'), options);
  let state = seed >>> 0;
  const received = receivedByChance((most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  });
  let rows = 0;
  try {
    for (let entry = 0; entry < entries; entry += 1) {
      const items = [...received.items(), ...received.items()];
      const { seq } = await world.applier.submit({ kind: 'items', items });
      await world.applier.until(seq);
      expect(await listWrong(world.facts), `after entry ${entry}: ${JSON.stringify(items)}`).toEqual([]);
    }
    const counts = await world.facts.read({
      sql: ['order_line_recognised_on_0', 'opportunity_created_on_3_person_location', 'activity_started_on_0']
        .map((id) => `SELECT count(*) FROM ${world.facts.dialect.schema}.rollup_${id}`)
        .join(' UNION ALL '),
      parameters: [],
      label: 'test',
    });
    rows = counts.reduce((sum, [count]) => sum + Number(count), 0);
    expect(world.facts.rollups().size).toBe(listRollups().length);
    return rows;
  } finally {
    await world.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Rollups with more rows than one for each group. */
async function listLoose(session: SqlSession): Promise<readonly string[]> {
  const loose: string[] = [];
  for (const rollup of listRollups()) {
    const groups = rollupGroups(rollup).map(({ name }) => name);
    const [row] = await session.rows(`SELECT count(*) = count(DISTINCT (${groups.join(', ')}, 1)) FROM ll.main.rollup_${rollup.id}`);
    if (row?.[0] !== true) loose.push(rollup.id);
  }
  return loose;
}

describe('rollups', () => {
  it('say what the records say after every entry of a history by chance, on DuckDB', async () => {
    expect(await tryHistory(7, times(4), {})).toBeGreaterThan(0);
  }, 400_000);

  it('say what the records say after every entry of a history by chance, on PostgreSQL', async () => {
    const database = await startPostgres();
    try {
      const open: WorldOptions['open'] = (workbench, organization) =>
        openPostgresFactStore({ url: database.url, workbench, organization, clock: systemClock });
      expect(await tryHistory(8, times(3), { open })).toBeGreaterThan(0);
    } finally {
      await database.stop();
    }
  }, 400_000);

  it('are compared with their records now and then: one that differs is told of and made again, and rows of the same day become one', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'leadline-rollups-'));
    const world = await openWorld(join(parent, 'data'), {});
    try {
      const item = { entity: 'lead', op: 'put', source: 'crm', externalId: '1', version: 1, values: { created_at: '2026-02-03' } } as const;
      await world.applier.until((await world.applier.submit({ kind: 'items', items: [item] })).seq);
      expect(await listWrong(world.facts)).toEqual([]);
      await world.workbench.session((session) => session.run('UPDATE ll.main.rollup_lead_created_on_0 SET n0 = n0 + 1'));
      expect(await listWrong(world.facts)).toEqual(['lead_created_on_0: 1']);
      const first = listRollups().findIndex(({ id }) => id === 'lead_created_on_0') / listRollups().length;
      const told = await world.facts.tendRollups(() => first + 1e-9);
      expect(told).toMatchObject([{ id: 'lead_created_on_0', rows: 1 }]);
      expect(await listWrong(world.facts)).toEqual([]);
      expect(world.facts.rollups().size).toBe(listRollups().length);
      expect(await world.facts.tendRollups(Math.random)).toEqual([]);
      const count = async (): Promise<string> =>
        String((await world.facts.read({ sql: 'SELECT count(*) FROM ll.main.rollup_lead_created_on_0', parameters: [], label: 'test' }))[0]?.[0]);
      await world.applier.until((await world.applier.submit({ kind: 'items', items: [{ ...item, externalId: '2' }] })).seq);
      expect(await count()).toBe('2');
      await world.workbench.session((session) => compactRollups(session, tablesOf('duckdb', 'll.main'), 1));
      expect(await count()).toBe('1');
      expect(await listWrong(world.facts)).toEqual([]);
    } finally {
      await world.close();
      rmSync(parent, { recursive: true, force: true });
    }
  }, 60_000);

  it.each([
    ['are different', {}],
    ['are the same or equal to others', { kind: `'call'`, channel: 'NULL', location_id: 'NULL' }],
    ['are the same and known', { kind: `'call'`, channel: `'phone'`, location_id: '7', user_id: '7' }],
    ['are all the same', { started_on: `DATE '2026-03-01'`, kind: `'call'`, channel: 'NULL', location_id: 'NULL', user_id: '7' }],
  ])(
    'are summed up from each other where there are many rows, whose values %s',
    async (_, same) => {
      const parent = mkdtempSync(join(tmpdir(), 'leadline-rollups-'));
      const world = await openWorld(join(parent, 'data'), {});
      const values: Readonly<Record<string, string>> = {
        key64: 'i',
        root64: 'i',
        is_stub: 'FALSE',
        started_on: `DATE '2026-03-01' + CAST(i % 30 AS integer)`,
        kind: `CASE WHEN i % 3 = 0 THEN 'meeting' ELSE 'call' END`,
        channel: `CASE WHEN i % 5 > 0 THEN 'phone' END`,
        direction: `'outbound'`,
        status: `'completed'`,
        location_id: 'CASE WHEN i % 4 > 0 THEN i % 6 END',
        user_id: 'i % 7',
        account_id: 'i % 11',
        minutes_recorded: 'i % 40',
        ...same,
      };
      try {
        await world.workbench.session(async (session) => {
          await inTransaction(session, async () => {
            await session.run(
              `INSERT INTO ll.main.fact_activity (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')} FROM range(2000) r(i)`,
            );
            await remakeRollups({ session, tables: tablesOf('duckdb', 'll.main') }, listRollups(), 1);
          });
          expect(await listLoose(session)).toEqual([]);
        });
        expect(await listWrong(world.facts)).toEqual([]);
      } finally {
        await world.close();
        rmSync(parent, { recursive: true, force: true });
      }
    },
    60_000,
  );

  it('have names that every engine takes', () => {
    expect(listRollups().filter(({ id }) => `rollup_${id}`.length > 63)).toEqual([]);
    expect(new Set(listRollups().map(({ id }) => id)).size).toBe(listRollups().length);
  });
});
