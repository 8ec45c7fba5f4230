import { add, type DecimalText, divide } from './decimal.ts';
import type { LeafRow } from './leaf-rows.ts';

/** Statistics of single cases. */
export interface Middle {
  readonly median: DecimalText;
  readonly largest: DecimalText;
  readonly p90?: DecimalText;
}

/** The two middle cases halved exactly; a leaf of single cases has one row per cell. */
export function middleOf([row]: readonly LeafRow[]): Middle | undefined {
  if (!row?.middle) return undefined;
  const { lower, upper, largest, p90 } = row.middle;
  return { median: divide(add(lower, upper), '2') ?? '0', largest, ...(p90 === undefined ? {} : { p90 }) };
}
