import type { Scorecard, ScoreLine, Subject } from '@leadline/contract';
import { compareDecimals, subtractDecimals } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { findClose, findClosedCards } from '#server/control/period.ts';
import { hidesSubject } from './hides-subject.ts';
import { keyOfSubject } from './subject.ts';

/**
 * Scorecards of a closed period as they were shown when it was closed. What the records say now stands beside the lines where it is
 * something else: an adjustment, never a silent change (G4). Periods that are not closed are left as they are.
 */
export async function asClosed(asking: Asking, cards: readonly Scorecard[]): Promise<readonly Scorecard[]> {
  const [first] = cards;
  if (!first?.period.from || !first.period.to) return cards;
  const close = await findClose(asking.control.db, { from: first.period.from, to: first.period.to });
  if (!close) return cards;
  const kept = await findClosedCards(asking.control.db, close.id, cards.map(({ subject }) => keyOfSubject(subject))); // prettier-ignore
  const { env } = await answeringOf(asking);
  return cards.map((card) => {
    const isHidden = hidesSubject(env, card.subject as Subject, [card.period]);
    const text = isHidden ? undefined : kept.get(keyOfSubject(card.subject));
    return {
      ...(text === undefined ? card : frozen(JSON.parse(text) as Scorecard, card)),
      closed: { at: close.closed_at, byName: close.closed_by_name },
    };
  });
}

function frozen(then: Scorecard, now: Scorecard): Scorecard {
  const lines = new Map(now.lines.map((line) => [line.assignmentId, line]));
  return {
    ...then,
    subject: now.subject,
    lines: then.lines.map((line) => {
      const present = lines.get(line.assignmentId);
      return { ...line, history: present?.history ?? [], ...laterOf(line, present) };
    }),
  };
}

/** Figures are compared as they are kept: with 20 digits at most. */
function laterOf(then: ScoreLine, now: ScoreLine | undefined): Pick<ScoreLine, 'later'> {
  const [before, after] = [then.cell.value, now?.cell.value ?? null];
  if (now === undefined || before === after) return {};
  if (before === null || after === null) return { later: { value: after, difference: null } };
  return compareDecimals(before, after) === 0 ? {} : { later: { value: after, difference: subtractDecimals(after, before) } };
}
