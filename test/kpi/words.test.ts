import { findMessage, locales } from '@leadline/i18n';
import { catalog, kpiIssueCodes, measures } from '@leadline/kpi';
import { expect, test } from 'vitest';

const missing = (keys: readonly string[]): readonly string[] =>
  locales.flatMap((locale) => keys.filter((key) => !findMessage(locale, key)).map((key) => `${locale} ${key}`));
const metrics = [...catalog.entries.values()].filter(({ kind }) => kind === 'metric');

test('every measure and metric has a name, every metric a sentence and names of its variants', () => {
  const ids = new Set([...measures.keys(), ...metrics.map(({ id }) => id)]);
  expect(missing([...ids].map((id) => `measure.${id}.name`))).toEqual([]);
  expect(
    missing(
      metrics.flatMap(({ id, variants = {} }) => [
        `measure.${id}.sentence`,
        ...Object.keys(variants).map((variant) => `measure.${id}.variant.${variant}`),
      ]),
    ),
  ).toEqual([]);
});

test('every reason to leave a record out has words', () => {
  const reasons = [...measures.values()].flatMap(({ requires = [], undated }) => [
    ...requires.map(({ reason }) => reason),
    ...(undated ? [undated] : []),
  ]);
  expect(missing([...new Set(reasons)].map((reason) => `exclusion.${reason}`))).toEqual([]);
});

test('every fault of a question has words', () => {
  expect(missing(kpiIssueCodes.map((code) => `error.query.${code}`))).toEqual([]);
});
