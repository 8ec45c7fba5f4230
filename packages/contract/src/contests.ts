import type { KpiResult } from '@leadline/kpi';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { kpiRefSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import { contestKinds, contestLimits } from './values.ts';

export type ContestKind = (typeof contestKinds)[number];

const amount = z.string().regex(/^\d{1,15}(\.\d{1,4})?$/);

/** POST /api/contests. `period`: a whole week, month or quarter, `2026-W27`, `2026-07`, `2026-Q3`. */
export const planContestSchema = z.object({
  key: z.uuid(),
  title: z.string().trim().min(1).max(120),
  kind: z.enum(contestKinds),
  kpi: kpiRefSchema,
  teamIds: z.array(recordIdSchema).min(1).max(contestLimits.teams),
  period: z.string().regex(/^\d{4}-(W\d{2}|\d{2}|Q[1-4])$/),
  rules: z.string().trim().min(1).max(contestLimits.words),
  prize: z.string().trim().max(200),
  /** What the prize is worth for one person, where it is worth money; and the least yearly variable pay of those who take part. */
  prizeAmount: amount.nullable(),
  yearlyVariable: amount.nullable(),
});
export type PlanContest = z.infer<typeof planContestSchema>;

export const contestPathSchema = z.object({ id: z.uuid() });
/** POST /api/contests/:id/stop */
export const stopContestSchema = z.object({ reason: z.string().trim().min(3).max(300) });

/** `counting`: over, and what was done late is waited for. */
export const contestStates = ['planned', 'running', 'counting', 'ended', 'stopped'] as const;
export type ContestState = (typeof contestStates)[number];

/** Why somebody has no result. */
export const contestGaps = ['no_kpi', 'no_target', 'no_value', 'few', 'left'] as const;
export type ContestGap = (typeof contestGaps)[number];

export interface ContestSide extends NamedRecord {
  /** As a part of the own target, or of the own past; null where it cannot be told, or is not the reader's to know. */
  readonly part: string | null;
  /** Null as long as it runs, where it is not the reader's to know, and where there is none. */
  readonly hasWon: boolean | null;
  readonly gap: ContestGap | null;
}

export interface ContestAnswer {
  readonly id: string;
  readonly title: string;
  readonly kind: ContestKind;
  readonly kpi: { readonly id: string; readonly variant: string | null };
  readonly teams: readonly NamedRecord[];
  readonly period: string;
  readonly from: string;
  /** The last day. */
  readonly until: string;
  readonly daysLeft: number;
  readonly rules: string;
  readonly prize: string;
  readonly state: ContestState;
  readonly madeBy: string | null;
  /** Teams, in the order of their names. Of contests of single people the reader alone. */
  readonly sides: readonly ContestSide[];
  /** Of contests of single people: how many have won, of how many; once it has ended. */
  readonly winners: { readonly count: number; readonly of: number; readonly names: readonly string[] } | null;
  readonly stopped: { readonly by: string | null; readonly reason: string; readonly on: string } | null;
  readonly mayStop: boolean;
}

/** What a board shows of a contest: no name of anybody, and of single people the reader alone. */
export interface ContestShown extends Pick<ContestAnswer, 'title' | 'kind' | 'kpi' | 'from' | 'until' | 'daysLeft' | 'prize' | 'state'> {
  /** `name` null: the reader. */
  readonly sides: readonly (Pick<ContestSide, 'id' | 'part' | 'gap' | 'hasWon'> & { readonly name: string | null })[];
  readonly winners: { readonly count: number; readonly of: number } | null;
  /** How many others run that it could show. */
  readonly more: number;
  readonly asOf: KpiResult['asOf'];
}

/** GET /api/contests: what runs first, then what comes, then what is over. */
export interface ContestsResponse {
  readonly today: string;
  readonly contests: readonly ContestAnswer[];
  /** Teams the reader may plan contests for. */
  readonly teams: readonly NamedRecord[];
  /** No contests of single people. */
  readonly worksCouncil: boolean;
}
