import { recipeSchema, type FieldSource, type Recipe, type RecipeFile, type RecipeOutput, type SimpleSource } from '@leadline/contract';
import { identityText, key64Of } from '@leadline/kpi';
import iconv from 'iconv-lite';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openImportPlace, type ImportPlace } from './import-place.fixture.ts';

let place: ImportPlace;
beforeAll(async () => void (place = await openImportPlace()));
afterAll(() => place.close());

const of = (column: string): SimpleSource => ({ kind: 'column', column });
const fields = (given: Readonly<Record<string, string | FieldSource>>): RecipeOutput['fields'] =>
  Object.entries(given).map(([column, from]) => ({ column, from: typeof from === 'string' ? of(from) : from }));

function recipeOf(source: string, outputs: readonly RecipeOutput[], options: Partial<Recipe> & { readonly file?: Partial<RecipeFile> } = {}): Recipe {
  const { file, ...rest } = options;
  return {
    name: source,
    source,
    files: [{ id: 'f', match: {}, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0, ...file }],
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    corrections: [],
    outputs: [...outputs],
    ...rest,
  };
}

const deals = (source: string, options: Parameters<typeof recipeOf>[2] = {}): Recipe =>
  recipeOf(
    source,
    [
      {
        entity: 'opportunity',
        file: 'f',
        id: [of('id')],
        fields: fields({ name: 'name', amount: 'amount', created_at: 'created', is_test: 'test', type: 'type' }),
      },
    ],
    options,
  );

