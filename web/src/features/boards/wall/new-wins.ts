import type { Win } from '@leadline/contract';

/** More than so many at once are told as a number. */
export const mostOneByOne = 3;

/** What a wall celebrates at one time: one deal, or how many. */
export interface WonNow {
  readonly key: string;
  readonly win: Win | null;
  readonly count: number;
}

/** Those that were not known; of what is seen for the first time nothing is news. */
export function newWins(known: ReadonlySet<string> | null, wins: readonly Win[]): readonly WonNow[] {
  if (known === null) return [];
  const fresh = wins.filter(({ key }) => !known.has(key));
  if (fresh.length > mostOneByOne) return [{ key: fresh.map(({ key }) => key).join(' '), win: null, count: fresh.length }];
  return fresh.map((win) => ({ key: win.key, win, count: 1 }));
}
