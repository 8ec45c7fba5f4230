import type { WidgetAnswer } from '@leadline/contract';
import type { KpiResult } from '@leadline/kpi';

/** When the data were changed that a number is made of. */
export type Stamp = KpiResult['asOf'];

/** The stamps of all an answer holds. */
export function stampsOf({ results, cohorts, workload, contest }: WidgetAnswer): readonly Stamp[] {
  return [...results, cohorts, workload, contest].flatMap((part) => (part ? [part.asOf] : []));
}

/** The same answer of data that were changed since without touching it: all it holds bears this stamp. */
export function restamped(answer: WidgetAnswer, asOf: Stamp): WidgetAnswer {
  const put = <T extends { readonly asOf: Stamp }>(part: T): T => ({ ...part, asOf });
  const { cohorts, workload, contest } = answer;
  return {
    ...answer,
    results: answer.results.map(put),
    ...(cohorts ? { cohorts: put(cohorts) } : {}),
    ...(workload ? { workload: put(workload) } : {}),
    ...(contest ? { contest: put(contest) } : {}),
  };
}

/** What a page holds, with what has changed since in its place. */
export function withChanges(
  held: readonly WidgetAnswer[],
  asOf: Stamp | null,
  changed: readonly (readonly [at: number, answer: WidgetAnswer])[],
): readonly WidgetAnswer[] {
  const news = new Map(changed);
  return held.map((answer, at) => news.get(at) ?? (asOf === null ? answer : restamped(answer, asOf)));
}
