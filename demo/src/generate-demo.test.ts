import { recipeSchema } from '@leadline/contract';
import { catalog, entities } from '@leadline/kpi';
import { parse } from 'csv-parse/sync';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoContest, listDemoNotes, faultKinds, generateDemo, type Demo, type FaultKind } from './index.ts';
import { columnsOf } from './write/tables.ts';

type Row = Readonly<Record<string, string>>;
const story = { seed: 'test', endsOn: '2026-11-20', scale: 'team' };
let folder: string;
let demo: Demo;
const tables = new Map<string, readonly Row[]>();

/** Rows of an entity as they stand after the second file: the highest version of each record. */
const rowsOf = (entity: string): readonly Row[] => tables.get(entity)!;
const planted = (kind: FaultKind): ReadonlySet<string> =>
  new Set(demo.planted.filter((fault) => fault.kind === kind).map((fault) => fault.externalId));

async function digest(at: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(at)).sort()) hash.update(name).update(await readFile(join(at, name)));
  return hash.digest('hex');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-demo-'));
  demo = await generateDemo({ ...story, folder: join(folder, 'one') });
  for (const { name, entity } of demo.files) {
    const rows = parse<Row>(await readFile(join(folder, 'one', name)), { columns: true });
    const known = new Map((tables.get(entity) ?? []).map((row) => [row['external_id']!, row]));
    for (const row of rows) known.set(row['external_id']!, row);
    tables.set(entity, [...known.values()]);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the demo company', () => {
  test('has a target of its team for what its contest is about, in the month of the last day', () => {
    const targets = rowsOf('target').filter(({ kpi, scope, team_id }) => kpi === demoContest.kpi && scope === 'team' && team_id === demoContest.team);
    expect(targets.filter(({ period_from }) => period_from === '2026-11-01').map(({ value }) => Number(value) > 0)).toEqual([true]);
    const members = rowsOf('assignment')
      .filter(({ team_id }) => team_id === demoContest.team)
      .map(({ user_id }) => user_id);
    const calls = rowsOf('activity').filter(
      ({ kind, user_id, started_at }) => kind === 'call' && members.includes(user_id) && started_at! >= '2026-11',
    );
    expect(calls.length).toBeGreaterThan(0);
  });

  test('has notes on days and places of its records, as long as they have begun, on any day', () => {
    const notes = listDemoNotes(story.endsOn);
    expect(notes.map(({ id, from, to }) => [id, from, to])).toEqual([['tet', '2026-02-15', '2026-02-22'], ['hanoi', '2026-09-21', '2026-10-18'], ['gyor', '2026-07-13', '2026-08-09']]); // prettier-ignore
    for (const { location, from, to, kpis } of notes) {
      if (location !== null) expect(rowsOf('promotion').find(({ starts_on }) => starts_on === from)?.['ends_on']).toBe(to);
      if (location !== null) expect(rowsOf('location').map((row) => row['external_id'])).toContain(location);
      expect(kpis.filter((id) => !catalog.entries.has(id))).toEqual([]);
    }
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 2, 1); day += 86_400_000) {
      const today = new Date(day).toISOString().slice(0, 10);
      expect(listDemoNotes(today).every(({ from, to }) => from <= today && from <= to)).toBe(true);
    }
  });

  test('is the same to the byte for the same seed, and another for another', async () => {
    await generateDemo({ ...story, folder: join(folder, 'two') });
    await generateDemo({ ...story, seed: 'other', folder: join(folder, 'three') });
    const [one, two, three] = await Promise.all(['one', 'two', 'three'].map((name) => digest(join(folder, name))));
    expect(two).toBe(one);
    expect(three).not.toBe(one);
  });

  test('has records of every entity and a value in every column somewhere', () => {
    expect([...tables.keys()].sort()).toEqual(
      [...entities.values()]
        .filter(({ derived }) => !derived)
        .map(({ id }) => id)
        .sort(),
    );
    const empty = [...entities.values()]
      .filter(({ derived }) => !derived)
      .flatMap((entity) =>
        columnsOf(entity)
          .filter((column) => rowsOf(entity.id).every((row) => row[column] === ''))
          .map((column) => `${entity.id}.${column}`),
      );
    expect(empty).toEqual([]);
  });

  test('comes with a recipe that reads all its files', () => {
    expect(recipeSchema.parse(demo.recipe)).toEqual(demo.recipe);
    const patterns = demo.recipe.files.map((file) => new RegExp(`^${file.match.name!.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
    for (const { name } of demo.files) expect(patterns.filter((pattern) => pattern.test(name)).length, name).toBe(1);
  });

  test('refers to what exists, but for the references left open on purpose', () => {
    const ids = new Map([...tables].map(([entity, rows]) => [entity, new Set(rows.map((row) => row['external_id']!))]));
    const open = [...entities.values()].flatMap((entity) =>
      entity.columns.flatMap(({ name, type, stamped, derived }) =>
        type.kind === 'ref' && !stamped && !derived
          ? rowsOf(entity.id)
              .filter((row) => row[name] !== '' && !ids.get(type.to)!.has(row[name]!))
              .map((row) => row['external_id']!)
          : [],
      ),
    );
    expect(open.sort()).toEqual([...planted('unresolved_product'), ...planted('unresolved_owner')].sort());
  });

  test('uses the words of closed lists, but for those planted', () => {
    const unknown = [...entities.values()].flatMap((entity) =>
      entity.columns.flatMap(({ name, type, derived, stamped }) =>
        type.kind === 'enum' && !derived && !stamped
          ? rowsOf(entity.id)
              .filter((row) => row[name] !== '' && !type.values.includes(row[name]!))
              .map((row) => row['external_id']!)
          : [],
      ),
    );
    expect(unknown.sort()).toEqual([...planted('unknown_status')].sort());
  });

  test('adds up: net = quantity × list price − discount', () => {
    const cents = (text: string): number => Math.round(Number(text) * 100);
    const wrong = rowsOf('order_line').filter(
      (row) => cents(row['net_amount']!) !== Number(row['quantity']) * cents(row['list_price']!) - cents(row['discount']!),
    );
    expect(wrong).toEqual([]);
    expect(rowsOf('order_line').every((row) => cents(row['discount']!) >= 0 && cents(row['net_amount']!) > 0)).toBe(true);
  });

  test('gives every deal and order once: closers have one whole together', () => {
    for (const [entity, parent] of [
      ['opportunity_credit', 'opportunity_id'],
      ['order_credit', 'order_id'],
    ] as const) {
      const sums = new Map<string, number>();
      for (const row of rowsOf(entity)) {
        if (row['credit_role'] === 'closer') sums.set(row[parent]!, (sums.get(row[parent]!) ?? 0) + Math.round(Number(row['credit_share']) * 1000));
      }
      expect(sums.size).toBeGreaterThan(20);
      expect([...sums].filter(([id, sum]) => sum !== 1000 && !planted('credit_not_one').has(id))).toEqual([]);
    }
  });

  test('keeps its dates in order, but for those planted', () => {
    const wrongDeals = rowsOf('opportunity').filter((row) => row['decided_at'] !== '' && row['decided_at']! < row['created_at']!);
    expect(new Set(wrongDeals.map((row) => row['external_id']))).toEqual(planted('closed_before_created'));
    const wrongActivities = rowsOf('activity').filter((row) => row['ended_at'] !== '' && row['ended_at']! < row['started_at']!);
    expect(new Set(wrongActivities.map((row) => row['external_id']))).toEqual(planted('ended_before_started'));
    const future = rowsOf('activity').filter((row) => row['started_at']! > '2026-11-21');
    expect(new Set(future.map((row) => row['external_id']))).toEqual(planted('future_date'));
    expect(rowsOf('order').filter((row) => row['fulfilled_at'] !== '' && row['fulfilled_at']! < row['ordered_at']!)).toEqual([]);
    const orders = new Map(rowsOf('order').map((row) => [row['external_id']!, row['ordered_at']!]));
    expect(rowsOf('refund').filter((row) => row['refunded_on']! < orders.get(row['order_line_id']!.replace(/-\d+$/, ''))!.slice(0, 10))).toEqual([]);
    const changes = new Map<string, string>();
    for (const row of rowsOf('stage_change')) {
      expect(row['changed_at']! >= (changes.get(row['opportunity_id']!) ?? '')).toBe(true);
      changes.set(row['opportunity_id']!, row['changed_at']!);
    }
  });

  test('returns no more than was sold, but once', () => {
    const sold = new Map(rowsOf('order_line').map((row) => [row['external_id']!, Number(row['quantity'])]));
    const over = rowsOf('refund').filter((row) => Number(row['quantity']) > sold.get(row['order_line_id']!)!);
    expect(new Set(over.map((row) => row['external_id']))).toEqual(planted('quantity_refunded_over_sold'));
  });

  test('has every kind of fault it promises, and corrections that win', () => {
    expect(new Set(demo.planted.map((fault) => fault.kind))).toEqual(new Set(faultKinds));
    const deals = new Map(rowsOf('opportunity').map((row) => [row['external_id']!, row]));
    for (const id of planted('corrected_amount')) expect(deals.get(id)!['version']).toBe('2');
  });

  test('gives every role, team and the firm a set: one primary KPI, five mandatory ones at most', () => {
    const given = rowsOf('kpi_assignment').filter((row) => row['scope'] !== 'user' && row['scope'] !== 'location');
    const leading = new Set(['team_lead', 'sales_manager']);
    const roles = [...new Set(rowsOf('assignment').map((row) => row['sales_role']!))].filter((role) => !leading.has(role));
    const whom = (row: Row): string => `${row['scope']} ${row['sales_role']}${row['team_id']}`;
    for (const role of roles) expect(given.map(whom)).toContain(`role ${role}`);
    expect(given.map(whom)).toContain('organisation ');
    for (const each of new Set(given.map(whom))) {
      const set = given.filter((row) => whom(row) === each);
      expect(set.filter((row) => row['is_primary'] === 'true').length, each).toBe(1);
      expect(set.filter((row) => row['obligation'] === 'mandatory').length, each).toBeLessThanOrEqual(5);
    }
    expect(rowsOf('contact_norm').length).toBeGreaterThan(5);
  });

  test('is a firm: people come and go, deals reopen, customers return, all three currencies sell', () => {
    expect(rowsOf('user').filter((row) => row['status'] === 'inactive').length).toBeGreaterThan(3);
    expect(new Set(rowsOf('order').map((row) => row['currency']))).toEqual(new Set(['VND', 'HUF', 'RUB']));
    expect(new Set(rowsOf('opportunity').map((row) => row['type']))).toEqual(new Set(['new_business', 'renewal', 'upsell', 'cross_sell', 'winback']));
    const reopened = rowsOf('stage_change').filter((row) => /-(won|lost)$/.test(row['from_stage_id']!));
    expect(reopened.length).toBeGreaterThan(10);
    expect(rowsOf('assignment').some((row) => row['version'] === '2')).toBe(true);
    const decided = rowsOf('opportunity').filter((row) => /-(won|lost)$/.test(row['stage_id']!));
    const won = decided.filter((row) => row['stage_id']!.endsWith('won')).length / decided.length;
    expect(won).toBeGreaterThan(0.2);
    expect(won).toBeLessThan(0.55);
  });
});

test('a lean scale holds about as many events as it says, in few columns', async () => {
  const lean = await generateDemo({ ...story, scale: '1m', folder: join(folder, 'lean') });
  const facts = lean.files.filter((file) => ['activity', 'opportunity', 'order', 'order_line'].includes(file.entity));
  const events = facts.reduce((sum, file) => sum + file.rows, 0);
  expect(events).toBeGreaterThan(900_000);
  expect(events).toBeLessThan(1_150_000);
  expect(recipeSchema.parse(lean.recipe)).toEqual(lean.recipe);
  for (const { name, columns, rows } of facts) {
    const lines = (await readFile(join(folder, 'lean', name), 'utf8')).split('\n');
    expect(lines.length, name).toBe(rows + 2);
    expect(lines[1]!.split(',').length, name).toBe(columns.length);
  }
});

test('an unknown scale or date is refused', async () => {
  await expect(generateDemo({ ...story, scale: 'tiny', folder })).rejects.toThrow('unknown scale');
  await expect(generateDemo({ ...story, endsOn: '2026-02-30', folder })).rejects.toThrow('not a date');
});
