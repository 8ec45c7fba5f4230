import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWeekdayWeights } from '@leadline/kpi';
import { openEngine, type Engine } from '#server/facts/engine.ts';
import { booleanSql, choiceWordSql, currencySql, trimmedSql } from './cell-sql.ts';
import { dateSql, momentSql, type DateFormat } from './date-sql.ts';
import { moneyOfDecimalSql, moneySql } from './money-sql.ts';
import { decimalSql } from './number-sql.ts';
import { weekdaysSql } from './weekdays-sql.ts';

const folder = mkdtempSync(join(tmpdir(), 'leadline-import-'));
let engine: Engine;
beforeAll(async () => void (engine = await openEngine({ folders: [folder], tempFolder: join(folder, 'temp') })));
afterAll(async () => (await engine.close(), rmSync(folder, { recursive: true })));

/** The value of an expression over one text, as text. */
async function valueOf(text: string, expression: (column: string) => string): Promise<unknown> {
  const rows = await engine.session((session) => session.rows(`SELECT ${expression('t')} FROM (SELECT $1::varchar AS t)`, [text]));
  return rows[0]![0];
}

describe('weights of the weekdays', () => {
  test.each([
    '1 1 1 1 1 2 0',
    '1,1,1,1,1,2,0',
    '1;1;1;1;1;2,50;0',
    '01/1/1/1/1.050/02.0/0,0000',
    '1\u00a01\u00a01\u00a01\u00a01\u00a01\u00a0100.0',
    '100 0.0001 10 20 0 0 00.5',
    '000 1 1 1 1 1 1',
    '0 0 0 0 0 0 0',
    '1 1 1 1 1 2',
    '1 1 1 1 1 2 0 1',
    '1 1 1 1 1 -2 0',
    '1 1 1 1 1 100.1 0',
    '1 1 1 1 1 101 0',
    '1 1 1 1 1 0.00001 0',
    'Mon Tue',
    '',
  ])('%s is read in a file as anywhere else', async (text) => {
    expect(await valueOf(text, weekdaysSql)).toBe(readWeekdayWeights(text) ?? null);
  });
});

describe('numbers', () => {
  const read = (text: string, decimal: '.' | ',', percent = false): Promise<unknown> =>
    valueOf(text, (t) => decimalSql(t, { decimal, percent }, 18, 4));
  test.each([
    ['1234.5', '1234.5000'],
    ['1,234.50', '1234.5000'],
    ['12,345,678.9', '12345678.9000'],
    ['-0.5', '-0.5000'],
    ['.5', '0.5000'],
    ['(1,234.50)', '-1234.5000'],
    ['$(12.00)', '-12.0000'],
    ['($12.00)', '-12.0000'],
    ['12-', '-12.0000'],
    ['−12', '-12.0000'],
    ['$1,000', '1000.0000'],
    ['-$1,000', '-1000.0000'],
    ['1 000 000 Ft', '1000000.0000'],
    ['12 %', '0.1200'],
    ['1e3', '1000.0000'],
    ['2.00005', '2.0001'],
    ['-2.00005', '-2.0001'],
    ['1,23', null],
    ['12,34,567', null],
    ['12 pcs', null],
    ['abc', null],
    ['1.2.3', null],
    ['', null],
  ])('%s with a decimal point is %s', async (text, expected) => expect(await read(text, '.')).toBe(expected));
  test.each([
    ['1.234.567,50', '1234567.5000'],
    ['1234567,5', '1234567.5000'],
    ['1.234', '1234.0000'],
    ['1.23', null],
    ['237\u00a0276\u00a0715,00 руб.', '237276715.0000'],
    ['1.500.000 ₫', '1500000.0000'],
    ['600\u202f000 Ft', '600000.0000'],
    ['12,5 %', '0.1250'],
    ['−1,5', '-1.5000'],
    ['(1.000,25)', '-1000.2500'],
  ])('%s with a decimal comma is %s', async (text, expected) => expect(await read(text, ',')).toBe(expected));
  test('a column of percentages', async () => expect(await read('12,5', ',', true)).toBe('0.1250'));
});

