import type { EntityId } from '../entity/entity.ts';
import type { Attribution, MeasureUnit, Quantity } from '../measure/measure.ts';
import type { Predicate } from '../measure/predicate.ts';
import type { Base } from '../plan/leaf-plan.ts';

/**
 * Sums and counts of one entity by business date and a few columns, kept exact in the transaction that changes the records: what
 * a question reads instead of the records. A level is kept as a movement: what came, and what went as a negative row.
 */
export interface Rollup {
  /** Names the table: `rollup_<id>`. */
  readonly id: string;
  readonly entity: EntityId;
  readonly anchor: string;
  readonly until?: string;
  readonly attribution?: Attribution;
  /** Numbers are weighted by the shares of several people. */
  readonly isShared: boolean;
  /** What rows are told apart by besides the date; each with the name of its column. */
  readonly base: readonly Base[];
  readonly counts: readonly RollupCount[];
  readonly sums: readonly RollupSum[];
}

/** Records that meet `where`: column `n…`, in a shared rollup their shares in `w…`. */
export interface RollupCount {
  readonly column: string;
  readonly shares?: string;
  readonly where: readonly Predicate[];
}

/** What they add up to: column `s…`; `present` counts the records that have a number at all. */
export interface RollupSum {
  readonly column: string;
  readonly present: string;
  readonly where: readonly Predicate[];
  readonly of: Quantity;
  /** Unit of the measure: stretches between moments are told in it. */
  readonly unit: MeasureUnit;
}

/** The column of the business date. */
export const rollupDate = 'on_date';

export const rollupTable = ({ id }: Pick<Rollup, 'id'>): string => `rollup_${id}`;

/** The column of a base in a rollup's table. */
export function baseColumn({ start, unless }: Omit<Base, 'as'>): string {
  const own = start.kind === 'column' ? start.column : start.kind;
  return unless === undefined ? own : `${own}_unless_${unless}`;
}
