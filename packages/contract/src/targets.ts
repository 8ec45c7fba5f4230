import type { Calibration, KpiUnit, SalesRole } from '@leadline/kpi';
import { z } from 'zod';
import { recordIdSchema } from './record.ts';
import { subjectSchema, type Subject } from './subject.ts';
import { targetGrains, targetRows, mostGridKpis, spreadWays, splitWays } from './values.ts';

export type TargetGrain = (typeof targetGrains)[number];
export type TargetRows = (typeof targetRows)[number];

const date = z.iso.date();
const kpi = z.string().min(1).max(80);

/** POST /api/targets/grid: the targets of some KPIs, subject by period, of a fiscal year. */
export const targetGridAskSchema = z.object({
  kpis: z.array(kpi).min(1).max(mostGridKpis),
  grain: z.enum(targetGrains),
  /** The fiscal year by its name; null: the running one. */
  year: z.number().int().min(2000).max(2100).nullable(),
  rows: z.enum(targetRows),
  /** Those of a team and the teams below; null: everybody the reader sees. */
  team: recordIdSchema.nullable(),
});
export type TargetGridAsk = z.infer<typeof targetGridAskSchema>;

/** What a target says: decimal text with `.`, money in major units, percentages as fractions; all null: none. */
export interface TargetLevels {
  readonly value: string | null;
  readonly minimum: string | null;
  readonly stretch: string | null;
  readonly lo: string | null;
  readonly hi: string | null;
}

export interface TargetPeriod {
  readonly id: string;
  readonly from: string;
  /** The first day after. */
  readonly to: string;
  readonly isLocked: boolean;
  /** What was reached of it is kept for good: an administrator changes its targets with a reason only. */
  readonly isClosed?: true;
}

export interface GridKpi {
  readonly id: string;
  readonly unit: KpiUnit;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'range' | 'neutral';
  /** Targets add up over people and periods (`sum`), over people only (`last`), or not at all (`recompute`). */
  readonly rollup: 'sum' | 'last' | 'recompute';
  /** Newcomers, leavers and long absences count for a part of it: amounts and numbers only. */
  readonly isProrated: boolean;
  /** Below zero has a meaning. */
  readonly maySink: boolean;
}

export interface GridRow {
  readonly subject: Subject;
  readonly name: string | null;
  /** Of a person: the main team now. */
  readonly team: string | null;
  /** Of a team: how far below the whole. Only rows of depth 0 are added up. */
  readonly depth: number;
  readonly mayChange: boolean;
}

/** Why less than the whole target counts for somebody. */
export const targetCuts = ['came', 'left', 'away', 'starting', 'elsewhere', 'shorter'] as const;
export type TargetCut = (typeof targetCuts)[number];

/** A cell that has or had a target. `row` −1 is the whole above the rows. What is not there is null. */
export interface TargetCell extends Partial<Record<keyof TargetLevels, string>> {
  readonly kpi: number;
  readonly row: number;
  readonly period: number;
  readonly revision: number;
  readonly currency?: string;
  readonly setAt?: string;
  readonly isLate?: true;
  readonly baseline?: string;
  /** How much of it falls on Monday … Sunday: seven numbers, `1 1 1 1 1 2 0`; without, every working day has the same. */
  readonly weekdays?: string;
  /** What was agreed first, where it has been changed since. */
  readonly first?: string;
  /** What counts of the value. */
  readonly counted?: string;
  readonly cuts?: readonly TargetCut[];
}

export interface TargetGrid {
  readonly today: string;
  readonly year: number;
  readonly grain: TargetGrain;
  /** Of new amounts. */
  readonly currency: string;
  /** Days before it cannot be changed any more. */
  readonly lockedBefore: string | null;
  readonly mayLock: boolean;
  /** Targets of closed periods too, with a reason. */
  readonly mayChangeClosed: boolean;
  readonly kpis: readonly GridKpi[];
  readonly periods: readonly TargetPeriod[];
  /** The team or the organisation the rows are parts of; null where the reader does not see it. */
  readonly whole: GridRow | null;
  readonly rows: readonly GridRow[];
  readonly cells: readonly TargetCell[];
  /** People of whose targets not all counts: who joins, leaves, is long away, being trained, or elsewhere. All others count in full. */
  readonly counting: readonly TargetCounting[];
}

/** What part of a target set for a whole period counts for a person here. */
export interface TargetCounting {
  readonly row: number;
  readonly period: number;
  /** From 0 up to, and without, 1. */
  readonly part: string;
}

const level = z.string().max(40).nullable();

/** POST /api/targets: many cells at once; all of them or none. Indexes into `kpis`, `subjects` and `periods`. */
export const saveTargetsSchema = z.object({
  kpis: z.array(kpi).min(1).max(50),
  subjects: z.array(subjectSchema).min(1).max(5000),
  /** First day and first day after. */
  periods: z
    .array(z.object({ from: date, to: date }))
    .min(1)
    .max(120),
  cells: z
    .array(
      z.object({
        kpi: z.number().int().min(0),
        subject: z.number().int().min(0),
        period: z.number().int().min(0),
        value: level,
        minimum: level.optional(),
        stretch: level.optional(),
        lo: level.optional(),
        hi: level.optional(),
        /** Weights of Monday … Sunday; null: every working day has the same; missing: as they stand. */
        weekdays: z.string().max(120).nullable().optional(),
        /** The revision somebody saw before changing it; 0: there was none. */
        basedOn: z.number().int().min(0),
      }),
    )
    .min(1)
    .max(60_000),
  /** The new values hold from this day on; what was counted before stays. null: for the whole of every period. */
  from: date.nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  reason: z.string().trim().max(500).optional(),
});
export type SaveTargets = z.infer<typeof saveTargetsSchema>;
export type TargetInput = SaveTargets['cells'][number];

