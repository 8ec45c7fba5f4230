import { isAdditive, isLevel, type Leaf } from './leaf.ts';
import { readsLastDay } from './fix-window.ts';
import { fingerprint, lastingFingerprint } from './merge-plans.ts';
import type { PlacedWindow, Window } from './window.ts';

/** Leaves that differ only in their windows, as one. */
export interface WindowGroup {
  readonly leaf: Leaf;
  /** The row of a window in the shared leaf. */
  readonly ordinalOf: (window: Window) => number;
}

/** Bounds of a window; how much of it is still to come does not change what is counted. */
const windowKey = ({ from, to }: Window): string => `${from}/${to}`;

/**
 * Equal for leaves that can share their scan: medians, all time and what depends on the last day of its own window cannot, nor can
 * different ones in force at several moments, for what went cannot be deducted from them.
 */
export function windowGroupKey(leaf: Leaf): string {
  const known = groupKeys.get(leaf);
  if (known !== undefined) return known;
  const { windows, measure, ...rest } = leaf;
  const own = canShare(leaf) ? rest : { ...rest, windows: windows.map(({ ordinal, window }) => [ordinal, windowKey(window)]) };
  const key = lastingFingerprint(measure) + fingerprint(own);
  groupKeys.set(leaf, key);
  return key;
}

/** Of the leaves of requests under way: each is asked for when it is read and when it is evaluated. */
const groupKeys = new WeakMap<Leaf, string>();

function canShare({ measure, windows }: Leaf): boolean {
  if (isLevel(measure) && !isAdditive(measure)) return false;
  return measure.aggregate.kind !== 'median' && !readsLastDay(measure) && windows.every(({ window }) => window.to !== null);
}

/**
 * Periods, what they are compared with and the rows of time axes of the same question are read in one scan: the records are
 * aggregated by date first, and dates are cheap to sort into any number of windows.
 */
export function mergeWindows(leaves: readonly Leaf[]): ReadonlyMap<string, WindowGroup> {
  const groups = new Map<string, { readonly leaf: Leaf; readonly windows: Map<string, Window> }>();
  for (const leaf of leaves) {
    const key = windowGroupKey(leaf);
    const group = groups.get(key) ?? { leaf, windows: new Map<string, Window>() };
    for (const { window } of leaf.windows) group.windows.set(windowKey(window), window);
    groups.set(key, group);
  }
  return new Map([...groups].map(([key, { leaf, windows }]) => [key, groupOf(leaf, windows)]));
}

/** What decides about the statement. */
const bare = ({ spec: _spec, ...window }: Window): Window => window;

function groupOf(leaf: Leaf, windows: ReadonlyMap<string, Window>): WindowGroup {
  const keys = [...windows.keys()].sort();
  const placed: readonly PlacedWindow[] = keys.map((key, ordinal) => ({ ordinal, window: bare(windows.get(key)!) }));
  const ordinals = new Map(keys.map((key, ordinal) => [key, ordinal]));
  return { leaf: { ...leaf, windows: placed }, ordinalOf: (window) => ordinals.get(windowKey(window))! };
}
