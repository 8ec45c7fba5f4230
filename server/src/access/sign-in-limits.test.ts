import type { LeadlineError } from '@leadline/contract';
import { describe, expect, test } from 'vitest';
import { addressKey, makeSignInLimits } from './sign-in-limits.ts';

async function countUntilRefused(addresses: readonly string[], accounts: (at: number) => string): Promise<number> {
  const limits = makeSignInLimits();
  let taken = 0;
  for (const [at, address] of addresses.entries())
    await limits.count(accounts(at), address).then(
      () => (taken += 1),
      () => undefined,
    );
  return taken;
}

describe('limits of trying', () => {
  test('class 16: ten thousand addresses of one /64 are one address', async () => {
    const rotating = Array.from({ length: 10_000 }, (_, at) => `2001:db8:1:2:${(at >> 8).toString(16)}:${(at & 255).toString(16)}::1`);
    expect(await countUntilRefused(rotating, (at) => `account${at}`)).toBe(30);
  });

  test('class 16: an address is the same however it is written', () => {
    expect(new Set(['10.1.2.3', '::ffff:10.1.2.3', '::ffff:a01:203', '0:0:0:0:0:ffff:10.1.2.3'].map(addressKey)).size).toBe(1);
    expect(new Set(['2001:db8::1', '2001:0db8:0000:0000::ffff', '2001:DB8:0:0:1:2:3:4'].map(addressKey)).size).toBe(1);
    expect(addressKey('2001:db8:0:1::1')).not.toBe(addressKey('2001:db8:0:2::1'));
    expect(new Set(['', 'x', '10.1.2.3, 1.2.3.4', 'unknown'].map(addressKey))).toEqual(new Set(['unknown']));
  });

  test('class 16: an account is one wherever its tries come from', async () => {
    const everywhere = Array.from({ length: 100 }, (_, at) => `10.0.${at}.1`);
    expect(await countUntilRefused(everywhere, () => 'one account')).toBe(10);
  });

  test('a right password is forgiven, and says how long to wait otherwise', async () => {
    const limits = makeSignInLimits(2);
    for (let time = 0; time < 5; time += 1) {
      await limits.count('right', '10.0.0.1');
      await limits.forgive('right', '10.0.0.1');
    }
    await limits.count('wrong', '10.0.0.2');
    await limits.count('wrong', '10.0.0.2');
    const refused: unknown = await limits.count('wrong', '10.0.0.2').catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'limit', code: 'access.too_many_tries' });
    const { retryAfter } = (refused as LeadlineError).parameters;
    expect(retryAfter).toBeGreaterThan(880);
    expect(retryAfter).toBeLessThanOrEqual(900);
  });
});
