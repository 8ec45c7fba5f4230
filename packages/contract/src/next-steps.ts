import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { nextStepKinds } from './values.ts';

export type NextStepKind = (typeof nextStepKinds)[number];

/** GET /api/next-steps?person=…: who to contact today and why; the asker's own without a person. */
export const nextStepsRequestSchema = z.object({ person: recordIdSchema.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) });

/** POST /api/next-steps/dismiss: put away, and why. */
export const dismissStepSchema = z.object({
  person: recordIdSchema.optional(),
  kind: z.enum(nextStepKinds),
  recordId: recordIdSchema,
  reason: z.string().trim().min(1).max(500),
});
export type DismissStep = z.infer<typeof dismissStepSchema>;

export interface NextStep {
  readonly kind: NextStepKind;
  /** What opens: the new contact, the customer, the deal. */
  readonly recordId: string;
  /** What a dismissal names: the planned contact itself, else the same. */
  readonly stepId: string;
  readonly name: string;
  /** The customer it is about, where the name is another thing. */
  readonly customer: string | null;
  /** The day it came, was due, or the deal came into its stage. */
  readonly since: string;
  /** Days it waits, is overdue, or stands in its stage. */
  readonly days: number;
  /** Of a deal: the stage, and how many days are usual there. */
  readonly stage: string | null;
  readonly usualDays: number | null;
  /** Of a planned contact and of a rule: what for. */
  readonly purpose: string | null;
  /** Of a rule: how many interactions a year it asks for, as decimal text, and how many days ago the last one was; null: none yet. */
  readonly perYear: string | null;
  readonly lastDays: number | null;
}

export interface NormOfToday {
  readonly kind: string;
  /** Decimal text. */
  readonly norm: string;
  readonly done: number;
}

export interface NextStepsResponse {
  readonly today: string;
  readonly person: NamedRecord | null;
  readonly norm: readonly NormOfToday[];
  /** By kind, the most pressing of each first. */
  readonly steps: readonly NextStep[];
  /** How many more there are than are listed; null: more than were counted. */
  readonly more: number | null;
}
