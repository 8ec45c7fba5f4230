import { LeadlineError, type PointsAnswer } from '@leadline/contract';
import { balanceOn, expiryOf, nextExpiry, type PointsEntry, type PointsRule } from '@leadline/kpi';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { enterPoints, findPoints, listPoints, type PointsRow } from '#server/control/recognition.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { leads, openBook, type RecognitionBook } from './recognition-book.ts';

export const entryOf = (row: PointsRow): PointsEntry => ({
  personId: row.person_id,
  points: Number(row.points),
  rule: row.rule as PointsRule,
  givenBy: row.given_by,
  day: row.day,
  expiresOn: row.expires_on,
});

/** The whole ledger of a person: what each entry is for, and what it comes to today. */
export async function pointsAnswer(book: RecognitionBook, person: string): Promise<PointsAnswer> {
  const { asking, firm } = book;
  const rows = await listPoints(asking.control.db, person);
  const entries = rows.map(entryOf);
  const corrected = new Set(rows.flatMap(({ rule, source }) => (rule === 'correction' ? [source] : [])));
  const mayCorrect = leads(book, person);
  return {
    balance: balanceOn(entries, firm.today),
    next: nextExpiry(entries, firm.today),
    lines: rows.map((row) => ({
      id: row.id,
      points: Number(row.points),
      rule: row.rule as PointsRule,
      by: row.given_by === null ? null : nameOfPerson(firm, row.given_by),
      kpi: row.kpi,
      period: row.period,
      reason: row.reason,
      day: row.day,
      expiresOn: row.expires_on,
      isCorrected: corrected.has(row.id),
      mayCorrect: mayCorrect && row.rule !== 'correction' && !corrected.has(row.id),
    })),
  };
}

/** The entry that takes back what another one brought: it runs out on the same day, so that nothing is left of either. */
export function counterOf(
  row: PointsRow,
  reason: string,
  by: string | null,
  { today, now }: { readonly today: string; readonly now: Date },
): PointsRow {
  return {
    ...row,
    id: uuidV7(now),
    points: -row.points,
    rule: 'correction',
    source: row.id,
    given_by: by,
    reason,
    day: today < row.day ? row.day : today,
    at: now.toISOString(),
    once: `correction ${row.id}`,
  };
}

export interface NewPoints {
  readonly person: string;
  readonly points: number;
  readonly rule: PointsRule;
  readonly source: string;
  readonly givenBy?: string | null;
  readonly kpi?: string | null;
  readonly period?: string | null;
  readonly day: string;
  readonly now: Date;
  readonly once: string;
}

export const newPoints = ({ person, points, rule, source, givenBy = null, kpi = null, period = null, day, now, once }: NewPoints): PointsRow => ({
  id: uuidV7(now),
  person_id: person,
  points: BigInt(points),
  rule,
  source,
  given_by: givenBy,
  kpi,
  period,
  reason: '',
  day,
  expires_on: expiryOf(day),
  at: now.toISOString(),
  once,
});

/**
 * Takes back what an entry brought, with a reason the person reads. The entry stays, and so does the correction.
 * @throws LeadlineError recognition.no_entry, recognition.not_yours, recognition.corrected
 */
export async function correctPoints(asking: Asking, id: string, reason: string): Promise<PointsAnswer> {
  const book = await openBook(asking);
  const { firm, seeing } = book;
  const row = await findPoints(asking.control.db, id);
  if (row === undefined || (row.person_id !== seeing.me && !leads(book, row.person_id))) throw new LeadlineError('not_found', 'recognition.no_entry');
  if (!leads(book, row.person_id) || book.worksCouncil) throw new LeadlineError('forbidden', 'recognition.not_yours');
  if (row.rule === 'correction') throw new LeadlineError('conflict', 'recognition.corrected');
  const act = actOf(asking);
  const told = await audited(asking.control.db, async (change) => {
    const entered = await enterPoints(change, counterOf(row, reason, seeing.me, { today: firm.today, now: act.now }));
    if (!entered) throw new LeadlineError('conflict', 'recognition.corrected');
    const after = { of: nameOfPerson(firm, row.person_id), points: -Number(row.points) };
    await appendEntry(change, act, { action: 'recognition.corrected', subject: { kind: 'recognition', id: row.id }, after });
    const data = act.byName ? { by: act.byName } : {};
    return notify(
      change,
      [{ persons: [row.person_id], kind: 'points_corrected', path: '/recognition', data, once: `points ${row.id} corrected` }],
      act.now,
    );
  });
  tellPages(asking, told);
  return pointsAnswer(book, row.person_id);
}
