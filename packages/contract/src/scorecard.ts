import { type Cadence, type Cell, type KpiColumn, type KpiRef, type Pace, type ResolvedPeriod, type SetVerdict, type Status } from '@leadline/kpi';
import { z } from 'zod';
import { kpiRefSchema, periodSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import { subjectSchema, type NamedSubject } from './subject.ts';
import type { ValueReason } from './value-reason.ts';

/**
 * POST /api/scorecards: one set of KPIs with targets, pace and status. Without a subject the reader's own; of KPIs that are named, whatever the
 * reader sees: the organisation, the team they lead, or themselves.
 */
export const scorecardRequestSchema = z.object({
  subject: subjectSchema.optional(),
  /** These instead of the set the subject was given: always for the period asked for, as they stand now, without reasons. */
  kpis: z.array(kpiRefSchema).min(1).max(30).optional(),
  period: periodSchema,
  /** Values of the periods before, for the small lines. */
  history: z.boolean().default(false),
});

/** POST /api/scorecards/team: the people of a team (and below) with their KPIs; null: everybody the reader sees. */
export const teamCardRequestSchema = z.object({ team: recordIdSchema.nullable(), period: periodSchema });

/** Where a target comes from: set for the subject, for its role, or part of what the KPI means (attainment has 100 %). */
export type TargetOrigin = 'own' | 'role' | 'meaning';

export interface LinePace extends Pace {
  readonly remainingDays: string;
  /** Of a target by weekdays: what is needed on each Monday … Sunday that is left; null: nothing is planned on it any more. */
  readonly requiredOn?: readonly (string | null)[];
}

export interface LineTarget {
  readonly origin: TargetOrigin;
  /** What counts: of people who came, left or were long away only their days. Text as in Cell.value. */
  readonly value: string | null;
  /** What was set for the whole period, where fewer days count. */
  readonly full: string | null;
  readonly minimum: string | null;
  readonly stretch: string | null;
  readonly lo: string | null;
  readonly hi: string | null;
  readonly baseline: string | null;
  /** What was agreed first, where it was changed since. */
  readonly original: string | null;
  /** Set after its period had begun. */
  readonly isLate: boolean;
  /** How much of it falls on Monday … Sunday, where not every working day has the same: `1 1 1 1 1 2 0`. */
  readonly weekdays?: string;
}

/** A finished or running period before, the newest last. */
export interface PastValue {
  readonly period: string;
  readonly value: string | null;
  readonly target: string | null;
  readonly isReached: boolean | null;
}

/** Where a running period may end by what is done and the open deals expected to be decided in its rest (A12). In the unit of the line. */
export interface LineForecast {
  /** What is there already with the open deals by their chance. */
  readonly expected: string;
  /** Eight of ten outcomes lie between. */
  readonly low: string;
  readonly high: string;
  /** Chance that the target is reached; null without one. */
  readonly chanceOfTarget: string | null;
  /** What the open deals are worth by their chance. */
  readonly worth: string;
  /** What is missing of the target with them; 0 where it is enough. null without a target. */
  readonly missing: string | null;
  readonly deals: number;
  /** Deals whose chance is no history of one's own. */
  readonly assumed: number;
  readonly method: 'exact' | 'simulated';
}

/** One KPI of a set. Values, targets and gaps are in the unit of the column. */
export interface ScoreLine {
  readonly assignmentId: string;
  readonly ref: KpiRef;
  readonly column: KpiColumn | null;
  readonly type: 'operational' | 'outcome';
  readonly isMandatory: boolean;
  readonly isPrimary: boolean;
  readonly weight: string;
  readonly cadence: Cadence | null;
  readonly ownerName: string | null;
  readonly period: ResolvedPeriod;
  readonly cell: Cell;
  readonly target: LineTarget | null;
  readonly attainment: string | null;
  readonly isReached: boolean | null;
  readonly gap: string | null;
  readonly pace: LinePace | null;
  readonly status: Status;
  readonly history: readonly PastValue[];
  /** In a closed period: what the records say now, where it is something else. The difference is the adjustment. */
  readonly later?: { readonly value: string | null; readonly difference: string | null };
  /** What the person believed to have reached before it was measured, and how far that is from it; for the person and who leads them. */
  readonly estimate?: { readonly attainment: string; readonly difference: string | null };
  /** Of won deals and sales in a running period; only where one scorecard is asked for and there are open deals. */
  readonly forecast?: LineForecast;
  /** Why it is as it is, in the words of people; only where one scorecard is asked for. */
  readonly reasons?: readonly ValueReason[];
  /** The number is behind and nobody has said why: its owner is asked. */
  readonly asksReason?: boolean;
}

export interface Scorecard {
  readonly subject: NamedSubject;
  /** What a person works as on the day; null of others. */
  readonly role: string | null;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly period: ResolvedPeriod;
  readonly lines: readonly ScoreLine[];
  readonly verdict: SetVerdict;
  /** The period is closed: lines and verdict are those of that moment. */
  readonly closed?: { readonly at: string; readonly byName: string | null };
  readonly asOf: { readonly changedAt: string | null; readonly dataThrough: string | null };
}

export interface ScorecardResponse extends Scorecard {
  /** Of a person: what the team has to reach together, its total alone (§9.6: the team's goal on top). */
  readonly team: Scorecard | null;
}

/** One person of a team. */
export interface TeamCardRow {
  readonly subject: NamedSubject;
  readonly role: string | null;
  readonly lines: readonly ScoreLine[];
  readonly verdict: SetVerdict;
}

export interface TeamCardResponse {
  readonly team: NamedSubject | null;
  readonly period: ResolvedPeriod;
  /** Those who need help first: behind, then watch, then the rest by name. No ranking. */
  readonly people: readonly TeamCardRow[];
  /** People whose main result has a target, and how many of them reached it (a running period: are on pace). */
  readonly atTarget: { readonly reached: number; readonly of: number };
  /** People without any KPI. */
  readonly without: readonly NamedSubject[];
  readonly own: Scorecard | null;
  readonly closed?: Scorecard['closed'];
  readonly asOf: Scorecard['asOf'];
}
