import type { Store } from './stores.ts';

const most = 4000;

/** Reads the same statement with the same values once, as long as nothing is written: what one statement gives does not change. */
export function remembering(store: Store): Store {
  const known = new Map<string, ReturnType<Store['read']>>();
  return {
    ...store,
    read: (statement) => {
      const key = JSON.stringify([statement.sql, statement.parameters.map(String), statement.parameters.map((value) => typeof value)]);
      const rows = known.get(key) ?? store.read(statement);
      if (known.size >= most) known.delete(known.keys().next().value!);
      known.set(key, rows);
      return rows;
    },
    run: (sql, parameters) => {
      known.clear();
      return store.run(sql, parameters);
    },
  };
}
