import { LeadlineError } from '@leadline/contract';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from './sign-in-limits.ts';

/** So often a minute may one address look at what needs no sign-in, whatever it is. @throws LeadlineError shares.too_often */
export function makeLookLimits(looks = 60): (address: string) => Promise<void> {
  const count = makeLimit(looks);
  return (address) => count(addressKey(address));
}

/** So often a minute, by any key. @throws LeadlineError shares.too_often */
export function makeLimit(points: number): (key: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (key) => {
    await limiter.consume(key).catch((refused: unknown) => {
      const { msBeforeNext } = refused as RateLimiterRes;
      throw new LeadlineError('limit', 'shares.too_often', { retryAfter: Math.max(1, Math.ceil((msBeforeNext ?? 60_000) / 1000)) });
    });
  };
}
