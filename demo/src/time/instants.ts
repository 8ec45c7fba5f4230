import { dayOf, dayOfLocal, daySeconds, weekdayOf, yearOf, type Day, type Local } from './days.ts';

export type Zone = 'Asia/Ho_Chi_Minh' | 'Europe/Budapest' | 'Europe/Moscow';

/** The instant of a local time in UTC, as ISO 8601 text. */
export function instantOf(local: Local, zone: Zone): string {
  return `${new Date((local - offsetOf(local, zone)) * 1000).toISOString().slice(0, 19)}Z`;
}

/** Seconds the zone is ahead of UTC. */
function offsetOf(local: Local, zone: Zone): number {
  switch (zone) {
    case 'Asia/Ho_Chi_Minh':
      return 7 * 3600;
    case 'Europe/Moscow':
      return 3 * 3600;
    case 'Europe/Budapest':
      return isSummer(local) ? 7200 : 3600;
  }
}

/** From the last Sunday of March, 02:00, to the last Sunday of October, 03:00. */
function isSummer(local: Local): boolean {
  const year = yearOf(dayOfLocal(local));
  const start = lastSunday(dayOf(`${year}-03-31`)) * daySeconds + 2 * 3600;
  const end = lastSunday(dayOf(`${year}-10-31`)) * daySeconds + 3 * 3600;
  return local >= start && local < end;
}

function lastSunday(day: Day): Day {
  return day - ((weekdayOf(day) + 1) % 7);
}
