import { dayOf, dayOfLocal, daySeconds, textOf, weekdayOf, yearOf, type Day, type Local } from './days.ts';

export type Zone = 'Asia/Ho_Chi_Minh' | 'Europe/Budapest' | 'Europe/Moscow';

/** The instant of a local time in UTC, as ISO 8601 text. */
export function instantOf(local: Local, zone: Zone): string {
  return `${textOf(local - offsetOf(local, zone))}Z`;
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

const summers = new Map<number, readonly [start: Local, end: Local]>();

/** From the last Sunday of March, 02:00, to the last Sunday of October, 03:00. */
function isSummer(local: Local): boolean {
  const year = yearOf(dayOfLocal(local));
  let summer = summers.get(year);
  if (!summer) {
    summer = [lastSunday(dayOf(`${year}-03-31`)) * daySeconds + 2 * 3600, lastSunday(dayOf(`${year}-10-31`)) * daySeconds + 3 * 3600];
    summers.set(year, summer);
  }
  return local >= summer[0] && local < summer[1];
}

function lastSunday(day: Day): Day {
  return day - ((weekdayOf(day) + 1) % 7);
}
