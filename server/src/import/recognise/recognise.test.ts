import type { FieldSource, InspectResponse, Recipe } from '@leadline/contract';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openImportPlace, type GivenFiles, type ImportPlace } from '../import-place.fixture.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '../../../../test/fixtures/import');
let place: ImportPlace;
beforeAll(async () => void (place = await openImportPlace()));
afterAll(() => place.close());

function filesOf(folder: string): GivenFiles {
  return Object.fromEntries(readdirSync(join(fixtures, folder)).map((name) => [name, readFileSync(join(fixtures, folder, name))]));
}

/** `order ← orders [Order ID] account_id=Customer ID …` */
function shown({ recipe }: InspectResponse): readonly string[] {
  const source = (from: FieldSource): string => {
    if (from.kind === 'column') return from.column + (from.format ? JSON.stringify(from.format) : '');
    if (from.kind === 'concat') return from.parts.map(source).join('+');
    if (from.kind === 'difference') return `${source(from.of)}−${source(from.minus)}`;
    if (from.kind === 'lookup') return `${from.file}.${from.take}`;
    return from.kind === 'constant' ? `"${from.value}"` : from.kind;
  };
  return recipe!.outputs.map(
    (one) =>
      `${one.entity}${one.distinct ? '*' : ''} [${one.id?.map(source).join('|') ?? 'row'}] ${one.fields.map(({ column, from }) => `${column}=${source(from)}`).join(' ')}`,
  );
}

async function accepted(folder: string, change: (recipe: Recipe) => Recipe = (recipe) => recipe): Promise<Awaited<ReturnType<ImportPlace['run']>>> {
  const files = filesOf(folder);
  return place.run(files, change((await place.inspect(files)).recipe!));
}

describe('a CRM export of four files', () => {
  test('is recognised with its joins, and the proposal can just be accepted', async () => {
    const inspected = await place.inspect(filesOf('crm'));
    expect(inspected.files.map(({ recognised }) => recognised[0]?.entity)).toEqual(['account', 'product', 'opportunity', 'assignment']);
    expect(shown(inspected)).toEqual([
      'account [account] name=account industry=sector country=office_location parent_account_id=subsidiary_of',
      'product [product] name=product category=series list_price=sales_price',
      'opportunity [opportunity_id] account_id=account stage_id=deal_stage amount=close_value owner_user_id=sales_agent created_at=engage_date decided_at=close_date primary_product_id=product',
      'assignment [sales_agent] user_id=sales_agent manager_user_id=manager location_id=regional_office',
      'stage* [deal_stage] name=deal_stage',
      'location* [regional_office] name=regional_office',
      'user* [sales_agent] full_name=sales_agent',
      'user* [manager] full_name=manager',
    ]);
    expect(inspected.joins).toContainEqual({
      from: { file: 'sales_pipeline.csv', column: 'account' },
      to: { file: 'accounts.csv', column: 'account' },
      share: 1,
    });
    const report = await accepted('crm');
    expect(report.files.map(({ rowsIn, accepted: rows }) => [rowsIn, rows])).toEqual([
      [6, 6],
      [3, 3],
      [60, 60],
      [6, 6],
    ]);
    expect(report.unresolved).toEqual([
      { entity: 'product', externalId: 'AirPump Pro', rows: 20, file: 'sales_pipeline', column: 'product', suggestion: 'Air Pump Pro' },
    ]);
  });
});

