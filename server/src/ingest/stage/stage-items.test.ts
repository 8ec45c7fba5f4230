import type { Organization } from '@leadline/contract';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '#server/facts/engine.ts';
import { openWorkbench } from '#server/facts/open-workbench.ts';
import type { Workbench } from '#server/facts/workbench.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { checkItems, keyOf, readItem, takeChecked } from '#server/ingest/stage/read-item.ts';
import { stageItems } from '#server/ingest/stage/stage-items.ts';

const organization: Pick<Organization, 'currency' | 'timezone'> = { currency: 'VND', timezone: 'Asia/Ho_Chi_Minh' };
const item = (entity: string, values: Item['values'], more: Partial<Item> = {}): Item => ({
  entity,
  op: 'put',
  source: 's',
  externalId: 'x',
  version: 0,
  values,
  ...more,
});
const named = (list: readonly string[]): Record<string, string> =>
  Object.fromEntries(list.flatMap((text, at) => (at % 2 === 0 ? [[text, list[at + 1]!]] : [])));
const cells = (entity: string, values: Item['values']): Record<string, string> => named(readItem(item(entity, values), organization).cells);

describe('readItem', () => {
  it('reads amounts at their scale, rounded half away from zero', () => {
    expect(cells('opportunity', { amount: 1500000 })).toEqual({ amount: '15000000000' });
    expect(cells('opportunity', { amount: '12.345678', currency: 'eur' })).toEqual({ amount: '12345678', currency: 'EUR' });
    expect(cells('opportunity', { amount: -0.00000050001, currency: 'USD' })).toEqual({ amount: '-1', currency: 'USD' });
    expect(cells('opportunity', { amount: 0.1, currency: 'KWD' })['amount']).toBe('1000000');
  });

  it('reads what was checked as what was not, in whatever currency amounts are by then', () => {
    const order = item('opportunity', { amount: '12.5', owner_user_id: 'u1' });
    const plain = readItem({ ...order }, organization);
    const batch = [order];
    checkItems(batch, organization);
    const known = takeChecked(batch)![0]!;
    expect(readItem(order, organization, known)).toEqual(plain);
    expect(readItem(order, { currency: 'EUR' }, known)).toEqual(readItem({ ...order }, { currency: 'EUR' }));
    expect(takeChecked(batch)).toBeUndefined();
  });

  it('reads dates and moments', () => {
    expect(cells('opportunity', { created_at: '2026-01-31' })).toEqual({ created_on: '2026-01-31' });
    expect(cells('opportunity', { created_at: '2026-01-31T23:30:00+07:00' })).toEqual({ created_at: '2026-01-31T16:30:00.000Z' });
    expect(cells('opportunity', { created_at: '2026-01-31 23:30' })).toEqual({ created_at: '2026-01-31T23:30:00' });
    expect(cells('opportunity', { expected_close_on: '2024-02-29' })).toEqual({ expected_close_on: '2024-02-29' });
  });

  it('reads numbers that need no rounding as those that do', () => {
    const number = fc.oneof(
      fc.tuple(fc.constantFrom('', '-', '+'), fc.stringMatching(/^\d{1,12}$/), fc.stringMatching(/^(\.\d{0,7})?$/)).map((parts) => parts.join('')),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer(),
    );
    fc.assert(
      fc.property(number, (given) => {
        const kept = new Decimal(String(given)).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
        expect(cells('order_line', { order_id: 'o', quantity: given })['quantity']).toBe(kept.toFixed(4));
        const minutes = new Decimal(String(given));
        if (minutes.isInteger() && minutes.abs().lt(2 ** 31))
          expect(cells('activity', { kind: 'call', duration_min: given })['duration_min']).toBe(minutes.toFixed(0));
      }),
    );
  });

  it('takes exactly the days there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1899, max: 2201 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const isThere = date.toISOString().startsWith(text) && year >= 1900 && year <= 2200;
        const read = (): unknown => cells('opportunity', { expected_close_on: text })['expected_close_on'];
        if (isThere) expect(read()).toBe(text);
        else expect(read).toThrow(/item_bad_date/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads closed lists by value and alias, and flags what it does not know', () => {
    expect(cells('order', { status: 'Delivered' })).toEqual({ status: 'fulfilled' });
    expect(cells('activity', { kind: 'call', purpose: 'gossip' })).toEqual({ kind: 'call', purpose: 'other' });
    const strange = readItem(item('activity', { kind: 'call', status: 'dreamt' }), organization);
    expect([strange.flags, strange.cells.includes('status')]).toEqual(['unknown_enum_status', false]);
  });

  it('refers by the key of the target', () => {
    const row = readItem(item('order_line', { order_id: 'O1', quantity: 1.23456 }), organization);
    expect(named(row.cells)).toEqual({ order_id: String(keyOf('order', 's', 'O1')), quantity: '1.2346' });
    expect(row.references).toEqual([{ entity: 'order', key64: keyOf('order', 's', 'O1'), source: 's', externalId: 'O1' }]);
  });

  it('takes empty values for absent', () => {
    expect(cells('account', { name: '', industry: null, is_test: 'No' })).toEqual({ is_test: 'false' });
  });

  it.each<[string, Item, Record<string, unknown>]>([
    ['item_unknown_entity', item('planet', {}), { entity: 'planet' }],
    ['item_unknown_entity', item('__proto__', {}), { entity: '__proto__' }],
    ['item_unknown_column', item('account', { colour: 'red' }), { column: 'colour' }],
    ['item_unknown_column', item('account', { constructor: 'x' }), { column: 'constructor' }],
    ['item_derived_column', item('account', { became_customer_at: '2026-01-01' }), { column: 'became_customer_at' }],
    ['item_missing', item('activity', { status: 'completed' }), { column: 'kind' }],
    ['item_bad_text', item('account', { name: 'a\0b' }), { column: 'name' }],
    ['item_bad_text', item('account', { name: 'half \ud800' }), { column: 'name' }],
    ['item_bad_text', item('account', {}, { externalId: 'a\u001fb' }), { column: 'externalId' }],
    ['item_bad_number', item('opportunity', { amount: '1.234,56' }), { column: 'amount', value: '1.234,56' }],
    ['item_bad_number', item('opportunity', { amount: true }), { column: 'amount' }],
    ['item_bad_number', item('opportunity', { amount: 'Infinity' }), { column: 'amount' }],
    ['item_out_of_range', item('opportunity', { amount: '1e15' }), { column: 'amount' }],
    ['item_out_of_range', item('order_line', { order_id: 'o', quantity: '1e14' }), { column: 'quantity' }],
    ['item_bad_integer', item('activity', { kind: 'call', duration_min: 1.5 }), { column: 'duration_min' }],
    ['item_out_of_range', item('activity', { kind: 'call', duration_min: 2 ** 31 }), { column: 'duration_min' }],
    ['item_bad_date', item('opportunity', { expected_close_on: '2026-02-29' }), { value: '2026-02-29' }],
    ['item_bad_date', item('opportunity', { expected_close_on: '29/12/2026' }), { column: 'expected_close_on' }],
    ['item_bad_moment', item('opportunity', { created_at: '2026-13-01T00:00:00Z' }), { column: 'created_at' }],
    ['item_bad_moment', item('opportunity', { created_at: '2026-01-01T25:00:00' }), { column: 'created_at' }],
    ['item_bad_boolean', item('account', { is_test: 'maybe' }), { column: 'is_test' }],
    [
      'item_bad_weekdays',
      item('target', { kpi: 'x', period_from: '2026-01-01', period_to: '2026-01-31', weekday_weights: '1 1 1 1 1 2 0 1' }),
      { column: 'weekday_weights', value: '1 1 1 1 1 2 0 1' },
    ],
  ])('refuses with %s', (code, given, parameters) => {
    expect(() => readItem(given, organization)).toThrow(expect.objectContaining({ code, parameters: expect.objectContaining(parameters) }));
    expect(() => checkItems([item('account', {}), given], organization)).toThrow(
      expect.objectContaining({ kind: 'invalid', code: `inbox.${code}`, parameters: expect.objectContaining({ position: 2 }) }),
    );
  });
});

