import { chartNoteLimits, LeadlineError, type AddChartNote, type ChangeChartNote, type ChartNote, type ChartNoteWords } from '@leadline/contract';
import { daysBetween } from '@leadline/kpi';
import { actorOf } from '#server/access/actor-of.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { describeNote, mayWriteFor, noteSightOf, seesNote, subjectOfNote, type NoteSight } from '#server/chart-notes/note-sight.ts';
import type { Asking } from '#server/context.ts';
import { addChartNote, changeChartNote, countChartNotes, findChartNote, type KeptNote } from '#server/control/chart-note.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { assertMayDecide } from '#server/expectations/subject.ts';
import { actOf } from '#server/http/act-of.ts';

const columnsOf = ({ kpis, subject, from, to, kind, title, text }: ChartNoteWords) => ({
  kpis: kpis === null ? null : JSON.stringify([...new Set(kpis)].sort()),
  scope: subject.scope,
  subject: subject.id,
  starts_on: from,
  ends_on: to,
  kind,
  title,
  text,
});

const inWords = ({ kpis, scope, subject, starts_on, ends_on, kind, title, text }: KeptNote) => ({
  title,
  text,
  kind,
  from: starts_on,
  to: ends_on,
  kpis: kpis === null ? 'all' : (JSON.parse(kpis) as readonly string[]),
  for: subject ?? scope,
});

/**
 * A new note. The key is its id: of a form that comes twice the second changes nothing.
 * @throws LeadlineError chart_notes.too_many, and as `assertMayWrite`
 */
export async function addNote(asking: Asking, { key, ...words }: AddChartNote): Promise<ChartNote> {
  const seeing = await noteSightOf(asking);
  await assertMayWrite(asking, seeing, words);
  const act = actOf(asking);
  const { by } = actorOf(asking.principal);
  const answer = await audited(asking.control.db, async (db) => {
    const known = await findChartNote(db, key);
    if (known) return told(db, seeing, known);
    if ((await countChartNotes(db)) >= chartNoteLimits.notes)
      throw new LeadlineError('conflict', 'chart_notes.too_many', { most: chartNoteLimits.notes });
    const note: KeptNote = { id: key, ...columnsOf(words), edition: 1n, written_by: by, changed_at: act.now.toISOString(), removed_at: null };
    await addChartNote(db, note);
    await appendEntry(db, act, { action: 'chart_notes.added', subject: { kind: 'chart_notes', id: key }, after: inWords(note), isPersonal: true });
    return told(db, seeing, note);
  });
  asking.live.publish('chart_notes', {});
  return answer;
}

/** @throws LeadlineError chart_notes.no_note, chart_notes.not_yours, chart_notes.changed_meanwhile, and as `assertMayWrite` */
export async function changeNote(asking: Asking, id: string, { edition, ...words }: ChangeChartNote): Promise<ChartNote> {
  const seeing = await noteSightOf(asking);
  const act = actOf(asking);
  const { by } = actorOf(asking.principal);
  await assertMayWrite(asking, seeing, words);
  const answer = await audited(asking.control.db, async (db) => {
    const note = await getOwn(db, seeing, id);
    if (note.removed_at !== null) throw new LeadlineError('not_found', 'chart_notes.no_note');
    if (Number(note.edition) !== edition) throw new LeadlineError('conflict', 'chart_notes.changed_meanwhile');
    const after: KeptNote = { ...note, ...columnsOf(words), edition: note.edition + 1n, written_by: by, changed_at: act.now.toISOString() };
    const { id: _id, ...columns } = after;
    await changeChartNote(db, id, columns);
    const subject = { kind: 'chart_notes', id };
    await appendEntry(db, act, { action: 'chart_notes.changed', subject, before: inWords(note), after: inWords(after), isPersonal: true });
    return told(db, seeing, after);
  });
  asking.live.publish('chart_notes', {});
  return answer;
}

/** Takes a note off all charts, or brings it back. Done twice it changes nothing. @throws LeadlineError chart_notes.no_note, chart_notes.not_yours */
export async function removeNote(asking: Asking, id: string, isRemoved: boolean): Promise<{ readonly isRemoved: boolean }> {
  const seeing = await noteSightOf(asking);
  const act = actOf(asking);
  await audited(asking.control.db, async (db) => {
    const note = await getOwn(db, seeing, id);
    if ((note.removed_at !== null) === isRemoved) return;
    await changeChartNote(db, id, { removed_at: isRemoved ? act.now.toISOString() : null });
    const subject = { kind: 'chart_notes', id };
    if (isRemoved) await appendEntry(db, act, { action: 'chart_notes.removed', subject, before: inWords(note), isPersonal: true });
    else await appendEntry(db, act, { action: 'chart_notes.brought_back', subject, after: inWords(note), isPersonal: true });
  });
  asking.live.publish('chart_notes', {});
  return { isRemoved };
}

/**
 * Known KPIs, days in their order, and somebody the writer decides about.
 * @throws LeadlineError chart_notes.no_kpi, chart_notes.days, people.no_team, people.unknown_reference, access.not_permitted
 */
async function assertMayWrite(asking: Asking, { firm, sight }: NoteSight, { kpis, subject, from, to }: ChartNoteWords): Promise<void> {
  const length = daysBetween(from, to) + 1;
  if (length < 1 || length > chartNoteLimits.days) throw new LeadlineError('invalid', 'chart_notes.days', { most: chartNoteLimits.days });
  assertMayDecide(firm, sight, subject);
  const { own, env } = await answeringOf(asking);
  const { entries } = own.on(env.period.today);
  if (kpis?.some((id) => !entries.has(id))) throw new LeadlineError('invalid', 'chart_notes.no_kpi');
}

/** What is not seen is as if it were not there; what is seen is changed by who decides about it. */
async function getOwn(db: ControlDatabase, seeing: NoteSight, id: string): Promise<KeptNote> {
  const note = await findChartNote(db, id);
  if (!note || !seesNote(seeing, note)) throw new LeadlineError('not_found', 'chart_notes.no_note');
  if (!mayWriteFor(seeing, subjectOfNote(note))) throw new LeadlineError('forbidden', 'chart_notes.not_yours');
  return note;
}

async function told(db: ControlDatabase, seeing: NoteSight, note: KeptNote): Promise<ChartNote> {
  return describeNote(seeing, note, await namesOfAccounts(db, [note.written_by]));
}
