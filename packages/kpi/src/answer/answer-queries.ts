import { assertValid, type QueryPlan } from '../plan/plan-query.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import type { KpiResult } from '../result/kpi-result.ts';
import type { LeafReader } from '../store/leaf-reader.ts';
import { type AnswerEnv, catalogOf } from './answer-env.ts';
import { listLeaves, readConstants } from './evaluate-plan.ts';
import { noteTotals } from './read-notes.ts';
import { prepareBounds } from './prepare-bounds.ts';
import { readLeaves } from './read-leaves.ts';
import { collectNames, readNames } from './read-names.ts';
import { recallDraft } from './recall-draft.ts';
import { recallPlan } from './recall-plan.ts';
import { createSmallReader, createStatementReader } from './read-statements.ts';
import { veiled } from './veil.ts';
import { finishResult, namesOf } from './shape-result.ts';

export interface AnswerOptions {
  /** Count for questions without groups how many records their totals leave out or hold in contradiction. */
  readonly notes?: boolean | undefined;
  /** Awaited between two pieces of the work, so that others have their turn. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Answers several questions together: they are planned as one, equal statements run once, and what is counted of the same
 * records with the same filter shares a statement. An answer does not depend on what else is asked.
 * @throws KpiIssueError where a question cannot be answered as asked
 */
export async function answerQueries(
  queries: readonly KpiQuery[],
  env: AnswerEnv,
  reader: LeafReader,
  options: AnswerOptions = {},
): Promise<readonly KpiResult[]> {
  for (const query of queries) assertValid(query, catalogOf(env));
  const read = createStatementReader(reader);
  const readSmall = createSmallReader(read, env);
  const bounds = await prepareBounds(queries, env, read);
  const placed = await eachInTurn([...queries.entries()], ([index, query]) => recallPlan(query, env, bounds[index]), options);
  const plans = placed.map(({ plan }) => plan);
  const [tables, constants] = await Promise.all([
    readLeaves(placed.flatMap(listLeaves), env, read, options.pause),
    readConstants(plans, env, readSmall),
  ]);
  const drafts = await eachInTurn(placed, (plan) => recallDraft(plan, { env, tables, constants }), options);
  const wanted = collectNames(
    drafts.flatMap((draft) => [...namesOf(draft)].flatMap(([entity, keys]) => [...keys].map((key) => [entity, key] as const))),
  );
  const names = await readNames(wanted, env.dialect, readSmall);
  const isNoted = (plan: QueryPlan): boolean => (options.notes ?? false) && (plan.query.by ?? []).length === 0;
  const results = await eachInTurn(drafts, (draft) => finishResult(draft, names, env), options);
  const noted = drafts.flatMap((draft, index) => (isNoted(draft.plan) ? [{ index, plan: draft.plan, cells: results[index]!.totals }] : []));
  const totals = await noteTotals(noted, env, read);
  const byIndex = new Map(noted.map(({ index }, at) => [index, totals[at]!]));
  return results.map((result, index) => veiled({ ...result, totals: byIndex.get(index) ?? result.totals }, queries[index]!, env.scope, env.veil));
}

async function eachInTurn<T, R>(items: readonly T[], work: (item: T) => R, { pause }: AnswerOptions): Promise<readonly R[]> {
  const done: R[] = [];
  for (const item of items) {
    done.push(work(item));
    await pause?.();
  }
  return done;
}

/** @throws KpiIssueError where the question cannot be answered as asked */
export async function answerQuery(query: KpiQuery, env: AnswerEnv, reader: LeafReader): Promise<KpiResult> {
  const [result] = await answerQueries([query], env, reader);
  return result!;
}
