/** So long an answer is given to all who ask the same while nothing has changed, in milliseconds: the clock moves on, and with it what is due by now. */
const keepMs = 5_000;
/** The oldest go first. */
const mostKept = 200;

interface Shared {
  readonly version: string;
  readonly until: number;
  readonly answer: Promise<unknown>;
}

/** Of which data an answer has to be. */
export interface Wanted {
  /** What the store holds now, as FactState.dataVersion. */
  readonly now: string;
  /** What whoever asks has been told of: an answer of it or of anything later will do. */
  readonly seen: string;
}

/** Answers worked out once for all who ask the same at the same time: a change is told to all open pages at once, and they ask together. */
export interface SharedAnswers {
  /** @param key everything else the answer depends on: who looks, what is asked, and what the other store holds */
  readonly share: <T>(key: string, wanted: Wanted, work: () => Promise<T>) => Promise<T>;
}

/** @param clock milliseconds that only grow */
export function makeSharedAnswers(clock: () => number = () => performance.now()): SharedAnswers {
  const kept = new Map<string, Shared>();
  return {
    share: <T>(key: string, { now, seen }: Wanted, work: () => Promise<T>): Promise<T> => {
      const known = kept.get(key);
      if (known && known.until > clock() && isNoOlder(known.version, seen)) return known.answer as Promise<T>;
      kept.delete(key);
      const answer = work();
      kept.set(key, { version: now, until: clock() + keepMs, answer });
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

/** Versions are told apart by all of their text, and are in order where more of the inbox is in one of them. */
function isNoOlder(version: string, seen: string): boolean {
  const [kept, wanted] = [appliedIn(version), appliedIn(seen)];
  return version === seen || (kept !== undefined && wanted !== undefined && kept > wanted);
}

function appliedIn(version: string): bigint | undefined {
  const [, applied] = /^(\d{1,30})-/.exec(version) ?? [];
  return applied === undefined ? undefined : BigInt(applied);
}