describe('rows and faults', () => {
  const header = 'id,name,amount,created,test,type\n';
  test('each fault is told by line, column, value and reason; the sums add up', async () => {
    const text = `${header}1,A,10.50,2026-01-01,no,renewal\n2,"B\nb",abc,2026-01-02,,\n3,C,1,2026-02-30,,\n,D,1,2026-01-01,,\n4,E,1,2026-01-01,maybe,\n5,F,99999999999999999999,2026-01-01,,\n6,G,n/a,-,,\n7,H,1\n8,I,1,0001-01-01,,\nid,name,amount,created,test,type\n9,"J,1,2026-01-01,,\n10,K\0,1,2026-01-01,,\n11,L,,,yes,\n`;
    const report = await place.check({ 'deals.csv': text }, deals('faults'));
    expect(report.rejected.rows.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [3, 'amount', 'abc', 'bad_number'],
      [5, 'created', '2026-02-30', 'bad_date'],
      [6, 'id', null, 'missing_id'],
      [7, 'test', 'maybe', 'bad_boolean'],
      [8, 'amount', '99999999999999999999', 'out_of_range'],
      [10, null, '7,H,1', 'ragged_line'],
      [11, 'created', '0001-01-01', 'out_of_range'],
      [12, null, null, 'repeated_header'],
      [13, null, '9,"J,1,2026-01-01,,', 'unclosed_quote'],
      [14, null, '10,K,1,2026-01-01,,', 'nul_character'],
    ]);
    expect(report.files).toEqual([{ name: 'deals.csv', file: 'f', rowsIn: 13, accepted: 3, unchanged: 0, superseded: 0, rejected: 10 }]);
    expect(report.rejected.reasons).toContainEqual({ file: 'deals.csv', column: 'amount', reason: 'bad_number', rows: 1 });
  });
  test('weights of weekdays are read as sheets write them, and said where they are none', async () => {
    const header = 'id,kpi,from,to,target,weekday weights\n';
    const rows = ['1 1 1 1 1 2 0', '1;1;1;1;1;1.5;0', '', '0 0 0 0 0 0 0', '1 1 1 1 1 -1 0', '1 1 1 1 1 2 0 1'];
    const text = header + rows.map((weights, at) => `${at},calls_made_count,2026-06-01,2026-06-30,100,${weights}\n`).join('');
    const recipe = recipeOf('weekdays', [
      {
        entity: 'target',
        file: 'f',
        id: [of('id')],
        fields: fields({ kpi: 'kpi', period_from: 'from', period_to: 'to', value: 'target', weekday_weights: 'weekday weights' }),
      },
    ]);
    const report = await place.check({ 'targets.csv': text }, recipe);
    expect(report.rejected.rows.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [5, 'weekday weights', '0 0 0 0 0 0 0', 'bad_weekdays'],
      [6, 'weekday weights', '1 1 1 1 1 -1 0', 'bad_weekdays'],
      [7, 'weekday weights', '1 1 1 1 1 2 0 1', 'bad_weekdays'],
    ]);
    expect(report.files[0]).toMatchObject({ accepted: 3, rejected: 3 });
  });
  test('lines are exact in the quick way too', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `${index},n,${index === 4321 ? 'x' : index},2026-01-01,,`).join('\r\n');
    const report = await place.check({ 'deals.csv': `\ufeff${header.replace('\n', '\r\n')}${rows}\r\n` }, deals('quick'));
    expect(report.rejected.rows).toEqual([{ file: 'deals.csv', line: 4323, column: 'amount', value: 'x', reason: 'bad_number' }]);
    expect(report.files[0]).toMatchObject({ rowsIn: 5000, accepted: 4999, rejected: 1 });
  });
  test("the rejected rows as a file in the reader's language; nothing in it is a formula", async () => {
    const text = await place.rejects({ 'deals.csv': `${header}1,A,=1+1,2026-01-01,,\n` }, deals('csv'), 'hu');
    expect(text).toBe("\ufeffFájl,Sor,Oszlop,Érték,Ok\r\ndeals.csv,2,amount,'=1+1,Nem szám\r\n");
  });
  test('unknown words are kept as a gap and flagged; too many decimals are rounded and flagged', async () => {
    const report = await place.check({ 'deals.csv': `${header}1,A,0.00000051,2026-01-01,,surprise\n` }, deals('flags'));
    expect(report.flags).toEqual([
      { entity: 'opportunity', code: 'rounded_amount', rows: 1 },
      { entity: 'opportunity', code: 'unknown_enum_type', rows: 1 },
    ]);
    expect(report.files[0]!.accepted).toBe(1);
  });
  test('a header alone gives no rows', async () => {
    expect((await place.check({ 'deals.csv': header }, deals('none'))).files[0]).toMatchObject({ rowsIn: 0, accepted: 0 });
  });
  test('doubled column names are told apart and told of', async () => {
    const report = await place.check({ 'deals.csv': `id,name,amount,created,test,type,name\n1,A,1,2026-01-01,,,x\n` }, deals('double'));
    expect(report.notes).toContainEqual({ code: 'duplicate_header', parameters: { file: 'deals.csv', column: 'name', renamed: 'name (2)' } });
    expect(report.files[0]!.accepted).toBe(1);
  });
  test.each([
    ['import.empty_file', { 'deals.csv': '' }, deals('e1')],
    ['import.empty_file', { 'deals.csv': '\n\n' }, deals('e2')],
    ['import.missing_column', { 'deals.csv': 'id,name\n1,A\n' }, deals('e3')],
    ['import.wrong_encoding', { 'deals.csv': iconv.encode('id,name,amount,created,test,type\n1,Ő,1,2026-01-01,,\n', 'windows-1250') }, deals('e4')],
    ['import.no_file_fits', { 'deals.csv': 'a,b\n1,2\n' }, deals('e5', { file: { match: { headers: ['id'] } } })],
    ['import.unknown_entity', { 'deals.csv': header }, recipeOf('e6', [{ entity: 'spaceship', file: 'f', id: null, fields: [] }])],
    [
      'import.unknown_field',
      { 'deals.csv': header },
      recipeOf('e7', [{ entity: 'opportunity', file: 'f', id: null, fields: fields({ won_at: 'created' }) }]),
    ],
    [
      'import.unknown_timezone',
      { 'deals.csv': header },
      deals('e8', { defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: 'Mars/Base' } }),
    ],
  ])('%s', async (code, files, recipe) => {
    await expect(place.check(files, recipe)).rejects.toMatchObject({ code });
  });
});

