import type { EntityId, Scope } from '@leadline/kpi';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTables } from './create-tables.ts';
import { openEngine, type Engine } from './engine.ts';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';
import { visibleSql } from './visible-rows.ts';

const dialect = { name: 'duckdb', schema: 'work' } as const;
const tables = tablesOf('duckdb', 'work');
const today = '2026-06-15';
const folder = mkdtempSync(join(tmpdir(), 'leadline-visible-'));
let engine: Engine;

const [anna, binh, boris, dora, annaElsewhere] = [1n, 2n, 3n, 4n, 11n];
const [north, south] = [101n, 102n];

type Row = Readonly<Record<string, string | bigint>>;

async function put(table: string, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row);
    const places = names.map((_, at) => `$${at + 1}`).join(', ');
    await engine.session((session) => session.run(`INSERT INTO ${table} (${names.map(quoted).join(', ')}) VALUES (${places})`, Object.values(row)));
  }
}

beforeAll(async () => {
  engine = await openEngine({ folders: [], tempFolder: folder, isScratch: true, threads: 1 });
  await engine.session(async (session) => {
    for (const statement of createTables(tables)) await session.run(statement);
  });
  await put(tables.of('user'), [...[anna, binh, boris, dora].map((key64) => ({ key64 })), { key64: annaElsewhere, person_id: anna }]);
  await put(tables.named('ref_membership'), [
    { user_key: anna, from_on: '2026-01-01', to_on: '2026-04-01', team_key: north },
    { user_key: anna, from_on: '2026-04-01', team_key: south },
    { user_key: boris, to_on: '2026-03-01', team_key: north },
    { user_key: dora, from_on: '2026-06-20', team_key: south },
  ]);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const persons = (...keys: readonly bigint[]): Scope => ({ kind: 'persons', persons: keys });
const teams = (...keys: readonly bigint[]): Scope => ({ kind: 'teams', teams: keys });

/** Keys of the records of an entity somebody may look at. */
async function seen(entity: EntityId, scope: Scope): Promise<readonly number[]> {
  const condition = visibleSql({ dialect, scope, today }, entity, 'r');
  const sql = `SELECT key64 FROM ${tables.of(entity)} r WHERE ${condition} ORDER BY key64`;
  return (await engine.session((session) => session.rows(sql))).map(([key]) => Number(key));
}

async function only(entity: EntityId, rows: readonly Row[]): Promise<void> {
  await engine.session((session) => session.run(`DELETE FROM ${tables.of(entity)}`));
  await put(tables.of(entity), rows);
}

test('who sees everything has no condition', () => {
  expect(visibleSql({ dialect, scope: { kind: 'all' }, today }, 'opportunity', 'r')).toBeUndefined();
});

test('lists everybody chooses from are open, teams among them; events that name nobody are closed', async () => {
  for (const entity of ['product', 'stage', 'location', 'team', 'survey_question'] as const)
    for (const scope of [persons(anna), teams(north)]) expect(visibleSql({ dialect, scope, today }, entity, 'r'), entity).toBe('TRUE');
  for (const entity of ['cost_entry', 'finance_entry', 'market_size', 'experiment_week'] as const)
    expect(visibleSql({ dialect, scope: persons(anna), today }, entity, 'r'), entity).toBe('FALSE');
});

test('a person sees what names them in any place and by any name, and nothing else', async () => {
  await only('opportunity', [
    { key64: 1n, owner_user_id: anna },
    { key64: 2n, owner_user_id: binh },
    { key64: 3n, owner_user_id: binh, originator_user_id: anna },
    { key64: 4n, owner_user_id: annaElsewhere },
    { key64: 5n },
    // The key of a customer that is also one of a person.
    { key64: 6n, owner_user_id: binh, account_id: anna },
  ]);
  expect(await seen('opportunity', persons(anna))).toEqual([1, 3, 4]);
  expect(await seen('opportunity', persons(binh))).toEqual([2, 3, 6]);
  expect(await seen('opportunity', persons(anna, binh))).toEqual([1, 2, 3, 4, 6]);
  expect(await seen('opportunity', persons(annaElsewhere))).toEqual([]);
  expect(await seen('opportunity', persons())).toEqual([]);
  expect(await seen('opportunity', teams())).toEqual([]);
});

test('shares, earlier owners and changes of a deal show it to whom they name', async () => {
  await only(
    'opportunity',
    [1n, 2n, 3n, 4n].map((key64) => ({ key64, owner_user_id: binh })),
  );
  await only('opportunity_credit', [{ key64: 91n, opportunity_id: 1n, user_id: anna }]);
  await only('opportunity_owner_history', [{ key64: 92n, opportunity_id: 2n, user_id: anna }]);
  await only('stage_change', [{ key64: 93n, opportunity_id: 3n, changed_by_user_id: anna, owner_user_id: binh }]);
  expect(await seen('opportunity', persons(anna))).toEqual([1, 2, 3]);
  expect(await seen('opportunity', persons(boris))).toEqual([]);
  expect(await seen('opportunity', persons(binh))).toEqual([1, 2, 3, 4]);
  expect(await seen('opportunity_credit', persons(anna))).toEqual([91]);
  expect(await seen('opportunity_credit', persons(binh))).toEqual([]);
  for (const part of ['opportunity_credit', 'opportunity_owner_history', 'stage_change'] as const) await only(part, []);
});

test('parts whose people are those of the whole do not show it', async () => {
  await only('order', [{ key64: 1n, seller_user_id: binh }]);
  await only('order_line', [{ key64: 2n, order_id: 1n, seller_user_id: anna }]);
  expect(await seen('order', persons(anna))).toEqual([]);
  expect(await seen('order_line', persons(anna))).toEqual([2]);
  await only('order_credit', [{ key64: 3n, order_id: 1n, user_id: anna }]);
  expect(await seen('order', persons(anna))).toEqual([1]);
});

test('what names nobody is seen by what it belongs to', async () => {
  await only('account', [
    { key64: 1n, owner_user_id: anna },
    { key64: 2n, owner_user_id: binh, parent_account_id: 1n },
  ]);
  await only('contact', [{ key64: 5n, account_id: 1n }, { key64: 6n, account_id: 2n }, { key64: 7n }]);
  expect(await seen('contact', persons(anna))).toEqual([5]);
  expect(await seen('contact', persons(binh))).toEqual([6]);
  expect(await seen('account', persons(anna))).toEqual([1]);
  expect(await seen('contact', teams(south))).toEqual([5]);
});

test('a customer is seen by whoever looks or looked after it, from the first day on', async () => {
  await only(
    'account',
    [1n, 2n, 3n, 4n, 5n].map((key64) => ({ key64, owner_user_id: binh })),
  );
  await only('contact', [{ key64: 5n, account_id: 2n }]);
  const looked = (key64: bigint, user: bigint, from: string, to?: string): Row => ({
    ...{ key64, account_id: key64, user_id: user, valid_from: from, business_on: from },
    ...(to === undefined ? {} : { valid_to: to }),
  });
  await only('account_owner_history', [
    looked(1n, anna, '2026-01-01', '2026-02-01'),
    looked(2n, anna, today),
    looked(3n, anna, '2026-06-16'),
    { key64: 4n, account_id: 4n, user_id: binh, handover_from_user_id: anna, valid_from: '2026-01-01', business_on: '2026-01-01' },
    { key64: 5n, account_id: 5n, user_id: annaElsewhere },
  ]);
  expect(await seen('account', persons(anna)), 'once, today, without a day; not from tomorrow on, not by having handed over').toEqual([1, 2, 5]);
  expect(await seen('account', persons(binh))).toEqual([1, 2, 3, 4, 5]);
  expect(await seen('account', persons(boris))).toEqual([]);
  expect(await seen('account', teams(north)), 'of hers what she had while she was there').toEqual([1]);
  expect(await seen('account', teams(south))).toEqual([1, 2]);
  expect(await seen('contact', persons(anna))).toEqual([5]);
  await only('account_owner_history', []);
});

test('people are seen by themselves and by their team, under every name', async () => {
  expect(await seen('user', persons(anna))).toEqual([1, 11]);
  expect(await seen('user', teams(south))).toEqual([1]);
  expect(await seen('user', teams(north))).toEqual([]);
});

test('a team sees what was its own on some day from the date of the record to today', async () => {
  const on = (key64: bigint, owner: bigint, date?: string): Row => ({
    key64,
    owner_user_id: owner,
    ...(date === undefined ? {} : { business_on: date }),
  });
  await only('opportunity', [
    on(1n, anna, '2025-12-31'),
    on(2n, anna, '2026-03-31'),
    on(3n, anna, '2026-04-01'),
    on(4n, anna),
    on(5n, boris, '2026-02-28'),
    on(6n, boris, '2026-03-01'),
    on(7n, dora, '2026-06-15'),
    on(8n, dora, '2026-06-19'),
    on(9n, dora, '2026-06-20'),
    on(10n, binh, '2026-05-01'),
    on(11n, anna, '2026-07-01'),
  ]);
  expect(await seen('opportunity', teams(north))).toEqual([1, 2, 5]);
  expect(await seen('opportunity', teams(south))).toEqual([1, 2, 3, 4, 9, 11]);
  expect(await seen('opportunity', teams(north, south))).toEqual([1, 2, 3, 4, 5, 9, 11]);
});

test('a team sees what names it, a person does not by their team', async () => {
  await only('service_request', [
    { key64: 1n, team_id: north, handler_user_id: binh },
    { key64: 2n, team_id: south },
    { key64: 3n, handler_user_id: anna },
  ]);
  expect(await seen('service_request', teams(north))).toEqual([1]);
  expect(await seen('service_request', teams(south))).toEqual([2, 3]);
  expect(await seen('service_request', teams())).toEqual([]);
  expect(await seen('service_request', persons(anna))).toEqual([3]);
  await only('cost_entry', [{ key64: 1n, team_id: north }, { key64: 2n }]);
  expect(await seen('cost_entry', teams(north))).toEqual([1]);
});
