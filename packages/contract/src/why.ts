import {
  comparisons,
  memberDimensions,
  type Cell,
  type Change,
  type CustomerBridge,
  type Feast,
  type KpiColumn,
  type Member,
  type MemberDimension,
  type PriceVolumeMix,
  type ResolvedPeriod,
  type Signal,
} from '@leadline/kpi';
import { z } from 'zod';
import { kpiQuerySchema } from './query.ts';

/** POST /api/why: what changed a number (A1). The query is that of one number, as for /api/explain. */
export const whyRequestSchema = z.object({
  query: kpiQuerySchema,
  kpi: z.number().int().min(0).default(0),
  compare: z.enum(comparisons).default('previous_period'),
  /** Split by this instead of by what tells most. */
  by: z.enum(memberDimensions).optional(),
});
export type WhyRequest = z.infer<typeof whyRequestSchema>;

/** Effects in the unit of the KPI (of a percentage: as a fraction). */
export interface WhyMember {
  readonly member: Member;
  readonly state: 'stayed' | 'new' | 'vanished';
  readonly before: string | null;
  readonly after: string | null;
  /** What it did to the number, all in all. */
  readonly effect: string;
  /** Part of the whole change; null where the change is too small to be shared out, and of ratios. */
  readonly share: string | null;
  /** Of ratios: by having become better or worse, and by having more or fewer of the cases. */
  readonly rate?: string;
  readonly mix?: string;
}

export interface WhySplit {
  readonly by: MemberDimension;
  readonly kind: 'additive' | 'ratio';
  /** The largest effect first. */
  readonly members: readonly WhyMember[];
  /** Those not named, together. */
  readonly others: { readonly count: number; readonly effect: string };
  /** Of ratios: the whole effect of both kinds. */
  readonly rate?: string;
  readonly mix?: string;
}

export const whyFactors = ['days', 'per_day', 'size'] as const;
export type WhyFactor = (typeof whyFactors)[number];

export const whyObstacles = ['no_value', 'not_comparable', 'not_splittable'] as const;
export type WhyObstacle = (typeof whyObstacles)[number];

export interface WhyResponse {
  readonly column: KpiColumn;
  readonly period: ResolvedPeriod;
  readonly compared: ResolvedPeriod;
  readonly before: Cell;
  readonly after: Cell;
  readonly change: Change;
  /** Of what adds up: on each working day of the two stretches. */
  readonly perDay: { readonly before: string; readonly after: string } | null;
  /** Whether the newest period stands out against those before it (A0.4); null where there are too few. */
  readonly signal: {
    readonly kind: Signal | 'none';
    readonly points: number;
    readonly mean: string;
    readonly lower: string;
    readonly upper: string;
  } | null;
  /** What tells most comes first. */
  readonly splits: readonly WhySplit[];
  /** Working days × cases a day × size of a case; the effects add up to the change (A1.4). */
  readonly factors: readonly { readonly factor: WhyFactor; readonly before: string; readonly after: string; readonly effect: string }[] | null;
  /** Of sales: units, mix and prices of products; the five effects add up to the change (A1.5). null where units cannot be added. */
  readonly products: PriceVolumeMix | null;
  /** Of sales: from what customers brought before to what they bring now (A1.6); `unknown` is what no customer is named of. */
  readonly customers: (CustomerBridge & { readonly unknown: string }) | null;
  /** Beside the year before, where a feast lay otherwise in it: the same stretch in days from the feast (A1.4). Days as dates, `to` the first day after. */
  readonly feast: {
    readonly feast: Feast;
    readonly now: string;
    readonly before: string;
    readonly from: string;
    readonly to: string;
    readonly change: Change;
  } | null;
  /** Why there is no split. */
  readonly obstacle: WhyObstacle | null;
}
