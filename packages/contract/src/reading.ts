import type { KpiColumn } from '@leadline/kpi';
import { z } from 'zod';
import type { readingKinds } from './values.ts';

/** GET /api/reading-exercise. `seed`: another one asks about other numbers, the same one about the same. */
export const readingExerciseSchema = z.object({ seed: z.coerce.number().int().min(0).max(1_000_000) });

/** One month of the chart a question is about. */
export interface ReadingBar {
  /** `2026-05` */
  readonly month: string;
  /** Exact decimal text; null: no value. */
  readonly value: string | null;
  readonly target: string | null;
}

/** A question about the reader's own numbers whose answer they leave no doubt about (S2-16). */
export interface ReadingQuestion {
  readonly kind: (typeof readingKinds)[number];
  readonly column: KpiColumn;
  readonly bars: readonly ReadingBar[];
  /** Of `year`: the newest month against the one a year before, exact. */
  readonly change: { readonly difference: string; readonly ratio: string } | null;
  /** Between which values months usually lie. */
  readonly usual: { readonly lower: string; readonly upper: string } | null;
  /** The months it is about: the newest and the one before, or the newest alone; none where any of the chosen may be it. */
  readonly months: readonly string[];
  /** `better`, `worse`; months; `signal`, `noise`. */
  readonly choices: readonly string[];
  readonly right: string;
}

export interface ReadingExerciseResponse {
  readonly questions: readonly ReadingQuestion[];
}

/** GET /api/reading-exercise/offer: whether somebody new has neither practised nor said no. */
export interface ReadingOfferResponse {
  readonly isOffered: boolean;
}
