import type { ProposalNote, ProposedCell } from '@leadline/contract';
import { compareDecimals as compare, multiplyDecimals as multiply, roundDecimal } from '@leadline/kpi';

interface Proposed {
  readonly subject: number;
  readonly period: number;
  readonly value: string | null;
  /** What counts of the value, or the part of it that does. */
  readonly counts?: string;
  readonly part?: string;
  readonly note: ProposalNote | undefined;
}

const shownDecimals = 4;

/** A value with what counts of it, where that is less. */
export function valueCell({ subject, period, value, counts, part, note }: Proposed): ProposedCell {
  const levels = { value, minimum: null, stretch: null, lo: null, hi: null };
  const counted = value === null ? undefined : (counts ?? (part === undefined ? undefined : plain(multiply(value, part))));
  const isLess = counted !== undefined && compare(counted, value!) !== 0;
  return { subject, period, levels, ...(isLess ? { counts: counted } : {}), ...(note === undefined ? {} : { note }) };
}

const plain = (value: string): string => {
  const text = roundDecimal(value, shownDecimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};
