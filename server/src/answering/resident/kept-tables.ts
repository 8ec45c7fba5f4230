/** What was made of small tables, each good for as long as its tables have not changed; the least recently used go first. */
export interface KeptTables {
  readonly kept: <T>(key: string, versions: string, make: () => Promise<Sized<T>>) => Promise<T>;
  readonly bytes: () => number;
}

export interface Sized<T> {
  readonly value: T;
  readonly bytes: number;
}

interface Entry {
  readonly versions: string;
  readonly made: Promise<Sized<unknown>>;
  /** 0 until it is made. */
  bytes: number;
}

/** @param maxBytes of all; what would take more than a quarter of it is made anew for everybody who asks */
export function makeKeptTables(maxBytes: number): KeptTables {
  const all = new Map<string, Entry>();
  let bytes = 0;

  const drop = (key: string, one = all.get(key)): void => {
    if (!one || all.get(key) !== one) return;
    bytes -= one.bytes;
    all.delete(key);
  };
  const count = (key: string, one: Entry, size: number): void => {
    if (all.get(key) !== one) return;
    if (size > maxBytes / 4) return drop(key, one);
    one.bytes = size;
    bytes += size;
    for (const oldest of all.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
    }
  };
  const make = (key: string, versions: string, work: () => Promise<Sized<unknown>>): Entry => {
    const one: Entry = { versions, made: work(), bytes: 0 };
    drop(key);
    all.set(key, one);
    one.made.then(
      (made) => count(key, one, made.bytes),
      () => drop(key, one),
    );
    return one;
  };

  return {
    bytes: () => bytes,
    kept: async <T>(key: string, versions: string, work: () => Promise<Sized<T>>): Promise<T> => {
      const known = all.get(key);
      const one = known?.versions === versions ? known : make(key, versions, work);
      if (one === known) {
        all.delete(key);
        all.set(key, one);
      }
      return (await one.made).value as T;
    },
  };
}
