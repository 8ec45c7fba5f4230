import { addDays, divideDecimals, workingDays } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { minutesIn } from '#server/clock.ts';
import type { Asking } from '#server/context.ts';
import { businessHours } from '#server/facts/business-hours.ts';

/** The day that is running. */
export interface RunningDay {
  readonly day: string;
  /** Part of its working time that is still to come: 1 before it begins, 0 when it is over. */
  readonly left: string;
}

/** By the organisation's clock and calendar (A11: the live view uses the elapsed part of business hours). */
export async function runningDayOf({ asking, answering }: { readonly asking: Asking; readonly answering: Answering }): Promise<RunningDay> {
  const { today, calendar } = answering.env.period;
  const { timezone } = await asking.organization();
  const fraction = Number(workingDays(calendar, today, addDays(today, 1))) || 1;
  const whole = Math.round(businessHours.minutes * fraction);
  const passed = Math.min(whole, Math.max(0, minutesIn(timezone, asking.clock.now()) - businessHours.opensAt));
  return { day: today, left: divideDecimals(String(whole - passed), String(whole))! };
}
