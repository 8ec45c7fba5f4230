import { catalog } from '@leadline/kpi';
import { expect, test } from 'vitest';
import { listExampleTests } from './example-tests.ts';
import { kpiGuide, writtenKpiGuide } from './kpi-guide.ts';

test('docs/guide/kpis.md is what the catalog says: npm run docs:update', () => {
  expect(writtenKpiGuide()).toBe(kpiGuide());
});

test('the worked example of every KPI is a test', () => {
  const tests = listExampleTests();
  expect([...catalog.entries.values()].filter(({ id, kind }) => kind === 'kpi' && !tests.has(id)).map(({ id }) => id)).toEqual([]);
});
