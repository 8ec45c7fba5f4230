import type { Asking } from '#server/context.ts';

/** Does the work of a request in its turn, in its lane. @throws as Lane.run */
export function inLane<T>({ lanes, call }: Pick<Asking, 'lanes' | 'call'>, work: () => Promise<T>): Promise<T> {
  const came = performance.now();
  return lanes.run(
    () => {
      call?.trace.waited(performance.now() - came);
      return work();
    },
    { lane: call?.lane ?? 'interactive', signal: call?.signal },
  );
}
