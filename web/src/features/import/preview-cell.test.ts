import { describe, expect, it } from 'vitest';
import { previewDate, previewNumber } from './preview-cell.ts';

const read = (dateOrder: 'ymd' | 'dmy' | 'mdy', decimal: '.' | ',' = '.') => ({ dateOrder, decimal });

describe('how a date will be read', () => {
  it.each([
    ['11/08/2016', 'mdy', '2016-11-08'],
    ['11/08/2016', 'dmy', '2016-08-11'],
    ['01.01.2020 0:00', 'dmy', '2020-01-01'],
    ['2020.07.20.', 'dmy', '2020-07-20'],
    ['8/27/2014', 'mdy', '2014-08-27'],
    ['5/6/17', 'dmy', '2017-06-05'],
  ] as const)('%s by %s', (text, order, date) => {
    expect(previewDate(text, read(order))).toBe(date);
  });

  it('says nothing about what is no date', () => {
    expect(previewDate('8/27/2014', read('dmy'))).toBeUndefined();
    expect(previewDate('soon', read('ymd'))).toBeUndefined();
  });
});

describe('how a number will be read', () => {
  it.each([
    ['1,234.50', '.', '1234.50'],
    ['1.234,50', ',', '1234.50'],
    ['1\u00a0000\u00a0000 Ft', ',', '1000000'],
    ['$ -12.5', '.', '-12.5'],
    ['(300)', '.', '-300'],
    ['12 %', '.', '12'],
  ] as const)('%s with %s', (text, decimal, number) => {
    expect(previewNumber(text, read('ymd', decimal))).toBe(number);
  });

  it('says nothing about what is no number', () => {
    expect(previewNumber('12a4', read('ymd'))).toBeUndefined();
    expect(previewNumber('', read('ymd'))).toBeUndefined();
  });
});
