import { hash } from 'node:crypto';
import { readHead, type AuditHead } from '#server/audit/audit-head.ts';
import { listEmptied } from '#server/audit/empty-values.ts';
import { entryHash, nothingBefore } from '#server/audit/entry-hash.ts';
import { nameBreak, nameOther, type ChainBreak } from '#server/audit/name-break.ts';
import { readSealed, readWhole, type SealedRow } from '#server/audit/sealed-page.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface Verification {
  readonly entries: bigint;
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  readonly head: AuditHead;
  /** Entries whose values were emptied, as later entries say. */
  readonly emptied: number;
  /** The first entry that is not as it was written. */
  readonly broken: ChainBreak | null;
}

const pageRows = 1_000;

interface Walk {
  last: AuditHead;
  lastButOne: AuditHead;
  firstSeq: bigint | null;
  /** Emptied entries no entry has named so far. */
  readonly unnamed: Set<bigint>;
  named: number;
}

/**
 * Reads the whole trail, page by page; entries may be added meanwhile.
 * @param witnesses heads that were kept elsewhere: the trail must go through each of them
 */
export async function verifyChain(db: ControlDatabase, witnesses: readonly AuditHead[] = []): Promise<Verification> {
  const none = { seq: 0n, hash: nothingBefore };
  const walk: Walk = { last: none, lastButOne: { seq: -1n, hash: '' }, firstSeq: null, unnamed: new Set(), named: 0 };
  const broken = (await walkToHead(db, walk, witnesses)) ?? endFault(walk, witnesses);
  const ends = await readWhole(db, walk.firstSeq === null ? [] : [walk.firstSeq, walk.last.seq]);
  const atOf = (seq: bigint | null): string | null => ends.get(seq ?? 0n)?.at ?? null;
  return {
    entries: walk.last.seq,
    firstAt: atOf(walk.firstSeq),
    lastAt: atOf(walk.last.seq),
    head: walk.last,
    emptied: walk.named,
    broken,
  };
}

function endFault({ last, unnamed }: Walk, witnesses: readonly AuditHead[]): ChainBreak | null {
  if (witnesses.some(({ seq }) => seq > last.seq)) return { seq: last.seq + 1n, what: 'cut_off' };
  const [first] = [...unnamed].sort((a, b) => (a < b ? -1 : 1));
  return first === undefined ? null : { seq: first, what: 'emptied' };
}

async function walkToHead(db: ControlDatabase, walk: Walk, witnesses: readonly AuditHead[]): Promise<ChainBreak | null> {
  for (let head = await readHead(db); ;) {
    const marks = [...witnesses, head];
    for (let page = await readSealed(db, walk.last.seq, pageRows); page.length > 0; page = await readSealed(db, walk.last.seq, pageRows)) {
      const doubtful = await hashesOfDoubtful(db, page);
      for (const row of page) {
        if (!isSound(row, walk.last, doubtful)) return nameBreak(db, (await readWhole(db, [row.seq])).get(row.seq)!, walk);
        const mark = marks.find(({ seq, hash }) => seq === row.seq && hash !== row.hash);
        if (mark) return nameOther(db, mark);
        goOn(walk, row);
      }
    }
    if (walk.last.seq < head.seq) return { seq: walk.last.seq + 1n, what: 'cut_off' };
    const now = await readHead(db);
    if (now.seq === walk.last.seq) return now.hash === walk.last.hash ? null : { seq: now.seq, what: 'changed' };
    if (now.seq === head.seq) return { seq: head.seq + 1n, what: 'inserted' };
    head = now;
  }
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
  walk.firstSeq ??= row.seq;
  walk.lastButOne = walk.last;
  walk.last = { seq: row.seq, hash: row.hash };
  const { before, after, reason } = row;
  if (isEmptied({ before, after, reason, before_digest: row.beforeDigest, after_digest: row.afterDigest, reason_digest: row.reasonDigest }))
    walk.unnamed.add(row.seq);
  if (row.saysEmptied === null) return;
  for (const seq of listEmptied(row.saysEmptied)) if (walk.unnamed.delete(seq)) walk.named += 1;
}

type Values = Pick<AuditEntryTable, 'before' | 'before_digest' | 'after' | 'after_digest' | 'reason' | 'reason_digest'>;

/** Values were there and are not any more. */
export function isEmptied(row: Values): boolean {
  const isGone = (text: string | null, digest: string | null): boolean => text === null && digest !== null;
  return isGone(row.before, row.before_digest) || isGone(row.after, row.after_digest) || isGone(row.reason, row.reason_digest);
}
