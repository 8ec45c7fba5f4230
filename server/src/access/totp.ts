import { Secret, TOTP } from 'otpauth';

const period = 30;
/** Clocks of phones are not exact: one step before and one after count as well. */
const window = 1;

/** 160 bits, base32. */
export function makeTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export interface TotpLabel {
  readonly issuer: string;
  readonly account: string;
}

/** What an app reads from the picture. */
export function totpUri(secret: string, { issuer, account }: TotpLabel): string {
  return new TOTP({ secret: Secret.fromBase32(secret), issuer: withoutColon(issuer), label: withoutColon(account), period }).toString();
}

/** The colon parts issuer and account. */
function withoutColon(text: string): string {
  return text.replaceAll(':', ' ').trim();
}

/** Steps since 1970. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / period);
}

/** @returns the step a code belongs to, undefined where it is none of the present ones */
export function findStep(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period }).validate({ token: code, window, timestamp: now.getTime() });
  return delta === null ? undefined : stepAt(now) + delta;
}

export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret), period }).generate({ timestamp: now.getTime() });
}
