import { salesRoles, verdicts, type Verdict } from '@leadline/kpi';
import { z } from 'zod';
import type { KpiSetItem } from './kpi-assignments.ts';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { influenceAnswers } from './values.ts';

const words = z.string().trim().min(1).max(1000);

/** POST /api/my-kpis/confirm: what this KPI means for me is understood. */
export const confirmKpiSchema = z.object({ assignmentId: recordIdSchema });
/** POST /api/my-kpis/ask */
export const askAboutKpiSchema = z.object({ assignmentId: recordIdSchema, question: words });
export type InfluenceAnswer = (typeof influenceAnswers)[number];
/** POST /api/my-kpis/influence: whether somebody can influence a KPI, without a name. It cannot be changed afterwards. */
export const influenceSchema = z.object({ kpi: z.string().min(1).max(100), answer: z.enum(influenceAnswers) });

/** POST /api/kpi-questions/answer */
export const answerQuestionSchema = z.object({ assignmentId: recordIdSchema, personId: recordIdSchema, answer: words });

/** GET and PUT /api/verdict-handling/:role: how each verdict is handled, agreed beforehand; empty words take a line away. */
export const verdictHandlingSchema = z.object({ lines: z.array(z.object({ verdict: z.enum(verdicts), text: z.string().trim().max(1000) })).max(10) });
export const handlingPathSchema = z.object({ role: z.enum(salesRoles) });

export interface VerdictHandling {
  readonly verdict: Verdict;
  readonly text: string;
  /** The language it was written in. */
  readonly locale: string;
}
export interface VerdictHandlingResponse {
  readonly role: string;
  readonly lines: readonly VerdictHandling[];
  /** Whether the reader sees everybody: of those who decide about targets only they may change it. */
  readonly isForAll: boolean;
}

export interface Acknowledgement {
  /** `again`: it was changed since it was confirmed. */
  readonly state: 'open' | 'confirmed' | 'again';
  readonly confirmedAt: string | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
}

export interface MyKpi extends KpiSetItem, Acknowledgement {
  readonly hasAnsweredInfluence: boolean;
}

/** GET /api/my-kpis: the reader's own set. */
export interface MyKpisResponse {
  readonly person: NamedRecord | null;
  readonly kpis: readonly MyKpi[];
}

/** One question of somebody the reader leads. */
export interface KpiQuestion {
  readonly person: NamedRecord;
  readonly assignmentId: string;
  readonly kpi: string;
  readonly variant: string | null;
  readonly question: string;
  readonly answer: string | null;
}

/** GET /api/kpi-questions */
export interface KpiQuestionsResponse {
  /** Those without an answer first. */
  readonly questions: readonly KpiQuestion[];
  /** By person: how many of the own KPIs are confirmed as they are now. */
  readonly confirmed: readonly { readonly person: NamedRecord; readonly confirmed: number; readonly of: number }[];
  /** From five answers on, and then after every fifth; nobody can be told from them. */
  readonly influence: readonly { readonly kpi: string; readonly yes: number; readonly partly: number; readonly no: number }[];
}
