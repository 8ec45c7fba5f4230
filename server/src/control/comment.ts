import type { CommentMentionTable, CommentTable, CommentThreadTable } from '#server/control/comment-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface KeptComment extends CommentTable {
  readonly mentions: readonly CommentMentionTable[];
}

export interface KeptThread extends CommentThreadTable {
  readonly comments: readonly KeptComment[];
}

export async function findComment(db: ControlDatabase, id: string): Promise<CommentTable | undefined> {
  return db.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findThread(db: ControlDatabase, id: string): Promise<KeptThread | undefined> {
  const [thread] = await withComments(db, await db.selectFrom('comment_thread').selectAll().where('id', '=', id).execute());
  return thread;
}

/** Most threads of one thing that are shown. */
const mostThreads = 100;

/** About one thing: what is open first, the newest first. */
export async function listThreads(db: ControlDatabase, aboutKey: string): Promise<readonly KeptThread[]> {
  const all = db.selectFrom('comment_thread').selectAll().where('about_key', '=', aboutKey);
  const rows = await all.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(mostThreads).execute();
  const threads = await withComments(db, rows);
  return [...threads.filter((thread) => thread.resolved_at === null), ...threads.filter((thread) => thread.resolved_at !== null)];
}

async function withComments(db: ControlDatabase, threads: readonly CommentThreadTable[]): Promise<readonly KeptThread[]> {
  if (threads.length === 0) return [];
  const ids = threads.map(({ id }) => id);
  const comments = await db.selectFrom('comment').selectAll().where('thread_id', 'in', ids).orderBy('written_at').orderBy('id').execute();
  const mentions = await db
    .selectFrom('comment_mention')
    .innerJoin('comment', 'comment.id', 'comment_mention.comment_id')
    .selectAll('comment_mention')
    .where('comment.thread_id', 'in', ids)
    .orderBy('comment_mention.name')
    .execute();
  return threads.map((thread) => ({
    ...thread,
    comments: comments
      .filter(({ thread_id }) => thread_id === thread.id)
      .map((comment) => ({ ...comment, mentions: mentions.filter(({ comment_id }) => comment_id === comment.id) })),
  }));
}

export async function addThread(change: ControlDatabase, thread: CommentThreadTable): Promise<void> {
  await change.insertInto('comment_thread').values(thread).execute();
}

type Mentioned = Omit<CommentMentionTable, 'comment_id'>;

/** @returns false where a comment with this id is there already */
export async function addComment(change: ControlDatabase, comment: CommentTable, mentions: readonly Mentioned[]): Promise<boolean> {
  const added = await change
    .insertInto('comment')
    .values(comment)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  if ((added.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  await keepMentions(change, comment.id, mentions);
  return true;
}

export async function keepMentions(change: ControlDatabase, comment: string, mentions: readonly Mentioned[]): Promise<void> {
  await change.deleteFrom('comment_mention').where('comment_id', '=', comment).execute();
  if (mentions.length === 0) return;
  await change
    .insertInto('comment_mention')
    .values(mentions.map((mention) => ({ comment_id: comment, ...mention })))
    .execute();
}

export async function changeComment(
  change: ControlDatabase,
  id: string,
  values: Partial<Pick<CommentTable, 'text' | 'changed_at' | 'removed_at'>>,
): Promise<void> {
  await change.updateTable('comment').set(values).where('id', '=', id).execute();
}

/** @param by null: it is open again */
export async function setResolved(change: ControlDatabase, id: string, by: string | null, now: Date): Promise<void> {
  const values = { resolved_at: by === null ? null : now.toISOString(), resolved_by_name: by };
  await change.updateTable('comment_thread').set(values).where('id', '=', id).execute();
}

/** Takes out of what was said, of the names beside it and of what people were told what the function says. @param clean undefined: it stays */
export async function cleanComments(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, text, author_name } of await db.selectFrom('comment').select(['id', 'text', 'author_name']).execute()) {
    const next = { text: clean(text) ?? text, author_name: clean(author_name) ?? author_name };
    if (next.text !== text || next.author_name !== author_name) await db.updateTable('comment').set(next).where('id', '=', id).execute();
  }
  for (const { comment_id, account_id, name } of await db.selectFrom('comment_mention').selectAll().execute()) {
    const next = clean(name);
    const one = db.updateTable('comment_mention').where('comment_id', '=', comment_id).where('account_id', '=', account_id);
    if (next !== undefined) await one.set({ name: next }).execute();
  }
  for (const { id, resolved_by_name: name } of await db.selectFrom('comment_thread').select(['id', 'resolved_by_name']).execute()) {
    const next = name === null ? undefined : clean(name);
    if (next !== undefined) await db.updateTable('comment_thread').set({ resolved_by_name: next }).where('id', '=', id).execute();
  }
  for (const { id, data } of await db.selectFrom('notification').select(['id', 'data']).execute()) {
    const words = JSON.parse(data) as Readonly<Record<string, string>>;
    const next = JSON.stringify(Object.fromEntries(Object.entries(words).map(([name, text]) => [name, clean(text) ?? text])));
    if (next !== data) await db.updateTable('notification').set({ data: next }).where('id', '=', id).execute();
  }
}
