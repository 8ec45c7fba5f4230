import { readHead, type AuditHead } from '#server/audit/audit-head.ts';
import { nameBreak, nameOther, type ChainBreak } from '#server/audit/name-break.ts';
import { readWhole } from '#server/audit/sealed-page.ts';
import { beginStretches, type ProvenStretch, type Stretches } from '#server/audit/stretch.ts';
import { namedOf, walkFrom, walkRows, type Fault, type Walk } from '#server/audit/walk.ts';
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

/** Below this many entries there is nothing to gain by more than one at once. */
const fewEntries = 40_000n;

/**
 * Reads the whole trail, page by page; entries may be added meanwhile.
 * @param witnesses heads that were kept elsewhere: the trail must go through each of them
 * @param few up to how many entries it is gone through from one end to the other
 */
export async function verifyChain(db: ControlDatabase, witnesses: readonly AuditHead[] = [], few: bigint = fewEntries): Promise<Verification> {
  const walk = walkFrom();
  const broken = (await walkToHead(db, walk, witnesses, few)) ?? endFault(walk, witnesses);
  const ends = await readWhole(db, walk.last.seq === 0n ? [] : [1n, walk.last.seq]);
  return {
    entries: walk.last.seq,
    firstAt: ends.get(1n)?.at ?? null,
    lastAt: ends.get(walk.last.seq)?.at ?? null,
    head: walk.last,
    emptied: namedOf(walk).named,
    broken,
  };
}

function endFault(walk: Walk, witnesses: readonly AuditHead[]): ChainBreak | null {
  if (witnesses.some(({ seq }) => seq > walk.last.seq)) return { seq: walk.last.seq + 1n, what: 'cut_off' };
  const [first] = namedOf(walk).unnamed;
  return first === undefined ? null : { seq: first, what: 'emptied' };
}

async function walkToHead(db: ControlDatabase, walk: Walk, witnesses: readonly AuditHead[], few: bigint): Promise<ChainBreak | null> {
  for (let head = await readHead(db); ;) {
    const marks = [...witnesses, head];
    if (head.seq - walk.last.seq > few && walk.last.seq === 0n) await takeStretches(db, walk, head.seq, marks);
    const fault = await walkRows(db, walk, null, marks);
    if (fault !== null) return nameFault(db, fault, walk);
    if (walk.last.seq < head.seq) return { seq: walk.last.seq + 1n, what: 'cut_off' };
    const now = await readHead(db);
    if (now.seq === walk.last.seq) return now.hash === walk.last.hash ? null : { seq: now.seq, what: 'changed' };
    if (now.seq === head.seq) return { seq: head.seq + 1n, what: 'inserted' };
    head = now;
  }
}

async function nameFault(db: ControlDatabase, { row, mark }: Fault, walk: Walk): Promise<ChainBreak> {
  return mark === undefined ? nameBreak(db, (await readWhole(db, [row])).get(row)!, walk) : nameOther(db, mark);
}

/** As far as the trail is sound piece by piece; from where it is not, or cannot be told, it is gone through entry by entry. */
async function takeStretches(db: ControlDatabase, walk: Walk, through: bigint, marks: readonly AuditHead[]): Promise<void> {
  const stretches = await beginStretches(db, through, marks);
  await takeEach(db, walk, stretches, marks).finally(stretches.end);
}

async function takeEach(db: ControlDatabase, walk: Walk, { all }: Stretches, marks: readonly AuditHead[]): Promise<void> {
  for (const { after, prove } of all) {
    if (walk.last.seq < after && (await walkRows(db, walk, after, marks)) !== null) return;
    const proven = await prove();
    if (proven === undefined || walk.last.seq !== after || proven.previousHash !== walk.last.hash) return;
    take(walk, proven);
  }
}

function take(walk: Walk, { last, lastButOne, emptied, naming }: ProvenStretch): void {
  walk.lastButOne = lastButOne;
  walk.last = last;
  for (const each of emptied) walk.emptied.push(each);
  for (const each of naming) walk.naming.push(each);
}
