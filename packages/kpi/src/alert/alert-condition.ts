/** How long a stretch is that an alert is judged by. */
export const alertGrains = ['day', 'week', 'month', 'quarter'] as const;
export type AlertGrain = (typeof alertGrains)[number];

/** What somebody wants to be told. Values in the unit of the KPI (percentages as fractions), percents as people write them: `90` is 90 %. */
export type AlertCondition =
  /** More, or less, than a value; exactly the value is neither. */
  | { readonly kind: 'threshold'; readonly side: 'above' | 'below'; readonly value: string }
  /** The target was not reached when the period was over. */
  | { readonly kind: 'missed' }
  /** As it goes, less than so much of the target will be reached. */
  | { readonly kind: 'pace'; readonly percent: string }
  /** More than the usual to and fro (A0.4). */
  | { readonly kind: 'signal' }
  /** No new record behind the number for more than so many days. */
  | { readonly kind: 'stale'; readonly days: number }
  /** At least, or less than, so much of the own target. */
  | { readonly kind: 'target'; readonly side: 'reached' | 'below'; readonly percent: string }
  /** More than so much above, or below, the period before or the same a year ago. */
  | {
      readonly kind: 'history';
      readonly against: 'previous_period' | 'previous_year';
      readonly side: 'above' | 'below';
      readonly percent: string;
    }
  /** Somebody suddenly does much less than usual (S1-25). */
  | { readonly kind: 'fall' };
export type AlertKind = AlertCondition['kind'];

/** `running`: as it stands now. `ended`: what became of the last period, once it was over. */
export type AlertMoment = 'running' | 'ended';

/**
 * When a condition can be judged: what adds up is below every limit on the first day, so "less than" waits for the end of the period; an average may
 * be too low at any time. A day says nothing before it is over.
 */
export function momentOfAlert(condition: AlertCondition, { grain, addsUp }: { readonly grain: AlertGrain; readonly addsUp: boolean }): AlertMoment {
  switch (condition.kind) {
    case 'missed':
    case 'signal':
    case 'fall':
      return 'ended';
    case 'pace':
    case 'stale':
      return 'running';
    case 'threshold':
    case 'target':
      return condition.side === 'below' && addsUp ? 'ended' : 'running';
    case 'history':
      return grain === 'day' ? 'ended' : 'running';
  }
}

/** The one thing to do about an alert (A18, A21). */
export const alertSteps = ['talk', 'reason', 'action', 'data', 'look'] as const;
export type AlertStep = (typeof alertSteps)[number];

/** Whatever went well is looked at, what fell short of a target asks for an action, what cannot be explained for its reason. */
export function stepOfAlert(condition: AlertCondition): AlertStep {
  switch (condition.kind) {
    case 'fall':
      return 'talk';
    case 'stale':
      return 'data';
    case 'missed':
    case 'pace':
      return 'action';
    case 'target':
      return condition.side === 'below' ? 'action' : 'look';
    case 'threshold':
    case 'signal':
    case 'history':
      return 'reason';
  }
}
