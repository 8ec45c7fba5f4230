import { LeadlineError } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { dateIn } from '#server/clock.ts';
import type { Asking } from '#server/context.ts';
import { claimForSending, endDelivery, giveUpUnfinished, listDueDeliveries, type DeliveryRow } from '#server/control/sending-delivery.ts';
import { isIncomplete } from '#server/ingest/is-incomplete.ts';
import { deliverAlert } from './deliver-alert.ts';
import { deliverBoardToChannel } from './deliver-to-channel.ts';
import { deliverByMail } from './deliver-by-mail.ts';

const minute = 60_000;
/** Waits after a failure that may pass; after the last one it is given up, and so it is when the day is over. */
export const waits = [2 * minute, 10 * minute, 30 * minute, 60 * minute, 120 * minute] as const;
const claimMs = 10 * minute;
const unfinishedMs = 15 * minute;
/** Numbers that are on their way are waited for so long. */
const patienceMs = 60 * minute;
const atOnce = 20;

/** What became of one try. `done`: it was written down already. */
export type Outcome = 'done' | 'sent' | { readonly failed: string } | { readonly again: LeadlineError };

/** @returns how many were sent */
export async function deliverDue(asking: Asking): Promise<number> {
  const { db } = asking.control;
  await giveUpUnfinished(db, new Date(asking.clock.now().getTime() - unfinishedMs));
  let sent = 0;
  const tried = new Set<string>();
  for (;;) {
    const due = (await listDueDeliveries(db, asking.clock.now(), atOnce + tried.size)).filter(({ id }) => !tried.has(id));
    if (due.length === 0) return sent;
    for (const row of due.slice(0, atOnce)) {
      tried.add(row.id);
      if (await deliverOne(asking, row)) sent += 1;
    }
  }
}

async function deliverOne(asking: Asking, row: DeliveryRow): Promise<boolean> {
  const { db } = asking.control;
  const now = asking.clock.now();
  if (isIncomplete(asking) && now.getTime() - Date.parse(row.created_at) < patienceMs) return false;
  const by = randomUUID();
  if (!(await claimForSending(db, row.id, by, now, claimMs))) return false;
  const outcome = await attempt(asking, row, by);
  if (outcome === 'done') return false;
  if (outcome === 'sent') {
    await endDelivery(db, row.id, { status: 'sent', error: null });
    return true;
  }
  if ('failed' in outcome) await endDelivery(db, row.id, { status: 'failed', error: outcome.failed });
  else await tryLater(asking, row, outcome.again);
  return false;
}

async function attempt(asking: Asking, row: DeliveryRow, by: string): Promise<Outcome> {
  if (row.kind === 'board' && (await isOver(asking, row))) return row.error === null ? { failed: 'sendings.missed' } : { failed: row.error };
  try {
    if (row.kind === 'alert') return await deliverAlert(asking, row, by);
    return row.target.startsWith('channel ') ? await deliverBoardToChannel(asking, row, by) : await deliverByMail(asking, row, by);
  } catch (error) {
    if (error instanceof LeadlineError) return { again: error };
    asking.log.error({ err: error, delivery: row.id }, 'a board could not be sent; tried again');
    return { again: new LeadlineError('unavailable', 'http.internal', {}, { cause: error }) };
  }
}

/** What was due yesterday is not sent today. */
async function isOver(asking: Asking, { occurrence }: DeliveryRow): Promise<boolean> {
  return occurrence < dateIn((await asking.organization()).timezone, asking.clock.now());
}

async function tryLater({ control, clock }: Asking, row: DeliveryRow, error: LeadlineError): Promise<void> {
  const now = clock.now();
  const wait = waits[Number(row.attempts)];
  const tried = { error: error.code, tried_at: now.toISOString() };
  // Who asks for a pause has not failed.
  if (error.code === 'channels.limited') {
    const next = new Date(now.getTime() + Number(error.parameters['retryAfter']) * 1000).toISOString();
    return endDelivery(control.db, row.id, { ...tried, status: 'pending', next_at: next });
  }
  if (wait === undefined) return endDelivery(control.db, row.id, { ...tried, status: 'failed' });
  const next = new Date(now.getTime() + wait).toISOString();
  return endDelivery(control.db, row.id, { ...tried, status: 'pending', next_at: next, attempts: row.attempts + 1n });
}
