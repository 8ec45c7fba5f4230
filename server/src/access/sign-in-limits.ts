import { LeadlineError } from '@leadline/contract';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

export interface SignInLimits {
  /** Counts an attempt. @throws LeadlineError access.too_many_tries */
  readonly count: (account: string, address: string) => Promise<void>;
  /** A right password is no guess. */
  readonly forgive: (account: string, address: string) => Promise<void>;
}

const minute = 60;

/** Ten tries an account and thirty an address in fifteen minutes. Whoever has a /64 of IPv6 has one address. */
export function makeSignInLimits(tries = 10): SignInLimits {
  const byAccount = new RateLimiterMemory({ points: tries, duration: 15 * minute });
  const byAddress = new RateLimiterMemory({ points: 30, duration: 15 * minute });
  return {
    count: async (account, address) => {
      await Promise.all([byAccount.consume(account), byAddress.consume(addressKey(address))]).catch((refused: unknown) => {
        const { msBeforeNext } = refused as RateLimiterRes;
        throw new LeadlineError('limit', 'access.too_many_tries', { retryAfter: Math.max(1, Math.ceil((msBeforeNext ?? 60_000) / 1000)) });
      });
    },
    forgive: async (account, address) => {
      await Promise.all([byAccount.delete(account), byAddress.reward(addressKey(address), 1)]);
    },
  };
}

/** An address as limits know it: IPv4 whole, of IPv6 the first 64 bits, whatever way it is written. */
export function addressKey(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  return ipaddr.process(address).toByteArray().slice(0, 8).join('.');
}
