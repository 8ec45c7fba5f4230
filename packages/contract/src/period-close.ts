import { z } from 'zod';

/** POST /api/periods/close: a month, a quarter or a year that is over. There is no way to open it again. */
export const closePeriodSchema = z.object({
  name: z.string().regex(/^(\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?|FY\d{4}(-Q[1-4])?)$/),
  reason: z.string().trim().max(500).optional(),
});

export interface ClosedPeriod {
  readonly name: string;
  /** Half-open. */
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly byName: string | null;
  /** Scorecards that were kept. */
  readonly cards: number;
}

/** GET /api/periods. */
export interface PeriodsResponse {
  /** The latest first. */
  readonly closed: readonly ClosedPeriod[];
  /** Months that are over and not closed, the latest first; at most a year. */
  readonly open: readonly string[];
  readonly mayClose: boolean;
}