describe('a flat file of order lines', () => {
  test('date order is decided by the whole column; orders, customers, places and regions are found in it', async () => {
    const inspected = await place.inspect(filesOf('shop'));
    const [file] = inspected.files;
    expect(file).toMatchObject({ encoding: { name: 'utf-8', isCertain: true }, delimiter: ',', hasHeader: true, rows: 80 });
    expect(file!.columns.find(({ name }) => name === 'Order Date')).toMatchObject({ type: 'date', dateOrders: ['mdy'] });
    expect(inspected.recipe!.defaults.dateOrder).toBe('mdy');
    expect(shown(inspected)).toEqual([
      'order* [Order ID] account_id=Customer ID order_no=Order ID location_id=City+State ordered_at=Order Date fulfilled_at=Ship Date',
      'order_line [Row ID] product_id=Product ID quantity=Quantity net_amount=Sales order_id=Order ID cost=Sales−Profit',
      'location* [City|State] name=City region_id=State',
      'region* [State] name=State parent_region_id=Region',
      'region* [Region] name=Region',
      'product* [Product ID] name=Product Name category=Category subcategory=Sub-Category',
      'account* [Customer ID] name=Customer Name segment_id=Segment region_id=State country=Country city=City',
      'segment* [Segment] name=Segment',
    ]);
    const report = await accepted('shop');
    expect(report.files[0]).toMatchObject({ rowsIn: 80, accepted: 80, rejected: 0 });
    expect(report.unresolvedTotal).toBe(0);
    const [sums] = await place.rows(
      `SELECT CAST(sum(net_amount) AS varchar), CAST(sum(net_amount - cost) AS varchar) FROM ll.main.fact_order_line WHERE source = 'orders'`,
    );
    expect(sums).toEqual([String((12.3456 * 80 + (79 * 80) / 2) * 1e6).split('.')[0], String(Math.round((3.21 * 60 - 1.5 * 20) * 1e6))]);
    expect(await place.rows(`SELECT count(DISTINCT name) FROM ll.main.dim_location WHERE source = 'orders' AND name = 'Springfield'`)).toEqual([
      ['1'],
    ]);
    expect(await place.rows(`SELECT count(*) FROM ll.main.dim_location WHERE source = 'orders' AND name = 'Springfield'`)).toEqual([['2']]);
  });
});

describe('files from Kazan, Győr and Huế', () => {
  test('windows-1251 with semicolons, midnight on every date, a full duplicate', async () => {
    const inspected = await place.inspect(filesOf('ru'));
    expect(inspected.files[0]).toMatchObject({ encoding: { name: 'windows-1251', isCertain: false }, delimiter: ';', rows: 41 });
    expect(inspected.recipe!.source).toBe('отгрузки');
    expect(shown(inspected).slice(0, 2)).toEqual([
      'order [row] account_id=Заказчик location_id=Город ordered_at=Дата{"dateOnly":true}',
      'order_line [row] product_id=Товар quantity=Количество net_amount=Итого order_id=row',
    ]);
    const first = await accepted('ru');
    expect(first.files[0]).toMatchObject({ rowsIn: 41, accepted: 41 });
    expect(await place.rows(`SELECT min(ordered_on), count(ordered_at) FROM ll.main.fact_order WHERE source = 'отгрузки'`)).toEqual([
      ['2025-01-01', '0'],
    ]);
    expect((await accepted('ru')).files[0]).toMatchObject({ unchanged: 41, accepted: 0 });
  });
  test('forints with no-break spaces, dates with a point at the end', async () => {
    const inspected = await place.inspect(filesOf('hu'));
    expect(inspected.recipe!.defaults).toMatchObject({ dateOrder: 'ymd', currency: 'HUF' });
    expect((await accepted('hu')).files[0]).toMatchObject({ rowsIn: 12, accepted: 12 });
    expect(
      await place.rows(`SELECT CAST(sum(net_amount) AS varchar), max(currency) FROM ll.main.fact_order_line WHERE source = 'rendelesek'`),
    ).toEqual([['97500000000', 'HUF']]);
    expect(await place.rows(`SELECT max(ordered_on) FROM ll.main.fact_order WHERE source = 'rendelesek'`)).toEqual([['2026-09-18']]);
  });
  test('dong with points between thousands, day before month', async () => {
    const inspected = await place.inspect(filesOf('vi'));
    expect(inspected.recipe!.defaults).toMatchObject({ dateOrder: 'dmy', currency: 'VND' });
    expect((await accepted('vi')).files[0]).toMatchObject({ rowsIn: 12, accepted: 12 });
    expect(await place.rows(`SELECT CAST(sum(net_amount) AS varchar) FROM ll.main.fact_order_line WHERE currency = 'VND'`)).toEqual([
      ['117000000000'],
    ]);
  });
});