describe('money', () => {
  const read = (text: string, code: string, decimal: '.' | ',' = '.'): Promise<unknown> =>
    valueOf(text, (t) => moneySql(t, { decimal, percent: false }, { kind: 'fixed', code }));
  test.each([
    ['10.00', 'USD', '10000000'],
    ['0.0000005', 'USD', '1'],
    ['-0.0000005', 'USD', '-1'],
    ['0.00000049', 'USD', '0'],
    ['1000', 'VND', '10000000'],
    ['1.2345', 'KWD', '12345000'],
    ['9223372036853', 'USD', '9223372036853000000'],
    ['9223372036855', 'USD', null],
    ['90071992547.4099', 'USD', '90071992547409900'],
    ['99999999999999999999999999999999999999', 'USD', null],
    ['x', 'USD', null],
  ])('%s %s is %s', async (text, code, expected) => expect(await read(text, code)).toBe(expected));
  test('each row in its own currency', async () => {
    const sql = (t: string): string => moneySql(t, { decimal: '.', percent: false }, { kind: 'column', sql: `'VND'` });
    expect(await valueOf('1500', sql)).toBe('15000000');
    expect(await valueOf('1500', (t) => moneySql(t, { decimal: '.', percent: false }, { kind: 'column', sql: 'CAST(NULL AS varchar)' }))).toBe(
      '1500000000',
    );
  });
  test('a difference keeps every decimal', async () => {
    expect(
      await valueOf('', () => moneyOfDecimalSql('CAST(261.96 AS DECIMAL(28,10)) - CAST(41.9136 AS DECIMAL(28,10))', { kind: 'fixed', code: 'USD' })),
    ).toBe('220046400');
  });
});

describe('dates', () => {
  const format = (order: DateFormat['order'], year?: number): DateFormat => ({
    order,
    timezone: `'Europe/Budapest'`,
    dateOnly: false,
    ...(year ? { year } : {}),
  });
  test.each([
    ['2016-10-20', 'dmy', '2016-10-20'],
    ['2020.07.20.', 'dmy', '2020-07-20'],
    ['2020. 07. 20.', 'ymd', '2020-07-20'],
    ['20160105', 'ymd', '2016-01-05'],
    ['11/08/2016', 'mdy', '2016-11-08'],
    ['11/08/2016', 'dmy', '2016-08-11'],
    ['8/27/2014', 'mdy', '2014-08-27'],
    ['8/27/2014', 'dmy', null],
    ['01.01.2020 0:00', 'dmy', '2020-01-01'],
    ['1.2.20', 'dmy', '2020-02-01'],
    ['1/2/99', 'mdy', '1999-01-02'],
    ['2016-02-30', 'ymd', null],
    ['12 Mar 2024', 'ymd', '2024-03-12'],
    ['March 5, 2024', 'ymd', '2024-03-05'],
    ['2016-10-20T10:11:12Z', 'ymd', '2016-10-20'],
    ['epoch', 'ymd', null],
    ['infinity', 'ymd', null],
    ['2016-10-20 and more', 'ymd', null],
    ['12', 'ymd', null],
  ] as const)('%s as %s is %s', async (text, order, expected) => expect(await valueOf(text, (t) => dateSql(t, format(order)))).toBe(expected));
  test('without a year', async () => expect(await valueOf('07.20. 06:00', (t) => dateSql(t, format('ymd', 2020)))).toBe('2020-07-20'));
  test.each([
    ['2016-07-01 10:00:00', 'ymd', '2016-07-01 08:00:00+00'],
    ['2016-07-01T10:00:00Z', 'ymd', '2016-07-01 10:00:00+00'],
    ['2016-07-01 10:11+02:00', 'ymd', '2016-07-01 08:11:00+00'],
    ['2016-07-01 10:11-05', 'ymd', '2016-07-01 15:11:00+00'],
    ['01.01.2020 0:00', 'dmy', '2019-12-31 23:00:00+00'],
    ['7/1/2016 3:05 PM', 'mdy', '2016-07-01 13:05:00+00'],
    ['7/1/2016 12:05:09 am', 'mdy', '2016-06-30 22:05:09+00'],
    ['2016-07-01', 'ymd', null],
    ['2016-07-01 25:00', 'ymd', null],
  ] as const)('the instant of %s as %s is %s', async (text, order, expected) =>
    expect(await valueOf(text, (t) => momentSql(t, format(order)))).toBe(expected),
  );
});

test('cells', async () => {
  expect(await valueOf('\u00a0 GTX\u00a0Pro \u00a0', (t) => trimmedSql(t, true))).toBe('GTX\u00a0Pro');
  expect(await valueOf('  ', (t) => trimmedSql(t, false))).toBe(null);
  expect(await valueOf('Closed – Won', choiceWordSql)).toBe('closed_won');
  expect(await valueOf('Да', booleanSql)).toBe(true);
  expect(await valueOf('0.0', booleanSql)).toBe(false);
  expect(await valueOf('maybe', booleanSql)).toBe(null);
  expect(await valueOf('Ft', currencySql)).toBe('HUF');
  expect(await valueOf('eur', currencySql)).toBe('EUR');
  expect(await valueOf('money', currencySql)).toBe(null);
});
