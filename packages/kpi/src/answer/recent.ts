/**
 * Remembers the results of a pure function for the keys asked for last.
 * @param most how many are kept; of more the one unused for longest is forgotten
 */
export function createRecent<K, V>(most: number): (key: K, make: () => V) => V {
  const kept = new Map<K, V>();
  return (key, make) => {
    const value = kept.has(key) ? kept.get(key)! : make();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