describe('identity', () => {
  test('key64 in SQL is key64 in TypeScript', async () => {
    const ids = ['1', 'GTX Pro', 'Ő–ű', '한글', "O'КЕЙ", 'a|b', ' x'.trim()];
    const keys = await place.stage(
      { 'deals.csv': `id,name,amount,created,test,type\n${ids.map((id) => `"${id}",,,,,`).join('\n')}\n` },
      deals('ké\u001fy'.replace('\u001f', '-')),
      (staged, rows) => rows(`SELECT external_id, key64 FROM ${staged.tables[0]!.relation} ORDER BY ordinal`),
    );
    expect(keys).toEqual(
      ids.map((id) => [
        id,
        String(
          key64Of(
            createHash('md5')
              .update(identityText('opportunity', 'ké-y', id))
              .digest(),
          ),
        ),
      ]),
    );
  });

  const sales = recipeOf('shop', [
    { entity: 'account', file: 'f', id: [of('customer')], fields: fields({ name: 'customer' }), distinct: true },
    { entity: 'order', file: 'f', id: null, fields: fields({ account_id: 'customer', ordered_at: 'day' }) },
    { entity: 'order_line', file: 'f', id: null, fields: fields({ order_id: { kind: 'row' }, product_id: 'product', net_amount: 'total' }) },
  ]);
  const text = 'day,customer,product,total\n2026-01-05,A,tea,10\n2026-01-05,A,tea,10\n2026-01-06,B,rice,7.5\n';
  test('rows without an id: true duplicates stay, a second import changes nothing', async () => {
    const first = await place.run({ 'sales.csv': text }, sales);
    expect(first.files[0]).toMatchObject({ rowsIn: 3, accepted: 3, rejected: 0 });
    expect(
      await place.rows(
        `SELECT count(*), count(DISTINCT l.key64), count(DISTINCT o.key64), CAST(sum(l.net_amount) AS varchar) FROM ll.main.fact_order_line l JOIN ll.main.fact_order o ON o.key64 = l.order_id WHERE l.source = 'shop'`,
      ),
    ).toEqual([['3', '3', '3', '27500000']]);
    const second = await place.run({ 'renamed.csv': text }, sales);
    expect(second.files[0]).toMatchObject({ rowsIn: 3, accepted: 0, unchanged: 3 });
    expect(second.entities.every(({ accepted }) => accepted === 0)).toBe(true);
  });
  test('a correction made later changes the record, not its identity', async () => {
    const corrected: Recipe = { ...sales, corrections: [{ file: 'f', column: 'product', from: 'rice', to: 'Rice' }] };
    const report = await place.run({ 'sales.csv': text }, corrected);
    expect(report.files[0]).toMatchObject({ accepted: 1, unchanged: 2 });
    expect(await place.rows(`SELECT count(*) FROM ll.main.fact_order_line WHERE source = 'shop'`)).toEqual([['3']]);
  });
  test('the same files give the same rows, in whatever way they were read', async () => {
    const look = (content: string): Promise<readonly (readonly unknown[])[]> =>
      place.stage({ 'sales.csv': content }, sales, (staged, rows) =>
        rows(staged.tables.map(({ relation }) => `SELECT key64, external_id FROM ${relation}`).join(' UNION ALL ') + ' ORDER BY 1'),
      );
    const plain = await look(text);
    expect(await look(text)).toEqual(plain);
    expect(await look(text.replaceAll('\n', '\r\n'))).toEqual(plain);
    expect(await look(text.replace('2026-01-06,B', '\n"2026-01-06",B'))).toEqual(plain);
  });
  test('of records delivered twice the newest version counts, then the last; the others are superseded', async () => {
    const versioned = recipeOf('versions', [
      { entity: 'account', file: 'f', id: [of('id')], version: of('changed'), fields: fields({ name: 'name' }) },
    ]);
    const content = 'id,name,changed\n1,new,2026-03-01 10:00\n1,old,2026-01-01 10:00\n2,first,\n2,last,\n';
    expect((await place.check({ 'a.csv': content }, versioned)).files[0]).toMatchObject({ rowsIn: 4, accepted: 2, superseded: 2 });
    expect((await place.run({ 'a.csv': content }, versioned)).files[0]).toMatchObject({ rowsIn: 4, accepted: 2, superseded: 2 });
    expect(await place.rows(`SELECT name FROM ll.main.fact_account WHERE source = 'versions' ORDER BY external_id`)).toEqual([['new'], ['last']]);
    expect((await place.run({ 'a.csv': 'id,name,changed\n1,older,2025-01-01\n' }, versioned)).files[0]).toMatchObject({ superseded: 1 });
  });
});

