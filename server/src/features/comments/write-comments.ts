import { LeadlineError, type CommentThread, type Reply, type StartThread } from '@leadline/contract';
import { audited } from '#server/audit/audited.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { Asking } from '#server/context.ts';
import { getAccount } from '#server/control/account.ts';
import {
  addComment,
  addThread,
  changeComment,
  findComment,
  findThread,
  keepMentions,
  setResolved,
  type KeptThread,
} from '#server/control/comment.ts';
import type { CommentTable } from '#server/control/comment-tables.ts';
import { accountsOfPersons } from '#server/control/notification.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages, type Notice } from '#server/notifying/notify.ts';
import { seenAbout, type SeenAbout } from './about.ts';
import { getThread, ownAccountOf, partakersOf, seesToo, showThread } from './read-comments.ts';

interface Mention {
  readonly account_id: string;
  readonly name: string;
}

/**
 * Begins a thread. Sent twice it is there once.
 * @throws LeadlineError comments.people_only, comments.nothing, comments.choose_team, comments.not_theirs for a mention of who does not see it,
 * comments.nobody for a private one without anybody else
 */
export async function startThread(asking: Asking, given: StartThread): Promise<CommentThread> {
  const { account, name } = ownAccountOf(asking);
  const seen = await seenAbout(asking, given.about);
  if (await isSent(asking, given.key)) return showThread(asking, (await findComment(asking.control.db, given.key))!.thread_id);
  if (given.isPrivate && given.mentions.length === 0) throw new LeadlineError('invalid', 'comments.nobody');
  const mentions = await mentioned(asking, seen, given.mentions);
  const others = given.isPrivate ? [] : await answering(asking, seen);
  const act = actOf(asking);
  const at = act.now.toISOString();
  const thread = {
    id: given.key,
    about_key: seen.key,
    about: JSON.stringify(seen.about),
    private: given.isPrivate ? 1n : 0n,
    started_by: account,
    started_at: at,
    resolved_at: null,
    resolved_by_name: null,
  };
  const told = await audited(asking.control.db, async (change) => {
    if (!(await addComment(change, newComment({ id: given.key, thread: given.key, account, name, text: given.text, at }), mentions))) return [];
    await addThread(change, thread);
    await appendEntry(change, act, { action: 'comments.started', subject: { kind: 'comments', id: thread.id }, after: trace(seen, given.isPrivate) });
    return notify(change, noticesOf(seen, { id: thread.id, comment: given.key, by: name, but: account }, { mentions, others, earlier: [] }), act.now);
  });
  tell(asking, told);
  return showThread(asking, thread.id);
}

/** @throws LeadlineError comments.people_only, comments.no_thread, comments.not_theirs */
export async function replyTo(asking: Asking, id: string, given: Reply): Promise<CommentThread> {
  const { account, name } = ownAccountOf(asking);
  const { thread, seen } = await getThread(asking, id);
  if (await isSent(asking, given.key)) return showThread(asking, id);
  const mentions = await mentioned(asking, seen, given.mentions);
  const earlier = await stillSeeing(asking, seen, thread, account);
  const act = actOf(asking);
  const told = await audited(asking.control.db, async (change) => {
    const comment = newComment({ id: given.key, thread: id, account, name, text: given.text, at: act.now.toISOString() });
    if (!(await addComment(change, comment, mentions))) return [];
    if (thread.resolved_at !== null) await setResolved(change, id, null, act.now);
    await appendEntry(change, act, { action: 'comments.replied', subject: { kind: 'comments', id }, after: trace(seen, thread.private === 1n) });
    return notify(change, noticesOf(seen, { id, comment: given.key, by: name, but: account }, { mentions, others: [], earlier }), act.now);
  });
  tell(asking, told);
  return showThread(asking, id);
}

/** @throws LeadlineError comments.no_comment for what is not there or somebody else's alike, comments.gone */
export async function changeText(
  asking: Asking,
  id: string,
  given: { readonly text: string; readonly mentions: readonly string[] },
): Promise<CommentThread> {
  const { comment, thread, seen } = await getOwn(asking, id);
  const mentions = await mentioned(asking, seen, given.mentions);
  const before = new Set(thread.comments.find((one) => one.id === id)?.mentions.map(({ account_id }) => account_id));
  const act = actOf(asking);
  const told = await audited(asking.control.db, async (change) => {
    await changeComment(change, id, { text: given.text, changed_at: act.now.toISOString() });
    await keepMentions(change, id, mentions);
    await appendEntry(change, act, {
      action: 'comments.changed',
      subject: { kind: 'comments', id: thread.id },
      after: trace(seen, thread.private === 1n),
    });
    const fresh = mentions.filter(({ account_id }) => !before.has(account_id));
    return notify(
      change,
      noticesOf(seen, { id: thread.id, comment: id, by: comment.author_name, but: comment.author }, { mentions: fresh, others: [], earlier: [] }),
      act.now,
    );
  });
  tell(asking, told);
  return showThread(asking, thread.id);
}

/** Takes the words back; that something stood there is still seen. @throws LeadlineError comments.no_comment, comments.gone */
export async function removeComment(asking: Asking, id: string): Promise<CommentThread> {
  const { thread, seen } = await getOwn(asking, id);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    await changeComment(change, id, { text: '', removed_at: act.now.toISOString() });
    await appendEntry(change, act, {
      action: 'comments.removed',
      subject: { kind: 'comments', id: thread.id },
      after: trace(seen, thread.private === 1n),
    });
  });
  tell(asking, []);
  return showThread(asking, thread.id);
}

