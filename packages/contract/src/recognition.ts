import type { AchievementRule, PointsRule } from '@leadline/kpi';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { recognitionValueCodes, recognitionLimits } from './values.ts';

export type RecognitionValueCode = (typeof recognitionValueCodes)[number];

/** `code`: one of those the product brings, in the reader's language; null: own words. */
const valueSchema = z.object({ code: z.enum(recognitionValueCodes).nullable(), text: z.string().trim().max(60) });
export type RecognitionValue = z.infer<typeof valueSchema>;

/** PUT /api/recognition/values: what the organisation wants to see more of. */
export const recognitionValuesSchema = z.object({ values: z.array(valueSchema).min(1).max(recognitionLimits.values) });

/** What a thank-you is about: a KPI, a deal or a customer both of them may see. */
export const recognitionAboutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kpi'), id: z.string().min(1).max(80) }),
  z.object({ kind: z.enum(['opportunity', 'account']), id: recordIdSchema }),
]);
export type RecognitionAbout = z.infer<typeof recognitionAboutSchema>;

/** POST /api/recognition. `key`: of the form; sent twice it is there once. */
export const thankSchema = z.object({
  key: z.uuid(),
  to: z.object({ kind: z.enum(['user', 'team']), id: recordIdSchema }),
  value: valueSchema.nullable(),
  text: z.string().trim().min(1).max(recognitionLimits.words),
  about: recognitionAboutSchema.nullable(),
});
export type Thank = z.infer<typeof thankSchema>;

export const recognitionPathSchema = z.object({ id: z.uuid() });
export const recognitionPersonPathSchema = z.object({ recordId: recordIdSchema });

/** PUT /api/recognition/choice: what others see of oneself. */
export const recognitionChoiceSchema = z.object({
  /** Thank-yous to me stay between the two of us. */
  hidesThanks: z.boolean(),
  /** Others see what I have reached. */
  showsAchievements: z.boolean(),
});
export type RecognitionChoice = z.infer<typeof recognitionChoiceSchema>;

/** POST /api/recognition/skills */
export const nameSkillSchema = z.object({ key: z.uuid(), personId: recordIdSchema, name: z.string().trim().min(2).max(60) });
export type NameSkill = z.infer<typeof nameSkillSchema>;
/** PUT /api/recognition/skills/:id/confirmation */
export const confirmSkillSchema = z.object({ isConfirmed: z.boolean() });
/** POST /api/recognition/points/:id/correct */
export const correctPointsSchema = z.object({ reason: z.string().trim().min(3).max(300) });

/** GET /api/recognition: `of` whom. `before`: the moment of the last one seen. */
export const recognitionRequestSchema = z.object({
  of: z.enum(['all', 'to_me', 'by_me']).default('all'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  before: z.string().max(60).optional(),
});
export type RecognitionRequest = z.infer<typeof recognitionRequestSchema>;

/** `by`: null of what was reached by rule. */
export interface RecognitionItem {
  readonly id: string;
  readonly kind: 'thanks' | 'achievement';
  readonly to: NamedRecord & { readonly kind: 'user' | 'team' };
  readonly by: NamedRecord | null;
  readonly value: RecognitionValue | null;
  readonly text: string;
  /** As far as the reader sees it. `name`: null of a KPI, which words name. */
  readonly about: { readonly kind: RecognitionAbout['kind']; readonly id: string; readonly name: string | null } | null;
  /** Of an achievement. `period`: the month it was reached in; `days`: of a row of days. */
  readonly rule: AchievementRule | null;
  readonly period: string | null;
  readonly days: number | null;
  readonly day: string;
  readonly at: string;
  /** Only the two of them see it. */
  readonly isPrivate: boolean;
  readonly mayRemove: boolean;
}

export interface PointsLine {
  readonly id: string;
  readonly points: number;
  readonly rule: PointsRule;
  readonly by: string | null;
  readonly kpi: string | null;
  readonly period: string | null;
  /** Why something was corrected. */
  readonly reason: string;
  readonly day: string;
  readonly expiresOn: string;
  readonly isCorrected: boolean;
  readonly mayCorrect: boolean;
}

export interface PointsAnswer {
  readonly balance: number;
  readonly next: { readonly on: string; readonly points: number } | null;
  /** The newest first. */
  readonly lines: readonly PointsLine[];
}

export interface SkillAnswer {
  readonly id: string;
  readonly name: string;
  readonly byLead: readonly string[];
  readonly byPeers: readonly string[];
  readonly isConfirmedByMe: boolean;
  readonly mayConfirm: boolean;
  readonly mayRemove: boolean;
}

/** GET /api/recognition: the newest first. */
export interface RecognitionResponse {
  readonly items: readonly RecognitionItem[];
  readonly hasMore: boolean;
}

/** GET /api/recognition/own: what a thank-you needs, and what the reader has. */
export interface OwnRecognition {
  readonly today: string;
  readonly me: NamedRecord | null;
  readonly values: readonly RecognitionValue[];
  readonly mayChangeValues: boolean;
  readonly choice: RecognitionChoice | null;
  readonly points: PointsAnswer | null;
  /** Thank-yous of the reader that may still bring points this month. */
  readonly left: number;
  readonly skills: readonly SkillAnswer[];
  /** Whom the reader may thank. */
  readonly people: readonly NamedRecord[];
  readonly teams: readonly NamedRecord[];
}

/** GET /api/recognition/people/:recordId. `points`: only for the person and who leads them. */
export interface PersonRecognition {
  readonly person: NamedRecord;
  readonly skills: readonly SkillAnswer[];
  readonly mayName: boolean;
  readonly points: PointsAnswer | null;
}
