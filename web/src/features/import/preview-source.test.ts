import type { FieldSource, InspectedFile } from '@leadline/contract';
import { expect, it } from 'vitest';
import { previewSource } from './preview-source.ts';

const table = (columns: readonly string[], ...preview: string[][]) =>
  ({ columns: columns.map((name) => ({ name })), preview }) as unknown as InspectedFile;
const own = table(['first', 'last', 'price', 'discount', 'sku'], ['', '', '', '', 'x'], ['Anna', ' ', '1.200,50', '200,25', 'P1 ']);
const files = { own, others: new Map([['products', table(['code', 'name'], ['p2', 'Sand'], ['p1', 'Pump'])]]) };
const reading = { dateOrder: 'dmy', decimal: ',' } as const;
const column = (name: string) => ({ kind: 'column', column: name }) as const;

it.each<[string, FieldSource, unknown]>([
  ['a column, the first row that holds something', column('first'), { raw: 'Anna', text: 'Anna', isCalculated: false }],
  ['a fixed value', { kind: 'constant', value: 'EUR' }, { raw: 'EUR', text: 'EUR', isCalculated: false }],
  [
    'a look-up, case and spaces ignored',
    { kind: 'lookup', column: 'sku', file: 'products', on: 'code', take: 'name' },
    { raw: 'Pump', text: 'Pump', isCalculated: false },
  ],
  ['a look-up in a file that is not there', { kind: 'lookup', column: 'sku', file: 'gone', on: 'code', take: 'name' }, undefined],
  [
    'texts in a row, empty parts left out',
    { kind: 'concat', parts: [column('first'), column('last'), { kind: 'constant', value: 'Kft' }], separator: ' ' },
    { raw: 'Kft', text: 'Kft', isCalculated: false },
  ],
  [
    'a difference, exactly',
    { kind: 'difference', of: column('price'), minus: column('discount') },
    { raw: '1.200,50 − 200,25', text: '1000.25', isCalculated: true },
  ],
  [
    'a product',
    { kind: 'product', factors: [column('price'), { kind: 'constant', value: '-2' }] },
    { raw: '1.200,50 × -2', text: '-2401', isCalculated: true },
  ],
  ['a difference with something that is no number', { kind: 'difference', of: column('price'), minus: column('first') }, undefined],
])('previews %s', (_, from, expected) => {
  expect(previewSource(from, files, reading)).toEqual(expected);
});
