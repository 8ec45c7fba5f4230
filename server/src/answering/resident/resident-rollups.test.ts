import { answerQueries, identityText, key64Of, recordId, type CompiledSql, type KpiQuery, type Scope } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactStore } from '#server/facts/fact-store.ts';
import { openWorld, type World } from '#server/ingest/ingest-world.fixture.ts';
import { receivedByChance } from '#server/ingest/received-by-chance.fixture.ts';
import { listAskable, makeQuestion } from '../../../../test/invariants/questions.ts';
import { drawn, randomFrom, type Random } from '../../../../test/invariants/random.ts';
import { envOf } from '../received-env.fixture.ts';
import { makeResidentRollups, type ResidentRollups } from './resident-rollups.ts';
import { times } from '../../../../test/support/times.ts';

const keyOf = (entity: string, id: string): bigint =>
  key64Of(
    createHash('md5')
      .update(identityText(entity, 'crm', id))
      .digest(),
  );
const scopes: readonly Scope[] = [
  { kind: 'persons', persons: [keyOf('user', '1')] },
  { kind: 'persons', persons: [keyOf('user', '2'), keyOf('user', '3'), keyOf('user', '9')] },
  { kind: 'persons', persons: [] },
  { kind: 'teams', teams: [keyOf('team', '1'), keyOf('team', '2')] },
];
const periods: readonly KpiQuery['period'][] = [
  { kind: 'custom', from: '2026-01-01', to: '2026-03-01' },
  { kind: 'custom', from: '2026-01-05', to: '2026-02-10' },
  { kind: 'all' },
  { kind: 'this', grain: 'month' },
  { kind: 'trailing', count: 5, grain: 'week' },
];

/** What can be asked of the history received, by chance: members it has among them. */
function drawQuestions(many: number, random: Random): readonly KpiQuery[] {
  return drawn(listAskable(), many, random).map((one) => {
    const query = { ...makeQuestion(one, random), period: random.pick(periods) };
    const members = [recordId('team', keyOf('team', random.pick(['1', '2', '3'])))];
    const isByTeam = query.by?.includes('team') === true;
    return isByTeam && random.chance(0.5) ? { ...query, filters: [{ dimension: 'team', members, exclude: random.chance(0.5) }] } : query;
  });
}

const residentOf = (facts: FactStore, maxBytes: number): ResidentRollups =>
  makeResidentRollups({ readColumns: facts.readColumns!, schema: facts.dialect.schema, maxBytes });

