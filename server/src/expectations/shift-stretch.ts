import { addDays, addGrains, daysBetween } from '@leadline/kpi';

interface Stretch {
  readonly startsOn: string;
  /** The last day. */
  readonly endsOn: string;
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** A stretch of the same length so many lengths later: of whole months by months, else by days. `to` is the first day after. */
export function shiftStretch({ startsOn, endsOn }: Stretch, by: number): { readonly from: string; readonly to: string } {
  const end = addDays(endsOn, 1);
  if (startsOn.endsWith('-01') && end.endsWith('-01')) {
    const months = monthNumber(end) - monthNumber(startsOn);
    return { from: addGrains(startsOn, 'month', months * by), to: addGrains(end, 'month', months * by) };
  }
  const days = daysBetween(startsOn, end);
  return { from: addDays(startsOn, days * by), to: addDays(end, days * by) };
}
