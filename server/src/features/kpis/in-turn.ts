import type { Context } from '#server/context.ts';

/** One change of KPIs after the other: each is checked against what the one before it has left. */
export function inTurn<T>({ control }: Pick<Context, 'control'>, change: () => Promise<T>): Promise<T> {
  return control.inTurn('kpis', change);
}
