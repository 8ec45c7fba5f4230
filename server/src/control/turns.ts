import type { Control } from '#server/control/open-control.ts';

/** One after the other under the same name, in this process. */
export function turns(): Control['inTurn'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}
