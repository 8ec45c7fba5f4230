import { entities, tableName, type SqlRow } from '@leadline/kpi';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getImportRun, type ImportRun } from '#server/control/import-run.ts';
import { systemClock } from '#server/clock.ts';
import { storedColumns } from '#server/facts/create-tables.ts';
import { openPostgresFactStore } from '#server/facts/postgres-fact-store.ts';
import { listAside } from '#server/ingest/list-aside.ts';
import { openWorld, type World, type WorldOptions } from '#server/ingest/ingest-world.fixture.ts';
import { receivedByChance, recipeOf, type ReceivedByChance } from '#server/ingest/received-by-chance.fixture.ts';
import { startImport } from '#server/ingest/start-import.ts';
import { undoImport } from '#server/ingest/undo-import.ts';
import { startPostgres } from '../../../test/support/postgres.ts';

const seeds = { duckdb: [3], postgres: [101] };
const entriesOfEach = 6;

function chanceOf(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

async function bringFiles(world: World, received: ReceivedByChance): Promise<ImportRun | undefined> {
  const given = received.files();
  if (given.size === 0) return undefined;
  const files: { name: string; digest: string }[] = [];
  for (const [name, text] of given) {
    async function* bytes(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text);
    }
    files.push({ name, digest: (await world.inbox.keepUpload(bytes(), { maxBytes: 1_000_000 })).digest });
  }
  const started = await startImport(
    { db: world.control.db, applier: world.applier, clock: systemClock },
    { files, recipe: recipeOf(given.keys()), recipeName: null },
  );
  await world.applier.until(started.seq!);
  const run = await getImportRun(world.control.db, started.id);
  expect(run.error, JSON.stringify((await listAside(world.control.db)).map(({ reason }) => reason))).toBeNull();
  return run;
}

async function bringItems(world: World, received: ReceivedByChance): Promise<void> {
  const { seq } = await world.applier.submit({ kind: 'items', items: received.items() });
  await world.applier.until(seq);
}

/** Every row of every table. Of items sent one after the other only their content counts: they are applied in groups. */
async function contents(world: World, imports: readonly ImportRun[]): Promise<Readonly<Record<string, readonly SqlRow[]>>> {
  const { schema } = world.facts.dialect;
  const isOfImport = `batch IN (${[0n, ...imports.map(({ seq }) => seq!)].join(', ')}) AND NOT is_stub`;
  const read = (sql: string): Promise<readonly SqlRow[]> => world.facts.read({ sql, parameters: [], label: 'test' });
  const tables: Record<string, readonly SqlRow[]> = {};
  for (const [id, entity] of entities) {
    const columns = storedColumns(entity).map(({ name }) =>
      name === 'batch' || name === 'recorded_at' ? `CASE WHEN ${isOfImport} THEN CAST(${name} AS text) END` : `"${name}"`,
    );
    tables[id] = await read(`SELECT ${columns.join(', ')} FROM ${schema}.${tableName(entity)} ORDER BY key64`);
  }
  for (const name of ['ref_membership', 'ref_ancestor', 'ref_fx']) tables[name] = await read(`SELECT * FROM ${schema}.${name} ORDER BY 1, 2, 3`);
  tables['tombstone'] = await read(`SELECT entity, key64, source, external_id, version FROM ${schema}.tombstone ORDER BY 1, 2`);
  return tables;
}

/** Takes imports back one after the other, in any order, and compares each time with making everything again. */
async function tryScenario(seed: number, options: WorldOptions): Promise<number> {
  const parent = mkdtempSync(join(tmpdir(), 'leadline-undo-'));
  const world = await openWorld(join(parent, 'data'), { revisedShare: 1, ...options });
  let rebuilds = 0;
  world.applier.subscribe((event) => void (event.kind === 'rebuild' && event.done === 0n && (rebuilds += 1)));
  try {
    const below = chanceOf(seed);
    const received = receivedByChance(below);
    let imports: ImportRun[] = [];
    for (let entry = 0; entry < entriesOfEach; entry += 1) {
      const run = below(2) === 0 ? await bringFiles(world, received) : await bringItems(world, received);
      if (run) imports = [...imports, run];
    }
    for (let round = 0; round < 2 && imports.length > 0; round += 1) {
      const run = imports[below(imports.length)]!;
      imports = imports.filter(({ id }) => id !== run.id);
      rebuilds = 0;
      expect(await undoImport({ db: world.control.db, applier: world.applier }, run.id)).toMatchObject({ status: 'undone' });
      expect(rebuilds, 'it was taken back alone').toBe(0);
      const revised = await contents(world, imports);
      await world.applier.rebuild();
      expect(revised).toEqual(await contents(world, imports));
      await bringItems(world, received);
    }
    expect(world.warnings.filter((text) => text !== 'items are no records')).toEqual([]);
    return imports.length;
  } finally {
    await world.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

describe('an import taken back', () => {
  it.each(seeds.duckdb)(
    'leaves what making everything again leaves, on DuckDB (%i)',
    async (seed) => {
      expect(await tryScenario(seed, {})).toBeGreaterThan(0);
    },
    900_000,
  );

  it.each(seeds.postgres)(
    'leaves what making everything again leaves, on PostgreSQL (%i)',
    async (seed) => {
      const database = await startPostgres();
      try {
        const open: WorldOptions['open'] = (workbench, organization) =>
          openPostgresFactStore({ url: database.url, workbench, organization, clock: systemClock });
        expect(await tryScenario(seed, { open })).toBeGreaterThan(0);
      } finally {
        await database.stop();
      }
    },
    900_000,
  );
});
