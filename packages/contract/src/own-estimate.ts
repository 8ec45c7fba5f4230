import { z } from 'zod';

/** POST /api/my-estimates: how much of their targets somebody believes to have reached in the month that is over (§9.5). Given once: what is measured is seen afterwards. */
export const ownEstimatesSchema = z.object({
  estimates: z
    .array(
      z.object({
        kpi: z.string().min(1).max(100),
        /** Part of the target: 1.05 for 105 %. */
        attainment: z.number().min(0).max(5),
      }),
    )
    .min(1)
    .max(50),
});
export type OwnEstimates = z.infer<typeof ownEstimatesSchema>;

/** GET /api/my-estimates: KPIs of the reader that can be estimated for the last finished month, none for who is nobody of the records. */
export interface OwnEstimatesResponse {
  readonly month: string;
  readonly kpis: readonly { readonly kpi: string; readonly variant: string | null; readonly isGiven: boolean }[];
}