export const targetFaults = [
  'unknown_kpi',
  'unknown_subject',
  'not_permitted',
  'no_such_level',
  'number',
  'negative',
  'range',
  'levels',
  'twice',
  'overlap',
  'locked',
  'closed',
  'not_blended',
  'weekdays',
  'not_by_weekdays',
  'weekdays_from',
] as const;
export type TargetFaultCode = (typeof targetFaults)[number];

export interface TargetFault {
  /** Index into the cells sent. */
  readonly cell: number;
  readonly code: TargetFaultCode;
  /** Of an overlap: the period the other target is for; both days counted. */
  readonly from?: string;
  readonly to?: string;
}

/** Somebody else has changed the cell since it was read. */
export interface TargetConflict extends TargetLevels {
  readonly cell: number;
  readonly revision: number;
  readonly setAt: string | null;
}

export interface SavedTargets {
  readonly isSaved: boolean;
  readonly saved: number;
  /** Said what was there already. */
  readonly unchanged: number;
  readonly faults: readonly TargetFault[];
  readonly conflicts: readonly TargetConflict[];
}

export type SpreadWay = (typeof spreadWays)[number];
export type SplitWay = (typeof splitWays)[number];

const amount = z.string().regex(/^-?\d{1,13}(\.\d{1,8})?$/);
const positive = z
  .string()
  .regex(/^\d{1,13}(\.\d{1,8})?$/)
  .refine((text) => /[1-9]/.test(text));
const weight = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);
const givenLevels = z.object({ value: level, minimum: level, stretch: level, lo: level, hi: level });

/** POST /api/targets/propose: what cells of a grid would say; nothing is set by it. */
export const proposeTargetsSchema = z.object({
  ...targetGridAskSchema.omit({ kpis: true }).shape,
  kpi,
  /** Names of the periods of the grid that are filled. */
  periods: z.array(z.string().max(20)).min(1).max(60),
  /** Whose cells are filled. */
  subjects: z.array(subjectSchema).min(1).max(5000),
  /** Of the amounts named here; null: the organisation's. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  way: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('copy'),
      /** The same period of the year before, or the one right before the first period filled. */
      from: z.enum(['year', 'before']),
      /** As a fraction: 0.05 for five per cent more. Of what does not add up only 0. */
      change: amount,
      step: positive.nullable(),
      /** What stands on the reader's page right before, subject by subject, where that is a period of the grid. */
      given: z.array(givenLevels.nullable()).max(5000).nullable(),
    }),
    z.object({
      kind: z.literal('spread'),
      by: z.enum(spreadWays),
      /** Of each subject over the periods filled; null: nothing. */
      totals: z.array(amount.nullable()).max(5000),
      /** Of each period, with `weights`. */
      weights: z.array(weight).max(60),
      step: positive.nullable(),
    }),
    z.object({
      kind: z.literal('split'),
      by: z.enum(splitWays),
      /** Of each period over the subjects filled; null: nothing. */
      totals: z.array(amount.nullable()).max(60),
      /** Of each subject, with `weights`. */
      weights: z.array(weight).max(5000),
      step: positive.nullable(),
    }),
  ]),
});
export type ProposeTargets = z.infer<typeof proposeTargetsSchema>;

/** How a value came about, where it is not as one would expect. */
export const proposalNotes = ['mean', 'common_season', 'elsewhere'] as const;
export type ProposalNote = (typeof proposalNotes)[number];

export interface ProposedCell {
  /** Indexes into the subjects and periods asked for. */
  readonly subject: number;
  readonly period: number;
  /** All null: there is nothing for this cell. */
  readonly levels: TargetLevels;
  /** What counts of the value, where that is not all of it. */
  readonly counts?: string;
  /** Of a value that was taken over, and the weights its weekdays had. */
  readonly currency?: string;
  readonly weekdays?: string;
  readonly note?: ProposalNote;
}

export interface TargetProposal {
  readonly cells: readonly ProposedCell[];
}

/** PUT /api/targets/lock: targets of periods that end before this day stay as they are. */
export const targetLockSchema = z.object({ before: date.nullable(), reason: z.string().trim().max(500).optional() });
export type TargetLock = z.infer<typeof targetLockSchema>;

/** POST /api/targets/review: what people have reached so far, as a measure of what to ask for. */
export const targetReviewAskSchema = z.object({
  kpi,
  grain: z.enum(targetGrains),
  team: recordIdSchema.nullable(),
  /** Finished periods looked back. */
  periods: z.number().int().min(2).max(24),
});
export type TargetReviewAsk = z.infer<typeof targetReviewAskSchema>;

/** A10 over the people of one finished period. */
export interface TargetVerdict extends Calibration {
  readonly period: string;
  /** The same without the two who reached most; null with fewer than seven people. */
  readonly withoutTopTwo: Pick<Calibration, 'verdict' | 'people' | 'reached' | 'share'> | null;
  /** Part of the result of all that the two brought; of what adds up. */
  readonly topTwoShare: string | null;
  /** Personal targets added up ÷ the target of the whole; of what adds up. */
  readonly assigned: string | null;
}

export interface TargetReview {
  readonly kpi: GridKpi;
  /** The last finished period, and the one before it. */
  readonly last: TargetVerdict;
  readonly before: TargetVerdict;
  /** Both say the same: it is time to act. */
  readonly isConfirmed: boolean;
  readonly periods: readonly string[];
  /** Values of whole periods in the job, oldest first. */
  readonly people: readonly {
    readonly subject: Subject;
    readonly name: string | null;
    /** The main role now. */
    readonly role: SalesRole | null;
    readonly values: readonly string[];
  }[];
}
