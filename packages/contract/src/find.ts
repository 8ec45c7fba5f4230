import { z } from 'zod';

/** GET /api/find: what is named in a question, whatever else it says. Case, diacritics and endings do not matter. */
export const findRequestSchema = z.object({ asked: z.string().trim().min(1).max(200) });

export const foundKinds = ['person', 'team', 'location', 'account', 'product', 'opportunity'] as const;
export type FoundKind = (typeof foundKinds)[number];

export interface FoundName {
  readonly kind: FoundKind;
  readonly id: string;
  readonly label: string;
  /** Which words of the question name it: from, up to (excluded); words are what stands between spaces. */
  readonly from: number;
  readonly to: number;
  /** Every word is said as it is written, or nothing else of the name is left. */
  readonly isWhole: boolean;
}

export interface FindResponse {
  /** The best first, at most four of a kind. */
  readonly found: readonly FoundName[];
}
