import { recoveryCodeCount } from '@leadline/contract';
import { randomBytes } from 'node:crypto';

/** No letter that looks like another character. */
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ0123456789';
const length = 16;

/** Ten codes of 80 bits, in groups of four. */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const code = Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join('');
    return code.match(/.{4}/g)!.join('-');
  });
}

/** A code however somebody writes it; undefined for what can be none. */
export function readRecoveryCode(given: string): string | undefined {
  const plain = given.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return plain.length === length && [...plain].every((letter) => letters.includes(letter)) ? plain : undefined;
}
