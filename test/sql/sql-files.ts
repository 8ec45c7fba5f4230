import { answerQueries, catalog, findBuiltInCalendar, findFormula, listDimensions, type AnswerEnv, type CompiledSql, type Dialect, type Kpi, type KpiQuery, type MemberDimension } from '@leadline/kpi';

const dialects: readonly Dialect[] = [
  { name: 'duckdb', schema: 'll.main' },
  { name: 'postgres', schema: 'leadline_facts' },
];

/** The statements of every KPI and metric by file name (`duckdb/win_rate.sql`), as they are committed. */
export async function listSqlFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const dialect of dialects) for (const kpi of catalog.entries.values()) files.set(`${dialect.name}/${kpi.id}.sql`, await sqlOf(kpi, dialect));
  return files;
}

async function sqlOf(kpi: Kpi, dialect: Dialect): Promise<string> {
  const parts: string[] = [];
  for (const variant of [undefined, ...Object.keys(kpi.variants ?? {})]) {
    for (const [title, query] of Object.entries(questionsOf(kpi, variant))) {
      parts.push(`-- ${variant ?? 'headline'}: ${title}\n`, ...(await statementsOf(query, dialect)).map(written));
    }
  }
  return parts.join('\n');
}

/** A total compared, a time axis, and a grouping under a filter by somebody who may see one person only. */
function questionsOf(kpi: Kpi, variant: string | undefined): Readonly<Record<string, KpiQuery>> {
  const offered = listDimensions(kpi, findFormula(kpi, variant));
  const members = offered.filter((dimension): dimension is MemberDimension => ['person', 'team', 'acquisition_channel'].includes(dimension));
  const base: KpiQuery = { kpis: [{ id: kpi.id, ...(variant === undefined ? {} : { variant }) }], period: { kind: 'named', name: '2026-05' } };
  return {
    'a month against the month before': { ...base, compare: ['previous_period'] },
    ...(offered.includes('month') ? { 'by month': { ...base, period: { kind: 'named', name: '2026-Q2' }, by: ['month'] } } : {}),
    ...(members[0] ? { [`by ${members[0]}, with one`]: { ...base, by: [members[0]], filters: [{ dimension: members[0], members: ['unassigned'], exclude: true }] } } : {}),
  };
}

/** What is asked of the store, in the order of the text; nothing is answered. */
async function statementsOf(query: KpiQuery, dialect: Dialect): Promise<readonly CompiledSql[]> {
  const statements: CompiledSql[] = [];
  await answerQueries([query], envOf(query, dialect), { read: async (statement) => (statements.push(statement), []) });
  return statements.sort((a, b) => (written(a) < written(b) ? -1 : 1));
}

function envOf(query: KpiQuery, dialect: Dialect): AnswerEnv {
  return {
    scope: query.filters ? { kind: 'persons', persons: [42n] } : { kind: 'all' },
    dialect,
    period: { today: '2026-06-20', dataThrough: '2026-06-19', fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start', calendar: findBuiltInCalendar('HU')! },
    organization: { currency: 'EUR', minorExponent: 2 },
    asOf: { changedAt: null, dataThrough: '2026-06-19', dataVersion: '0' },
  };
}

function written({ sql, parameters, label }: CompiledSql): string {
  const lines = sql.replace(/ (from \(|left join |join |where |group by |having |union all )/g, '\n$1').replace(/ and (?=\()/g, '\n  and ');
  return `-- ${label}\n${lines}\n-- ${JSON.stringify(parameters.map((value) => (typeof value === 'bigint' ? `${value}n` : value)))}\n`;
}
