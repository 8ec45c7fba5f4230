import type { AuditHead } from '#server/audit/audit-head.ts';
import { proveInDatabase } from '#server/control/prove-in-database.ts';
import { startProof } from '#server/audit/prove-in-thread.ts';
import { isPostgres } from '#server/audit/sealed-page.ts';
import type { Walk } from '#server/audit/walk.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** A piece of the trail that was found sound by itself, and to go through the heads that were kept: it only has to follow what stands before it. */
export interface ProvenStretch extends Walk {
  readonly previousHash: string;
}

export interface Stretch {
  /** Number of the entry before the first. */
  readonly after: bigint;
  /** Undefined where anything is amiss or it cannot be told: then it is gone through entry by entry. */
  readonly prove: () => Promise<ProvenStretch | undefined>;
}

export interface Stretches {
  readonly all: readonly Stretch[];
  /** Stops what still runs. */
  readonly end: () => Promise<void>;
}

const rowsInDatabase = 25_000n;

/**
 * What of a long trail is checked beside the walk through it: its second half by a thread of its own where the trail is in a file; all of it by
 * the database server where there is one, two pieces at once.
 * @param rows of one piece for the database server
 */
export async function beginStretches(
  db: ControlDatabase,
  through: bigint,
  marks: readonly AuditHead[],
  rows: bigint = rowsInDatabase,
): Promise<Stretches> {
  if (isPostgres(db)) return { all: inDatabase(db, through, marks, rows), end: () => Promise.resolve() };
  const after = through / 2n;
  const proof = await startProof(db, { after, through, marks });
  return proof === undefined ? { all: [], end: () => Promise.resolve() } : { all: [{ after, prove: () => proof.result }], end: proof.end };
}

function inDatabase(db: ControlDatabase, through: bigint, marks: readonly AuditHead[], rows: bigint): readonly Stretch[] {
  const begun = new Map<bigint, Promise<ProvenStretch | undefined>>();
  const begin = (after: bigint): Promise<ProvenStretch | undefined> => {
    const to = after + rows < through ? after + rows : through;
    const proof = begun.get(after) ?? proveInDatabase(db, { after, through: to, marks }).catch(() => undefined);
    begun.set(after, proof);
    return proof;
  };
  const starts = Array.from({ length: Number((through + rows - 1n) / rows) }, (_, at) => BigInt(at) * rows);
  return starts.map((after) => ({
    after,
    prove: () => {
      if (after + rows < through) void begin(after + rows);
      return begin(after);
    },
  }));
}
