import type { Operand, Predicate } from '../measure/predicate.ts';

/** What is known of a record that was written or removed: some of its columns by their value, others by whether they have one. */
export interface RecordSketch {
  /** Dates as `YYYY-MM-DD`, words of closed lists, yes and no. */
  readonly values: Readonly<Record<string, string | boolean | null>>;
  readonly present: Readonly<Record<string, boolean>>;
}

/**
 * Whether a record may meet a condition, as far as it is known: false only where it certainly does not. Who reads records that meet it
 * alone is not touched by any other.
 */
export function mayMeet(predicate: Predicate, sketch: RecordSketch): boolean {
  switch (predicate.kind) {
    case 'all':
      return predicate.of.every((part) => mayMeet(part, sketch));
    case 'any':
      return predicate.of.some((part) => mayMeet(part, sketch));
    case 'not':
      return !mustMeet(predicate.of, sketch);
    case 'missing':
      return isPresent(predicate.column, sketch) !== true;
    case 'not_true':
      return valueOf(predicate.column, sketch) !== true;
    case 'flagged':
      return isPresent('flags', sketch) !== false;
    case 'present':
    case 'key_in':
      return isPresent(predicate.column, sketch) !== false;
    case 'true':
      return isPresent(predicate.column, sketch) !== false && valueOf(predicate.column, sketch) !== false;
    case 'in':
      return isPresent(predicate.column, sketch) !== false && isIn(predicate, sketch) !== false;
    case 'between':
      return isPresent(predicate.column, sketch) !== false && isBetween(predicate, sketch) !== false;
    default:
      return true;
  }
}

/** Whether it certainly does. */
function mustMeet(predicate: Predicate, sketch: RecordSketch): boolean {
  switch (predicate.kind) {
    case 'all':
      return predicate.of.every((part) => mustMeet(part, sketch));
    case 'any':
      return predicate.of.some((part) => mustMeet(part, sketch));
    case 'not':
      return !mayMeet(predicate.of, sketch);
    case 'missing':
      return isPresent(predicate.column, sketch) === false;
    case 'not_true':
      return isPresent(predicate.column, sketch) === false || valueOf(predicate.column, sketch) === false;
    case 'present':
      return isPresent(predicate.column, sketch) === true;
    case 'true':
      return valueOf(predicate.column, sketch) === true;
    case 'in':
      return isIn(predicate, sketch) === true;
    case 'between':
      return isBetween(predicate, sketch) === true;
    default:
      return false;
  }
}

/** undefined: not known. */
function valueOf(column: Operand, { values }: RecordSketch): string | boolean | null | undefined {
  return typeof column === 'string' ? values[column] : undefined;
}

function isPresent(column: Operand, { values, present }: RecordSketch): boolean | undefined {
  if (typeof column !== 'string') return undefined;
  return column in values ? values[column] !== null : present[column];
}

function isIn({ column, values }: Extract<Predicate, { kind: 'in' }>, sketch: RecordSketch): boolean | undefined {
  const value = valueOf(column, sketch);
  return typeof value === 'string' ? values.includes(value) : undefined;
}

const plainDate = /^\d{4}-\d{2}-\d{2}$/;

/** Bounds that are not set yet, and dates of other ages, may be anything. */
function isBetween({ column, from, to }: Extract<Predicate, { kind: 'between' }>, sketch: RecordSketch): boolean | undefined {
  const value = valueOf(column, sketch);
  if (typeof value !== 'string' || !plainDate.test(value)) return undefined;
  if ((typeof from === 'string' && value < from) || (typeof to === 'string' && value >= to)) return false;
  return [from, to].every((bound) => bound === null || typeof bound === 'string') ? true : undefined;
}
