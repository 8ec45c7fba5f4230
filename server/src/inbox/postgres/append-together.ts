import { LeadlineError } from '@leadline/contract';
import { createHash } from 'node:crypto';
import type { AskRows, Database } from '#server/database/database.ts';
import type { AppendRequest } from '#server/inbox/inbox-message.ts';
import { keyDigest } from '#server/inbox/entry-digest.ts';
import { inboxSchema } from './create-inbox-schema.ts';
import { insertEntries } from './insert-entries.ts';

export interface Appended {
  readonly seq: bigint;
  readonly isReplay: boolean;
}

export interface NewEntry extends AppendRequest {
  /** Uploads it needs. */
  readonly digests: readonly string[];
}

interface Waiting {
  readonly request: NewEntry;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

const mostBytes = 32 * 1024 * 1024;

/** Whatever has come in while the last commit ran is made durable by the next one. */
export function togetherAppender(database: Database): (request: NewEntry) => Promise<Appended> {
  let waiting: Waiting[] = [];
  let isRunning = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) {
      const group = takeGroup(waiting);
      waiting = waiting.slice(group.length);
      try {
        const outcomes = await database.transaction((rows) =>
          appendAll(
            rows,
            group.map(({ request }) => request),
          ),
        );
        outcomes.forEach((outcome, index) => (outcome instanceof Error ? group[index]!.reject(outcome) : group[index]!.resolve(outcome)));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    isRunning = false;
  };
  return (request) =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (!isRunning) void run();
    });
}

/** At least one, then as many as fit. */
function takeGroup(waiting: readonly Waiting[]): Waiting[] {
  let bytes = 0;
  const end = waiting.findIndex(({ request }, index) => (bytes += request.content.length) > mostBytes && index > 0);
  return waiting.slice(0, end < 0 ? waiting.length : end);
}

interface Kept {
  readonly digest: Buffer;
  readonly seq: bigint;
}

/** A refused request does not hinder the others. */
async function appendAll(rows: AskRows, requests: readonly NewEntry[]): Promise<readonly (Appended | LeadlineError)[]> {
  await rows('SET LOCAL synchronous_commit = on');
  const [counter] = await rows<{ readonly last: bigint }>(`SELECT last FROM ${inboxSchema}.counter WHERE id = 1 FOR UPDATE`);
  let last = counter!.last;
  const keys = await findKeys(rows, requests);
  const targets = await findTargets(rows, requests);
  const uploads = await findUploads(rows, requests);
  const added: { readonly seq: bigint; readonly request: NewEntry }[] = [];
  const newKeys: (Kept & { readonly key: string })[] = [];
  const outcomes = requests.map((request): Appended | LeadlineError => {
    const digest = createHash('sha256').update(request.content).digest();
    const known = request.key === null ? undefined : keys.get(request.key);
    if (known) return known.digest.equals(digest) ? { seq: known.seq, isReplay: true } : new LeadlineError('conflict', 'inbox.key_reused');
    if (request.target !== null && !targets.has(request.target) && !isTargetOf(request.target, added))
      return new LeadlineError('not_found', 'inbox.no_such_entry');
    const missing = request.digests.find((each) => !uploads.has(each));
    if (missing !== undefined) return new LeadlineError('not_found', 'inbox.no_such_upload', { digest: missing.slice(0, 64) });
    last += 1n;
    added.push({ seq: last, request });
    if (request.key !== null) {
      keys.set(request.key, { digest, seq: last });
      newKeys.push({ key: request.key, digest, seq: last });
    }
    return { seq: last, isReplay: false };
  });
  if (added.length > 0) await insert(rows, added, newKeys, last);
  return outcomes;
}

function isTargetOf(target: bigint, added: readonly { readonly seq: bigint; readonly request: NewEntry }[]): boolean {
  return added.some(({ seq, request }) => seq === target && (request.entry === 'import' || request.entry === 'items'));
}

async function insert(
  rows: AskRows,
  added: readonly { readonly seq: bigint; readonly request: NewEntry }[],
  keys: readonly (Kept & { readonly key: string })[],
  last: bigint,
): Promise<void> {
  await insertEntries(
    rows,
    added.map(({ seq, request: { receivedAt, entry: kind, content, target, key } }) => {
      return { seq, receivedAt, kind, content, target, keyDigest: key === null ? null : keyDigest(key) };
    }),
  );
  if (keys.length > 0)
    await rows(`INSERT INTO ${inboxSchema}.idempotency (key, digest, seq) SELECT * FROM unnest($1::text[], $2::bytea[], $3::bigint[])`, [
      keys.map(({ key }) => key),
      keys.map(({ digest }) => digest),
      keys.map(({ seq }) => String(seq)),
    ]);
  await rows(`UPDATE ${inboxSchema}.counter SET last = $1 WHERE id = 1`, [String(last)]);
}

async function findKeys(rows: AskRows, requests: readonly NewEntry[]): Promise<Map<string, Kept>> {
  const keys = requests.flatMap(({ key }) => key ?? []);
  if (keys.length === 0) return new Map();
  const found = await rows<Kept & { readonly key: string }>(`SELECT key, digest, seq FROM ${inboxSchema}.idempotency WHERE key = ANY($1::text[])`, [
    keys,
  ]);
  return new Map(found.map(({ key, digest, seq }) => [key, { digest, seq }]));
}

async function findTargets(rows: AskRows, requests: readonly NewEntry[]): Promise<ReadonlySet<bigint>> {
  const targets = requests.flatMap(({ target }) => (target === null ? [] : String(target)));
  if (targets.length === 0) return new Set();
  const sql = `SELECT seq FROM ${inboxSchema}.entry WHERE kind IN ('import', 'items') AND seq = ANY($1::bigint[])`;
  return new Set((await rows<{ readonly seq: bigint }>(sql, [targets])).map(({ seq }) => seq));
}

async function findUploads(rows: AskRows, requests: readonly NewEntry[]): Promise<ReadonlySet<string>> {
  const digests = requests.flatMap((request) => request.digests);
  if (digests.length === 0) return new Set();
  const sql = `SELECT digest FROM ${inboxSchema}.upload WHERE digest = ANY($1::text[])`;
  return new Set((await rows<{ readonly digest: string }>(sql, [digests])).map(({ digest }) => digest));
}
