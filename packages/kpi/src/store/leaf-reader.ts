/** The only way the pure package reaches data: SQL out, rows in. The server hands in an implementation. */

export type SqlParameter = string | number | bigint | boolean | null;

export interface CompiledSql {
  readonly sql: string;
  readonly parameters: readonly SqlParameter[];
  /** For logs and traces: what the statement is for. */
  readonly label: string;
}

/** Rows as arrays in select order. Integers of any width, decimals and dates arrive as text (`YYYY-MM-DD`), booleans as boolean. */
export type SqlRow = readonly (string | boolean | null)[];

export interface LeafReader {
  readonly read: (statement: CompiledSql) => Promise<readonly SqlRow[]>;
}
