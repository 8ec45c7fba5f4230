import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSealer } from './sealer.ts';

const sealer = makeSealer('a secret of the installation');

describe('sealed text', () => {
  test('opens to what it was, and is never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [one, two] = [sealer.seal(text, 'totp:1'), sealer.seal(text, 'totp:1')];
        return sealer.open(one, 'totp:1') === text && sealer.open(two, 'totp:1') === text && one !== two;
      }),
    );
  });

  test('opens where it was sealed by an earlier version', () => {
    const sealed = 'v1.3758b8647adc.BwcHBwcHBwcHBwcHG9K1aeg-0WxZ4x7G1jfKMYD62cEPt5G2qQ6YQA';
    expect(sealer.open(sealed, 'totp:1')).toBe('Đặng 😀');
  });

  test('names the key it is sealed under, and one of a key that is not here is told apart from a damaged one', () => {
    const sealed = sealer.seal('x', 'totp:1');
    const [version, name, body] = sealed.split('.');
    expect([version, name]).toEqual(['v1', expect.stringMatching(/^[0-9a-f]{12}$/)]);
    expect(makeSealer('a secret of the installation').seal('x', 'totp:1').split('.')[1]).toBe(name);
    expect(makeSealer('another secret').seal('x', 'totp:1').split('.')[1]).not.toBe(name);
    // An initial vector of 12 bytes, one of text, a mark of 16.
    expect(Buffer.from(body!, 'base64url')).toHaveLength(29);
    const damaged = [`${sealed}.x`, ` ${sealed}`, `v1.${name}.${body!.slice(0, 20)}`, `v1.${name}.`, sealed.toUpperCase(), `v2.${name}.${body}`];
    for (const text of damaged)
      expect(() => sealer.open(text, 'totp:1'), text).toThrow(
        expect.objectContaining({ kind: 'unavailable', code: 'access.sealed_damaged', cause: expect.any(Error) as Error }),
      );
    expect(() => sealer.open(`v1.${'0'.repeat(12)}.${body}`, 'totp:1')).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'access.sealed_elsewhere' }),
    );
  });

  test('does not open for another purpose, with another key, or changed in any character', () => {
    const sealed = sealer.seal('JBSWY3DPEHPK3PXP', 'totp:1');
    expect(sealed).not.toContain('JBSWY');
    expect(() => sealer.open(sealed, 'totp:2')).toThrow(/access.sealed_damaged/);
    expect(() => makeSealer('another secret').open(sealed, 'totp:1')).toThrow(/access.sealed_elsewhere/);
    for (let at = 0; at < sealed.length - 1; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => sealer.open(changed, 'totp:1'), changed).toThrow(/access.sealed_/);
    }
    for (const text of ['', 'v1', 'v1..', `v1.${'0'.repeat(12)}.`]) expect(() => sealer.open(text, 'totp:1')).toThrow(/access.sealed_/);
  });
});