describe('two files of contacts and their deals', () => {
  test('the day of winning is looked up; an empty origin, unknown and other stay three things', async () => {
    const inspected = await place.inspect(filesOf('leads'));
    const lines = shown(inspected);
    expect(lines).toContain(
      'lead [lead_id] campaign_id=landing_page_id created_at=first_contact_date acquisition_channel_id=origin converted_at=closed.won_date',
    );
    expect(lines).toContain('opportunity [lead_id] lead_id=lead_id owner_user_id=sr_id originator_user_id=sdr_id decided_at=won_date stage_id="Won"');
    const report = await accepted('leads');
    expect(report.unresolved).toEqual([]);
    expect(
      await place.rows(
        `SELECT count(converted_at), count(DISTINCT acquisition_channel_id), count(*) FROM ll.main.fact_lead WHERE source = 'contacts'`,
      ),
    ).toEqual([['6', '3', '20']]);
  });
});

test('line breaks inside quotes: rows are rows, lines are lines; what holds no record of ours says so', async () => {
  const inspected = await place.inspect(filesOf('reviews'));
  expect(inspected.files[0]).toMatchObject({ rows: 4, file: null, recognised: [] });
  expect(inspected.files[0]!.notes.map(({ code }) => code)).toContain('not_recognised');
  const recipe: Recipe = {
    name: 'reviews',
    source: 'reviews',
    corrections: [],
    files: [{ id: 'f', match: {}, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    outputs: [
      {
        entity: 'activity',
        file: 'f',
        id: [{ kind: 'column', column: 'review_id' }],
        fields: [
          { column: 'kind', from: { kind: 'constant', value: 'message' } },
          { column: 'duration_min', from: { kind: 'column', column: 'comment' } },
        ],
      },
    ],
  };
  const report = await place.check(filesOf('reviews'), recipe);
  expect(report.rejected.rows.map(({ line }) => line)).toEqual([2, 6, 9]);
  expect(report.files[0]).toMatchObject({ rowsIn: 4, accepted: 1, rejected: 3 });
});

describe('columns with a few bad values', () => {
  const csv = (header: string, rows: readonly (readonly string[])[]): GivenFiles => ({
    'rows.csv': [header, ...rows.map((row) => row.join(','))].join('\n') + '\n',
  });
  const columnsOf = ({ files }: InspectResponse): ReadonlyMap<string, InspectResponse['files'][number]['columns'][number]> =>
    new Map(files[0]!.columns.map((column) => [column.name, column]));
  /** Row 5 and 12 hold no day, row 8 and 15 no amount; many rows share a day. */
  const orders = (amount: (index: number) => string): GivenFiles =>
    csv(
      'Order ID,Order Date,Customer,Product,Quantity,Sales',
      Array.from({ length: 20 }, (_, index) => [
        `A-${index}`,
        index === 5 ? 'soon' : index === 12 ? '13/45/2024' : index % 2 ? '1/25/2024' : '02/03/2024',
        `Client ${index % 4}`,
        `Tea ${index % 3}`,
        '2',
        index === 8 ? 'free' : index === 15 ? '12..5' : amount(index),
      ]),
    );

  test.each([
    ['decimals', 'decimal', (index: number) => `${index}.50`],
    ['amounts with a sign', 'money', (index: number) => `$${index + 1}`],
    ['whole numbers', 'text', (index: number) => String(100 + (index % 4))],
  ])('dates and %s are mapped, and each bad row is rejected by name', async (_, type, amount) => {
    const files = orders(amount);
    const inspected = await place.inspect(files);
    const columns = columnsOf(inspected);
    expect(columns.get('Order Date')).toMatchObject({ type: 'date', dateOrders: ['mdy'] });
    expect(columns.get('Sales')).toMatchObject({ type });
    const lines = shown(inspected);
    expect(lines[0]).toContain('ordered_at=Order Date');
    expect(lines[1]).toContain('net_amount=Sales');
    const report = await place.check(files, inspected.recipe!);
    expect(report.files[0]).toMatchObject({ rowsIn: 20, accepted: 16, rejected: 4 });
    expect(report.rejected.rows.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [7, 'Order Date', 'soon', 'bad_date'],
      [10, 'Sales', 'free', 'bad_number'],
      [14, 'Order Date', '13/45/2024', 'bad_date'],
      [17, 'Sales', '12..5', 'bad_number'],
    ]);
  });
  test('the order of dates is that of the whole column, whatever day stands wrong in it', async () => {
    const days = Array.from({ length: 20 }, (_, index) => [
      `A-${index}`,
      index === 3 ? '25/12/2024' : `${(index % 12) + 1}/${index + 5}/2024`,
      '1.5',
    ]);
    const files = csv('Order ID,Order Date,Sales', days);
    const inspected = await place.inspect(files);
    expect(columnsOf(inspected).get('Order Date')).toMatchObject({ type: 'date', dateOrders: ['mdy'] });
    const { rejected } = await place.check(files, inspected.recipe!);
    expect(rejected.rows.map(({ line, value, reason }) => [line, value, reason])).toEqual([[5, '25/12/2024', 'bad_date']]);
  });
  test('words that stand for nothing are no bad values; codes among numbers stay ids; too many bad values leave words', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      index % 3 ? '2024-01-05' : 'n/a',
      index % 13 === 0 ? `C${5000 + index}` : String(5000 + index),
      index % 8 === 0 ? 'x' : '2024-01-05',
    ]);
    const columns = columnsOf(await place.inspect(csv('day,code,mixed', rows)));
    expect([...columns.values()].map(({ type }) => type)).toEqual(['date', 'id', 'text']);
  });
});

