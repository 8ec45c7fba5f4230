/** What differs between engines, and nothing else (≤ 12 members). */
export interface Dialect {
  readonly name: 'duckdb' | 'postgres';
  /** Schema-qualified prefix of the fact tables, for example `ll.main`. */
  readonly schema: string;
  /** Relations read in the place of the tables of entities. */
  readonly relations?: ReadonlyMap<string, string>;
  /** Entities whose records lie on several machines, those of one root on the same one; missing: none. */
  readonly spread?: ReadonlySet<string>;
}
