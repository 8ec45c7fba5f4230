/** Those who wait until an entry has been dealt with. */
export interface Waiters {
  readonly until: (seq: bigint) => Promise<void>;
  readonly reached: (seq: bigint) => void;
  readonly reject: (error: Error) => void;
}

export function makeWaiters(applied: () => bigint): Waiters {
  interface Waiter {
    readonly seq: bigint;
    readonly resolve: () => void;
    readonly reject: (error: Error) => void;
  }
  let waiting: Waiter[] = [];
  return {
    until: (seq) => (applied() >= seq ? Promise.resolve() : new Promise((resolve, reject) => void waiting.push({ seq, resolve, reject }))),
    reached: (seq) => {
      const done = waiting.filter((one) => one.seq <= seq);
      waiting = waiting.filter((one) => one.seq > seq);
      for (const { resolve } of done) resolve();
    },
    reject: (error) => {
      for (const { reject } of waiting.splice(0)) reject(error);
    },
  };
}
