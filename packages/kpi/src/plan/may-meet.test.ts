import { expect, test } from 'vitest';
import {
  all,
  any,
  between,
  exists,
  flagged,
  isIn,
  isNotTrue,
  isTrue,
  missing,
  not,
  type Predicate,
  present,
  windowStart,
} from '../measure/predicate.ts';
import { mayMeet, type RecordSketch } from './may-meet.ts';

const call: RecordSketch = {
  values: { kind: 'call', started_on: '2026-06-03', due_on: null, is_internal: false, is_automatic: null },
  present: { key: true, flags: false },
};
const never: readonly Predicate[] = [
  isIn('kind', 'meeting', 'visit'),
  isIn('due_on', 'x'),
  between('started_on', '2026-06-04', null),
  between('started_on', null, '2026-06-03'),
  between('due_on', null, null),
  present('due_on'),
  missing('started_on'),
  missing('key'),
  isTrue('is_internal'),
  isTrue('is_automatic'),
  flagged('future_date'),
  all(present('key'), isIn('kind', 'meeting')),
  any(isIn('kind', 'meeting'), missing('key')),
  any(),
  not(isIn('kind', 'call')),
  not(isNotTrue('is_automatic')),
  not(isNotTrue('is_internal')),
  not(between('started_on', '2026-06-03', '2026-06-04')),
  not(all(present('started_on'), missing('due_on'))),
  not(not(missing('key'))),
];
const maybe: readonly Predicate[] = [
  isIn('kind', 'call'),
  isIn('unknown', 'x'),
  isIn('key', 'x'),
  between('started_on', '2026-06-03', '2026-06-04'),
  between('started_on', windowStart(), null),
  between('unknown', '2027-01-01', null),
  missing('due_on'),
  missing('unknown'),
  isTrue('unknown'),
  isNotTrue('is_automatic'),
  isTrue({ via: 'user_id', column: 'is_internal' }),
  exists('order', 'account_id', 'account_id', all()),
  all(),
  not(isIn('key', 'x')),
  not(between('started_on', windowStart(), null)),
  not(isTrue('unknown')),
  not(exists('order', 'account_id', 'account_id', all())),
  not(flagged('future_date')),
  not(any(isIn('kind', 'meeting'), isTrue('unknown'))),
];

test.each(never)('a record certainly does not meet %j', (predicate) => expect(mayMeet(predicate, call)).toBe(false));
test.each(maybe)('a record may meet %j', (predicate) => expect(mayMeet(predicate, call)).toBe(true));