/** @throws LeadlineError comments.people_only, comments.no_thread */
export async function resolveThread(asking: Asking, id: string, isResolved: boolean): Promise<CommentThread> {
  const { account, name } = ownAccountOf(asking);
  const { thread, seen } = await getThread(asking, id);
  if ((thread.resolved_at !== null) === isResolved) return showThread(asking, id);
  const act = actOf(asking);
  const told = await audited(asking.control.db, async (change) => {
    await setResolved(change, id, isResolved ? name : null, act.now);
    const action = isResolved ? 'comments.resolved' : 'comments.reopened';
    await appendEntry(change, act, { action, subject: { kind: 'comments', id }, after: trace(seen, thread.private === 1n) });
    if (!isResolved || thread.started_by === account) return [];
    const once = `resolved ${id} ${act.now.toISOString()}`;
    return notify(change, [{ accounts: [thread.started_by], kind: 'resolved', path: pathOf(id), data: dataOf(seen, name), once }], act.now);
  });
  tell(asking, told);
  return showThread(asking, id);
}

const isSent = async ({ control }: Asking, key: string): Promise<boolean> => (await findComment(control.db, key)) !== undefined;

function newComment(given: {
  readonly id: string;
  readonly thread: string;
  readonly account: string;
  readonly name: string;
  readonly text: string;
  readonly at: string;
}): CommentTable {
  const { id, thread, account, name, text, at } = given;
  return { id, thread_id: thread, author: account, author_name: name, text, written_at: at, changed_at: null, removed_at: null };
}

async function getOwn(
  asking: Asking,
  id: string,
): Promise<{ readonly comment: CommentTable; readonly thread: KeptThread; readonly seen: SeenAbout }> {
  const { account } = ownAccountOf(asking);
  const comment = await findComment(asking.control.db, id);
  const isOwn = comment !== undefined && comment.author === account && (await findThread(asking.control.db, comment.thread_id)) !== undefined;
  if (!isOwn) throw new LeadlineError('not_found', 'comments.no_comment');
  const found = await getThread(asking, comment.thread_id);
  if (comment.removed_at !== null) throw new LeadlineError('conflict', 'comments.gone');
  return { comment, ...found };
}

/** Who is mentioned sees what it is about. @throws LeadlineError comments.not_theirs */
async function mentioned(asking: Asking, { about }: SeenAbout, ids: readonly string[]): Promise<readonly Mention[]> {
  const found: Mention[] = [];
  for (const id of new Set(ids)) {
    if (!(await seesToo(asking, id, about))) throw new LeadlineError('conflict', 'comments.not_theirs');
    found.push({ account_id: id, name: (await getAccount(asking.control.db, id)).name });
  }
  return found;
}

/** Accounts of who answers for what it is about, of those who see it. */
async function answering(asking: Asking, { about, people }: SeenAbout): Promise<readonly string[]> {
  const accounts = await accountsOfPersons(asking.control.db, people);
  return only(asking, about, [...accounts.values()].flat());
}

async function stillSeeing(asking: Asking, { about }: SeenAbout, thread: KeptThread, but: string): Promise<readonly string[]> {
  return only(asking, about, [...partakersOf(thread)].filter((account) => account !== but)); // prettier-ignore
}

async function only(asking: Asking, about: SeenAbout['about'], accounts: readonly string[]): Promise<readonly string[]> {
  const sees = await Promise.all(accounts.map((account) => seesToo(asking, account, about)));
  return accounts.filter((_, index) => sees[index]);
}

const pathOf = (thread: string): string => `/comments/${thread}`;

function dataOf({ about, subject, title }: SeenAbout, by: string): Notice['data'] {
  if (about.kind === 'value') return { by, kpi: about.kpi };
  return { by, name: title ?? subject.name ?? '' };
}

interface Said {
  readonly id: string;
  readonly comment: string;
  readonly by: string;
  /** Nobody is told of what they said themselves. */
  readonly but: string;
}

interface Told {
  readonly mentions: readonly Mention[];
  readonly others: readonly string[];
  readonly earlier: readonly string[];
}

/** Each account is told once of a comment, by the nearest reason. */
function noticesOf(seen: SeenAbout, { id, comment, by, but }: Said, { mentions, others, earlier }: Told): readonly Notice[] {
  const data = dataOf(seen, by);
  const kinds = [
    ['mentioned', mentions.map(({ account_id }) => account_id)],
    ['replied', earlier],
    ['commented', others],
  ] as const;
  return kinds.map(([kind, accounts]) => ({
    accounts: accounts.filter((account) => account !== but),
    kind,
    path: pathOf(id),
    data,
    once: `comment ${comment}`,
  }));
}

/** What the audit trail keeps: about what, and not what was said. */
function trace({ about, subject }: SeenAbout, isPrivate: boolean): unknown {
  if (isPrivate) return { about: about.kind, private: true };
  return about.kind === 'value' ? { about: 'value', kpi: about.kpi, of: subject.scope } : { about: about.kind };
}

function tell(asking: Asking, accounts: readonly string[]): void {
  asking.live.publish('comments', {});
  tellPages(asking, accounts);
}
