import { LeadlineError } from '@leadline/contract';
import ipaddr from 'ipaddr.js';
import { isInRanges, type AddressRange } from '#server/address-ranges.ts';

const worldwide = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether a socket may be opened to an address. Decided on its bytes, whatever way it was written: nothing of this machine, of the networks
 * around it, of the cloud it runs in, and no IPv4 address in the clothes of IPv6.
 */
export function mayReach(address: string, allowed: readonly AddressRange[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  if (isInRanges(address, allowed)) return true;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || (parsed as ipaddr.IPv6).match(worldwide);
}

export function refusal(host: string): LeadlineError {
  return new LeadlineError('forbidden', 'outbound.private_address', { host });
}
