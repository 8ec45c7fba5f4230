import type { Subject } from '@leadline/contract';
import { addDays, daysBetween, type KpiRef } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking, Context } from '#server/context.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { keepResult, listActions, listResults, type ActionRow } from '#server/control/action-item.ts';
import { askNumbers } from '#server/expectations/ask-numbers.ts';
import { filterOf } from '#server/expectations/wanted-numbers.ts';

export interface Stretch {
  readonly from: string;
  /** The first day after. */
  readonly to: string;
}

/** Of an agreement the value of the last thirty days is kept. */
const agreementDays = 30;

/** The thirty days that end with a day. */
export const daysUpTo = (day: string, days = agreementDays): Stretch => ({ from: addDays(day, 1 - days), to: addDays(day, 1) });

/**
 * What a KPI of somebody says over a stretch, as exact decimal text; null: no value, which is not zero. The scope is everything: who may know it is
 * decided by whoever keeps and by whoever shows it.
 */
export async function valueOver(answering: Answering, ref: KpiRef, subject: Subject, { from, to }: Stretch): Promise<string | null> {
  const whose = { kind: 'one', id: subject.id ?? '', filter: filterOf(subject) } as const;
  const whole: Answering = { ...answering, env: { ...answering.env, veil: undefined } };
  const [numbers] = await askNumbers(whole, [{ ref, period: { kind: 'custom', from, to } }], whose, { kind: 'all' });
  return numbers!.of.get(whose.id)?.cell.value ?? null;
}

export const refOfAction = ({ kpi, variant }: Pick<ActionRow, 'kpi' | 'variant'>): KpiRef | null =>
  kpi === null ? null : { id: kpi, ...(variant === null ? {} : { variant }) };

export function subjectOfAction({ subject }: Pick<ActionRow, 'subject'>): Subject {
  const [scope = 'organisation', id = ''] = (subject ?? 'organisation').split(' ');
  return (id === '' ? { scope: 'organisation', id: null } : { scope, id }) as Subject;
}

/**
 * Reads the linked KPI of every agreed action 30, 60 and 90 days later, over as many days as its first value was taken over, ending with that day. What
 * was read stays, whatever comes in later.
 * @returns how many were read
 */
export async function readResults(ctx: Context): Promise<number> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  const { db } = ctx.control;
  const [actions, results] = [await listActions(db), await listResults(db)];
  const answering = await answeringOf(asking);
  const { today } = answering.env.period;
  let read = 0;
  for (const action of actions) {
    const ref = refOfAction(action);
    if (ref === null || action.value_from === null || action.value_to === null || action.state === 'dropped') continue;
    for (const result of results.get(action.id) ?? []) {
      if (result.due_on > today || result.read_at !== null) continue;
      const stretch = daysUpTo(result.due_on, daysBetween(action.value_from, action.value_to));
      await keepResult(db, result, await valueOver(answering, ref, subjectOfAction(action), stretch), ctx.clock.now());
      read += 1;
    }
  }
  return read;
}
