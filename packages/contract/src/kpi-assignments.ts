import { kpiCadences } from '@leadline/kpi';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { subjectSchema, type NamedSubject } from './subject.ts';

const dateText = z.iso.date();
const reason = z.string().trim().max(500).optional();
const neededReason = z.string().trim().min(1).max(500);

/** What matters of a KPI somebody is given. */
export const kpiTermsSchema = z.object({
  isMandatory: z.boolean(),
  /** The one result the set is about. */
  isPrimary: z.boolean(),
  weight: z.number().min(0.0001).max(1000),
  cadence: z.enum(kpiCadences).nullable(),
  /** Who answers for it: a person's record id. */
  ownerId: recordIdSchema.nullable(),
  /** The goal it serves: a record id. */
  goalId: recordIdSchema.nullable(),
});
export type KpiTerms = z.infer<typeof kpiTermsSchema>;

/** What is done about rules a decision would break; without it the decision is refused and says which. */
const consent = {
  /** The primary KPI there is stops being it that day. */
  movePrimary: z.boolean().default(false),
  /** Assignments that are not mandatory any more from that day on, so that there are five at most. */
  drop: z.array(recordIdSchema).max(50).default([]),
  /** An administrator lets somebody have more than five mandatory KPIs, and says why. */
  overLimit: neededReason.optional(),
  reason,
};

/** POST /api/kpi-assignments: one KPI to one or many subjects, all of them or none. */
export const giveKpiSchema = z.object({
  kpi: z.string().min(1).max(100),
  variant: z.string().min(1).max(100).nullable().default(null),
  subjects: z.array(subjectSchema).min(1).max(500),
  terms: kpiTermsSchema,
  from: dateText,
  /** The first day after; null: open. */
  to: dateText.nullable().default(null),
  ...consent,
});
export type GiveKpi = z.infer<typeof giveKpiSchema>;

/** POST /api/kpi-assignments/:recordId/change: other terms from a day on. What was stays as it was until the day before. */
export const changeKpiSchema = z.object({ terms: kpiTermsSchema, from: dateText, ...consent });
export type ChangeKpi = z.infer<typeof changeKpiSchema>;

/** PUT /api/kpi-assignments/:recordId: it was wrong, and is put right for the past too. */
export const correctKpiSchema = z.object({
  terms: kpiTermsSchema,
  from: dateText.nullable(),
  to: dateText.nullable(),
  ...consent,
  reason: neededReason,
});
export type CorrectKpi = z.infer<typeof correctKpiSchema>;

/** POST /api/kpi-assignments/:recordId/end: the last day it holds. */
export const endKpiSchema = z.object({ lastDay: dateText, reason });
/** POST /api/kpi-assignments/:recordId/remove: it never was so. */
export const removeKpiSchema = z.object({ reason: neededReason });
export const kpiAssignmentPathSchema = z.object({ recordId: recordIdSchema });

/** POST /api/kpi-assignments/template and …/template/preview: a ready set for some subjects from a day on. */
export const applyTemplateSchema = z.object({
  template: z.string().min(1).max(100),
  subjects: z.array(subjectSchema).min(1).max(500),
  from: dateText,
  /** KPIs the set does not hold end the day before; otherwise they stay. */
  endOthers: z.boolean().default(true),
  overLimit: neededReason.optional(),
  reason,
});
export type ApplyTemplate = z.infer<typeof applyTemplateSchema>;

/** GET /api/kpi-sets?day=…: who has which KPIs that day; today without it. */
export const kpiSetsRequestSchema = z.object({ day: dateText.optional() });
/** GET /api/kpi-assignments?scope=…&id=…: all of one subject, past and future ones too. */
export const kpiHistoryRequestSchema = z.object({ scope: z.string(), id: z.string().optional() }).transform((asked, check) => {
  const found = subjectSchema.safeParse({ scope: asked.scope, id: asked.id ?? null });
  if (found.success) return found.data;
  check.addIssue({ code: 'custom', message: 'no such subject' });
  return z.NEVER;
});

export interface KpiAssignmentAnswer {
  readonly id: string;
  readonly kpi: string;
  readonly variant: string | null;
  readonly isMandatory: boolean;
  readonly isPrimary: boolean;
  readonly weight: string;
  readonly cadence: (typeof kpiCadences)[number] | null;
  readonly owner: NamedRecord | null;
  readonly goal: NamedRecord | null;
  readonly from: string | null;
  /** The first day after. */
  readonly to: string | null;
  readonly isDecidedHere: boolean;
}

/** One KPI of a set. */
export interface KpiSetItem extends KpiAssignmentAnswer {
  /** Given to the person, or to everybody of the role. */
  readonly origin: 'own' | 'role';
  /** Part of the score, in thousandths, as a fraction; all of a set are 1 together. Optional KPIs have none. */
  readonly share: string | null;
}

/** What does not fit in a set: nothing or several are its main result, or more than five are mandatory. */
export const kpiSetProblems = ['no_primary', 'two_primary', 'too_many', 'unknown_kpi'] as const;
export type KpiSetProblem = (typeof kpiSetProblems)[number];

export interface KpiSet {
  readonly subject: NamedSubject;
  /** What a person works as, and where, that day. */
  readonly role: string | null;
  readonly teamName: string | null;
  readonly items: readonly KpiSetItem[];
  readonly problems: readonly KpiSetProblem[];
  /** Whether the reader may change it. */
  readonly isMine: boolean;
}

export interface KpiSetsResponse {
  readonly today: string;
  readonly day: string;
  /** The organisation, roles, teams, places, then people; only such as the reader sees. */
  readonly sets: readonly KpiSet[];
  readonly goals: readonly NamedRecord[];
  /** Most mandatory KPIs one person should have. */
  readonly most: number;
}

export interface KpiHistoryResponse {
  readonly today: string;
  readonly subject: NamedSubject;
  /** The newest first. */
  readonly assignments: readonly KpiAssignmentAnswer[];
}

/** What a template does to one subject. */
export interface TemplateOutcome {
  readonly subject: NamedSubject;
  readonly given: readonly TemplateLine[];
  /** There already with the same terms. */
  readonly kept: readonly TemplateLine[];
  /** There already with other terms, which change that day. */
  readonly changed: readonly TemplateLine[];
  readonly ended: readonly TemplateLine[];
  /** Of the template, and cannot be given. */
  readonly leftOut: readonly (TemplateLine & { readonly why: 'off' | 'archived' | 'level' | 'missing' | 'not_a_kpi' })[];
}
export interface TemplateLine {
  readonly kpi: string;
  readonly variant: string | null;
  readonly isMandatory: boolean;
  readonly isPrimary: boolean;
}
export interface TemplatePreview {
  readonly template: string;
  readonly from: string;
  readonly outcomes: readonly TemplateOutcome[];
  /** People who would have more than five mandatory KPIs. */
  readonly over: readonly NamedRecord[];
}