describe('stageItems', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-items-'));
  let engine: Engine;
  let workbench: Workbench;
  beforeAll(async () => {
    mkdirSync(join(folder, 'work'));
    engine = await openEngine({ folders: [join(folder, 'work')], tempFolder: join(folder, 'temp'), memoryLimit: '500MB' });
    workbench = openWorkbench(engine, join(folder, 'work'));
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it('writes rows with their types, in order, and what they refer to', async () => {
    const receivedAt = '2026-03-01T10:00:00.000Z';
    const items = [
      item('order', { ordered_at: '2026-01-31 23:30', account_id: 'A', order_no: `"quoted" 'q' \\ \n ộ` }, { externalId: '1' }),
      item('planet', {}),
      item('order_line', { order_id: '1', net_amount: '10.5', currency: 'EUR' }, { externalId: '1-1', version: 1_767_225_600_000 }),
      item('order', {}, { externalId: '2', op: 'delete' }),
    ];
    const staged = await stageItems({ seq: 7n, receivedAt, items: items.map((one) => ({ item: one, receivedAt })) }, workbench, organization);
    expect(staged.rejected).toMatchObject([{ position: 1, fault: { code: 'item_unknown_entity' } }]);
    const rows = (relation: string, columns: string): Promise<unknown> =>
      workbench.session((session) => session.rows(`SELECT ${columns} FROM ${relation} ORDER BY 1`));
    const [orders, lines] = staged.batch.tables;
    expect(
      await rows(orders!.relation, `ordinal, op, key64, external_id, version, CAST(ordered_at AS text), order_no, epoch_ms(recorded_at)`),
    ).toEqual([
      ['0', 'put', String(keyOf('order', 's', '1')), '1', '0', '2026-01-31 16:30:00+00', `"quoted" 'q' \\ \n ộ`, String(Date.parse(receivedAt))],
      ['3', 'delete', String(keyOf('order', 's', '2')), '2', '0', null, null, String(Date.parse(receivedAt))],
    ]);
    expect(await rows(lines!.relation, `ordinal, version, net_amount, epoch_ms(recorded_at)`)).toEqual([
      ['2', '1767225600000', '10500000', '1767225600000'],
    ]);
    expect(await rows(staged.batch.references!, `entity, external_id`)).toEqual([
      ['account', 'A'],
      ['order', '1'],
    ]);
    await staged.drop();
    await expect(rows(orders!.relation, '*')).rejects.toThrow();
  });

  it('stages 20,000 items at once', async () => {
    const receivedAt = '2026-03-01T10:00:00.000Z';
    const items = Array.from({ length: 20_000 }, (_, n) => ({
      receivedAt,
      item: item('activity', { kind: 'call', user_id: `u${n % 50}`, started_at: '2026-01-31T10:00:00Z' }, { externalId: String(n) }),
    }));
    const staged = await stageItems({ seq: 8n, receivedAt, items }, workbench, organization);
    expect(
      await workbench.session((session) => session.rows(`SELECT count(*), count(DISTINCT key64) FROM ${staged.batch.tables[0]!.relation}`)),
    ).toEqual([['20000', '20000']]);
    await staged.drop();
  });

  const receivedAt = '2026-03-01T10:00:00.000Z';
  const staging = async (items: readonly Item[], own: typeof organization, columns: string): Promise<unknown> => {
    const staged = await stageItems({ seq: 9n, receivedAt, items: items.map((one) => ({ item: one, receivedAt })) }, workbench, own);
    const rows = await workbench.session((session) => session.rows(`SELECT ${columns} FROM ${staged.batch.tables[0]!.relation} ORDER BY ordinal`));
    await staged.drop();
    return rows;
  };

  it('keeps texts as they are, whatever stands in them', async () => {
    const texts = ['a\u001db\u001ec\u001fd', '\u001d', '\u001f', '$1', "','", 'NULL', '\\N', '\u00a0x', '😀', 'x'.repeat(20_000), 'ộ'.repeat(9_000)];
    const items = texts.map((name, index) => item('account', { name }, { externalId: String(index) }));
    const kept = texts.map((name, index) => [String(index), name.trim()]);
    expect(await staging(items, organization, 'external_id, name')).toEqual(kept);
    const many = Array.from({ length: 250 }, (_, n) => item('account', { name: `a\u001f${n}` }, { externalId: String(n) }));
    expect(await staging(many, organization, 'name')).toEqual(many.map(({ values }) => [values['name']]));
  });

  it.each([
    ['Asia/Ho_Chi_Minh', '2026-01-31 23:30', '2026-01-31 16:30:00+00'],
    ['Asia/Kathmandu', '2026-01-31 23:30', '2026-01-31 17:45:00+00'],
    ['Australia/Lord_Howe', '2026-01-31 23:30', '2026-01-31 12:30:00+00'],
    ['America/St_Johns', '2026-07-01 00:00', '2026-07-01 02:30:00+00'],
    ['Etc/GMT-14', '2026-07-01 00:00', '2026-06-30 10:00:00+00'],
  ])('reads times without a zone in %s, beside instants', async (timezone, local, instant) => {
    const items = [local, '2026-01-31T10:00:00Z', '2026-01-31T23:30:00+07:00', null].map((at, index) =>
      item('order', { ordered_at: at, order_no: index === 1 ? 'a\u001fb' : 'plain' }, { externalId: String(index) }),
    );
    const moments = [instant, '2026-01-31 10:00:00+00', '2026-01-31 16:30:00+00', null];
    expect(await staging(items, { ...organization, timezone }, 'external_id, CAST(ordered_at AS text)')).toEqual(
      moments.map((moment, index) => [String(index), moment]),
    );
  });

  it('writes no zone into a statement that is none', async () => {
    const items = [item('order', { ordered_at: '2026-01-31 23:30' })];
    await expect(staging(items, { ...organization, timezone: "UTC', now()) --" }, '*')).rejects.toThrow();
  });

  it('remembers what is referred to beyond the most it remembers', async () => {
    const items = Array.from({ length: 24_000 }, (_, n) =>
      item('activity', { kind: 'call', account_id: `a${n % 21_000}` }, { externalId: String(n) }),
    );
    const staged = await stageItems({ seq: 9n, receivedAt, items: items.map((one) => ({ item: one, receivedAt })) }, workbench, organization);
    const [row] = await workbench.session((session) =>
      session.rows(`SELECT count(*), count(DISTINCT account_id), min(account_id) FILTER (WHERE external_id = '23999'),
        (SELECT count(*) FROM ${staged.batch.references!}) FROM ${staged.batch.tables[0]!.relation}`),
    );
    expect(row).toEqual(['24000', '21000', String(keyOf('account', 's', 'a2999')), '21000']);
    await staged.drop();
  });
});
