import { z } from 'zod';
import { subjectSchema, type NamedSubject, type Subject } from './subject.ts';
import type { GridKpi, TargetLevels } from './targets.ts';

const amount = z.string().regex(/^-?\d{1,13}(\.\d{1,4})?$/);

/** POST /api/proposed-targets: a target somebody proposes for themselves, or for a team they lead. */
export const proposeTargetSchema = z.object({
  subject: subjectSchema,
  kpi: z.string().min(1).max(80),
  /** By its name: `2026-07`, `2026-Q3`. */
  period: z.string().min(4).max(20),
  value: amount,
  note: z.string().trim().max(500),
});
export type ProposeTarget = z.infer<typeof proposeTargetSchema>;

export const proposalDecisions = ['accept', 'change', 'refuse'] as const;
export type ProposalDecision = (typeof proposalDecisions)[number];

/** POST /api/proposed-targets/:id/decide. Whoever changes or refuses says why. */
export const decideProposalSchema = z.object({
  decision: z.enum(proposalDecisions),
  /** With `change`: what is set instead. */
  value: amount.nullable(),
  note: z.string().trim().max(500),
});
export type DecideProposal = z.infer<typeof decideProposalSchema>;
export const proposalPathSchema = z.object({ id: z.uuid() });

export const proposalStates = ['open', 'accepted', 'changed', 'refused', 'withdrawn', 'replaced'] as const;
export type ProposalState = (typeof proposalStates)[number];

export interface ProposedTarget {
  readonly id: string;
  readonly kpi: Pick<GridKpi, 'id' | 'unit' | 'direction'>;
  readonly subject: NamedSubject;
  readonly period: { readonly id: string; readonly from: string; readonly to: string };
  readonly value: string;
  readonly note: string;
  readonly state: ProposalState;
  readonly by: string | null;
  readonly at: string;
  /** The target as it stands; null: none. */
  readonly current: string | null;
  /** The reader may decide: sees the subject, sets targets, and has not proposed it. */
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
  readonly decision: { readonly by: string | null; readonly at: string; readonly value: string | null; readonly note: string } | null;
}

/** GET /api/proposed-targets: what waits for a decision, of those the reader sees. */
export interface ProposedTargetsResponse {
  readonly proposals: readonly ProposedTarget[];
}

/** A period somebody may propose a target for. */
export interface OwnPeriod {
  readonly id: string;
  readonly isLocked: boolean;
  readonly levels: TargetLevels | null;
  readonly currency: string | null;
  /** The last thing proposed. */
  readonly proposal: ProposedTarget | null;
}

/** GET /api/proposed-targets/mine: what is expected of the reader and the teams they lead, and what was proposed. */
export interface OwnTargetsResponse {
  readonly currency: string;
  readonly subjects: readonly {
    readonly subject: NamedSubject & Pick<Subject, 'scope'>;
    readonly kpis: readonly { readonly kpi: GridKpi; readonly periods: readonly OwnPeriod[] }[];
  }[];
}
