/** Puts something at the end of what is kept; the oldest go where there is more than `most`. */
export function keepNewest<K, V>(kept: Map<K, V>, key: K, value: V, most: number): V {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return value;
}
