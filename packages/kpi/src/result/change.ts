import { compare, divide, isZero, subtract } from './decimal.ts';
import type { Cell, Change, ReasonCode, Unit } from './kpi-result.ts';

type Side = Pick<Cell, 'value' | 'reason'>;

/** Reasons that mean "there was nothing", as against "it cannot be told". */
const nothing: readonly ReasonCode[] = ['no_data', 'no_denominator'];

/** Units in which zero is nothing; a share of 0 % is a value. */
const countable: readonly Unit['kind'][] = ['money', 'count', 'quantity', 'fte'];

/** Units of a scale: how much they changed is told in themselves, not as a share of what was before. */
const scales: readonly Unit['kind'][] = ['percent', 'points', 'score'];

/**
 * How a value changed (A1.1). Zero or nothing before is `new`, zero or nothing now is `gone`, as long as it is known that there
 * was nothing; a value missing for another reason is `no_value` with that reason.
 */
export function changeBetween(now: Side, before: Side, unit: Unit): Change {
  if (now.value !== null && before.value !== null) return changeOfValues(now.value, before.value, unit);
  const missing = now.value === null ? now : before;
  const isKnown = missing.reason === undefined || nothing.includes(missing.reason);
  const hasOne = now.value !== null || before.value !== null;
  const state = !hasOne || !isKnown ? 'no_value' : now.value === null ? 'gone' : 'new';
  return { state, value: before.value, difference: null, ratio: null, ...(missing.reason ? { reason: missing.reason } : {}) };
}

function changeOfValues(now: string, before: string, unit: Unit): Change {
  const difference = subtract(now, before);
  const isScale = scales.includes(unit.kind);
  const hasRatio = !isScale && compare(before, '0') > 0;
  const ratio = hasRatio ? (divide(difference, before) ?? null) : null;
  const isUnexplained = ratio === null && !isScale;
  return {
    state: stateOf(now, before, unit),
    value: before,
    difference,
    ratio,
    ...(isUnexplained ? { reason: 'previous_not_positive' as const } : {}),
  };
}

function stateOf(now: string, before: string, unit: Unit): Change['state'] {
  if (compare(now, before) === 0) return 'flat';
  if (!countable.includes(unit.kind)) return 'value';
  return isZero(before) ? 'new' : isZero(now) ? 'gone' : 'value';
}