test('columns with many unreadable values are read as their headers say, with a warning and the number', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `A-${index}`,
    index % 4 === 0 ? 'TBD' : `2024-02-${String((index % 28) + 1).padStart(2, '0')}`,
    index % 5 === 0 ? `call us ${index}` : `${index}.50`,
    '2',
  ]);
  const files = { 'rows.csv': ['Order ID,Order Date,Sales,Quantity', ...rows.map((row) => row.join(','))].join('\n') + '\n' };
  const inspected = await place.inspect(files);
  const lines = shown(inspected);
  expect(lines[0]).toContain('ordered_at=Order Date');
  expect(lines[1]).toContain('net_amount=Sales');
  expect(inspected.files[0]!.notes).toEqual([
    { code: 'unreadable_dates', parameters: { column: 'Order Date', count: 10, total: 40 } },
    { code: 'unreadable_numbers', parameters: { column: 'Sales', count: 8, total: 40 } },
  ]);
  expect((await place.check(files, inspected.recipe!)).files[0]).toMatchObject({ rowsIn: 40, rejected: 16 });
});

test('a large file is judged by its beginning, its middle and its end', async () => {
  const rows = Array.from({ length: 330_000 }, (_, index) =>
    [`A${index}`, index < 329_000 ? '03/04/2024' : '25/04/2024', index > 150_000 && index < 170_000 ? '7.25' : '7', '1'].join(','),
  );
  const { files } = await place.inspect({ 'large.csv': `Order ID,Order Date,Sales,Quantity\n${rows.join('\n')}\n` });
  expect(files[0]).toMatchObject({ isWhole: false });
  expect(files[0]!.rows).toBeGreaterThan(290_000);
  const columns = new Map(files[0]!.columns.map((column) => [column.name, column]));
  expect(columns.get('Order Date')).toMatchObject({ type: 'date', dateOrders: ['dmy'] });
  expect(columns.get('Sales')).toMatchObject({ type: 'decimal' });
});

test('a file that cannot be read has its error and does not stop the others', async () => {
  const { files, recipe } = await place.inspect({ 'a.csv': '', ...filesOf('vi') });
  expect(files[0]).toMatchObject({ error: { code: 'import.empty_file', parameters: { file: 'a.csv' } }, file: null });
  expect(recipe).not.toBeNull();
});
