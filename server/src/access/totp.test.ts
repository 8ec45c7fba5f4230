import { describe, expect, test } from 'vitest';
import { makeRecoveryCodes, readRecoveryCode } from './recovery-code.ts';
import { codeAt, findStep, makeTotpSecret, stepAt, totpUri } from './totp.ts';

/** RFC 6238, appendix B: the last six digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('codes of an app', () => {
  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('at %i seconds the code is %s', (seconds, code) => {
    expect(codeAt(secret, at(seconds))).toBe(code);
    expect(findStep(secret, code, at(seconds))).toBe(stepAt(at(seconds)));
  });

  test('count one step before and after, and no further', () => {
    const now = at(1234567890);
    const steps = [-2, -1, 0, 1, 2].map((away) => findStep(secret, codeAt(secret, at(1234567890 + away * 30)), now));
    expect(steps).toEqual([undefined, stepAt(now) - 1, stepAt(now), stepAt(now) + 1, undefined]);
    for (const wrong of ['', '00592', '0059240', '005925', 'abcdef', '٠٠٥٩٢٤', '00 592']) expect(findStep(secret, wrong, now)).toBeUndefined();
  });

  test('belong to steps of thirty seconds', () => {
    expect([0, 29.999, 30, 59, 1234567890].map((seconds) => stepAt(at(seconds)))).toEqual([0, 0, 1, 1, 41152263]);
  });

  test('secrets have 160 bits, and the picture names company and account', () => {
    expect(makeTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(makeTotpSecret()).not.toBe(makeTotpSecret());
    const uri = new URL(totpUri(secret, { issuer: 'Leadline: Duna & Co', account: 'a:b@example.com' }));
    expect([uri.protocol, uri.host, uri.searchParams.get('secret'), uri.searchParams.get('issuer')]).toEqual([
      'otpauth:',
      'totp',
      secret,
      'Leadline  Duna & Co',
    ]);
    expect(new URL(totpUri(secret, { issuer: ': Duna:', account: 'a' })).searchParams.get('issuer')).toBe('Duna');
    expect(decodeURIComponent(uri.pathname)).toContain('a b@example.com');
  });
});

describe('recovery codes', () => {
  test('are ten, all different, and read however they are written', () => {
    const codes = makeRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([A-HJKMNP-TV-Z0-9]{4}-){3}[A-HJKMNP-TV-Z0-9]{4}$/);
      const plain = code.replaceAll('-', '');
      for (const written of [code, plain, code.toLowerCase(), ` ${plain.match(/.{4}/g)!.join(' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')])
        expect(readRecoveryCode(written)).toBe(plain);
    }
  });

  test('nothing else is one', () => {
    for (const text of ['', '123456', 'ABCD-EFGH-JKMN', 'ABCD-EFGH-JKMN-PQRU', 'ABCD-EFGH-JKMN-PQR!', 'ABCDEFGHJKMNPQRST'])
      expect(readRecoveryCode(text)).toBeUndefined();
  });
});
