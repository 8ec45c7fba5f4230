import type { KpiColumn, KpiQuery } from '@leadline/kpi';
import { z } from 'zod';
import { kpiQuerySchema } from './query.ts';

/** POST /api/standing: where the reader stands in the own team of today. */
export const standingRequestSchema = kpiQuerySchema.pick({ kpis: true, period: true });

export const standingReasons = ['off', 'no_person', 'no_team', 'small_team', 'no_value', 'not_by_person'] as const;
export type StandingReason = (typeof standingReasons)[number];

export interface Standing {
  readonly kpi: KpiQuery['kpis'][number];
  readonly column: KpiColumn | null;
  readonly own: string | null;
  /** Of the team; null with a reason. */
  readonly median: string | null;
  /** 1 the lowest quarter of the team by value … 4 the highest. */
  readonly quarter: 1 | 2 | 3 | 4 | null;
  /** People with a value. */
  readonly people: number;
  readonly reason: StandingReason | null;
}

export interface StandingResponse {
  readonly team: string | null;
  readonly results: readonly Standing[];
}

/** GET and PUT /api/people-comparison: whether members see the median and their quarter beside their own value. */
export const peopleComparisonSchema = z.object({ comparison: z.enum(['own', 'median']) });
export type PeopleComparison = z.infer<typeof peopleComparisonSchema>;
