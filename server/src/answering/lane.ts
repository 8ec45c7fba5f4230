import { LeadlineError } from '@leadline/contract';

export interface LaneLimits {
  /** How many may run at once. */
  readonly running: number;
  /** How many may wait. */
  readonly queue: number;
  /** Whoever would have to wait longer than this is sent away at once, with the time to come back. */
  readonly patienceMs: number;
}

export interface LaneState {
  readonly running: number;
  readonly queued: number;
  readonly refused: number;
}

/** What a lane tells whoever counts. All times in milliseconds. */
export interface LaneTimes {
  readonly waited: (ms: number) => void;
  readonly ran: (ms: number) => void;
}

export interface Lane {
  /**
   * Waits for its turn and runs. Who gives up while waiting leaves the queue.
   * @throws LeadlineError limit http.busy {retryAfter}; unavailable http.stopping; the signal's reason
   */
  readonly run: <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;
  /** @throws as run, where it would be refused now */
  readonly assertRoom: () => void;
  readonly state: () => LaneState;
  /** Sends away whoever waits and comes from now on; what runs goes on. */
  readonly stop: () => void;
}

interface Waiting {
  readonly enter: () => void;
  readonly giveUp: (error: unknown) => void;
}

/** How much the latest of all durations counts in the mean. */
const weight = 0.2;

export function makeLane(limits: LaneLimits, times?: LaneTimes): Lane {
  const waiting = new Set<Waiting>();
  /** When each of those at work began. */
  const atWork = new Set<{ readonly began: number }>();
  let running = 0;
  let refused = 0;
  let meanMs = 0;
  let isStopping = false;

  /** By what they took lately, or longer where those at work are slower already. */
  const expectedWaitMs = (): number => {
    if (running < limits.running) return 0;
    const now = performance.now();
    const ages = [...atWork].reduce((sum, { began }) => sum + now - began, 0) / Math.max(1, atWork.size);
    return ((waiting.size + 1) * Math.max(meanMs, ages)) / limits.running;
  };
  const assertRoom = (): void => {
    if (isStopping) throw stopping();
    if (running < limits.running) return;
    const wait = expectedWaitMs();
    if (waiting.size < limits.queue && wait <= limits.patienceMs) return;
    refused += 1;
    throw new LeadlineError('limit', 'http.busy', { retryAfter: Math.min(30, Math.max(1, Math.ceil(wait / 1000))) });
  };

  const enter = (signal: AbortSignal | undefined): Promise<void> => {
    signal?.throwIfAborted();
    assertRoom();
    if (running < limits.running) {
      running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const leave = (): void => place.giveUp(signal?.reason);
      const place: Waiting = {
        enter: () => (signal?.removeEventListener('abort', leave), resolve()),
        giveUp: (error) => (waiting.delete(place), signal?.removeEventListener('abort', leave), reject(error as Error)),
      };
      waiting.add(place);
      signal?.addEventListener('abort', leave, { once: true });
    });
  };
  const leave = (): void => {
    const [next] = waiting;
    if (!next) {
      running -= 1;
      return;
    }
    waiting.delete(next);
    next.enter();
  };

  return {
    assertRoom,
    state: () => ({ running, queued: waiting.size, refused }),
    stop: () => {
      isStopping = true;
      for (const place of [...waiting]) place.giveUp(stopping());
    },
    run: async (work, signal) => {
      const came = performance.now();
      await enter(signal);
      const began = performance.now();
      times?.waited(began - came);
      const own = { began };
      atWork.add(own);
      try {
        return await work();
      } finally {
        const ms = performance.now() - began;
        meanMs = meanMs === 0 ? ms : meanMs + weight * (ms - meanMs);
        times?.ran(ms);
        atWork.delete(own);
        leave();
      }
    },
  };
}

export function stopping(): LeadlineError {
  return new LeadlineError('unavailable', 'http.stopping', { retryAfter: 5 });
}
