import type { Dialect } from '../dialect/dialect.ts';
import type { Entity } from '../entity/entity.ts';

/** The records a condition is about: their table's name in the statement, and what they are. */
export interface RecordAlias {
  readonly alias: string;
  readonly entity: Entity;
  readonly dialect: Dialect;
}

/** The records being counted. */
export const factAlias = 'f';

/** One edge from the record to what it refers to: `via_<column>`, of records within a condition `<alias>_via_<column>`. */
export function viaAlias(alias: string, via: string): string {
  return alias === factAlias ? `via_${via}` : `${alias}_via_${via}`;
}
