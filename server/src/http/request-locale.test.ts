import { expect, test } from 'vitest';
import { preferredLocale } from './request-locale.ts';

test.each([
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['de-DE,de;q=0.9,hu;q=0.7,en;q=0.5', 'hu'],
  ['en;q=0.1, RU', 'ru'],
  ['ru;q=0,hu', 'hu'],
  ['de', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s means %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
