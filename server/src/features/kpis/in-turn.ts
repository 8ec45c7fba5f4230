import type { Context } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

const last = new WeakMap<ControlDatabase, Promise<unknown>>();

/** One change of KPIs after the other: each is checked against what the one before it has left. */
export function inTurn<T>({ control }: Pick<Context, 'control'>, change: () => Promise<T>): Promise<T> {
  const before = last.get(control.db) ?? Promise.resolve();
  const turn = before.then(change);
  last.set(
    control.db,
    turn.catch(() => undefined),
  );
  return turn;
}
