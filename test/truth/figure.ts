import type { ImportReport } from '@leadline/contract';
import type { Dimension, KpiRef, PeriodSpec } from '@leadline/kpi';

/**
 * How the product gives figures of the reference answers: a pattern of their path, in which `*` stands for one step, and
 * what is asked. The steps bound by `*` name the members of the groups, in the order of `by`.
 */
export type Figure = Asked | Ranked | Counted | Opened | Reported | Unanswered;

interface Named {
  readonly pattern: string;
  /** Mapping of statuses and the date that are meant, where the KPI alone does not say it. */
  readonly note?: string;
}

export interface Asked extends Named {
  /** The sum of these: one KPI or measure, or parts that make up the figure. */
  readonly kpis: readonly KpiRef[];
  readonly by?: readonly Dimension[];
  /** Default: all time. */
  readonly period?: PeriodSpec;
  /** Period named by the last step bound. */
  readonly periodIsStep?: true;
  readonly filter?: {
    readonly dimension: Exclude<Dimension, 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscal_quarter' | 'fiscal_year'>;
    readonly label: string;
  };
  /** The relative change against the year before instead of the value. */
  readonly growth?: true;
  /** A group without any record has no row: that is 0. */
  readonly isAbsentZero?: true;
}

/** The row at the place the first `*` names, sorted by the first KPI. */
export interface Ranked extends Named {
  readonly rank: KpiRef;
  readonly by: Dimension;
  readonly take: 'label' | KpiRef;
}

/** How many groups have anything (`some`), or whether the group of that name is there with no value (`none`). */
export interface Counted extends Named {
  readonly groups: 'some' | 'none';
  readonly kpis: readonly KpiRef[];
  readonly by: Dimension;
}

/** What is seen in the records a number opens into: the smallest or largest of its cases, or how many are at most so large. */
export interface Opened extends Named {
  readonly opened: KpiRef;
  readonly take: 'least' | 'largest' | { readonly atMost: number };
}

export interface Reported extends Named {
  readonly report: (report: ImportReport) => number | string;
}

export interface Unanswered extends Named {
  readonly because: string;
}

/** The steps `*` stands for, or undefined where the path does not fit. */
export function bind(pattern: string, path: readonly string[]): readonly string[] | undefined {
  const steps = pattern.split('/');
  if (steps.length !== path.length) return undefined;
  const bound: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (step === '*') bound.push(path[index]!);
    else if (step !== path[index]) return undefined;
  }
  return bound;
}

/** Every figure below a value of the reference answers, by the steps that lead to it; definitions left out. */
export function listPaths(
  value: unknown,
  path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly expected: string | number | null }[] {
  if (value === null || typeof value !== 'object') return [{ path, expected: value as string | number | null }];
  return Object.entries(value).flatMap(([step, below]) => (step === 'definitions' ? [] : listPaths(below, [...path, step])));
}
