import { expect, test } from 'vitest';
import { changesOf, shortValue } from '#web/features/audit/entry-changes.ts';

const words = { yes: 'yes', no: 'no', nothing: 'nothing', name: (field: string) => (field === 'en' ? 'English' : field) };

test('only what became another value is told', () => {
  const before = { name: 'Acme', timezone: 'Europe/Budapest', isDemo: true };
  const after = { name: 'Acme', timezone: 'Asia/Ho_Chi_Minh', isDemo: true, calendar: null };
  expect(changesOf({ before, after })).toEqual([{ field: 'timezone', before: 'Europe/Budapest', after: 'Asia/Ho_Chi_Minh' }]);
  expect(changesOf({ before: null, after: { scale: 'team' } })).toEqual([{ field: 'scale', before: undefined, after: 'team' }]);
  expect(changesOf({ before: null, after: null })).toEqual([]);
});

test('values are short and in words', () => {
  expect(shortValue(true, words)).toBe('yes');
  expect(shortValue([{ name: 'a.csv', digest: 'x' }, 'b'], words)).toBe('a.csv, b');
  expect(shortValue({ en: { name: 'Calls' } }, words)).toBe('English: Calls');
  expect(shortValue(undefined, words)).toBe('nothing');
  expect(shortValue('x'.repeat(500), words)).toHaveLength(121);
});
