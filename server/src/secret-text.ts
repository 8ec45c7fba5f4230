import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits from the system, as text for cookies, links and headers. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret. It is long and random, so that no slow hash is needed. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

/** Whether a secret is the one a digest was made of; takes as long whatever is given. */
export function isSecretOf(secret: string, digest: string): boolean {
  const given = Buffer.from(digestOf(secret), 'hex');
  const kept = Buffer.from(digest, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}
