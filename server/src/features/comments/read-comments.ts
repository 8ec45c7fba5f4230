import { LeadlineError, type CommentAbout, type CommentsResponse, type CommentThread, type Mentionable } from '@leadline/contract';
import { askingAs } from '#server/access/asking-as.ts';
import type { Asking } from '#server/context.ts';
import { listAccounts } from '#server/control/account.ts';
import { findThread, listThreads, type KeptComment, type KeptThread } from '#server/control/comment.ts';
import { plainText } from '#server/facts/plain-text.ts';
import { seenAbout, type SeenAbout } from './about.ts';

/** Comments are between people who have signed in: programs and screens neither read nor write them. @throws LeadlineError comments.people_only */
export function ownAccountOf({ principal }: Pick<Asking, 'principal'>): { readonly account: string; readonly name: string } {
  if (principal.kind !== 'person') throw new LeadlineError('forbidden', 'comments.people_only');
  return principal;
}

/** @throws LeadlineError comments.people_only, comments.nothing, comments.choose_team */
export async function findComments(asking: Asking, given: CommentAbout): Promise<CommentsResponse> {
  const { account } = ownAccountOf(asking);
  const seen = await seenAbout(asking, given);
  const threads = await listThreads(asking.control.db, seen.key);
  return { threads: threads.filter((thread) => isFor(thread, account)).map((thread) => shown(thread, seen, account)) };
}

/** @throws LeadlineError comments.people_only, comments.no_thread for what is not there, not seen or private to others alike */
export async function showThread(asking: Asking, id: string): Promise<CommentThread> {
  const { thread, seen } = await getThread(asking, id);
  return shown(thread, seen, ownAccountOf(asking).account);
}

export interface SeenThread {
  readonly thread: KeptThread;
  readonly seen: SeenAbout;
}

/** A thread the asker may read. @throws LeadlineError comments.people_only, comments.no_thread */
export async function getThread(asking: Asking, id: string): Promise<SeenThread> {
  const { account } = ownAccountOf(asking);
  const thread = await findThread(asking.control.db, id);
  const seen = thread && isFor(thread, account) ? await seenStill(asking, JSON.parse(thread.about) as CommentAbout) : undefined;
  if (!thread || !seen) throw new LeadlineError('not_found', 'comments.no_thread');
  return { thread, seen };
}

/** Undefined where the reader does not see any more what it is about. */
export async function seenStill(asking: Asking, about: CommentAbout): Promise<SeenAbout | undefined> {
  try {
    return await seenAbout(asking, about);
  } catch (error) {
    if (error instanceof LeadlineError && error.code.startsWith('comments.')) return undefined;
    throw error;
  }
}

/** What is private is for whoever wrote in it and whoever was mentioned. */
export function isFor(thread: KeptThread, account: string): boolean {
  return thread.private === 0n || partakersOf(thread).has(account);
}

export function partakersOf({ started_by, comments }: KeptThread): ReadonlySet<string> {
  return new Set([started_by, ...comments.flatMap(({ author, mentions }) => [author, ...mentions.map(({ account_id }) => account_id)])]);
}

function shown(thread: KeptThread, { subject, title }: SeenAbout, reader: string): CommentThread {
  return {
    id: thread.id,
    about: JSON.parse(thread.about) as CommentAbout,
    subject,
    title,
    isPrivate: thread.private === 1n,
    resolvedAt: thread.resolved_at,
    resolvedBy: thread.resolved_by_name,
    comments: thread.comments.map((comment) => shownComment(comment, reader)),
  };
}

const shownComment = ({ id, author, author_name, text, mentions, written_at, changed_at, removed_at }: KeptComment, reader: string) => ({
  id,
  author: author_name,
  isOwn: author === reader,
  text: removed_at === null ? text : null,
  mentions: mentions.map(({ account_id, name }): Mentionable => ({ id: account_id, name })),
  at: written_at,
  changedAt: changed_at,
});

/** So many names are offered, of so many that are called so and are looked at. */
const [mostOffered, mostLookedAt] = [8, 40];

/** Who can be mentioned: accounts of those who see what it is about, by a part of the name. */
export async function listMentionable(asking: Asking, given: CommentAbout, search: string): Promise<readonly Mentionable[]> {
  const { account } = ownAccountOf(asking);
  await seenAbout(asking, given);
  const wanted = plainText(search);
  const offered: Mentionable[] = [];
  const called = (await listAccounts(asking.control.db)).filter(
    ({ id, name, status }) => id !== account && status === 'active' && plainText(name).includes(wanted),
  );
  for (const { id, name } of called.slice(0, mostLookedAt)) {
    if (await seesToo(asking, id, given)) offered.push({ id, name });
    if (offered.length === mostOffered) break;
  }
  return offered;
}

/** Whether somebody else sees what it is about. */
export async function seesToo(asking: Asking, account: string, about: CommentAbout): Promise<boolean> {
  const theirs = await askingAs(asking, account, 'records.read');
  return theirs !== undefined && (await seenStill(theirs, about)) !== undefined;
}
