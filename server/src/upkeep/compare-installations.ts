import { catalog, KpiIssueError, type KpiQuery, type KpiResult } from '@leadline/kpi';
import type { Asking, Context } from '#server/context.ts';
import { entityFigures } from '#server/facts/entity-figures.ts';
import { answerRequest } from '#server/features/query/answer-request.ts';
import type { TellPart } from './copy-received.ts';

export interface ComparedEntity {
  readonly entity: string;
  readonly records: readonly [string, string];
  readonly isSame: boolean;
}

export interface Comparison {
  /** Entities with records on either side. */
  readonly entities: readonly ComparedEntity[];
  /** Answers compared. */
  readonly answers: number;
  /** What was asked where the answers differ. */
  readonly otherAnswers: readonly string[];
}

const kpisAtOnce = 15;
const periods = [
  { period: { kind: 'all' } },
  { period: { kind: 'trailing', count: 12, grain: 'month' }, by: ['month'] },
] as const satisfies readonly Partial<KpiQuery>[];

/** Asks two installations for their records and for every KPI, over all time and month by month. */
export async function compareInstallations(one: Context, other: Context, tell: TellPart = () => undefined): Promise<Comparison> {
  const entities = await compareEntities(one, other);
  const ids = [...catalog.entries.keys()];
  const otherAnswers: string[] = [];
  let answers = 0;
  for (let start = 0; start < ids.length; start += kpisAtOnce) {
    for (const about of periods) {
      const kpis = ids.slice(start, start + kpisAtOnce);
      for (const query of await askable(one, kpis, about)) {
        const [here, there] = await Promise.all([answer(one, query), answer(other, query)]);
        answers += query.kpis.length;
        if (here !== there) otherAnswers.push(`${query.kpis.map(({ id }) => id).join(', ')} (${about.period.kind})`);
      }
    }
    tell(Math.min(1, (start + kpisAtOnce) / ids.length));
  }
  return { entities, answers, otherAnswers };
}

async function compareEntities(one: Context, other: Context): Promise<ComparedEntity[]> {
  const figuresOf = ({ facts }: Context): ReturnType<typeof entityFigures> => entityFigures(facts.dialect.name, facts.dialect.schema);
  const theirs = figuresOf(other);
  const compared: ComparedEntity[] = [];
  for (const [entity, statement] of figuresOf(one)) {
    const [[here = []], [there = []]] = await Promise.all([one.facts.read(statement), other.facts.read(theirs.get(entity)!)]);
    const records = [String(here[0]), String(there[0])] as const;
    const isSame = JSON.stringify(here) === JSON.stringify(there);
    if (!isSame || records[0] !== '0') compared.push({ entity, records, isSame });
  }
  return compared;
}

/** One question for all of them, or one for each where some cannot be asked like that. */
async function askable(ctx: Context, ids: readonly string[], about: Partial<KpiQuery> & Pick<KpiQuery, 'period'>): Promise<readonly KpiQuery[]> {
  const together: KpiQuery = { kpis: ids.map((id) => ({ id })), ...about };
  if (await canBeAsked(ctx, together)) return [together];
  const alone = ids.map((id): KpiQuery => ({ kpis: [{ id }], ...about }));
  const found: KpiQuery[] = [];
  for (const query of alone) if (await canBeAsked(ctx, query)) found.push(query);
  return found;
}

function canBeAsked(ctx: Context, query: KpiQuery): Promise<boolean> {
  return answer(ctx, query).then(
    () => true,
    (error: unknown) => {
      if (error instanceof KpiIssueError) return false;
      throw error;
    },
  );
}

async function answer(ctx: Context, query: KpiQuery): Promise<string> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  const { results } = await answerRequest(asking, [query]);
  return JSON.stringify(results.map(withoutMoment));
}

/** The same numbers of two stores bear different versions and times. */
function withoutMoment(result: KpiResult): object {
  return { ...result, asOf: undefined };
}
