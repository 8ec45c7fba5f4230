import { expect, test } from 'vitest';
import { createRecent } from './recent.ts';

test('makes what is not known and forgets what was unused for longest', () => {
  const made: string[] = [];
  const recent = createRecent<string, string>(2);
  const ask = (key: string): string => recent(key, () => (made.push(key), key.toUpperCase()));
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
