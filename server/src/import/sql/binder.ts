import type { SqlParameter } from '@leadline/kpi';

/** Collects the parameters of one statement; texts of users reach SQL in no other way. */
export interface Binder {
  /** @returns the placeholder of a text, `$3::varchar` */
  readonly text: (value: string) => string;
  readonly number: (value: number | bigint) => string;
  readonly parameters: readonly SqlParameter[];
}

export function createBinder(): Binder {
  const parameters: SqlParameter[] = [];
  const known = new Map<string, string>();
  const add = (value: SqlParameter, type: string): string => {
    const key = `${type}:${String(value)}`;
    const placeholder = known.get(key) ?? `$${parameters.push(value)}::${type}`;
    known.set(key, placeholder);
    return placeholder;
  };
  return { text: (value) => add(value, 'varchar'), number: (value) => add(value, 'bigint'), parameters };
}
