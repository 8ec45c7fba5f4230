import {
  alertGrains,
  type AlertCondition,
  type AlertGrain,
  type AlertMoment,
  type AlertState,
  type AlertStep,
  type KpiColumn,
  type KpiRef,
} from '@leadline/kpi';
import { z } from 'zod';
import type { NamedRecord } from './people.ts';
import { kpiRefSchema } from './query.ts';
import { recordIdSchema } from './record.ts';
import { subjectSchema, type NamedSubject, type Subject } from './subject.ts';

const amount = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);
/** `90` or `12.5`, as people write them. */
const percent = z.string().regex(/^\d{1,4}(\.\d{1,4})?$/);

export const alertConditionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('threshold'), side: z.enum(['above', 'below']), value: amount }),
  z.object({ kind: z.literal('missed') }),
  z.object({ kind: z.literal('pace'), percent }),
  z.object({ kind: z.literal('signal') }),
  z.object({ kind: z.literal('stale'), days: z.number().int().min(1).max(365) }),
  z.object({ kind: z.literal('target'), side: z.enum(['reached', 'below']), percent }),
  z.object({ kind: z.literal('history'), against: z.enum(['previous_period', 'previous_year']), side: z.enum(['above', 'below']), percent }),
  z.object({ kind: z.literal('fall') }),
]) satisfies z.ZodType<AlertCondition>;

/** Instead of the one whose number it is: each of them alone. */
export const alertEach = ['person', 'team', 'location'] as const;
export type AlertEach = (typeof alertEach)[number];

const alertSubjectSchema = subjectSchema.refine(({ scope }) => ['organisation', 'team', 'location', 'user'].includes(scope));

type Exact<T extends { readonly ref: object }> = Omit<T, 'ref'> & { readonly ref: KpiRef };

/** What is looked at, for whom and when somebody is told. */
export const alertRuleSchema = z.object({
  ref: kpiRefSchema,
  subject: alertSubjectSchema,
  /** Null: the number of the subject itself. */
  each: z.enum(alertEach).nullable(),
  grain: z.enum(alertGrains),
  condition: alertConditionSchema,
  /** A team whose people are told as well, as far as they may see the number; null: oneself alone. */
  audience: recordIdSchema.nullable(),
  /** A chat it is told in as well, without any value; left out: as it was. */
  channelId: z.uuid().nullable().optional(),
  isOn: z.boolean().default(true),
});
export type AlertRuleInput = Exact<z.infer<typeof alertRuleSchema>>;

/** POST /api/alerts. `key`: of the form, and the id of the rule; sent twice it is there once. */
export const addAlertSchema = alertRuleSchema.extend({ key: z.uuid() });
export type AddAlert = Exact<z.infer<typeof addAlertSchema>>;

export const alertIdSchema = z.object({ id: z.uuid() });

/** POST /api/alerts/preview */
export const alertPreviewSchema = alertRuleSchema.omit({ audience: true, channelId: true, isOn: true });
export type AlertPreviewRequest = Exact<z.infer<typeof alertPreviewSchema>>;

/** Why a rule does nothing: the KPI is archived, the reader may not see the number any more, it cannot be told of such a subject, or not of single people. */
export const alertObstacles = ['no_kpi', 'no_scope', 'not_told', 'single_person'] as const;
export type AlertObstacle = (typeof alertObstacles)[number];

/** One member of the scope in one period. */
export interface AlertEvent {
  readonly subject: NamedSubject;
  /** `2026-06`, `2026-W23`, `2026-06-15`, `2026-Q2`. */
  readonly period: string;
  readonly state: Exclude<AlertState, 'ok'>;
  readonly firedAt: string;
  readonly recoveredAt: string | null;
  /** What it was then; null: no value, or not the reader's to know. */
  readonly value: string | null;
  /** People the rule tells beside its owner who have read it. */
  readonly seenBy: readonly string[];
}

export interface AlertRule {
  readonly id: string;
  readonly ref: KpiRef;
  /** Null: the KPI is not in the catalog any more. */
  readonly column: Pick<KpiColumn, 'unit' | 'decimals'> | null;
  readonly subject: NamedSubject;
  readonly each: AlertEach | null;
  readonly grain: AlertGrain;
  readonly condition: AlertCondition;
  readonly moment: AlertMoment;
  readonly audience: NamedRecord | null;
  readonly channelId: string | null;
  readonly isOn: boolean;
  readonly obstacle: AlertObstacle | null;
  /** The newest first. */
  readonly events: readonly AlertEvent[];
}

/** Something the reader was told, by a rule of their own or of somebody else. */
export interface ToldAlert {
  readonly id: string;
  readonly ref: KpiRef;
  readonly column: Pick<KpiColumn, 'unit' | 'decimals'> | null;
  readonly subject: NamedSubject;
  readonly period: string;
  readonly from: string;
  /** The first day after. */
  readonly to: string;
  readonly condition: AlertCondition;
  readonly state: Exclude<AlertState, 'ok'>;
  readonly firedAt: string;
  readonly recoveredAt: string | null;
  /** Null: no value, or the reader may not see the number any more. */
  readonly value: string | null;
  /** Who made the rule; null: the reader. */
  readonly ruleOf: string | null;
  readonly step: AlertStep;
}

export const alertChoiceSchema = z.object({
  /** Minutes since midnight by the own clock; null: told at any hour. */
  quiet: z
    .object({ from: z.number().int().min(0).max(1439), to: z.number().int().min(0).max(1439) })
    .refine(({ from, to }) => from !== to)
    .nullable(),
  /** Null: that of the organisation. */
  timezone: z.string().min(1).max(64).nullable(),
});
export type AlertChoice = z.infer<typeof alertChoiceSchema>;

/** PUT /api/works-council */
export const worksCouncilSchema = z.object({ isOn: z.boolean() });

/** GET /api/alerts */
export interface AlertsResponse {
  readonly rules: readonly AlertRule[];
  readonly told: readonly ToldAlert[];
  readonly choice: AlertChoice;
  /** Numbers of single people reach themselves alone. */
  readonly worksCouncil: boolean;
  readonly mayDecideWorksCouncil: boolean;
  /** Whom a rule may be about, and told to, by the reader. */
  readonly subjects: readonly NamedSubject[];
  readonly audiences: readonly NamedRecord[];
  /** Chats a rule may be told in, by the reader. */
  readonly channels: readonly NamedRecord[];
  /** The subject of numbers without a filter, as the reader sees them. */
  readonly usual: Subject;
  readonly mayWatchPeople: boolean;
}

export interface AlertPreview {
  readonly moment: AlertMoment;
  readonly obstacle: AlertObstacle | null;
  /** Finished periods that could be judged, the newest last, with those who would have been told of. */
  readonly periods: readonly { readonly period: string; readonly fired: readonly NamedSubject[] }[];
  /** How often somebody would have been told. */
  readonly times: number;
  /** The number as it is now, of a rule about one; null: no value. */
  readonly now: string | null;
  readonly column: Pick<KpiColumn, 'unit' | 'decimals'> | null;
}
