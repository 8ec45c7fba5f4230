import type { IsoDate } from '../query/kpi-query.ts';
import type { Rollup } from '../rollup/rollup.ts';
import type { CompiledSql, SqlRow } from './leaf-reader.ts';

/** Rollups held in memory as columns, one month apart from the next, each good for as long as its table has not changed. */

/** In a column of dates: none. */
export const noDay = -2_147_483_648;
/** In a column of members: none. */
export const noMember = -1;

/** Whole numbers (of decimals: in units of their last digit), each `high` × 2^32 + `low`; without `high` they are `low`. */
export interface NumberColumn {
  readonly low: Float64Array;
  readonly high: Float64Array | null;
  /** All of `high` added up without their signs. */
  readonly size: number;
}

/** Rows of a rollup of one month, or of no date. */
export interface Segment {
  readonly length: number;
  /** Days since 1970-01-01 between which the dates lie (the last one not counted any more); equal where there are none. */
  readonly first: number;
  readonly end: number;
  readonly days: Int32Array;
  /** By column: codes of members. */
  readonly members: ReadonlyMap<string, Int32Array>;
  /** By column. */
  readonly numbers: ReadonlyMap<string, NumberColumn>;
}

/** Keys and words rows are told apart by, as small whole numbers: the same for all rollups. */
export interface MemberCodes {
  readonly find: (text: string) => number | undefined;
  readonly add: (text: string) => number;
  readonly text: (code: number) => string;
  readonly size: () => number;
}

/** Which rows and columns of a rollup are needed. */
export interface RollupNeed {
  readonly rollup: Rollup;
  readonly columns: ReadonlySet<string>;
  /** Half-open; null is without end. Rows without a date are among those since ever. */
  readonly stretches: readonly { readonly from: IsoDate | null; readonly to: IsoDate | null }[];
}

/** One version of the data, as far as it is held in memory. */
export interface Resident {
  readonly members: MemberCodes;
  /** @returns by the id of the rollup; those with too many rows to be held are missing */
  readonly segments: (needs: readonly RollupNeed[]) => Promise<ReadonlyMap<string, readonly Segment[]>>;
  /** What is made of the rows of a statement over small tables, kept until one of these changes. */
  readonly kept: <T>(statement: CompiledSql, make: (rows: readonly SqlRow[]) => T) => Promise<T>;
}
