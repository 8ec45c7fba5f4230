import type { KpiDefinitionInput, Organization } from '@leadline/contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql, SqliteDialect } from 'kysely';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog } from '#server/control/migrations/catalog.fixture.ts';
import { describeCatalog } from '#server/control/migrations/describe-catalog.ts';
import type { ControlTables } from '#server/control/control-tables.ts';
import {
  addImportRun,
  changeImportRun,
  findImportRunBySeq,
  getImportRun,
  listImportRuns,
  listUnfinishedImportRuns,
} from '#server/control/import-run.ts';
import { listEntriesOf } from '#server/audit/list-entries.ts';
import {
  addKpi,
  addKpiVersion,
  kpiCatalogVersion,
  listKeptKpis,
  listSwitchedOff,
  recomputeHistory,
  setArchived,
  switchKpis,
} from '#server/control/own-kpi.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';
import { findMark, removeMark, setMark } from '#server/control/mark.ts';
import { migrate } from '#server/control/migrations/migrate.ts';
import { migrations, type Migration } from '#server/control/migrations/index.ts';
import { openControl, type Control, type ControlPlace } from '#server/control/open-control.ts';
import { findOrganization, saveOrganization } from '#server/control/organization.ts';
import { deleteRecipe, getRecipe, listRecipes, saveRecipe } from '#server/control/recipe.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { startPostgres, type TestDatabase } from '../../../test/support/postgres.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-control-'));
const now = new Date('2026-03-01T10:00:00Z');
const organization: Organization = {
  name: "Bánh mì O'Brien",
  country: 'VN',
  currency: 'VND',
  timezone: 'Asia/Ho_Chi_Minh',
  locale: 'vi',
  fiscalYearStartMonth: 4,
  fiscalYearNamedBy: 'end',
  recognition: 'invoice',
  winbackAfterDays: 180,
  inactivityWindowDays: 90,
  calendar: null,
  isDemo: true,
};
let database: TestDatabase;

