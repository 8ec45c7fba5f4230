import { isWorkday, workdayAfter, type Country } from '../firm/country.ts';
import type { Random } from '../random.ts';
import { at, dayOfLocal, type Day, type Local } from '../time/days.ts';

const officeHours = [
  [8, 5],
  [9, 12],
  [10, 14],
  [11, 12],
  [12, 3],
  [13, 8],
  [14, 12],
  [15, 11],
  [16, 8],
  [17, 4],
] as const;
const shopHours = [
  [8, 3],
  [9, 6],
  [10, 10],
  [11, 12],
  [12, 11],
  [13, 8],
  [14, 8],
  [15, 9],
  [16, 11],
  [17, 13],
  [18, 10],
  [19, 6],
] as const;

export function officeTime(day: Day, random: Random): Local {
  return at(day, random.weighted(officeHours), random.int(0, 59), random.int(0, 59));
}

export function shopTime(day: Day, random: Random): Local {
  return at(day, random.weighted(shopHours), random.int(0, 59), random.int(0, 59));
}

export function anyTime(day: Day, random: Random): Local {
  return at(day, random.int(6, 23), random.int(0, 59), random.int(0, 59));
}

/** Some working time later: on the same day where it is still early enough, else on a working day after. */
export function laterAtWork(country: Country, after: Local, workdays: number, random: Random): Local {
  const day = dayOfLocal(after);
  if (workdays <= 0 && isWorkday(country, day)) {
    const end = at(day, 18);
    if (after < end - 1800) return after + random.int(300, end - after);
  }
  const next = workdayAfter(country, day + 1, Math.max(0, workdays - 1));
  return officeTime(next, random);
}
