import { hash } from 'node:crypto';
import type { AuditHead } from '#server/audit/audit-head.ts';
import { listEmptied } from '#server/audit/empty-values.ts';
import { entryHash, nothingBefore } from '#server/audit/entry-hash.ts';
import { readSealed, readWhole, type SealedRow } from '#server/audit/sealed-page.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

const pageRows = 1_000;

/** How far the trail was found to hold, and what it said on the way. */
export interface Walk {
  last: AuditHead;
  lastButOne: AuditHead;
  /** Entries of which a value is gone. */
  readonly emptied: bigint[];
  /** Entries that name such, with their text. */
  readonly naming: { readonly seq: bigint; readonly text: string }[];
}

export function walkFrom(last: AuditHead = { seq: 0n, hash: nothingBefore }): Walk {
  return { last, lastButOne: last, emptied: [], naming: [] };
}

export interface Fault {
  readonly row: bigint;
  /** The head that was kept and says that another entry stands there, where the entry itself is sound. */
  readonly mark?: AuditHead;
}

/**
 * Goes on entry by entry, page by page, as far as a number, or to the end.
 * @param marks heads that were kept: the walk must go through them
 * @returns the first entry that does not follow soundly, which the walk does not go past; null where all do
 */
export async function walkRows(db: ControlDatabase, walk: Walk, through: bigint | null, marks: readonly AuditHead[]): Promise<Fault | null> {
  while (through === null || walk.last.seq < through) {
    const page = await readSealed(db, walk.last.seq, pageRows, through);
    if (page.length === 0) return null;
    const doubtful = await hashesOfDoubtful(db, page);
    for (const row of page) {
      if (!isSound(row, walk.last, doubtful)) return { row: row.seq };
      const mark = marks.find(({ seq, hash: kept }) => seq === row.seq && kept !== row.hash);
      if (mark) return { row: row.seq, mark };
      goOn(walk, row);
    }
  }
  return null;
}

/**
 * What the store put together is what the hash covers unless something in it had to be escaped. Without a backslash nothing had to be in the
 * entry as it was written, and each text stands for one entry only; every other entry is hashed from its columns.
 */
async function hashesOfDoubtful(db: ControlDatabase, page: readonly SealedRow[]): Promise<ReadonlyMap<bigint, string>> {
  const isCertain = ({ covered, hash: own }: SealedRow): boolean => !covered.includes('\\') && hash('sha256', covered) === own;
  const whole = await readWhole(
    db,
    page.filter((row) => !isCertain(row)).map(({ seq }) => seq),
  );
  return new Map([...whole].map(([seq, row]) => [seq, entryHash(row)]));
}

function isSound(row: SealedRow, last: AuditHead, doubtful: ReadonlyMap<bigint, string>): boolean {
  if (row.seq !== last.seq + 1n || row.previousHash !== last.hash || (doubtful.get(row.seq) ?? row.hash) !== row.hash) return false;
  return (
    row.isOdd !== 1n &&
    isValueSound(row, row.before, row.beforeDigest) &&
    isValueSound(row, row.after, row.afterDigest) &&
    isValueSound(row, row.reason, row.reasonDigest)
  );
}

function isValueSound({ personal }: SealedRow, value: string | null, digest: string | null): boolean {
  if (value === null) return digest === null || personal === 1n;
  return digest !== null && hash('sha256', value) === digest;
}

function goOn(walk: Walk, row: SealedRow): void {
  walk.lastButOne = walk.last;
  walk.last = { seq: row.seq, hash: row.hash };
  const { before, after, reason } = row;
  if (isEmptied({ before, after, reason, before_digest: row.beforeDigest, after_digest: row.afterDigest, reason_digest: row.reasonDigest }))
    walk.emptied.push(row.seq);
  if (row.saysEmptied !== null) walk.naming.push({ seq: row.seq, text: row.saysEmptied });
}

/** Emptied entries that a later one names, and those none does. */
export function namedOf({ emptied, naming }: Walk): { readonly named: number; readonly unnamed: readonly bigint[] } {
  const unnamed = new Set(emptied);
  for (const { seq, text } of naming) for (const one of listEmptied(text)) if (one < seq) unnamed.delete(one);
  return { named: emptied.length - unnamed.size, unnamed: [...unnamed].sort((a, b) => (a < b ? -1 : 1)) };
}

type Values = Pick<AuditEntryTable, 'before' | 'before_digest' | 'after' | 'after_digest' | 'reason' | 'reason_digest'>;

/** Values were there and are not any more. */
export function isEmptied(row: Values): boolean {
  const isGone = (text: string | null, digest: string | null): boolean => text === null && digest !== null;
  return isGone(row.before, row.before_digest) || isGone(row.after, row.after_digest) || isGone(row.reason, row.reason_digest);
}
