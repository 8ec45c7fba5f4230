import { lazy, type ComponentType } from 'react';

type Load = () => Promise<unknown>;

const waiting = new Set<Load>();

/** A part of a page nobody sees before they ask for it: fetched when they do, or once nothing is asked of the server any more. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as React's own `lazy`
export function lazyLater<T extends ComponentType<any>>(load: () => Promise<{ readonly default: T }>) {
  waiting.add(load);
  return lazy(load);
}

/** Fetches what waits for a quiet moment, so that it is there when somebody asks for it. */
export function fetchWaiting(): void {
  for (const load of waiting) void load().catch(() => undefined);
  waiting.clear();
}
