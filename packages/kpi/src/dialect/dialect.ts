/** What differs between engines, and nothing else (≤ 12 members). */
export interface Dialect {
  readonly name: 'duckdb' | 'postgres';
  /** Schema-qualified prefix of the fact tables, for example `ll.main`. */
  readonly schema: string;
}
