import { createHash } from 'node:crypto';
import type { Erasure } from '#server/erasure.ts';

/**
 * What stands in the place of an erased text: that there was one, by which erasure it went, and two digits by which texts of one
 * person that differed still do (a number called twice is still one number). It cannot be turned back: of two digits every text in 256
 * has the same.
 */
export const erasedPattern = '^erased-[0-9a-f]{8}-[0-9a-f]{2}$';
const erased = new RegExp(erasedPattern);

export function isErased(text: string): boolean {
  return erased.test(text);
}

export function erasedPrefix({ id }: Pick<Erasure, 'id'>): string {
  return `erased-${createHash('sha256').update(id).digest('hex').slice(0, 8)}-`;
}

export function erasedText(prefix: string, salt: string, text: string): string {
  return isErased(text) ? text : prefix + erasedDigits(salt, text);
}

export function erasedDigits(salt: string, text: string): string {
  return createHash('sha256')
    .update(salt + text)
    .digest('hex')
    .slice(0, 2);
}

/** The same over an expression of a text. @param prefix @param salt expressions */
export function erasedSql(engine: 'duckdb' | 'postgres', prefix: string, salt: string, text: string): string {
  const digest = engine === 'duckdb' ? `sha256(${salt} || ${text})` : `encode(sha256(convert_to(${salt} || ${text}, 'UTF8')), 'hex')`;
  return `CASE WHEN ${isErasedSql(engine, text)} THEN ${text} ELSE ${prefix} || substr(${digest}, 1, 2) END`;
}

export function isErasedSql(engine: 'duckdb' | 'postgres', text: string): string {
  return engine === 'duckdb' ? `regexp_matches(${text}, '${erasedPattern}')` : `${text} ~ '${erasedPattern}'`;
}

/** A text of this program's own making as a literal. */
export function plainLiteral(text: string): string {
  if (!/^[a-z0-9-]*$/.test(text)) throw new Error('not a plain text');
  return `'${text}'`;
}
