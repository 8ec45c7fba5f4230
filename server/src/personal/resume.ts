import { setTimeout } from 'node:timers/promises';
import { isErased } from '#server/facts/personal/erased-value.ts';
import type { Erasure } from '#server/erasure.ts';
import { carryOut, submitErasure, type ErasingContext } from './carry-out.ts';
import { textsByKeys } from './gather-person.ts';
import { isWay, textsInInbox } from './texts-in-inbox.ts';
import { addToLedger, ledgerOf, readLedger } from './ledger.ts';
import { isPending, keepPending, listPending, type PendingErasure } from './pending.ts';

export interface Erasing {
  readonly done: Promise<void>;
  /** Waits for a while: what is not done then goes on at the next start. */
  readonly end: () => Promise<void>;
}

const patienceMs = 10_000;

/**
 * Goes on with what a stop has cut short, and erases anew what an older backup has brought back. What the note in the folder tells of
 * and the inbox does not is appended at once, what is on the disk is written anew in the background.
 * @returns what waits for the rest
 */
export async function resumeErasures(ctx: ErasingContext): Promise<Erasing> {
  const path = ledgerOf(ctx.folder.layout.root);
  const known = await ctx.inbox.erasures();
  const ids = new Set(known.map(({ id }) => id));
  for (const erasure of readLedger(path).filter(({ id }) => !ids.has(id))) {
    if (await isPending(ctx.control.db, erasure.id)) continue;
    const pending = await pendingAgain(ctx, erasure);
    await keepPending(ctx.control.db, pending);
    await submitErasure(ctx, pending);
    ctx.log.warn({ erasure: erasure.id }, 'a person was erased after this backup was made: erased again');
  }
  addToLedger(path, known);
  const done = finish(ctx);
  return { done, end: () => Promise.race([done, setTimeout(patienceMs, undefined, { ref: false })]) };
}

/** What is looked for is what the facts of the backup still say; where they have to be made again, what was received. */
async function pendingAgain(ctx: ErasingContext, erasure: Erasure): Promise<PendingErasure> {
  const { facts, inbox, workbench } = ctx;
  const { texts, ways, externalIds } = await textsByKeys(facts, erasure);
  const received = await textsInInbox({ inbox, workbench, organization: await ctx.organization() }, erasure);
  const all = new Set([...texts, ...[...received].filter((text) => !isErased(text))]);
  return { erasure, texts: [...all], ways: [...new Set([...ways, ...[...all].filter(isWay)])], externalIds: [...externalIds], replaced: [] };
}

async function finish(ctx: ErasingContext): Promise<void> {
  try {
    await ctx.control.inTurn('erase', async () => {
      for (const pending of await listPending(ctx.control.db)) await carryOut(ctx, pending);
    });
  } catch (error) {
    ctx.log.error({ err: error }, 'an erasure was not carried out to its end; it goes on at the next start');
  }
}
