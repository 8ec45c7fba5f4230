import { LeadlineError, type RecognitionAbout, type RecognitionItem, type Thank } from '@leadline/contract';
import type { Scope } from '@leadline/kpi';
import { askingAs } from '#server/access/asking-as.ts';
import { lookingOf } from '#server/answering/answer-env.ts';
import { namesOfKeys } from '#server/answering/names-of-keys.ts';
import { accountsOfPersons } from '#server/control/notification.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import { keyOfRecord } from '#server/firm/read-firm.ts';
import type { RecognitionBook } from './recognition-book.ts';

type Named = NonNullable<RecognitionItem['about']>;

/** What thank-yous are about, as far as the reader sees it now; by the text it is kept as. */
export async function namesOfAbouts(book: RecognitionBook, kept: readonly (string | null)[]): Promise<ReadonlyMap<string, Named>> {
  const found = new Map<string, Named>();
  const abouts = [...new Set(kept)].flatMap((text) => (text === null ? [] : [[text, JSON.parse(text) as RecognitionAbout] as const]));
  const catalog = book.answering.own.on(book.answering.env.period.today).entries;
  for (const [text, about] of abouts) if (about.kind === 'kpi' && catalog.has(about.id)) found.set(text, { ...about, name: null });
  for (const kind of ['opportunity', 'account'] as const) {
    const some = abouts.filter(([, about]) => about.kind === kind);
    const names = await namesIn(book, kind, some.map(([, { id }]) => id), book.answering.env.scope); // prettier-ignore
    for (const [text, about] of some) if (names.has(about.id)) found.set(text, { ...about, name: names.get(about.id) ?? '–' });
  }
  return found;
}

async function namesIn(book: RecognitionBook, kind: 'opportunity' | 'account', ids: readonly string[], scope: Scope) {
  const { answering } = book;
  const members = await namesOfKeys(answering, kind, ids.map(keyOfRecord), { ...lookingOf(answering.env), scope });
  return new Map([...members.values()].map(({ id, label }) => [id, label ?? '–']));
}

/** @throws LeadlineError recognition.not_seen_by_both for a KPI that is not there, and a deal or customer one of the two may not see */
export async function assertSeenByBoth(book: RecognitionBook, { about, to }: Pick<Thank, 'about' | 'to'>): Promise<void> {
  if (about === null) return;
  const text = JSON.stringify(about);
  const isSeen = (await namesOfAbouts(book, [text])).has(text) && (about.kind === 'kpi' || (await receiverSees(book, about, to)));
  if (!isSeen) throw new LeadlineError('invalid', 'recognition.not_seen_by_both');
}

/** What is theirs; and what their accounts see. */
async function receiverSees(book: RecognitionBook, { kind, id }: RecognitionAbout, to: Thank['to']): Promise<boolean> {
  if (kind === 'kpi') return true;
  const { asking, firm } = book;
  const own: Scope =
    to.kind === 'user' ? { kind: 'persons', persons: [keyOfRecord(to.id)] } : { kind: 'teams', teams: [...teamsBelow(firm, to.id)].map(keyOfRecord) };
  const accounts = to.kind === 'user' ? [...(await accountsOfPersons(asking.control.db, [to.id])).values()].flat() : [];
  const others = await Promise.all(accounts.map((account) => askingAs(asking, account, 'records.read')));
  for (const scope of [own, ...others.flatMap((other) => (other ? [other.scope] : []))])
    if ((await namesIn(book, kind, [id], scope)).has(id)) return true;
  return false;
}
