import { addMonths } from '../calendar/iso-date.ts';

/** What brings points (§6.9). A correction takes back what an entry brought. */
export const pointsRules = ['thanks', 'reached', 'whole_set', 'improved', 'improved_much', 'correction'] as const;
export type PointsRule = (typeof pointsRules)[number];

/** §6.9, all of them assumptions of the specification. */
export const pointsOf: Readonly<Record<Exclude<PointsRule, 'correction'>, number>> = {
  thanks: 5,
  reached: 10,
  whole_set: 20,
  improved: 5,
  improved_much: 10,
};

/** Of thanks within a calendar month: points one person gives and receives at most, and how often of the same person (§6.9: at most 15 per month). */
export const thanksLimits = { given: 15, received: 15, ofOnePerson: 1 } as const;

/** Points last so many months. */
export const pointsLast = 12;

export interface PointsEntry {
  readonly personId: string;
  readonly points: number;
  readonly rule: PointsRule;
  readonly givenBy: string | null;
  /** The day by the organisation's clock. */
  readonly day: string;
  /** The first day on which they do not count any more. */
  readonly expiresOn: string;
}

export const expiryOf = (day: string): string => addMonths(day, pointsLast);

/** What somebody has on a day: everything that was entered by then and has not run out. A correction runs out together with what it corrects. */
export function balanceOn(entries: readonly PointsEntry[], day: string): number {
  return entries.reduce((sum, { points, day: on, expiresOn }) => (on <= day && day < expiresOn ? sum + points : sum), 0);
}

/** What runs out next of what counts on a day; null: nothing does. */
export function nextExpiry(entries: readonly PointsEntry[], day: string): { readonly on: string; readonly points: number } | null {
  const counting = entries.filter(({ day: on, expiresOn }) => on <= day && day < expiresOn);
  for (const on of [...new Set(counting.map(({ expiresOn }) => expiresOn))].sort()) {
    const points = counting.reduce((sum, one) => (one.expiresOn === on ? sum + one.points : sum), 0);
    if (points !== 0) return { on, points };
  }
  return null;
}

/**
 * Points a thank-you brings whom it is for (§6.9): none to oneself, none above what may be given and received in a month, and of the same person
 * once. A thank-you that was taken back stays counted, so that nobody gives the same points again and again.
 * @param entries at least those of thanks of the two in the month of the day
 */
export function pointsForThanks(entries: readonly PointsEntry[], giver: string, receiver: string, day: string): number {
  if (giver === receiver) return 0;
  const thanks = entries.filter((one) => one.rule === 'thanks' && one.day.slice(0, 7) === day.slice(0, 7));
  const sumOf = (some: readonly PointsEntry[]): number => some.reduce((sum, { points }) => sum + points, 0);
  const given = thanks.filter(({ givenBy }) => givenBy === giver);
  const fits =
    sumOf(given) + pointsOf.thanks <= thanksLimits.given &&
    sumOf(thanks.filter(({ personId }) => personId === receiver)) + pointsOf.thanks <= thanksLimits.received &&
    given.filter(({ personId }) => personId === receiver).length < thanksLimits.ofOnePerson;
  return fits ? pointsOf.thanks : 0;
}
