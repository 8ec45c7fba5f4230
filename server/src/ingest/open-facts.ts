import { LeadlineError } from '@leadline/contract';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock } from '#server/clock.ts';
import { failpoint } from '#server/failpoint.ts';
import { cutZeroTail } from '#server/facts/cut-zero-tail.ts';
import { DatabaseError } from '#server/facts/database-error.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { syncFolder } from '#server/folder/durable-file.ts';
import type { Layout } from '#server/folder/layout.ts';
import type { ApplierLog } from '#server/ingest/applier-parts.ts';

/** The facts are a projection: a file that cannot be used is put aside, and the applier makes the facts again. */
const replaceable: ReadonlySet<string> = new Set(['store.damaged', 'store.other_version', 'store.engine_failed']);

/** @param open opens the fact file of the layout, making an empty one where there is none */
export async function openFacts(
  open: () => Promise<FactStore>,
  layout: Layout,
  parts: { readonly log: ApplierLog; readonly clock: Clock; readonly onReplaced?: (error: Error) => void },
): Promise<FactStore> {
  const zeros = cutZeroTail(`${layout.facts}.wal`);
  if (zeros > 0) parts.log.warn({ bytes: zeros }, 'the log of the facts ended in zeros, as after a power failure; they were cut off');
  try {
    return await open();
  } catch (error) {
    if (error instanceof DatabaseError) throw new LeadlineError('unavailable', 'store.engine_failed', {}, { cause: error });
    if (!(error instanceof LeadlineError) || !replaceable.has(error.code)) throw error;
    parts.log.warn({ err: error }, 'the facts cannot be used and are made again from the inbox');
    if (error.code !== 'store.other_version') parts.onReplaced?.(error);
    putFactsAside(layout, error.code === 'store.other_version' ? undefined : `damaged-${parts.clock.now().getTime()}`);
    failpoint('facts.put_aside');
    return open();
  }
}

/** Of damaged fact files the newest is kept for whoever wants to look into it. @param suffix undefined: none is kept */
export function putFactsAside(layout: Layout, suffix: string | undefined): void {
  const file = basename(layout.facts);
  for (const name of readdirSync(layout.root)) {
    const isOfFacts = name === file || name.startsWith(`${file}.`);
    if (isOfFacts && (suffix === undefined || name !== file)) rmSync(join(layout.root, name));
    if (name.startsWith(basename(layout.keys))) rmSync(join(layout.root, name));
  }
  if (suffix !== undefined && existsSync(layout.facts)) renameSync(layout.facts, `${layout.facts}.${suffix}`);
  syncFolder(layout.root);
}
