import type { Recipe } from '@leadline/contract';

/** What the product has promised by answering, and what it was asked for. */
export type Told =
  | { readonly kind: 'asked'; readonly what: 'items' | 'organization'; readonly name: string }
  | { readonly kind: 'items'; readonly key: string }
  | { readonly kind: 'upload'; readonly digest: string }
  | { readonly kind: 'import'; readonly id: string; readonly digest: string }
  | { readonly kind: 'undo'; readonly id: string }
  | { readonly kind: 'organization'; readonly name: string }
  /** Refused, by the code of the error. */
  | { readonly kind: 'refused'; readonly code: string };

/** Accounts of a file, told by its number. */
export function csvOf(n: number): string {
  return `id,name\n${Array.from({ length: 40 }, (_, row) => `f${n}-${row},Account ${n} ${row}`).join('\n')}\n`;
}

export const accountRecipe: Recipe = {
  name: 'accounts',
  source: 'power',
  files: [{ id: 'accounts', match: { name: '*.csv' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
  defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
  corrections: [],
  outputs: [
    {
      entity: 'account',
      file: 'accounts',
      id: [{ kind: 'column', column: 'id' }],
      fields: [{ column: 'name', from: { kind: 'column', column: 'name' } }],
    },
  ],
};
