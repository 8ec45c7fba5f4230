import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberKey, parseMemberKey } from './member-key.ts';

const member = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
  fc.constantFrom(
    null,
    '',
    'null',
    'call',
    '","',
    '"]',
    '["a"]',
    '\\',
    '\\"',
    'a","b',
    '\u2028',
    '\ud800',
    'é',
    ' ',
    'x'.repeat(50),
    '[',
    '@',
    '`',
    '{',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

test('keys are JSON, so that different members have different keys, and give their members back', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 3 }), (members) => {
      expect(memberKey(members)).toBe(JSON.stringify(members));
      expect(parseMemberKey(memberKey(members))).toEqual(members);
    }),
    { numRuns: 3000 },
  );
});
