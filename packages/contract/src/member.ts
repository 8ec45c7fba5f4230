import type { Member } from '@leadline/kpi';
import { z } from 'zod';

/** GET /api/members/:dimension: names for pickers. `search` ignores case and diacritics; `ids` names known members. */
export const membersRequestSchema = z.object({
  search: z.string().max(200).optional(),
  /** Repeated: `?ids=a&ids=b`. */
  ids: z
    .union([z.string().max(300), z.array(z.string().max(300)).max(1000)])
    .transform((ids) => (typeof ids === 'string' ? [ids] : ids))
    .optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});

/** Path of /api/members/:dimension. */
export const memberDimensionSchema = z.object({ dimension: z.string().min(1).max(60) });

export interface MembersResponse {
  readonly members: readonly Member[];
  /** How many match; more than `members` where the limit cut them. */
  readonly total: number;
}