async function withWorld(work: (world: World) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'leadline-resident-'));
  const world = await openWorld(join(parent, 'data'), {});
  try {
    await work(world);
  } finally {
    await world.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Names of people in other systems, linked to the person or not linked any more. */
function linkedNames(version: number, random: Random): Parameters<typeof submit>[1] {
  const name = (externalId: string, person: string | null) =>
    ({ entity: 'user', op: 'put', source: 'crm', externalId, version, values: { full_name: `Name ${externalId}`, person_id: person } }) as const;
  return [name('1', null), name('2', null), name('4', random.pick([null, '1', '2'])), name('5', '1')];
}

async function submit({ applier }: World, items: ReturnType<ReturnType<typeof receivedByChance>['items']>): Promise<void> {
  await applier.until((await applier.submit({ kind: 'items', items })).seq);
}

/** With and without memory, asked of the store by statements that nothing remembers. */
async function answers({ facts }: World, queries: readonly KpiQuery[], scope: Scope, resident?: ResidentRollups) {
  const env = envOf(facts, scope);
  const versions = await facts.state();
  return answerQueries(queries, { ...env, resident: resident?.of({ versions, trusted: env.rollups!, reader: facts }) }, facts);
}

describe('rollups in memory', () => {
  it('answer what the statements answer, after every entry of a history by chance', async () => {
    const seed = Math.floor(Math.random() * 1e6);
    const random = randomFrom(seed);
    const received = receivedByChance((most) => random.below(most));
    await withWorld(async (world) => {
      const memories = [64e6, 40_000, 1].map((maxBytes) => ({ maxBytes, resident: residentOf(world.facts, maxBytes) }));
      let different = 0;
      // A history in which no scope sees less than everything says nothing of scopes: it goes on until one does.
      for (let entry = 0; entry < times(2) || (different === 0 && entry < 40); entry += 1) {
        const some = Array.from({ length: entry === 0 ? 12 : 3 }, () => received.items());
        await submit(world, [...linkedNames(entry, random), ...some.flat()]);
        const queries = drawQuestions(15, random);
        const everything = await answers(world, queries, { kind: 'all' });
        for (const scope of [{ kind: 'all' } as const, random.pick(scopes)]) {
          const expected = scope.kind === 'all' ? everything : await answers(world, queries, scope);
          different += expected.filter((result, at) => JSON.stringify(result.rows) !== JSON.stringify(everything[at]!.rows)).length;
          for (const { maxBytes, resident } of memories) {
            expect(await answers(world, queries, scope, resident), `seed ${seed}, ${maxBytes} bytes, entry ${entry}`).toEqual(expected);
            expect(resident.state().bytes, `seed ${seed}, entry ${entry}`).toBeLessThanOrEqual(Math.max(maxBytes, 10_000));
          }
        }
      }
      expect(different, `seed ${seed}`).toBeGreaterThan(0);
      expect(memories[0]!.resident.state().loads).toBeGreaterThan(5);
    });
  }, 300_000);

  it('are asked of the store, with the reason, where they do not fit', async () => {
    await withWorld(async ({ facts, ...world }) => {
      await submit({ facts, ...world }, [
        { entity: 'lead', op: 'put', source: 'crm', externalId: '1', version: 1, values: { created_at: '2026-02-03' } },
      ]);
      const contacts: KpiQuery = { kpis: [{ id: 'new_contacts_count' }], period: { kind: 'custom', from: '2026-01-01', to: '2026-03-01' } };
      const env = envOf(facts, { kind: 'all' });
      const view = { versions: await facts.state(), trusted: env.rollups!, reader: facts };
      const sourcesAt = async (maxBytes: number): Promise<readonly CompiledSql['source'][]> => {
        const sources: CompiledSql['source'][] = [];
        const reader = { read: (statement: CompiledSql) => (sources.push(statement.source), facts.read(statement)) };
        await answerQueries([contacts], { ...env, resident: residentOf(facts, maxBytes).of(view) }, reader);
        return sources.filter((source) => source?.kind === 'rollup');
      };
      expect(await sourcesAt(1)).toEqual([{ kind: 'rollup', id: expect.any(String), reason: 'too_many_rows' }]);
      expect(await sourcesAt(1e6)).toEqual([]);
    });
  }, 60_000);

  it('read again only the months a change lies in, both of a record that moves from one to another', async () => {
    await withWorld(async (world) => {
      const { readColumns, changedBetween, dialect } = world.facts;
      const read: (readonly unknown[] | null)[] = [];
      const resident = makeResidentRollups({
        readColumns: (wanted) => (read.push(wanted.stretches), readColumns!(wanted)),
        schema: dialect.schema,
        maxBytes: 1e6,
        changedBetween,
      });
      const ask = async (period: KpiQuery['period']): Promise<unknown> => {
        read.length = 0;
        const [result] = await answers(world, [{ kpis: [{ id: 'new_contacts_count' }], by: ['month'], period }], { kind: 'all' }, resident);
        return result!.rows.map(({ cells }) => cells[0]!.value);
      };
      const winter = { kind: 'custom', from: '2025-12-01', to: '2026-03-01' } as const;
      const lead = (externalId: string, version: number, created_at: string) =>
        ({ entity: 'lead', op: 'put', source: 'crm', externalId, version, values: { created_at } }) as const;
      await submit(world, [lead('1', 1, '2025-12-30'), lead('2', 1, '2026-01-03'), lead('3', 1, '2026-02-03')]);
      expect(await ask(winter)).toEqual(['1', '1', '1']);
      await submit(world, [lead('4', 1, '2026-02-05')]);
      expect(await ask(winter)).toEqual(['1', '1', '2']);
      expect(read).toEqual([[{ from: '2026-02-01', to: '2026-03-01' }]]);
      await submit(world, [lead('4', 2, '2025-12-05')]);
      await submit(world, [lead('5', 1, '2026-02-06')]);
      expect(await ask(winter)).toEqual(['2', '1', '2']);
      expect(read).toEqual([
        [
          { from: '2025-12-01', to: '2026-01-01' },
          { from: '2026-02-01', to: '2026-03-01' },
        ],
      ]);
      await world.facts.clear();
      expect(await ask(winter)).not.toEqual(['2', '1', '2']);
    });
  }, 60_000);

  it('tell what is new as soon as it is applied, what was taken away, and what a rollup made again says', async () => {
    await withWorld(async (world) => {
      const resident = residentOf(world.facts, 1e6);
      const contacts: KpiQuery = { kpis: [{ id: 'new_contacts_count' }], period: { kind: 'custom', from: '2026-01-01', to: '2026-03-01' } };
      const total = async (): Promise<unknown> => (await answers(world, [contacts], { kind: 'all' }, resident))[0]!.totals[0]!.value;
      const lead = (externalId: string, op: 'put' | 'delete' = 'put') =>
        ({
          entity: 'lead',
          op,
          source: 'crm',
          externalId,
          version: op === 'put' ? 1 : 2,
          values: op === 'put' ? { created_at: '2026-02-03' } : {},
        }) as const;
      await submit(world, [lead('1')]);
      expect([await total(), await total()]).toEqual(['1', '1']);
      const { loads } = resident.state();
      await submit(world, [lead('2'), lead('3')]);
      expect(await total()).toBe('3');
      expect(resident.state().loads).toBe(loads + 1);
      await submit(world, [lead('1', 'delete')]);
      expect(await total()).toBe('2');
      await world.workbench.session((session) => session.run('UPDATE ll.main.rollup_lead_created_on_0 SET n0 = n0 + 1'));
      await world.facts.tendRollups(() => 0);
      await world.facts.clear();
      expect(await total()).toBe(null);
    });
  }, 60_000);
});
