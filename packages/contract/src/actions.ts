import type { FollowUpStage, KpiColumn, KpiRef, SubjectScope } from '@leadline/kpi';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import type { NamedSubject } from './subject.ts';
import { recordIdSchema } from './record.ts';
import { subjectSchema } from './subject.ts';
import { actionAnswers } from './values.ts';

const dateText = z.iso.date();
const amount = z.string().regex(/^-?\d{1,13}(\.\d{1,6})?$/);

export const actionPathSchema = z.object({ id: z.uuid() });

/** The number an action comes from: whose, over which stretch; `to` is the first day after. */
export const actionNumberSchema = z.object({
  kpi: z.string().min(1).max(100),
  variant: z.string().min(1).max(100).nullable(),
  subject: subjectSchema,
  from: dateText,
  to: dateText,
});
export type ActionNumber = z.infer<typeof actionNumberSchema>;

/** POST /api/actions. `key`: of the form, and the id of the action; sent twice it is there once. */
export const addActionSchema = z.object({
  key: z.uuid(),
  title: z.string().trim().min(1).max(300),
  ownerId: recordIdSchema,
  dueOn: dateText,
  number: actionNumberSchema.nullable(),
  expected: z.string().trim().max(500),
  expectedValue: amount.nullable(),
});
export type AddAction = z.infer<typeof addActionSchema>;

export type ActionOutcome = (typeof actionAnswers)[number];

/** POST /api/actions/:id/answer: what became of it, in one sentence; `done` and `dropped` close it. */
export const answerActionSchema = z.object({ answer: z.enum(actionAnswers), note: z.string().trim().min(1).max(300) });
export type AnswerAction = z.infer<typeof answerActionSchema>;

export interface ActionResult {
  readonly stage: FollowUpStage;
  readonly dueOn: string;
  /** Read on its day and kept; null: no value, or not read yet. */
  readonly value: string | null;
  readonly isRead: boolean;
  readonly answer: ActionOutcome | null;
  readonly note: string;
  readonly answeredOn: string | null;
}

export interface ActionAnswer {
  readonly id: string;
  readonly title: string;
  readonly owner: NamedRecord;
  readonly ownerHasLeft: boolean;
  readonly madeBy: string | null;
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly state: 'open' | 'done' | 'dropped';
  readonly closedOn: string | null;
  readonly closingNote: string;
  readonly expected: string;
  readonly expectedValue: string | null;
  readonly agreedOn: string | null;
  /** The meeting it was agreed in. */
  readonly meetingId: string | null;
  readonly number: {
    readonly ref: KpiRef;
    readonly subject: NamedSubject & { readonly scope: SubjectScope };
    readonly from: string | null;
    readonly to: string | null;
    /** The value then; null: there was none, or the reader may not know it. */
    readonly then: string | null;
    /** What it is told in; null: the KPI is not in the catalog any more. */
    readonly column: Pick<KpiColumn, 'unit' | 'decimals'> | null;
    readonly isHidden: boolean;
  } | null;
  readonly results: readonly ActionResult[];
  /** What is asked of its owner now. */
  readonly asks: FollowUpStage | null;
  readonly isMine: boolean;
  readonly mayAnswer: boolean;
}

/** GET /api/actions: what is open first, overdue before the rest. */
export interface ActionsResponse {
  readonly today: string;
  readonly actions: readonly ActionAnswer[];
  /** Who may be given one. */
  readonly people: readonly NamedRecord[];
}
