import {
  type CheckInDue,
  goalCadences,
  goalConfidences,
  type GoalPace,
  goalPartKinds,
  type GoalState,
  type KpiUnit,
  type SmartResult,
} from '@leadline/kpi';
import { z } from 'zod';
import { ideaSchema } from './mind-maps.ts';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';
import { subjectSchema, type NamedSubject } from './subject.ts';
import { goalReviews } from './values.ts';

const dateText = z.iso.date();
const amount = z.string().regex(/^-?\d{1,13}(\.\d{1,4})?$/);
const weight = z.string().regex(/^\d{1,4}(\.\d{1,4})?$/);

/** One part of a goal as it is agreed; how far it is is told by check-ins. Percentages as fractions. */
export const goalPartSchema = z.object({
  /** Of a part that is there; null: a new one. */
  id: recordIdSchema.nullable(),
  title: z.string().trim().max(200),
  kind: z.enum(goalPartKinds),
  weight,
  isMandatory: z.boolean(),
  start: amount.nullable(),
  target: amount.nullable(),
  /** Of money; null: the organisation's. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  /** Of a linked KPI. */
  kpi: z.string().min(1).max(100).nullable(),
  /** Of a list of tasks: what they are called. */
  tasks: z.array(z.string().trim().min(1).max(200)).max(50),
  /** The part of the goal above that it adds up to. */
  addsTo: recordIdSchema.nullable(),
  /** Why it is left out from now on; null: it counts. */
  cancelReason: z.string().trim().min(1).max(500).nullable(),
});
export type GoalPartInput = z.infer<typeof goalPartSchema>;

/** What is agreed of a goal. Drafts may lack anything. */
export const goalInputSchema = z.object({
  title: z.string().trim().max(200),
  horizon: z.enum(['strategic', 'operational']),
  subject: subjectSchema,
  parentId: recordIdSchema.nullable(),
  ownerId: recordIdSchema.nullable(),
  startsOn: dateText.nullable(),
  /** The last day. */
  endsOn: dateText.nullable(),
  /** In the goal above. */
  weight,
  isMandatory: z.boolean(),
  cadence: z.enum(goalCadences),
  /** Why it can be reached. */
  stretch: z.string().trim().max(500),
  parts: z.array(goalPartSchema).max(30),
});
export type GoalInput = z.infer<typeof goalInputSchema>;

/** POST /api/goals. `key`: of the form; sent twice the goal is there once. `idea`: the node of a mind map it is made of. */
export const addGoalSchema = z.object({ key: z.uuid(), goal: goalInputSchema, isDraft: z.boolean(), idea: ideaSchema.optional() });
export type AddGoal = z.infer<typeof addGoalSchema>;

/** PUT /api/goals/:recordId. `edition`: that of the goal the change began from. */
export const changeGoalSchema = z.object({
  goal: goalInputSchema,
  edition: z.string().max(64),
  isDraft: z.boolean(),
  reason: z.string().trim().max(500).optional(),
});
export type ChangeGoal = z.infer<typeof changeGoalSchema>;

/** POST /api/goals/check: what a goal still lacks; nothing is kept. */
export const checkGoalSchema = z.object({ id: recordIdSchema.nullable(), goal: goalInputSchema });
export type CheckGoal = z.infer<typeof checkGoalSchema>;

export const goalPathSchema = z.object({ recordId: recordIdSchema });

/** POST /api/goals/:recordId/check-ins. `key`: of the form; sent twice it is there once. */
export const checkInSchema = z.object({
  key: z.uuid(),
  confidence: z.enum(goalConfidences),
  note: z.string().trim().max(300),
  values: z
    .array(
      z.object({
        partId: recordIdSchema,
        current: amount.optional(),
        isDone: z.boolean().optional(),
        /** Those that are done now. */
        doneTasks: z.array(z.string().trim().min(1).max(200)).max(50).optional(),
      }),
    )
    .max(30),
});
export type CheckIn = z.infer<typeof checkInSchema>;

export type GoalReview = (typeof goalReviews)[number];

/** POST /api/goals/:recordId/review. `key`: of the form, and of the next goal. */
export const reviewGoalSchema = z.object({ key: z.uuid(), decision: z.enum(goalReviews), reason: z.string().trim().min(1).max(500) });
export type ReviewGoal = z.infer<typeof reviewGoalSchema>;

