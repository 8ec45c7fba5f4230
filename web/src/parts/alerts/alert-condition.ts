import type { AlertCondition } from '@leadline/kpi';

/** What somebody chooses from; each has words of its own. */
export const alertWhens = [
  'threshold_above',
  'threshold_below',
  'missed',
  'pace',
  'target_reached',
  'target_below',
  'signal',
  'previous_period_below',
  'previous_period_above',
  'previous_year_below',
  'previous_year_above',
  'stale',
  'fall',
] as const;
export type AlertWhen = (typeof alertWhens)[number];

export function whenOf(condition: AlertCondition): AlertWhen {
  switch (condition.kind) {
    case 'threshold':
    case 'target':
      return `${condition.kind}_${condition.side}` as AlertWhen;
    case 'history':
      return `${condition.against}_${condition.side}`;
    case 'missed':
    case 'pace':
    case 'signal':
    case 'stale':
    case 'fall':
      return condition.kind;
  }
}

/** What has to be typed beside: a value of the KPI, per cent, days, or nothing. */
export function asksFor(when: AlertWhen): 'value' | 'percent' | 'days' | null {
  if (when.startsWith('threshold')) return 'value';
  if (when === 'stale') return 'days';
  return when === 'missed' || when === 'signal' || when === 'fall' ? null : 'percent';
}

/** @param given what was typed, as decimal text */
export function conditionOf(when: AlertWhen, given: string): AlertCondition {
  switch (when) {
    case 'threshold_above':
    case 'threshold_below':
      return { kind: 'threshold', side: when === 'threshold_above' ? 'above' : 'below', value: given };
    case 'target_reached':
    case 'target_below':
      return { kind: 'target', side: when === 'target_reached' ? 'reached' : 'below', percent: given };
    case 'pace':
      return { kind: 'pace', percent: given };
    case 'stale':
      return { kind: 'stale', days: Number(given) };
    case 'missed':
    case 'signal':
    case 'fall':
      return { kind: when };
    default:
      return {
        kind: 'history',
        against: when.startsWith('previous_period') ? 'previous_period' : 'previous_year',
        side: when.endsWith('above') ? 'above' : 'below',
        percent: given,
      };
  }
}

/** What was typed of a condition that is kept. */
export function givenOf(condition: AlertCondition): string {
  if (condition.kind === 'threshold') return condition.value;
  if (condition.kind === 'stale') return String(condition.days);
  return 'percent' in condition ? condition.percent : '';
}
