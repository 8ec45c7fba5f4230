import type { EntityId } from '../entity/entity.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { DecimalText } from '../result/decimal.ts';

/** A stored column of the entity, or one of the record that a ref column of the entity leads to. */
export type Operand = string | { readonly via: string; readonly column: string };

/**
 * A date, none, or one that follows from the stretch of time asked for: its first day or the first day not counted any more,
 * moved by so many days; `today` is the day of the question.
 */
export type Bound = IsoDate | null | { readonly window: 'start' | 'end' | 'today'; readonly days?: number };

/** A condition as plain data: what is hashed, explained and compiled is the same tree. Unknown counts as not met. */
export type Predicate =
  | { readonly kind: 'in'; readonly column: Operand; readonly values: readonly string[] }
  /** Members by key64, as text so that the tree stays plain data. */
  | { readonly kind: 'key_in'; readonly column: Operand; readonly keys: readonly string[] }
  | { readonly kind: 'present' | 'missing' | 'true' | 'not_true'; readonly column: Operand }
  /** Half-open. */
  | { readonly kind: 'between'; readonly column: Operand; readonly from: Bound; readonly to: Bound }
  /** A record of another entity whose column `other` equals this record's `own` and that meets `where`. */
  | { readonly kind: 'exists'; readonly entity: EntityId; readonly own: string; readonly other: string; readonly where: Predicate }
  /** At most so many days from one date to the other; an end before the start is within. */
  | { readonly kind: 'within'; readonly from: Operand; readonly to: Operand; readonly days: number }
  /** A number as it is stored against another; amounts are those in the organisation's currency (`…_org`). */
  | { readonly kind: 'compare'; readonly column: Operand; readonly is: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly value: DecimalText }
  /** Two dates or two moments in this order, or the same. */
  | { readonly kind: 'ordered'; readonly from: Operand; readonly to: Operand }
  /** The record carries this code of a contradiction. */
  | { readonly kind: 'flagged'; readonly code: string }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate };

export const isIn = (column: Operand, ...values: readonly string[]): Predicate => ({ kind: 'in', column, values });
export const present = (column: Operand): Predicate => ({ kind: 'present', column });
export const missing = (column: Operand): Predicate => ({ kind: 'missing', column });
export const isTrue = (column: Operand): Predicate => ({ kind: 'true', column });
export const isNotTrue = (column: Operand): Predicate => ({ kind: 'not_true', column });
export const between = (column: Operand, from: Bound, to: Bound): Predicate => ({ kind: 'between', column, from, to });
/** First day of the stretch asked for, or so many days after it. */
export const windowStart = (days = 0): Bound => ({ window: 'start', ...(days === 0 ? {} : { days }) });
/** First day after the stretch as far as it is counted, or so many days after it. */
export const windowEnd = (days = 0): Bound => ({ window: 'end', ...(days === 0 ? {} : { days }) });
/** The day of the question, or so many days after it. */
export const fromToday = (days = 0): Bound => ({ window: 'today', ...(days === 0 ? {} : { days }) });
/** Within the stretch of time asked for. */
export const inWindow = (column: Operand): Predicate => between(column, windowStart(), windowEnd());
export const exists = (entity: EntityId, own: string, other: string, where: Predicate): Predicate => ({ kind: 'exists', entity, own, other, where });
export const flagged = (code: string): Predicate => ({ kind: 'flagged', code });
export const all = (...of: readonly Predicate[]): Predicate => ({ kind: 'all', of });
export const any = (...of: readonly Predicate[]): Predicate => ({ kind: 'any', of });
export const not = (of: Predicate): Predicate => ({ kind: 'not', of });
/** Nothing meets it. */
export const never: Predicate = { kind: 'any', of: [] };
