import { displayedDecimals, memberDimensions, marks, minorExponent, reasonCodes, timeGrains } from '@leadline/kpi';
import { currencyDecimals, findMessage, formatMember, locales } from '@leadline/i18n';
import { describe, expect, test } from 'vitest';
import { kpis } from '../packages/kpi/src/catalog/kpis.ts';
import { metrics } from '../packages/kpi/src/catalog/metrics.ts';
import { listedValues } from '../server/src/answering/member-columns.ts';

const missing = (keys: readonly string[]): readonly string[] =>
  locales.flatMap((locale) => keys.filter((key) => !findMessage(locale, key)).map((key) => `${locale} ${key}`));

describe('words of the catalog', () => {
  test('every KPI has a name, a sentence, its formula and how to read it, and every variant a name', () => {
    const wanted = kpis.flatMap(({ id, variants = {} }) => [
      ...['name', 'sentence', 'formula', 'reading'].map((part) => `kpi.${id}.${part}`),
      ...Object.keys(variants).map((variant) => `kpi.${id}.variant.${variant}`),
    ]);
    expect(missing(wanted)).toEqual([]);
  });

  test('the sentence has at most 25 words (§9.7)', () => {
    const long = kpis.filter(({ id }) => findMessage('en', `kpi.${id}.sentence`)!.split(/\s+/).length > 25);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('no two KPIs share a name in a language (G19)', () => {
    for (const locale of locales) expect(new Set(kpis.map(({ id }) => findMessage(locale, `kpi.${id}.name`))).size).toBe(kpis.length);
  });
});

test('every figure beside a value has its words', () => {
  const named = [...kpis, ...metrics].flatMap(({ formula, variants = {} }) =>
    [formula, ...Object.values(variants)].flatMap((one) => ('beside' in one ? Object.keys(one.beside ?? {}) : [])),
  );
  const computed = [
    'mean',
    'median',
    'largest',
    'p90',
    'pending',
    'horizon_days',
    'estimate',
    'actual',
    'expected',
    'open',
    'month',
    'previous',
    'difference',
    'adjusted',
    'year_on_year',
  ];
  expect(missing([...new Set([...named, ...computed])].map((key) => `beside.${key}`))).toEqual([]);
});

test('every member of a closed list is named in every language', () => {
  const nameless = locales.flatMap((locale) =>
    memberDimensions.flatMap((dimension) =>
      (listedValues(dimension) ?? [])
        .filter((id) => dimension !== 'hour' && formatMember(locale, dimension, { id }) === id)
        .map((id) => `${locale} ${dimension} ${id}`),
    ),
  );
  expect(nameless).toEqual([]);
});

test('every dimension, reason and mark has its words', () => {
  expect(missing([...timeGrains, ...memberDimensions].map((dimension) => `dimension.label.${dimension}`))).toEqual([]);
  expect(missing(memberDimensions.map((dimension) => `dimension.unassigned.${dimension}`))).toEqual([]);
  expect(missing(reasonCodes.map((reason) => `reason.${reason}`))).toEqual([]);
  expect(missing(marks.flatMap((mark) => [`mark.${mark}`, `mark.explain.${mark}`]))).toEqual([]);
});

test('the decimals shown are the same everywhere, and never finer than the minor unit', () => {
  for (const currency of [...Intl.supportedValuesOf('currency'), 'XXX']) {
    expect(currencyDecimals(currency), currency).toBe(displayedDecimals(currency));
    expect(currencyDecimals(currency), currency).toBeLessThanOrEqual(minorExponent(currency));
  }
  expect(['VND', 'HUF', 'RUB', 'EUR', 'USD', 'JPY', 'KWD'].map(minorExponent)).toEqual([0, 2, 2, 2, 2, 0, 3]);
  expect(['VND', 'HUF', 'RUB', 'EUR', 'USD', 'JPY', 'KWD'].map(displayedDecimals)).toEqual([0, 0, 2, 2, 2, 0, 3]);
});
