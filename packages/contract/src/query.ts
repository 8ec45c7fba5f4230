import { comparisons, memberDimensions, timeGrains, type KpiResult } from '@leadline/kpi';
import { z } from 'zod';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const grain = z.enum(timeGrains);

export const periodSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['this', 'previous']), grain: z.enum([...timeGrains, 'working_day']) }),
  z.object({ kind: z.literal('named'), name: z.string().min(4).max(12) }),
  z.object({ kind: z.literal('to_date'), grain }),
  z.object({ kind: z.literal('trailing'), count: z.number().int().min(1).max(1000), grain: z.enum(['day', 'week', 'month']) }),
  z.object({ kind: z.literal('custom'), from: isoDate, to: isoDate }),
  z.object({ kind: z.literal('all') }),
]);

export const filterSchema = z.object({
  dimension: z.enum(memberDimensions),
  members: z.array(z.string().min(1).max(300)).min(1).max(1000),
  exclude: z.boolean().exactOptional(),
  alone: z.boolean().exactOptional(),
});

/** A KPI of the catalog, in a named variant where that is meant. */
export const kpiRefSchema = z.object({ id: z.string().min(1).max(100), variant: z.string().min(1).max(100).exactOptional() });

export const kpiQuerySchema = z.object({
  kpis: z.array(kpiRefSchema).min(1).max(30),
  by: z
    .array(z.enum([...memberDimensions, ...timeGrains]))
    .max(3)
    .optional(),
  period: periodSchema,
  compare: z.array(z.enum(comparisons)).max(2).exactOptional(),
  compareWhole: z.boolean().optional(),
  filters: z.array(filterSchema).max(20).exactOptional(),
  organisation: z.enum(['as_it_was', 'present']).exactOptional(),
  sort: z.object({ by: z.union([z.number().int().min(0).max(29), z.literal('label')]), descending: z.boolean().optional() }).optional(),
  limit: z.number().int().min(1).max(5000).optional(),
});

/** POST /api/query: one request carries all questions of a page. */
export const queryRequestSchema = z.object({
  queries: z.array(kpiQuerySchema).min(1).max(60),
  /** Totals of questions without groups say how many records they leave out or hold in contradiction. */
  notes: z.boolean().optional(),
});
export interface QueryResponse {
  readonly results: readonly KpiResult[];
}

/** POST /api/records and /api/explain: the query of one number (no grouping; the row's members as filters). */
export const recordsRequestSchema = z.object({
  query: kpiQuerySchema,
  /** Which KPI of the query. */
  kpi: z.number().int().min(0).default(0),
  part: z.string().max(100).optional(),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(50),
});
export const explainRequestSchema = z.object({ query: kpiQuerySchema, kpi: z.number().int().min(0).default(0) });

export type ParsedQuery = z.infer<typeof kpiQuerySchema>;
