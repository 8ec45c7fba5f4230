import type { KpiAssignmentAnswer, KpiTerms } from '@leadline/contract';

/** What matters of a given KPI, as its form holds it: the weight as typed. */
export interface TermsDraft extends Omit<KpiTerms, 'weight'> {
  readonly weight: string;
}

export const emptyTerms: TermsDraft = { isMandatory: true, isPrimary: false, weight: '1', cadence: 'monthly', ownerId: null, goalId: null };

export function draftOfTerms({ isMandatory, isPrimary, weight, cadence, owner, goal }: KpiAssignmentAnswer): TermsDraft {
  return { isMandatory, isPrimary, weight, cadence, ownerId: owner?.id ?? null, goalId: goal?.id ?? null };
}

/** Above 0 up to 1000, with a comma or a point. */
export function weightOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const weight = /^\d{1,4}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
  return weight >= 0.0001 && weight <= 1000 ? weight : undefined;
}

export function termsOf(draft: TermsDraft): KpiTerms | undefined {
  const weight = weightOf(draft.weight);
  return weight === undefined ? undefined : { ...draft, weight };
}
