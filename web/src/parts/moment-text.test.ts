import { loadCatalog, translate, type Locale } from '@leadline/i18n';
import { beforeAll, expect, test } from 'vitest';
import type { I18n } from '#web/lib/i18n.tsx';
import { nameAt } from './moment-text.ts';

const locales = ['en', 'vi', 'hu', 'ru'] as const;
beforeAll(async () => void (await Promise.all(locales.map((locale) => loadCatalog(locale)))));
const t =
  (locale: Locale): I18n['t'] =>
  (key, parameters) =>
    translate(locale, key, parameters);

test('a measure of the period asked for is called by its name alone', () => {
  expect(nameAt('Sales', {}, t('en'))).toBe('Sales');
  expect(nameAt('Sales', { without: [] }, t('en'))).toBe('Sales');
});

test.each([
  ['en', 'Sales (regardless of location)'],
  ['vi', 'Sales (không phân biệt địa điểm bán hàng)'],
  ['hu', 'Sales (erre való tekintet nélkül: értékesítési hely)'],
  ['ru', 'Sales (независимо от: точка продаж)'],
] as const)('the whole a part is compared with names what it leaves aside, in %s', (locale, name) => {
  expect(nameAt('Sales', { without: ['location'] }, t(locale))).toBe(name);
});

test('several dimensions, and the moment before them', () => {
  expect(nameAt('Sales', { moment: { kind: 'start' }, without: ['location', 'region'] }, t('en'))).toBe(
    'Sales (at the start of the period; regardless of location, region)',
  );
});
