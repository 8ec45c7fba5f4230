import type { AlertEach, AlertRuleInput, Subject } from '@leadline/contract';
import { alertConditionSchema } from '@leadline/contract';
import type { AlertCondition, AlertGrain, KpiRef } from '@leadline/kpi';
import type { AlertRuleRow } from '#server/control/alert.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';

/** A rule as it is worked with. */
export interface Rule {
  readonly id: string;
  readonly owner: string;
  readonly ref: KpiRef;
  readonly subject: Subject;
  readonly each: AlertEach | null;
  readonly grain: AlertGrain;
  readonly condition: AlertCondition;
  readonly audience: string | null;
  readonly isOn: boolean;
  readonly edition: bigint;
  readonly since: string;
}

export function subjectFromKey(key: string): Subject {
  const [scope = 'organisation', id = ''] = key.split(' ');
  return (id === '' ? { scope: 'organisation', id: null } : { scope, id }) as Subject;
}

export const memberKey = (subject: Subject): string => keyOfSubject(subject).trim();

export function ruleOf(row: AlertRuleRow): Rule {
  return {
    id: row.id,
    owner: row.account_id,
    ref: { id: row.kpi, ...(row.variant === null ? {} : { variant: row.variant }) },
    subject: subjectFromKey(row.subject),
    each: row.each as AlertEach | null,
    grain: row.grain as AlertGrain,
    condition: alertConditionSchema.parse(JSON.parse(row.condition)),
    audience: row.audience,
    isOn: row.is_on === 1n,
    edition: row.edition,
    since: row.since,
  };
}

type Decided = Omit<AlertRuleRow, 'id' | 'account_id' | 'edition' | 'since' | 'created_at'>;

export function columnsOf({ ref, subject, each, grain, condition, audience, isOn }: AlertRuleInput): Decided {
  return {
    kpi: ref.id,
    variant: ref.variant ?? null,
    subject: memberKey(subject),
    each,
    grain,
    condition: JSON.stringify(condition),
    audience,
    is_on: isOn ? 1n : 0n,
  };
}
