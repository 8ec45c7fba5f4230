import { sql } from 'kysely';
import { emptiedAction } from '#server/audit/empty-values.ts';
import type { StretchPlace } from '#server/audit/prove-stretch.ts';
import { coveredOnPostgres, salted } from '#server/audit/sealed-page.ts';
import type { ProvenStretch } from '#server/audit/stretch.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

interface Proven {
  readonly isSound: boolean | null;
  readonly entries: bigint;
  /** These two are there where all entries are. */
  readonly previousHash: string;
  readonly last: string;
  readonly lastButOne: string | null;
}

const columns = ['before', 'after', 'reason'] as const;
const digest = (text: ReturnType<typeof salted>) => sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
const isGone = sql.join(
  columns.map((column) => sql`(${sql.ref(column)} is null and ${sql.ref(`${column}_digest`)} is not null)`),
  sql` or `,
);
/** As walk.ts has it. */
const areValuesSound = sql.join(
  columns.map((column) => {
    const own = sql.ref(`${column}_digest`);
    return sql`coalesce(case when ${salted(column)} is null then ${own} is null or personal = 1 else ${own} = ${digest(salted(column))} end, false)`;
  }),
  sql` and `,
);

/** PostgreSQL 11 and later hash by themselves: of a sound piece only its ends travel. What JSON has to escape is not told here. */
export async function proveInDatabase(db: ControlDatabase, { after, through, marks }: StretchPlace): Promise<ProvenStretch | undefined> {
  const inside = sql`from audit_entry where seq > ${after} and seq <= ${through}`;
  const { rows } = await sql<Proven>`
    with entry as (
      select seq, hash, previous_hash, lag(seq) over (order by seq) as seq_before, lag(hash) over (order by seq) as hash_before,
        ${coveredOnPostgres} as covered, ${areValuesSound} as are_values_sound ${inside}
    ), told as (
      select seq, hash, previous_hash, are_values_sound and strpos(covered, chr(92)) = 0 and hash = encode(sha256(convert_to(covered, 'UTF8')), 'hex')
        and (seq_before is null or (seq = seq_before + 1 and previous_hash = hash_before)) as is_sound from entry
    )
    select bool_and(coalesce(is_sound, false)) as "isSound", count(*) as entries,
      max(previous_hash) filter (where seq = ${after + 1n}) as "previousHash", max(hash) filter (where seq = ${through}) as last,
      max(hash) filter (where seq = ${through - 1n}) as "lastButOne" from told`.execute(db);
  const { isSound, entries, previousHash, last, lastButOne } = rows[0]!;
  if (isSound !== true || entries !== through - after) return undefined;
  if (
    !(await goesThrough(
      db,
      marks.filter(({ seq }) => seq > after && seq <= through),
    ))
  )
    return undefined;
  const told = await sql<{ seq: bigint; text: string | null; gone: boolean }>`
    select seq, case when action = ${emptiedAction} then ${sql.ref('after')} end as text, ${isGone} as gone ${inside}
    and (action = ${emptiedAction} or ${isGone}) order by seq`.execute(db);
  return {
    previousHash,
    last: { seq: through, hash: last },
    lastButOne: { seq: through - 1n, hash: lastButOne ?? previousHash },
    emptied: told.rows.filter(({ gone }) => gone).map(({ seq }) => seq),
    naming: told.rows.flatMap(({ seq, text }) => (text === null ? [] : [{ seq, text }])),
  };
}

async function goesThrough(db: ControlDatabase, marks: StretchPlace['marks']): Promise<boolean> {
  if (marks.length === 0) return true;
  const found = await db
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .where(
      'seq',
      'in',
      marks.map(({ seq }) => seq),
    )
    .execute();
  return marks.every((mark) => found.some(({ seq, hash }) => seq === mark.seq && hash === mark.hash));
}
