import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTokenizer, type TextRecord } from './tokenize.ts';

function tokenize(text: string, delimiter = ',', quote: string | null = '"', piece = text.length || 1): readonly TextRecord[] {
  const tokenizer = createTokenizer({ delimiter, quote });
  const records: TextRecord[] = [];
  for (let at = 0; at < text.length; at += piece) records.push(...tokenizer.push(text.slice(at, at + piece)));
  return [...records, ...tokenizer.end()];
}

describe('tokenizer', () => {
  test('lines are physical lines even with line breaks inside quotes', () => {
    expect(tokenize('a,b\n"x\ny",1\r\n\r\n"p""q",2\r3,4').map(({ line, fields }) => [line, ...fields])).toEqual([
      [1, 'a', 'b'],
      [2, 'x\ny', '1'],
      [5, 'p"q', '2'],
      [6, '3', '4'],
    ]);
  });
  test('an unclosed quote costs its line and no more', () => {
    expect(tokenize('a,b\n1,"2\n3,4\n5,"6"x\n7,8\n')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1,"2'], fault: 'unclosed_quote' },
      { line: 3, fields: ['3', '4'] },
      { line: 4, fields: ['5,"6"x'], fault: 'unclosed_quote' },
      { line: 5, fields: ['7', '8'] },
    ]);
  });
  test('an empty field in quotes is a record, an empty line is none', () => {
    expect(tokenize('""\n\n""').map((record) => record.line)).toEqual([1, 3]);
  });
  test('without quotes they are ordinary characters', () => {
    expect(tokenize('1";"2\n', ';', null)[0]!.fields).toEqual(['1"', '"2']);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', 'ж', ' ', ',', ';', '"', '\n', '\r\n', '0'), maxLength: 6 });
  test('agrees with csv-parse on well-formed text, cut into pieces anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 7 }),
        (rows, end, piece) => {
          const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join(end);
          const expected = parse(text, { relax_column_count: true, record_delimiter: end }) as string[][];
          const found = tokenize(text, ',', '"', piece);
          expect(found.map((record) => record.fields)).toEqual(expected);
          expect(found.map((record) => record.line)).toEqual(
            rows.map((_, index) => 1 + rows.slice(0, index).reduce((sum, row) => sum + 1 + row.join('').split('\n').length - 1, 0)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
