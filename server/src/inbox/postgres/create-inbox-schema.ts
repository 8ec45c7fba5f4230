import { LeadlineError } from '@leadline/contract';
import type { AskRows, Database } from '#server/database/database.ts';

export const inboxSchema = 'leadline_inbox';
/** Raised when an older Leadline could not read the inbox any more. */
const version = 2;

const erasureIndex = `CREATE INDEX entry_erasure ON ${inboxSchema}.entry (seq) WHERE kind = 'erase'`;

/**
 * Tables of the inbox, and of what servers that share it tell each other about applying it. A counter instead of a sequence:
 * whoever numbers entries holds it until they are durable, so that a reader never passes over one that appears later.
 */
const statements = [
  `CREATE SCHEMA IF NOT EXISTS ${inboxSchema}`,
  `CREATE TABLE ${inboxSchema}.meta (name text PRIMARY KEY, value text NOT NULL)`,
  `CREATE TABLE ${inboxSchema}.counter (id integer PRIMARY KEY, last bigint NOT NULL)`,
  `INSERT INTO ${inboxSchema}.counter VALUES (1, 0)`,
  `CREATE TABLE ${inboxSchema}.entry (
     seq bigint PRIMARY KEY, received_at text NOT NULL, kind text NOT NULL, content text NOT NULL, bytes bigint NOT NULL, target bigint,
     key_digest bytea, digest bytea NOT NULL)`,
  `CREATE INDEX entry_withdrawal ON ${inboxSchema}.entry (seq) WHERE kind IN ('withdraw', 'restore')`,
  erasureIndex,
  `CREATE TABLE ${inboxSchema}.idempotency (key text COLLATE "C" PRIMARY KEY, digest bytea NOT NULL, seq bigint NOT NULL)`,
  `CREATE TABLE ${inboxSchema}.upload (digest text PRIMARY KEY, bytes bigint NOT NULL, received_at text NOT NULL)`,
  `CREATE TABLE ${inboxSchema}.upload_piece (digest text, position integer, piece bytea NOT NULL, PRIMARY KEY (digest, position))`,
  `ALTER TABLE ${inboxSchema}.upload_piece ALTER COLUMN piece SET STORAGE EXTERNAL`,
  `CREATE TABLE ${inboxSchema}.applying (id integer PRIMARY KEY, dealt bigint NOT NULL, rebuilding_to bigint, fault text)`,
  `INSERT INTO ${inboxSchema}.applying VALUES (1, 0, NULL, NULL)`,
  `CREATE TABLE ${inboxSchema}.request (
     id text PRIMARY KEY, kind text NOT NULL, details text NOT NULL, asked_at timestamptz NOT NULL DEFAULT now(), answer text, error text)`,
  `INSERT INTO ${inboxSchema}.meta VALUES ('schema_version', '${version}')`,
];

/** @throws LeadlineError inbox.newer */
export async function createInboxSchema(database: Database): Promise<void> {
  await database.transaction(async (rows) => {
    await rows('SELECT pg_advisory_xact_lock(hashtext($1))', [inboxSchema]);
    const found = await findVersion(rows);
    if (found !== undefined && found > version) throw new LeadlineError('precondition', 'inbox.newer', { file: database.place.shown });
    if (found === undefined) for (const statement of statements) await rows(statement);
    if (found === 1) {
      await rows(erasureIndex);
      await setInboxMark(rows, 'schema_version', String(version));
    }
  });
}

async function findVersion(rows: AskRows): Promise<number | undefined> {
  const [table] = await rows<{ readonly found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [`${inboxSchema}.meta`]);
  if (!table!.found) return undefined;
  const [row] = await rows<{ readonly value: string }>(`SELECT value FROM ${inboxSchema}.meta WHERE name = 'schema_version'`);
  return row && Number(row.value);
}

export async function findInboxMark(rows: AskRows, name: string): Promise<string | undefined> {
  const [row] = await rows<{ readonly value: string }>(`SELECT value FROM ${inboxSchema}.meta WHERE name = $1`, [name]);
  return row?.value;
}

/** @param value null: removes it */
export async function setInboxMark(rows: AskRows, name: string, value: string | null): Promise<void> {
  await rows(`DELETE FROM ${inboxSchema}.meta WHERE name = $1`, [name]);
  if (value !== null) await rows(`INSERT INTO ${inboxSchema}.meta VALUES ($1, $2)`, [name, value]);
}
