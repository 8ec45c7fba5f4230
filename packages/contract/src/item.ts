import { z } from 'zod';

const itemValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()]);

/** One record sent by another system. `values` are by column name of the entity; refs are external ids of the same source. */
export const itemSchema = z.object({
  entity: z.string().min(1).max(40),
  op: z.enum(['put', 'delete']).default('put'),
  source: z.string().min(1).max(100).default('api'),
  externalId: z.string().min(1).max(500),
  /** The source's version or time of change in milliseconds; 0 where it has none. */
  version: z.number().int().min(0).default(0),
  values: z.record(z.string().min(1).max(100), itemValue).default({}),
});

/** POST /api/items */
export const itemsRequestSchema = z.object({ items: z.array(itemSchema).min(1).max(10_000) });

/** Answered once the items are durable; they are applied in order right after. */
export interface ItemsResponse {
  readonly seq: string;
  readonly received: number;
  /** The same idempotency key was answered before: nothing was added. */
  readonly isReplay: boolean;
}

/** The header `Idempotency-Key`: the same key again gets the first answer, and nothing is added. */
export const idempotencyKeySchema = z.looseObject({ 'idempotency-key': z.string().min(1).max(200).optional() });