describe('what a recipe can do', () => {
  test('value words, constants, conditions, differences, products, look-ups and texts put together', async () => {
    const recipe: Recipe = {
      ...recipeOf('able', [
        {
          entity: 'order_line',
          file: 'f',
          id: [of('order'), of('line')],
          where: [{ column: 'kind', is: 'not_equal', value: 'note' }],
          fields: fields({
            order_id: 'order',
            product_id: { kind: 'lookup', column: 'code', file: 'names', on: 'code', take: 'sku' },
            net_amount: { kind: 'product', factors: [of('price'), of('count')] },
            cost: { kind: 'difference', of: of('price'), minus: of('gain') },
            line_type: { kind: 'column', column: 'kind', values: [{ from: 'First', to: 'new' }] },
            currency: { kind: 'column', column: 'unit' },
          }),
        },
      ]),
    };
    const full: Recipe = {
      ...recipe,
      files: [
        { ...recipe.files[0]!, match: { name: 'lines*.csv' } },
        { ...recipe.files[0]!, id: 'names', match: { name: 'names.csv' } },
      ],
    };
    const files = {
      'lines-2026.csv':
        'order,line,code,kind,price,count,gain,unit\n7,1,a,first,2.50,3,0.1136,Ft\n7,2,b,note,1,1,1,\n7,3,a,first,"1,000",2,1,₫\n7,4,c,,1,1,1,XYZ1\n',
      'names.csv': 'code,sku\na,TEA\nb,RICE\n',
    };
    const rows = await place.stage(files, full, (staged, read) =>
      read(
        `SELECT external_id, net_amount, cost, currency, line_type, flags, product_id IS NULL FROM ${staged.tables.find(({ entity }) => entity === 'order_line')!.relation} ORDER BY ordinal`,
      ),
    );
    expect(rows).toEqual([
      ['7|1', '7500000', '2386400', 'HUF', 'new', null, false],
      ['7|3', '20000000', '9990000', 'VND', 'new', null, false],
      ['7|4', '1000000', '0', 'EUR', null, 'unknown_currency', true],
    ]);
    const report = await place.check(files, full);
    expect(report.files[0]).toMatchObject({ rowsIn: 4, accepted: 3, rejected: 1 });
    expect(report.rejected.rows[0]).toMatchObject({ line: 3, reason: 'not_selected' });
    expect(report.files[1]).toMatchObject({ name: 'names.csv', file: null, rowsIn: 0 });
  });
  test('references that point to nothing are named with their place and what was likely meant', async () => {
    const recipe: Recipe = {
      ...recipeOf('refs', [
        { entity: 'product', file: 'p', id: [of('product')], fields: fields({ name: 'product' }) },
        { entity: 'opportunity', file: 'f', id: [of('id')], fields: fields({ primary_product_id: 'product', account_id: 'account' }) },
      ]),
      files: [
        { id: 'f', match: { name: 'deals.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 },
        { id: 'p', match: { name: 'products.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 },
      ],
    };
    const files = { 'deals.csv': 'id,product,account\n1,AirPump,\n2,Air Pump,Nobody\n3,AirPump,\n', 'products.csv': 'product\nAir Pump\nWrench\n' };
    const expected = [
      { entity: 'product', externalId: 'AirPump', rows: 2, file: 'f', column: 'product', suggestion: 'Air Pump' },
      { entity: 'account', externalId: 'Nobody', rows: 1, file: 'f', column: 'account', suggestion: null },
    ];
    expect((await place.check(files, recipe)).unresolved).toEqual(expected);
    const corrected = { ...recipe, corrections: [{ file: 'f', column: 'product', from: 'AirPump', to: 'Air Pump' }] };
    expect((await place.check(files, corrected)).unresolved).toEqual(expected.slice(1));
    expect(new Set((await place.run(files, recipe)).unresolved.map((one) => one.externalId))).toEqual(new Set(['AirPump', 'Nobody']));
    const rest = { 'deals.csv': 'id,product,account\n9,Wrench,\n' };
    expect((await place.check(rest, { ...recipe, outputs: recipe.outputs.slice(1) })).unresolved).toEqual([]);
  });
  test.each([
    ['of plain lines', 'a,b\n1,2\n3,4\n3,4\n'],
    ['with line breaks in quotes', 'a,b\n1,2\n"3\n",4\n"3\n",4\n'],
    ['with a line that is no row', 'a,b\n1,2\n5\n3,4\n3,4\n'],
  ])('constants alone, no column read: each row of a file %s is a record, known by its whole row', async (name, text) => {
    const source = `constants ${name}`;
    const recipe = recipeOf(source, [
      { entity: 'order', file: 'f', id: null, fields: fields({ status: { kind: 'constant', value: 'confirmed' } }) },
      { entity: 'order_line', file: 'f', id: null, fields: fields({ order_id: { kind: 'row' } }) },
    ]);
    expect((await place.check({ 'a.csv': text }, recipe)).files[0]).toMatchObject({ accepted: 3 });
    expect((await place.run({ 'a.csv': text }, recipe)).files[0]).toMatchObject({ accepted: 3 });
    expect((await place.run({ 'again.csv': text }, recipe)).files[0]).toMatchObject({ accepted: 0, unchanged: 3 });
    expect((await place.run({ 'next.csv': text.replaceAll('4', '5') }, recipe)).files[0]).toMatchObject({ accepted: 2, unchanged: 1 });
    const told = `SELECT count(*), count(DISTINCT o.key64), min(o.status) FROM ll.main.fact_order_line l JOIN ll.main.fact_order o ON o.key64 = l.order_id`;
    expect(await place.rows(`${told} WHERE l.source = '${source}'`)).toEqual([['5', '5', 'confirmed']]);
  });
  test('a recipe survives JSON', () => {
    const recipe = deals('json', { corrections: [{ file: 'f', column: '__proto__', from: 'constructor', to: 'x' }] });
    expect(recipeSchema.parse(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
  });
  test('text of users never reaches SQL as SQL', async () => {
    const nasty = `x'); DROP TABLE work.import_1_constants; --`;
    const recipe = recipeOf(
      nasty,
      [
        {
          entity: 'account',
          file: 'f',
          id: [of(nasty)],
          fields: fields({ name: { kind: 'column', column: nasty, values: [{ from: nasty, to: `'"$1` }] } }),
          where: [{ column: nasty, is: 'not_equal', value: `'` }],
        },
      ],
      {
        corrections: [{ file: 'f', column: nasty, from: `a'`, to: `b'` }],
      },
    );
    const rows = await place.stage({ 'a.csv': `"${nasty}",b\n${nasty},1\na',2\n` }, recipe, (staged, read) =>
      read(`SELECT external_id, name, source FROM ${staged.tables[0]!.relation} ORDER BY ordinal`),
    );
    expect(rows).toEqual([
      [nasty, `'"$1`, nasty],
      [`b'`, `b'`, nasty],
    ]);
  });
});
