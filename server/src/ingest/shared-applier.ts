import { LeadlineError, type Organization } from '@leadline/contract';
import type { Claim } from '#server/database/claim.ts';
import type { ApplyingQueue, ApplyingRequest } from '#server/inbox/postgres/applying-queue.ts';
import { startApplier, type Applier, type ApplierOptions } from '#server/ingest/applier.ts';
import type { ApplierEvent, ApplierParts } from '#server/ingest/applier-parts.ts';
import { fromPlain, toPlain } from '#server/ingest/plain-event.ts';
import { makeWaiters } from '#server/ingest/waiters.ts';
import type { Channel } from '#server/live/channel.ts';

export interface SharedApplierParts extends Omit<ApplierParts, 'emit'> {
  /** The right to apply: one server has it. */
  readonly claim: Claim;
  readonly queue: ApplyingQueue;
  readonly channel: Channel;
  /** Before this server applies what another may have applied until now. */
  readonly renew: (organization: Organization) => Promise<void>;
}

export interface SharedApplierOptions extends ApplierOptions {
  /** How often a server that does not apply tries to take over. */
  readonly takeMs?: number;
  /** How often what was told is looked up, in case it was not heard. */
  readonly lookMs?: number;
}

const mostBytesBehind = 512 * 1024 * 1024;

/**
 * The ordered path of several servers on one database: any of them takes in, one applies, and each can tell how far that is.
 * Where the one that applies is gone, another goes on from the last entry applied.
 */
export async function startSharedApplier(parts: SharedApplierParts, options: SharedApplierOptions = {}): Promise<Applier> {
  const { claim, queue, channel, inbox, log } = parts;
  const { takeMs = 1_000, lookMs = 1_000 } = options;
  const listeners = new Set<(event: ApplierEvent) => void>();
  const emit = (event: ApplierEvent): void => listeners.forEach((listener) => listener(event));
  let known = await queue.read();
  let inner: Applier | undefined;
  let isStopping = false;
  let wakeUp: () => void = () => undefined;
  const waiters = makeWaiters(() => known.dealt);

  const note = (event: ApplierEvent): void => {
    if (event.kind === 'applied') known = { ...known, dealt: event.seq };
    if (event.kind === 'rebuild') known = { ...known, dealt: event.done, rebuildingTo: event.done >= event.total ? null : event.total };
    if (event.kind === 'fault') known = { ...known, fault: event.error?.message ?? null };
    emit(event);
    if (event.kind === 'applied') waiters.reached(known.dealt);
  };
  const look = async (): Promise<void> => {
    const before = known.dealt;
    known = await queue.read();
    if (known.dealt > before) waiters.reached(known.dealt);
  };

  /** What the one that applies does, kept for all servers before they hear of it. */
  const publishEvents = (own: Applier): void => {
    let telling: Promise<unknown> = Promise.resolve();
    own.subscribe((event) => {
      telling = telling.then(async () => {
        if (inner !== own) return;
        if (event.kind === 'applied' || event.kind === 'rebuild' || event.kind === 'fault') await keep(own);
        note(event);
        channel.send({ kind: 'applier', event: toPlain(event) });
      });
      telling = telling.catch((error: unknown) => log.warn({ err: error }, 'how far applying is was not told'));
    });
  };
  const keep = (own: Applier): Promise<void> => {
    const { appliedSeq, rebuildingTo, fault } = own.state();
    return queue.write({ dealt: appliedSeq, rebuildingTo, fault: fault?.message ?? null });
  };

  let answering: Promise<unknown> = Promise.resolve();
  const answerOpen = (own: Applier): void => {
    answering = answering.then(async () => {
      for (const request of await queue.open()) {
        if (inner !== own) return;
        await answer(own, request);
        channel.send({ kind: 'answered' });
      }
    });
    answering = answering.catch((error: unknown) => log.warn({ err: error }, 'a request to the applying server was not answered'));
  };
  const answer = async (own: Applier, { id, kind, details }: ApplyingRequest): Promise<void> => {
    try {
      if (kind === 'rebuild') return await queue.answer(id, String(await own.rebuild()));
      const before = JSON.parse(details) as Organization;
      await own.publish(await parts.organization(), before);
      await queue.answer(id, '');
    } catch (error) {
      if (inner === own) await queue.answer(id, '', error);
    }
  };

  /** Applies until the right to is lost. */
  const lead = async (): Promise<void> => {
    await parts.renew(await parts.organization());
    await queue.forgetOld();
    const own = await startApplier(parts, options);
    inner = own;
    log.info({}, 'this server applies what is received');
    await keep(own);
    await look();
    publishEvents(own);
    own.wake();
    answerOpen(own);
  };
  const resign = async (): Promise<void> => {
    const own = inner;
    inner = undefined;
    await own?.stop();
    await answering;
  };
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => (clearTimeout(timer), resolve());
    });
  let stopNow: () => void = () => undefined;
  const stopAsked = new Promise<void>((resolve) => (stopNow = resolve));
  const loop = async (): Promise<void> => {
    while (!isStopping) {
      try {
        if (inner || (await claim.tryTake())) {
          if (!inner) await lead();
          await Promise.race([claim.lost(), stopAsked]);
          if (!isStopping) log.warn({}, 'this server does not apply any more');
        }
      } catch (error) {
        log.warn({ err: error }, 'applying could not be taken over yet');
        claim.abandon();
      }
      await resign();
      if (!isStopping) await pause(takeMs);
    }
  };

  if (await claim.tryTake()) await lead();
  const running = loop();
  channel.subscribe((message) => {
    if (message === null) return void look().catch(() => undefined);
    if (message.kind === 'applier') note(fromPlain(message.event));
    if (message.kind === 'received') inner?.wake();
    if (message.kind === 'asked' && inner) answerOpen(inner);
  });
  const looking = setInterval(() => {
    inner?.wake();
    if (inner) answerOpen(inner);
    look().catch(() => undefined);
  }, lookMs);

  const ask = async (kind: ApplyingRequest['kind'], details: unknown): Promise<string> => {
    const id = await queue.ask(kind, details);
    channel.send({ kind: 'asked' });
    if (inner) answerOpen(inner);
    for (;;) {
      const heard = channel.next('answered', lookMs);
      const found = await queue.takeAnswer(id);
      if (found !== undefined) return found;
      if (isStopping) throw notApplying();
      await heard;
    }
  };
  return {
    submit: async (content, idempotencyKey) => {
      if (isStopping || known.fault !== null) throw notApplying();
      if (content.kind === 'items' && known.bytesBehind > mostBytesBehind) throw new LeadlineError('limit', 'inbox.behind', { retryAfter: 2 });
      const result = await inbox.append(content, idempotencyKey);
      if (inner) inner.wake();
      else channel.send({ kind: 'received' });
      return result;
    },
    until: (seq) => waiters.until(seq),
    rebuild: async () => BigInt(await ask('rebuild', {})),
    publish: async (_organization, before) => void (await ask('publish', before)),
    exclusively: (work) => (inner ? inner.exclusively(work) : work()),
    state: () => ({ appliedSeq: known.dealt, rebuildingTo: known.rebuildingTo, fault: known.fault === null ? null : new Error(known.fault) }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    wake: () => inner?.wake(),
    stop: async () => {
      isStopping = true;
      clearInterval(looking);
      stopNow();
      wakeUp();
      await running;
      await claim.release();
      waiters.reject(notApplying());
    },
  };
}

function notApplying(): LeadlineError {
  return new LeadlineError('unavailable', 'inbox.not_applying', { retryAfter: 5 });
}
