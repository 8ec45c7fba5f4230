import type { Expression, Formula, KpiUnit } from './kpi.ts';

/** What a result may be divided by, so that people who were not given equally much can be compared. */
const received = {
  /** New contacts the person received in the period: of the owner, whoever found them. */
  per_contact: [{ measure: 'cohort_contacts' }],
  /** Customers looked after at the end of the period. */
  per_customer: [{ measure: 'active_customers' }],
} as const satisfies Readonly<Record<string, Expression>>;

type PerReceived = keyof typeof received;

/** The variants of a result that are told per contact and per customer received: sum ÷ sum at the level asked for, no value where nobody was received. */
export function perReceived(result: Expression): Readonly<Record<PerReceived, Formula>> {
  const per = (denominator: Expression): Formula => ({ kind: 'ratio', numerator: result, denominator });
  return { per_contact: per(received.per_contact), per_customer: per(received.per_customer) };
}

/** Whether a variant is a result per contact or customer: it adds up neither over time nor over people, and targets of the result are none of it. */
export function isPerReceived(variant: string | null | undefined): boolean {
  return variant != null && Object.hasOwn(received, variant);
}

/** One won deal of forty contacts is 0.025. */
const decimalsOfCounts = 3;

/** Decimals a KPI is told with, by variant. */
export function decimalsOf({ unit, decimals }: { readonly unit: KpiUnit; readonly decimals: number }, variant: string | undefined): number {
  return unit === 'count' && isPerReceived(variant) ? decimalsOfCounts : decimals;
}