export interface GoalSummary {
  readonly id: string;
  readonly title: string;
  readonly horizon: 'strategic' | 'operational';
  readonly subject: NamedSubject;
  /** A goal the reader sees; null at the top of a tree. */
  readonly parentId: string | null;
  readonly owner: NamedRecord | null;
  readonly ownerHasLeft: boolean;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weight: string;
  readonly isMandatory: boolean;
  readonly state: GoalState;
  /** Between 0 and 1; null: no value. */
  readonly progress: string | null;
  readonly pace: GoalPace;
  /** How much less is done than days are over. */
  readonly lag: string | null;
  /** Parts and goals below without a value. */
  readonly unknown: number;
  readonly openMandatory: number;
  readonly parts: number;
  /** A file brought a circle: the link upwards is left out. */
  readonly isInCircle: boolean;
  /** What its parts add up to below is not what they say. */
  readonly hasGap: boolean;
  readonly confidence: { readonly value: (typeof goalConfidences)[number]; readonly on: string | null; readonly note: string } | null;
  readonly due: CheckInDue | null;
  /** It is over, or all is done, and nobody has said what becomes of it. */
  readonly needsReview: boolean;
  readonly mayChange: boolean;
  readonly mayCheckIn: boolean;
}

/** GET /api/goals: every goal the reader sees, the furthest behind first. */
export interface GoalsResponse {
  readonly today: string;
  readonly goals: readonly GoalSummary[];
  /** For whom the reader may make goals. */
  readonly choices: GoalChoices;
}

export interface GoalChoices {
  readonly subjects: readonly NamedSubject[];
  readonly people: readonly NamedRecord[];
  /** The last day of the running fiscal year. */
  readonly yearEndsOn: string;
  readonly currency: string;
}

/** What a value of a part is told in. */
export interface PartUnit {
  readonly unit: KpiUnit;
  readonly decimals: number;
}

export interface GoalPartAnswer {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof goalPartKinds)[number];
  readonly weight: string;
  readonly isMandatory: boolean;
  /** null too where the reader may not know the number. */
  readonly start: string | null;
  readonly target: string | null;
  readonly current: string | null;
  readonly isDone: boolean;
  readonly currency: string | null;
  readonly kpi: string | null;
  readonly unit: PartUnit | null;
  readonly tasks: readonly { readonly title: string; readonly isDone: boolean }[];
  readonly tasksDone: number;
  readonly tasksTotal: number;
  readonly progress: string | null;
  readonly excess: string;
  readonly cancelReason: string | null;
  readonly isHidden: boolean;
  readonly addsTo: string | null;
  /** Where its value comes from: somebody tells it, the KPI, or what adds up to it. */
  readonly source: 'told' | 'kpi' | 'below';
  readonly below: {
    readonly parts: readonly { readonly goal: NamedRecord; readonly title: string; readonly target: string | null }[];
    /** Parts of goals the reader does not see. */
    readonly hidden: number;
    readonly targets: string | null;
    readonly gap: string | null;
  } | null;
}

export interface GoalCheckInAnswer {
  readonly id: string;
  readonly by: string | null;
  readonly on: string | null;
  readonly confidence: (typeof goalConfidences)[number] | null;
  readonly note: string;
  readonly progress: string | null;
  /** One a line. */
  readonly reported: string;
}

/** GET /api/goals/:recordId. */
export interface GoalAnswer extends GoalSummary {
  readonly edition: string;
  readonly cadence: (typeof goalCadences)[number];
  readonly stretch: string;
  readonly partList: readonly GoalPartAnswer[];
  /** The newest first. */
  readonly checkIns: readonly GoalCheckInAnswer[];
  readonly smart: SmartResult;
  readonly parent: NamedRecord | null;
  /** Those the reader sees. */
  readonly below: readonly GoalSummary[];
  readonly hiddenBelow: number;
  readonly previous: NamedRecord | null;
  readonly next: NamedRecord | null;
  readonly review: { readonly decision: GoalReview; readonly reason: string; readonly on: string | null } | null;
  readonly isOver: boolean;
  /** The node of a mind map it was made of, where the reader sees that. */
  readonly idea: { readonly mapId: string; readonly nodeId: string; readonly text: string } | null;
}

export interface GoalCheckResponse {
  readonly smart: SmartResult;
  /** Of each part in its place: the value of a linked KPI now, and the best tenth of what was. */
  readonly parts: readonly {
    readonly current: string | null;
    readonly best: string | null;
    readonly stretches: number;
    readonly unit: PartUnit | null;
  }[];
}
