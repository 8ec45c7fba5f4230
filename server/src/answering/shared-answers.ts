/** So long an answer is given to all who ask the same while nothing has changed, in milliseconds: the clock moves on, and with it what is due by now. */
const keepMs = 5_000;
/** The oldest go first. */
const mostKept = 200;

interface Shared {
  readonly until: number;
  readonly answer: Promise<unknown>;
}

/** Answers worked out once for all who ask the same at the same time: a change is told to all open pages at once, and they ask together. */
export interface SharedAnswers {
  /** @param key everything the answer depends on: who looks, what is asked, and what both stores hold */
  readonly share: <T>(key: string, work: () => Promise<T>) => Promise<T>;
}

/** @param now milliseconds that only grow */
export function makeSharedAnswers(now: () => number = () => performance.now()): SharedAnswers {
  const kept = new Map<string, Shared>();
  return {
    share: <T>(key: string, work: () => Promise<T>): Promise<T> => {
      const known = kept.get(key);
      if (known && known.until > now()) return known.answer as Promise<T>;
      kept.delete(key);
      const answer = work();
      kept.set(key, { until: now() + keepMs, answer });
      answer.catch(() => {
        if (kept.get(key)?.answer === answer) kept.delete(key);
      });
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) break;
        kept.delete(oldest);
      }
      return answer;
    },
  };
}
