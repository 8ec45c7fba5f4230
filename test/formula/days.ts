/** Reckoning with dates for the interpreter. */
const instant = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const text = (at: number): string => new Date(at).toISOString().slice(0, 10);
const aDay = 86_400_000;

export const plusDays = (date: string, days: number): string => text(instant(date) + days * aDay);
export const daysFrom = (from: string, to: string): number => Math.round((instant(to) - instant(from)) / aDay);

/** The same day so many months later, or the last one of a shorter month. */
export function plusMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** From the first day to the day after the last; null: since ever. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string;
}

const isFirst = (date: string): boolean => date.endsWith('-01');
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** As many months before where the stretch is whole months, else as many days. */
export function stretchBefore({ from, to }: Stretch): Stretch {
  if (from === null) throw new Error('nothing lies before all time');
  return { from: isFirst(from) && isFirst(to) ? plusMonths(from, -monthsBetween(from, to)) : plusDays(from, -daysFrom(from, to)), to: from };
}

export function stretchYearBefore({ from, to }: Stretch): Stretch {
  return { from: from === null ? null : plusMonths(from, -12), to: to.endsWith('-02-29') ? plusDays(plusMonths(to, -12), 1) : plusMonths(to, -12) };
}
