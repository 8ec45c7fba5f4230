import type { FieldSource, InspectedFile } from '@leadline/contract';
import { expect, it } from 'vitest';
import { changeKind, type OtherFile, type SourceKind } from './source-edit.ts';

const columns = ['sku', 'price', 'discount'];
const products: OtherFile = { id: 'products', file: { columns: [{ name: 'name' }, { name: 'sku' }] } as unknown as InspectedFile };
const price: FieldSource = { kind: 'column', column: 'price', format: { decimal: ',' } };

it.each<[SourceKind, FieldSource, FieldSource]>([
  ['difference', price, { kind: 'difference', of: price, minus: { kind: 'column', column: 'sku' } }],
  ['concat', price, { kind: 'concat', parts: [price, { kind: 'column', column: 'sku' }], separator: ' ' }],
  ['lookup', price, { kind: 'lookup', column: 'sku', file: 'products', on: 'sku', take: 'name', format: { decimal: ',' } }],
  ['constant', price, { kind: 'constant', value: '' }],
  ['column', { kind: 'difference', of: price, minus: { kind: 'column', column: 'discount' } }, price],
  [
    'product',
    { kind: 'difference', of: price, minus: { kind: 'column', column: 'discount' } },
    { kind: 'product', factors: [price, { kind: 'column', column: 'discount' }] },
  ],
])('becomes a %s and keeps what fits', (kind, from, expected) => {
  expect(changeKind(from, kind, columns, [products])).toEqual(expected);
});
