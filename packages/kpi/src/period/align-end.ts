import { addDays, daysBetween, minDate } from '../calendar/iso-date.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { workMillionths } from '../calendar/working-days.ts';
import type { IsoDate } from '../query/kpi-query.ts';

interface Bounds {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Where to cut a comparison period so that it has had as many working days as [from, until).
 *
 * The cut falls after the day with the nearest sum of working parts (the earlier one of two equally near), and then takes in as
 * many of the rest days that follow as the running period has counted. Before the first working day both sides have the same
 * number of calendar days. A comparison period with too few working days counts whole.
 */
export function alignEnd(from: IsoDate, until: IsoDate, other: Bounds, calendar: WorkCalendar): IsoDate {
  const elapsed = elapsedWork(from, until, calendar);
  if (elapsed.work === 0) return minDate(addDays(other.from, daysBetween(from, until)), other.to);
  const cut = cutAt(elapsed.work, other, calendar);
  return withRestDays(cut, elapsed.restDays, other.to, calendar);
}

/** Work in [from, until) in millionths of a day, and the number of rest days at its end. */
function elapsedWork(from: IsoDate, until: IsoDate, calendar: WorkCalendar): { readonly work: number; readonly restDays: number } {
  let work = 0;
  let restDays = 0;
  for (let date = from; date < until; date = addDays(date, 1)) {
    const part = workMillionths(calendar, date);
    work += part;
    restDays = part > 0 ? 0 : restDays + 1;
  }
  return { work, restDays };
}

function cutAt(work: number, other: Bounds, calendar: WorkCalendar): IsoDate {
  let sum = 0;
  let cut = other.from;
  let distance = work;
  for (let date = other.from; date < other.to && sum < work; date = addDays(date, 1)) {
    sum += workMillionths(calendar, date);
    if (Math.abs(work - sum) >= distance) continue;
    distance = Math.abs(work - sum);
    cut = addDays(date, 1);
  }
  return sum < work ? other.to : cut;
}

function withRestDays(cut: IsoDate, restDays: number, end: IsoDate, calendar: WorkCalendar): IsoDate {
  let until = cut;
  for (let taken = 0; taken < restDays && until < end && workMillionths(calendar, until) === 0; taken += 1) until = addDays(until, 1);
  return until;
}
