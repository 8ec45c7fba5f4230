import { catalog, type Kpi } from '@leadline/kpi';
import { findMessage } from '@leadline/i18n';
import { readText } from '../support/source-files.ts';
import { listExampleTests } from './example-tests.ts';

const groups = {
  results: 'Results',
  activity: 'Contacts and activity',
  growth: 'Growth, profit and market',
  customers: 'Customers',
  people: 'People and planning',
};

/** Every KPI of the catalog with its formula in words and the test that proves its worked example. */
export function kpiGuide(): string {
  const kpis = [...catalog.entries.values()].filter(({ kind }) => kind === 'kpi');
  const tests = listExampleTests();
  const proven = kpis.filter(({ id }) => tests.has(id));
  return [
    '# The KPI catalog',
    '',
    'Made from `packages/kpi/src/catalog/kpi/` and the tests by `npm run docs:update`; a test fails when it is stale.',
    '',
    `${kpis.length} KPIs; the worked example of ${proven.length} of them is a test.`,
    '',
    ...Object.entries(groups).flatMap(([group, title]) =>
      section(
        title,
        kpis.filter((kpi) => kpi.group === group),
        tests,
      ),
    ),
  ].join('\n');
}

function section(title: string, kpis: readonly Kpi[], tests: ReadonlyMap<string, string>): readonly string[] {
  return [
    `## ${title}`,
    '',
    '| KPI | id | how it is made | rolled up as | worked example | proven by |',
    '|---|---|---|---|---|---|',
    ...kpis.map(
      ({ id, aggregation, example }) =>
        `| ${word(`${id}.name`)} | \`${id}\` | ${word(`${id}.formula`)} | ${aggregation} | ${example?.says ?? ''} | ${tests.get(id) ?? '**no test**'} |`,
    ),
    '',
  ];
}

function word(key: string): string {
  return (findMessage('en', `kpi.${key}`) ?? '').replaceAll('|', '\\|');
}

export const kpiGuideFile = 'docs/guide/kpis.md';
export const writtenKpiGuide = (): string => readText(kpiGuideFile);
