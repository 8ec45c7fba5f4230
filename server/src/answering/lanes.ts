import { LeadlineError } from '@leadline/contract';

export interface Lanes {
  /** Waits for a free lane and runs. @throws LeadlineError http.busy */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  readonly waiting: () => number;
}

export interface LaneLimits {
  readonly lanes: number;
  /** How many may wait; whoever comes then is sent away with the time to come back. */
  readonly queue: number;
}

export function makeLanes(limits: LaneLimits): Lanes {
  const waiting: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < limits.lanes) {
      running += 1;
      return;
    }
    if (waiting.length >= limits.queue) throw new LeadlineError('unavailable', 'http.busy', { retryAfter: 2 });
    await new Promise<void>((free) => waiting.push(free));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    waiting: () => waiting.length,
    run: async (work) => {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
