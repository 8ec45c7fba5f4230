import { makeAfterwards, type Afterwards } from './afterwards.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';

/** Tells the audit trail of refused sign-ins, without letting whoever tries fill it. */
export interface Refusals {
  /** Whose account was tried is found out after the answer, which is the same for everybody. */
  readonly note: (find: () => Promise<AccountTable | undefined>, requestId: string) => void;
  /** Tells what has been counted and not told; all of it, or where a quarter of an hour has passed. */
  readonly flush: (all?: boolean) => Promise<void>;
  /** Resolves when everything noted is counted. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Counted {
  readonly since: number;
  readonly name: string | null;
  untold: number;
}

const quarterHour = 15 * 60_000;
/** Whatever was tried that is no account counts as one. */
const unknown = 'unknown';

/** One entry for an account in a quarter of an hour: the first refusal at once, with those since the entry before. */
export function makeRefusals(
  { control, clock, log }: Pick<Context, 'control' | 'clock' | 'log'>,
  afterwards: Afterwards = makeAfterwards(log),
): Refusals {
  const counted = new Map<string, Counted>();
  const timer = setInterval(() => void flush().catch((error: unknown) => log.warn({ err: error }, 'refused sign-ins were not told')), 60_000).unref();

  async function tell(account: string, name: string | null, tries: number, requestId?: string): Promise<void> {
    const now = clock.now();
    counted.set(account, { since: now.getTime(), name, untold: 0 });
    await appendEntry(
      control.db,
      { by: 'nobody', now, reason: null, requestId: requestId ?? null },
      { action: 'session.refused', subject: { kind: 'account', id: account }, after: { ...(name === null ? {} : { name }), tries } },
    );
  }

  async function flush(all = false): Promise<void> {
    for (const [account, { since, name, untold }] of [...counted]) {
      if (!all && clock.now().getTime() - since < quarterHour) continue;
      counted.delete(account);
      if (untold > 0) await tell(account, name, untold);
    }
  }

  return {
    flush,
    settled: afterwards.done,
    note: (find, requestId) =>
      afterwards.add(async () => {
        const account = await find();
        const key = account?.id ?? unknown;
        const before = counted.get(key);
        if (before !== undefined && clock.now().getTime() - before.since < quarterHour) before.untold += 1;
        else await tell(key, account?.name ?? null, (before?.untold ?? 0) + 1, requestId);
      }),
    close: async () => {
      clearInterval(timer);
      await afterwards.done();
      await flush(true);
    },
  };
}
