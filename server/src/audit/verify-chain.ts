import { readHead, type AuditHead } from '#server/audit/audit-head.ts';
import { emptiedAction, listEmptied } from '#server/audit/empty-values.ts';
import { entryHash, nothingBefore, valueDigest } from '#server/audit/entry-hash.ts';
import { nameBreak, nameOther, type ChainBreak } from '#server/audit/name-break.ts';
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

const pageRows = 2_000;

interface Walk {
  last: AuditHead;
  lastButOne: AuditHead;
  firstAt: string | null;
  lastAt: string | null;
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
  const walk: Walk = { last: none, lastButOne: { seq: -1n, hash: '' }, firstAt: null, lastAt: null, unnamed: new Set(), named: 0 };
  const broken = (await walkToHead(db, walk, witnesses)) ?? endFault(walk, witnesses);
  return { entries: walk.last.seq, firstAt: walk.firstAt, lastAt: walk.lastAt, head: walk.last, emptied: walk.named, broken };
}

function endFault({ last, unnamed }: Walk, witnesses: readonly AuditHead[]): ChainBreak | null {
  if (witnesses.some(({ seq }) => seq > last.seq)) return { seq: last.seq + 1n, what: 'cut_off' };
  const [first] = [...unnamed].sort((a, b) => (a < b ? -1 : 1));
  return first === undefined ? null : { seq: first, what: 'emptied' };
}

async function walkToHead(db: ControlDatabase, walk: Walk, witnesses: readonly AuditHead[]): Promise<ChainBreak | null> {
  for (let head = await readHead(db); ;) {
    const marks = [...witnesses, head];
    for (let page = await pageAfter(db, walk.last.seq); page.length > 0; page = await pageAfter(db, walk.last.seq)) {
      for (const row of page) {
        if (!isSound(row, walk.last)) return nameBreak(db, row, walk);
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

function pageAfter(db: ControlDatabase, seq: bigint): Promise<AuditEntryTable[]> {
  return db.selectFrom('audit_entry').selectAll().where('seq', '>', seq).orderBy('seq').limit(pageRows).execute();
}

function isSound(row: AuditEntryTable, last: AuditHead): boolean {
  if (row.seq !== last.seq + 1n || row.previous_hash !== last.hash || entryHash(row) !== row.hash) return false;
  return (
    isValueSound(row, row.before, row.before_salt, row.before_digest) &&
    isValueSound(row, row.after, row.after_salt, row.after_digest) &&
    isValueSound(row, row.reason, row.reason_salt, row.reason_digest)
  );
}

function isValueSound(row: AuditEntryTable, text: string | null, salt: string | null, digest: string | null): boolean {
  if (text === null && salt === null) return digest === null || row.personal === 1n;
  return text !== null && salt !== null && digest === valueDigest(salt, text);
}

function goOn(walk: Walk, row: AuditEntryTable): void {
  walk.firstAt ??= row.at;
  walk.lastAt = row.at;
  walk.lastButOne = walk.last;
  walk.last = { seq: row.seq, hash: row.hash };
  if (isEmptied(row)) walk.unnamed.add(row.seq);
  if (row.action !== emptiedAction || row.after === null) return;
  for (const seq of listEmptied(row.after)) if (walk.unnamed.delete(seq)) walk.named += 1;
}

export function isEmptied(row: AuditEntryTable): boolean {
  const isGone = (text: string | null, digest: string | null): boolean => text === null && digest !== null;
  return isGone(row.before, row.before_digest) || isGone(row.after, row.after_digest) || isGone(row.reason, row.reason_digest);
}
