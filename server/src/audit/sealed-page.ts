import { PostgresAdapter, sql, type RawBuilder } from 'kysely';
import { emptiedAction } from '#server/audit/empty-values.ts';
import type { HashedEntry } from '#server/audit/entry-hash.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** An entry as it is checked, put together by the store: of a million entries nothing is made twice. */
export interface SealedRow {
  readonly seq: bigint;
  readonly hash: string;
  readonly previousHash: string;
  readonly personal: bigint;
  /** What the hash covers, as JSON in the form of RFC 8785; something else where a value has to be escaped. */
  readonly covered: string;
  /** Salt and text as their digest covers them; null where there is neither. */
  readonly before: string | null;
  readonly beforeDigest: string | null;
  readonly after: string | null;
  readonly afterDigest: string | null;
  readonly reason: string | null;
  readonly reasonDigest: string | null;
  /** Of an entry that says what was emptied: its text. */
  readonly saysEmptied: string | null;
  /** A cell holds bytes where text belongs, which may read the same. */
  readonly isOdd: bigint | null;
}

/** As entry-hash has them, in the same order. */
const parts: readonly (readonly [name: string, column: keyof HashedEntry])[] = [
  ['action', 'action'],
  ['actor', 'actor'],
  ['actor_name', 'actor_name'],
  ['after', 'after_digest'],
  ['at', 'at'],
  ['before', 'before_digest'],
  ['id', 'id'],
  ['on_behalf_of', 'on_behalf_of'],
  ['personal', 'personal'],
  ['previous', 'previous_hash'],
  ['reason', 'reason_digest'],
  ['request_id', 'request_id'],
  ['seq', 'seq'],
  ['subject_id', 'subject_id'],
  ['subject_kind', 'subject_kind'],
];
const textOf = (column: keyof HashedEntry): RawBuilder<string | null> => sql`cast(${sql.ref(column)} as text)`;

const coveredOnSqlite = sql<string>`json_object(${sql.join(parts.flatMap(([name, column]) => [sql.lit(name), textOf(column)]))})`;
/** Bytes come after every text in the order of SQLite; PostgreSQL keeps them apart. */
const oddOnSqlite = sql<bigint | null>`(${sql.join(
  [...parts.map(([, column]) => column), 'before', 'before_salt', 'after', 'after_salt', 'reason', 'reason_salt'].map(
    (column) => sql`${sql.ref(column)} >= x''`,
  ),
  sql` or `,
)})`;
/** PostgreSQL writes JSON with spaces in it. */
export const coveredOnPostgres = sql<string>`'{' || ${sql.join(
  parts.map(([name, column]) => sql`${sql.lit(`"${name}":`)} || coalesce('"' || ${textOf(column)} || '"', 'null')`),
  sql` || ',' || `,
)} || '}'`;

export function salted(column: 'before' | 'after' | 'reason'): RawBuilder<string | null> {
  const [text, salt] = [sql.ref(column), sql.ref(`${column}_salt`)];
  return sql`case when ${text} is null and ${salt} is null then null else coalesce(${salt}, '') || ${sql.lit('\n')} || coalesce(${text}, '') end`;
}

export function isPostgres(db: ControlDatabase): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The entries after a number, in order, at most so many, none beyond another number. */
export function readSealed(db: ControlDatabase, after: bigint, limit: number, through: bigint | null = null): Promise<readonly SealedRow[]> {
  const [covered, odd] = isPostgres(db) ? [coveredOnPostgres, sql<bigint | null>`null`] : [coveredOnSqlite, oddOnSqlite];
  return db
    .selectFrom('audit_entry')
    .select(['seq', 'hash', 'previous_hash as previousHash', 'personal', covered.as('covered')])
    .select(['before_digest as beforeDigest', 'after_digest as afterDigest', 'reason_digest as reasonDigest'])
    .select([salted('before').as('before'), salted('after').as('after'), salted('reason').as('reason')])
    .select(odd.as('isOdd'))
    .select(sql<string | null>`case when action = ${emptiedAction} then ${sql.ref('after')} end`.as('saysEmptied'))
    .where('seq', '>', after)
    .$if(through !== null, (all) => all.where('seq', '<=', through!))
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Entries whole, by number. */
export async function readWhole(db: ControlDatabase, seqs: readonly bigint[]): Promise<ReadonlyMap<bigint, AuditEntryTable>> {
  if (seqs.length === 0) return new Map();
  const rows = await db.selectFrom('audit_entry').selectAll().where('seq', 'in', seqs).execute();
  return new Map(rows.map((row) => [row.seq, row]));
}
