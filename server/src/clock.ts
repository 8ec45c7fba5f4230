/** The only way the server learns the time. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Making one costs more than using it a thousand times; there are some hundred zones at most. */
type Formats = Map<string, Intl.DateTimeFormat>;
const dates: Formats = new Map();
const hands: Formats = new Map();

function formatOf(made: Formats, zone: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const format = made.get(zone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  made.set(zone, format);
  return format;
}

/** @returns the calendar date of an instant in a zone, `YYYY-MM-DD` */
export function dateIn(zone: string, instant: Date): string {
  return formatOf(dates, zone, 'en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
}

/** @returns minutes since midnight by the clock of a zone */
export function minutesIn(zone: string, instant: Date): number {
  const text = formatOf(hands, zone, 'en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** @returns the instant a calendar date begins in a zone, `days` later */
export function dayStart(zone: string, date: string, days = 0): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  const guess = wanted - offsetAt(zone, wanted);
  return new Date(wanted - offsetAt(zone, guess));
}

/** Milliseconds a zone is ahead of UTC. */
function offsetAt(zone: string, instant: number): number {
  const local = new Date(instant).toLocaleString('sv-SE', { timeZone: zone });
  return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}
