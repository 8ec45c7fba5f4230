import { z } from 'zod';
import { subjectSchema } from './subject.ts';
import { causes } from './values.ts';

export type Cause = (typeof causes)[number];

/** POST /api/reasons: why a number of somebody's set is as it is. Days are half-open. */
export const giveReasonSchema = z.object({
  subject: subjectSchema,
  kpi: z.string().min(1).max(100),
  variant: z.string().min(1).max(100).nullable(),
  from: z.iso.date(),
  to: z.iso.date(),
  cause: z.enum(causes),
  text: z.string().trim().min(3).max(1000),
});
export type GiveReason = z.infer<typeof giveReasonSchema>;

/** An explanation is by whoever the number belongs to; what others have seen is an observation, and is kept apart. */
export interface ValueReason {
  readonly id: string;
  readonly kind: 'explanation' | 'observation';
  readonly cause: Cause;
  readonly text: string;
  readonly byName: string | null;
  readonly at: string;
  readonly isOwn: boolean;
}

/** GET /api/reasons/causes?from&to: how often each cause was given, the most frequent first. */
export const causesRequestSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
export interface CausesResponse {
  readonly causes: readonly { readonly cause: Cause; readonly count: number }[];
  readonly total: number;
}
