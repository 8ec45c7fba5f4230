import { type KpiGoal, kpiGoals, type KpiTemplate, type ProposalReason, type SalesRole, salesRoles } from '@leadline/kpi';
import { z } from 'zod';

/** GET /api/templates: ready sets. Names: words `template.<id>.name`. */
export interface TemplatesResponse {
  readonly templates: readonly TemplateAnswer[];
  readonly roles: readonly SalesRole[];
  /** Words `template.goal.<goal>`. */
  readonly goals: readonly KpiGoal[];
}
export interface TemplateAnswer extends KpiTemplate {
  /** KPIs of it whose records are not there yet, or that are switched off. */
  readonly withoutData: readonly string[];
  readonly off: readonly string[];
}

/** POST /api/templates/propose */
export const proposeKpisSchema = z.object({ role: z.enum(salesRoles), goal: z.enum(kpiGoals) });
export interface ProposeResponse {
  /** Three to five where the data allow it, the most telling first. */
  readonly proposals: readonly {
    readonly kpi: string;
    readonly isPrimary: boolean;
    readonly cadence: string;
    readonly reason: ProposalReason;
    /** The reason in the reader's language. */
    readonly text: string;
  }[];
  /** What would fit, but has no records yet, and of which kinds they are. */
  readonly withoutData: readonly { readonly kpi: string; readonly entities: readonly string[] }[];
}
