import { answerQueries, catalog, formulasOf, listMeasures, type CompiledSql, type KpiQuery, type LeafReader, type SqlRow } from '@leadline/kpi';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#server/clock.ts';
import { openPostgresFactStore } from '#server/facts/postgres-fact-store.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { openWorld, organization, type World, type WorldOptions } from '#server/ingest/ingest-world.fixture.ts';
import { receivedByChance } from '#server/ingest/received-by-chance.fixture.ts';
import { listAskable, makeQuestion } from '../../../test/invariants/questions.ts';
import { drawn, randomFrom, type Random } from '../../../test/invariants/random.ts';
import { startPostgres, type TestDatabase } from '../../../test/support/postgres.ts';
import { times } from '../../../test/support/times.ts';
import { makeLeafCache } from './leaf-cache.ts';
import { envOf } from './received-env.fixture.ts';
import { makeResidentRollups } from './resident/resident-rollups.ts';

/** Months before and after what arrives, so that most statements are about other days. */
const periods: readonly KpiQuery['period'][] = [
  { kind: 'this', grain: 'month' },
  { kind: 'previous', grain: 'month' },
  { kind: 'custom', from: '2026-01-01', to: '2026-02-01' },
  { kind: 'custom', from: '2026-01-05', to: '2026-02-10' },
  { kind: 'all' },
];

const countsActivities = ({ formula }: ReturnType<typeof listAskable>[number]): boolean =>
  listMeasures(formula, formulasOf(catalog)).some(({ entity }) => entity === 'activity');

/** Added up from rollups in memory, where there are some. */
const always: readonly KpiQuery[] = ['calls_made_count', 'new_contacts_count'].map((id) => ({
  kpis: [{ id }],
  by: ['month'],
  period: { kind: 'custom', from: '2026-01-01', to: '2026-03-01' },
}));

/** Everybody and everything activities refer to. */
const known: readonly Item[] = ['1', '2', '3'].flatMap((externalId): readonly Item[] => {
  const put = { op: 'put', externalId, version: 9 } as const;
  return [
    { ...put, entity: 'user', source: 'phone', values: { full_name: `Person ${externalId}` } },
    { ...put, entity: 'account', source: 'phone', values: { name: `Customer ${externalId}` } },
    { ...put, entity: 'lead', source: 'phone', values: { created_at: `2026-01-0${externalId}`, account_id: externalId, owner_user_id: '1' } },
  ];
});

/** Calls, meetings and visits of all days and states, corrected and taken away again. */
function activities(random: Random): readonly Item[] {
  const day = (): string => `2026-0${random.pick(['1', '2'])}-${random.pick(['03', '11', '19', '28'])}T0${random.pick(['8', '9'])}:15:00Z`;
  return Array.from({ length: 1 + random.below(3) }, (): Item => {
    const op = random.pick(['put', 'put', 'put', 'delete'] as const);
    const values = {
      kind: random.pick(['call', 'call', 'call', 'meeting', 'visit', 'message']),
      direction: random.pick(['outbound', 'outbound', 'outbound', 'inbound', null]),
      status: random.pick(['completed', 'completed', 'completed', 'planned', 'no_show', null]),
      outcome: random.pick(['conversation', 'conversation', 'no_answer', 'none', null]),
      user_id: random.pick(['1', '2', null]),
      account_id: random.pick(['1', '2', '3', null]),
      lead_id: random.pick(['1', '2', null]),
      scheduled_at: random.pick([null, day()]),
      started_at: random.pick([null, day(), day(), day()]),
      is_internal: random.pick([null, null, null, 'true', 'false']),
      is_self_reported: random.pick([null, 'true']),
    };
    return {
      entity: 'activity',
      op,
      source: 'phone',
      externalId: String(random.below(8)),
      version: random.below(4),
      values: op === 'put' ? values : {},
    };
  });
}

const sorted = (rows: readonly SqlRow[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

let database: TestDatabase;
beforeAll(async () => void (database = await startPostgres()), 60_000);
afterAll(() => database.stop());

async function withWorld(engine: 'duckdb' | 'postgres', work: (world: World) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'leadline-kept-'));
  const open: WorldOptions['open'] = (workbench, own) =>
    openPostgresFactStore({ url: database.url, workbench, organization: own, clock: systemClock });
  const world = await openWorld(join(parent, 'data'), engine === 'postgres' ? { open } : {});
  try {
    await work(world);
  } finally {
    await world.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

describe.each(['duckdb', 'postgres'] as const)('what is kept over changes, on %s', (engine) => {
  it('says what the store says, statement by statement, after every change of a history by chance', async () => {
    const seed = Math.floor(Math.random() * 1e6);
    const random = randomFrom(seed);
    const received = receivedByChance((most) => random.below(most));
    const some = [...drawn(listAskable().filter(countsActivities), 14, random), ...drawn(listAskable(), 6, random)];
    const queries = [...always, ...some.map((one): KpiQuery => ({ ...makeQuestion(one, random), period: random.pick(periods) }))];
    await withWorld(engine, async (world) => {
      const { facts } = world;
      const changedBetween = facts.changedBetween;
      let kept = 0;
      const cache = makeLeafCache({
        schema: facts.dialect.schema,
        maxBytes: 64e6,
        changedBetween,
        run: async (statement) => ({ rows: await facts.read(statement), lane: 'interactive', waitMs: 0, ms: 0 }),
      });
      const resident =
        facts.readColumns && makeResidentRollups({ readColumns: facts.readColumns, schema: facts.dialect.schema, maxBytes: 64e6, changedBetween });
      for (let entry = 0; entry < times(10); entry += 1) {
        const others = entry === 0 ? known : random.chance(0.3) ? received.items() : [];
        const items = [...others, ...activities(random)];
        await world.applier.until((await world.applier.submit({ kind: 'items', items })).seq);
        if (random.chance(0.1)) await facts.publish({ ...organization, recognition: random.pick(['order', 'payment'] as const) });
        const versions = await facts.state();
        const env = envOf(facts);
        const compared: LeafReader = {
          read: async (statement: CompiledSql) => {
            const { misses } = cache.state();
            const rows = await cache.reader(versions).read(statement);
            if (cache.state().misses === misses) kept += 1;
            expect(sorted(rows), `seed ${seed}, entry ${entry}: ${statement.label} ${statement.sql}`).toEqual(sorted(await facts.read(statement)));
            return rows;
          },
        };
        const expected = await answerQueries(queries, env, compared);
        if (!resident) continue;
        const view = { versions, trusted: env.rollups!, reader: facts };
        expect(await answerQueries(queries, { ...env, resident: resident.of(view) }, facts), `seed ${seed}, entry ${entry}`).toEqual(expected);
      }
      expect(kept).toBeGreaterThan(50);
    });
  }, 300_000);
});
