/** Days since 1970-01-01. */
export type Day = number;
/** Seconds of a place's own clock since 1970-01-01 00:00 there. */
export type Local = number;

export const daySeconds = 86_400;

export function dayOf(isoDate: string): Day {
  const day = Date.parse(`${isoDate}T00:00:00Z`) / (daySeconds * 1000);
  if (!Number.isInteger(day) || isoOf(day) !== isoDate) throw new RangeError(`not a date: ${isoDate}`);
  return day;
}

const texts = new Map<Day, string>();

export function isoOf(day: Day): string {
  let text = texts.get(day);
  if (text === undefined) texts.set(day, (text = new Date(day * daySeconds * 1000).toISOString().slice(0, 10)));
  return text;
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function yearOf(day: Day): number {
  return Number(isoOf(day).slice(0, 4));
}

/** 0 is January. */
export function monthOf(day: Day): number {
  return Number(isoOf(day).slice(5, 7)) - 1;
}

export function firstOfMonth(day: Day): Day {
  return dayOf(`${isoOf(day).slice(0, 7)}-01`);
}

/** The first day of the month so many months away. */
export function shiftMonths(day: Day, months: number): Day {
  const [year, month] = [yearOf(day), monthOf(day) + months];
  return Date.UTC(year, month, 1) / (daySeconds * 1000);
}

const two = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** `YYYY-MM-DDThh:mm:ss` */
export function textOf(local: Local): string {
  const day = dayOfLocal(local);
  const seconds = local - day * daySeconds;
  return `${isoOf(day)}T${two[Math.floor(seconds / 3600)]}:${two[Math.floor((seconds % 3600) / 60)]}:${two[seconds % 60]}`;
}

export function dayOfLocal(local: Local): Day {
  return Math.floor(local / daySeconds);
}

export function at(day: Day, hour: number, minute = 0, second = 0): Local {
  return day * daySeconds + hour * 3600 + minute * 60 + second;
}
