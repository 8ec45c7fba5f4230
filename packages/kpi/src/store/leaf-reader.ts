import type { Predicate } from '../measure/predicate.ts';

/** The only way the pure package reaches data: SQL out, rows in. The server hands in an implementation. */

export type SqlParameter = string | number | bigint | boolean | null;

/**
 * What a statement reads: a rollup by its id and, where rollups are held in memory, why it was not added up there; or the single records and,
 * where there are rollups, why none of them would do.
 */
export type StatementSource =
  { readonly kind: 'rollup'; readonly id: string; readonly reason?: string } | { readonly kind: 'base'; readonly reason?: string };

/** Which rows of a table a statement reads: those that do not meet all of these decide about nothing. */
export interface TableReads {
  /** Without its schema. */
  readonly table: string;
  readonly where: readonly Predicate[];
  /** How often the statement names the table for that. Where it names it oftener, it reads other rows too. */
  readonly times: number;
}

export interface CompiledSql {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
  /** For logs and traces: what the statement is for. */
  readonly label: string;
  /** For traces, where the plan knows it. */
  readonly source?: StatementSource;
  /** Of some of the tables it names. */
  readonly reads?: readonly TableReads[];
}

/** Rows as arrays in select order. Integers of any width, decimals and dates arrive as text (`YYYY-MM-DD`), booleans as boolean. */
export type SqlRow = readonly (string | boolean | null)[];

export interface LeafReader {
  readonly read: (statement: CompiledSql) => Promise<readonly SqlRow[]>;
}
