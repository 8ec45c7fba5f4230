import ipaddr from 'ipaddr.js';

/** Network addresses from one with its number of leading bits: `10.0.0.0/8`, `fd00::/8`. */
export interface AddressRange {
  readonly from: ipaddr.IPv4 | ipaddr.IPv6;
  readonly bits: number;
}

/** Addresses and ranges, separated by commas. @returns undefined where one of them is none */
export function parseAddressRanges(text: string): readonly AddressRange[] | undefined {
  const ranges = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseRange);
  return ranges.some((range) => range === undefined) ? undefined : (ranges as AddressRange[]);
}

function parseRange(text: string): AddressRange | undefined {
  const [address = ''] = text.split('/');
  if (!/^[\da-f.:]+(\/\d{1,3})?$/i.test(text) || !isWhole(address)) return undefined;
  try {
    const [from, bits] = ipaddr.parseCIDR(text.includes('/') ? text : `${text}/${text.includes(':') ? 128 : 32}`);
    return { from, bits };
  } catch {
    return undefined;
  }
}

/** Four decimals, or IPv6: shorter and octal forms mean different things to different programs. */
function isWhole(address: string): boolean {
  return ipaddr.IPv4.isValidFourPartDecimal(address) ? !/(^|\.)0\d/.test(address) : ipaddr.IPv6.isValid(address);
}

/** Whether an address lies in one of the ranges; an IPv4 address written as IPv6 is that IPv4 address. */
export function isInRanges(address: string, ranges: readonly AddressRange[]): boolean {
  if (ranges.length === 0 || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return ranges.some(({ from, bits }) => parsed.kind() === from.kind() && parsed.match(from as never, bits));
}
