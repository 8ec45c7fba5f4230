import type { IsoDate } from '../query/kpi-query.ts';

/** Hours in which somebody wants to hear nothing, in minutes since midnight by their own clock; over midnight where `from` is later than `to`. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** From the first minute on, and not in the last. Hours that begin when they end are none. */
export function isQuietAt(hours: QuietHours | null, minute: number): boolean {
  if (hours === null || hours.from === hours.to) return false;
  const { from, to } = hours;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** So many a day one by one (A18). */
export const mostAlertsADay = 3;

export interface WaitingAlert {
  readonly id: string;
  /** The day it fired, by the clock of whoever is told. */
  readonly firedOn: IsoDate;
}

export interface TellingInput {
  /** The oldest first. */
  readonly waiting: readonly WaitingAlert[];
  readonly today: IsoDate;
  readonly isQuiet: boolean;
  /** Told one by one today. */
  readonly toldToday: number;
  /** All the others of a day are told together once. */
  readonly hadDigestToday: boolean;
}

export interface Telling {
  readonly alone: readonly string[];
  readonly together: readonly string[];
}

/**
 * Three a day are told one by one; what is over waits for the next day and is told as one. What waited for the end of quiet hours or of the day and
 * is no more than what may still be told alone is told alone.
 */
export function planTelling({ waiting, today, isQuiet, toldToday, hadDigestToday }: TellingInput): Telling {
  const room = Math.max(0, mostAlertsADay - toldToday);
  if (isQuiet || waiting.length === 0) return { alone: [], together: [] };
  if (waiting.length <= room) return { alone: waiting.map(({ id }) => id), together: [] };
  const held = waiting.filter(({ firedOn }) => firedOn < today);
  const fresh = waiting.filter(({ firedOn }) => firedOn >= today);
  const isDigest = held.length > 0 && !hadDigestToday;
  return { alone: fresh.slice(0, room).map(({ id }) => id), together: isDigest ? held.map(({ id }) => id) : [] };
}