beforeAll(async () => {
  database = await startPostgres();
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

const places: readonly (readonly [string, () => ControlPlace])[] = [
  ['sqlite', () => ({ kind: 'sqlite', file: join(folder, 'control.db') })],
  ['postgres', () => ({ kind: 'postgres', url: database.url })],
];

describe.each(places)('control store on %s', (_engine, place) => {
  let control: Control;
  beforeAll(async () => {
    control = await openControl(place());
  });
  afterAll(() => control.close());

  it('has the same schema on both engines', async () => {
    expect(await describeCatalog(control.db)).toEqual(catalog);
  });

  it('migrates once', async () => {
    expect(await migrate(control.db)).toEqual([]);
    expect((await control.db.selectFrom('migration').select('name').execute()).map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it('undoes a migration that fails half-way and goes on from there', async () => {
    const broken: Migration = {
      name: '9998-broken',
      up: async (db) => {
        await db.schema.createTable('half').addColumn('id', 'bigint').execute();
        throw new Error('power cut');
      },
    };
    await expect(migrate(control.db, [...migrations, broken])).rejects.toThrow('power cut');
    expect(await describeCatalog(control.db)).toEqual(catalog);
  });

  it('refuses a store that a newer version has migrated', async () => {
    await control.db.insertInto('migration').values({ name: '9999-future', applied_at: now.toISOString() }).execute();
    await expect(migrate(control.db)).rejects.toMatchObject({ code: 'folder.control_newer', parameters: { migration: '9999-future' } });
    await control.db.deleteFrom('migration').where('name', '=', '9999-future').execute();
  });

  it('gives integers back as bigint, whole', async () => {
    const big = 9_007_199_254_740_993n;
    await addImportRun(control.db, { id: 'big', recipe: {}, recipeName: null, files: [], createdAt: now.toISOString() });
    await changeImportRun(control.db, 'big', { seq: big });
    expect(await control.db.selectFrom('import_run').select('seq').where('id', '=', 'big').executeTakeFirst()).toEqual({ seq: big });
    await control.db.deleteFrom('import_run').execute();
  });

  it.each([new Date(), {}, [], Number.NaN, Number.POSITIVE_INFINITY, undefined, 2 ** 60])('refuses to bind %s', async (value) => {
    await expect(sql`select ${value} as x`.execute(control.db)).rejects.toThrow(/cannot bind/);
  });

  it('binds a boolean as 0 or 1', async () => {
    await setMark(control.db, 'one', 'x');
    const found = await control.db
      .selectFrom('mark')
      .select('value')
      .where(sql<number>`1`, '=', true as unknown as number)
      .execute();
    expect(found).toEqual([{ value: 'x' }]);
    await removeMark(control.db, 'one');
  });

  it('keeps the organisation', async () => {
    expect(await findOrganization(control.db)).toBeUndefined();
    await saveOrganization(control.db, organization, now);
    await saveOrganization(control.db, { ...organization, isDemo: false }, now);
    expect(await findOrganization(control.db)).toEqual({ ...organization, isDemo: false });
  });

  it('keeps recipes under their names', async () => {
    await saveRecipe(control.db, 'monthly', { a: 1 }, now);
    await saveRecipe(control.db, 'monthly', { a: 2 }, now);
    expect(await listRecipes(control.db)).toEqual([{ name: 'monthly', definition: { a: 2 }, updatedAt: now.toISOString() }]);
    await deleteRecipe(control.db, 'monthly');
    await expect(getRecipe(control.db, 'monthly')).rejects.toMatchObject({ kind: 'not_found', code: 'folder.no_such_recipe' });
    await expect(deleteRecipe(control.db, 'monthly')).rejects.toMatchObject({ code: 'folder.no_such_recipe' });
  });

  it('keeps KPIs of one’s own in versions, with who changed what and why', async () => {
    const act = { by: 'owner', now, reason: 'first' };
    const definition: KpiDefinitionInput = { formula: 'count(lead)', words: { vi: { name: "Đơn 'mới'" } } };
    const before = await kpiCatalogVersion(control.db);
    await addKpi(control.db, 'custom_a', definition, act);
    await expect(addKpi(control.db, 'custom_a', definition, act)).rejects.toMatchObject({ code: 'kpi.id_taken' });
    await addKpiVersion(
      control.db,
      'custom_a',
      1,
      { definition: { ...definition, decimals: 1 }, validFrom: '2026-03-01' },
      { ...act, reason: 'more' },
    );
    await expect(addKpiVersion(control.db, 'custom_a', 1, { definition, validFrom: null }, act)).rejects.toMatchObject({
      kind: 'precondition',
      code: 'kpi.version_changed',
      parameters: { id: 'custom_a', seen: 1, version: 2 },
    });
    expect((await listKeptKpis(control.db)).map(({ id, archivedAt, versions }) => ({ id, archivedAt, versions }))).toEqual([
      {
        id: 'custom_a',
        archivedAt: null,
        versions: [
          { version: 1, definition, validFrom: null, changedAt: now.toISOString(), changedBy: 'owner', reason: 'first' },
          {
            version: 2,
            definition: { ...definition, decimals: 1 },
            validFrom: '2026-03-01',
            changedAt: now.toISOString(),
            changedBy: 'owner',
            reason: 'more',
          },
        ],
      },
    ]);
    await recomputeHistory(control.db, 'custom_a', 2, { ...act, reason: null });
    await setArchived(control.db, 'custom_a', true, act);
    await switchKpis(control.db, ['win_rate', 'custom_a'], true, act);
    await switchKpis(control.db, ['custom_a'], false, act);
    expect(await listSwitchedOff(control.db)).toEqual(['win_rate']);
    const [kept] = await listKeptKpis(control.db);
    expect([kept!.archivedAt, kept!.versions[1]!.validFrom]).toEqual([now.toISOString(), null]);
    expect((await listEntriesOf(control.db, { kind: 'kpi', id: 'custom_a' })).map(({ action, reason }) => [action.slice(4), reason])).toEqual([
      ['switched_on', 'first'],
      ['switched_off', 'first'],
      ['archived', 'first'],
      ['recomputed', null],
      ['changed', 'more'],
      ['created', 'first'],
    ]);
    expect(BigInt(await kpiCatalogVersion(control.db)) - BigInt(before)).toBe(6n);
  });

  it('changes nothing where a part of a change fails', async () => {
    const version = await kpiCatalogVersion(control.db);
    const work = control.db.transaction().execute(async (db) => {
      await addKpi(db, 'custom_half', { formula: 'count(lead)', words: { en: { name: 'Half' } } }, { by: 'owner', now, reason: null });
      throw new Error('power cut');
    });
    await expect(work).rejects.toThrow('power cut');
    expect((await listKeptKpis(control.db)).some(({ id }) => id === 'custom_half')).toBe(false);
    expect(await kpiCatalogVersion(control.db)).toBe(version);
  });

  it('keeps further settings under their names', async () => {
    expect(await findSetting(control.db, 'practice')).toBeUndefined();
    await saveSetting(control.db, 'practice', { bands: [21, 42] }, now);
    await saveSetting(control.db, 'practice', { bands: [7] }, now);
    expect(await findSetting(control.db, 'practice')).toEqual({ bands: [7] });
  });

  it('keeps import runs', async () => {
    const ids = [uuidV7(new Date(now.getTime() - 1)), uuidV7(now)];
    for (const id of ids)
      await addImportRun(control.db, {
        id,
        recipeName: 'r',
        recipe: { x: [1] },
        files: [{ name: 'a.csv', digest: 'd' }],
        createdAt: now.toISOString(),
      });
    await changeImportRun(control.db, ids[0]!, {
      seq: 7n,
      status: 'done',
      rowsDone: 3,
      rowsTotal: 3,
      report: { rows: 3 },
      finishedAt: now.toISOString(),
    });
    expect((await listImportRuns(control.db)).map(({ id }) => id)).toEqual([ids[1], ids[0]]);
    expect(await findImportRunBySeq(control.db, 7n)).toMatchObject({
      id: ids[0],
      status: 'done',
      report: { rows: 3 },
      files: [{ name: 'a.csv', digest: 'd' }],
    });
    expect((await listUnfinishedImportRuns(control.db)).map(({ id }) => id)).toEqual([ids[1]]);
    await expect(getImportRun(control.db, 'none')).rejects.toMatchObject({ kind: 'not_found', code: 'inbox.no_such_import' });
  });

  it('keeps marks', async () => {
    await setMark(control.db, 'facts.base', '4');
    await setMark(control.db, 'facts.base', '5');
    expect(await findMark(control.db, 'facts.base')).toBe('5');
    await removeMark(control.db, 'facts.base');
    expect(await findMark(control.db, 'facts.base')).toBeUndefined();
  });
});

it('is the same fresh as migrated step by step', async () => {
  const database = new SqliteDatabase(':memory:');
  const db = new Kysely<ControlTables>({ dialect: new SqliteDialect({ database }) });
  for (let count = 1; count <= migrations.length; count += 1) await migrate(db, migrations.slice(0, count));
  expect(await describeCatalog(db)).toEqual(catalog);
  await db.destroy();
});

it('lets several servers migrate one PostgreSQL at once', async () => {
  const shared = await startPostgres();
  const controls = await Promise.all([1, 2, 3].map(() => openControl({ kind: 'postgres', url: shared.url })));
  expect(await describeCatalog(controls[0]!.db)).toEqual(catalog);
  await Promise.all(controls.map((control) => control.close()));
  await shared.stop();
});

it('makes ids that sort by time', () => {
  const ids = [1_000, 2_000_000_000_000, 1_700_000_000_000].map((time) => uuidV7(new Date(time)));
  expect([...ids].sort()).toEqual([ids[0], ids[2], ids[1]]);
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
