import { LeadlineError } from '@leadline/contract';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isInRanges } from '#server/address-ranges.ts';
import { clockOf, isLoopback, readSettings } from '#server/config.ts';

function faultOf(work: () => unknown): LeadlineError {
  try {
    work();
  } catch (error) {
    if (error instanceof LeadlineError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('readSettings', () => {
  it('has a default for everything', () => {
    const settings = readSettings({}, {});
    expect(settings).toMatchObject({ dataFolder: resolve('data'), host: '127.0.0.1', port: 7474, logLevel: 'info', now: null });
    expect(settings.diskGuardBytes).toBeNull();
    expect(readSettings({}, { LEADLINE_DISK_GUARD_MB: '100' }).diskGuardBytes).toBe(100 * 1024 * 1024);
  });

  it('lets a flag win over the environment', () => {
    expect(readSettings({ port: '0', data: '/tmp/a' }, { LEADLINE_PORT: '8080', LEADLINE_DATA: '/tmp/b' })).toMatchObject({
      port: 0,
      dataFolder: '/tmp/a',
    });
  });

  it('tells all faults at once', () => {
    const error = faultOf(() => readSettings({ port: 'abc' }, { LEADLINE_LOG: 'loud', LEADLINE_HOST: '0.0.0.0', LEADLINE_NOW: 'soon' }));
    expect(error.code).toBe('folder.settings_invalid');
    expect(String(error.parameters['settings']).split(', ').sort()).toEqual([
      'LEADLINE_HOST=0.0.0.0',
      'LEADLINE_LOG=loud',
      'LEADLINE_NOW=soon',
      'LEADLINE_PORT=abc',
    ]);
  });

  it.each(['0.0.0.0', '192.168.1.4', '::', 'example.org', '127.0.0.1.example.org', '127.0.0.256'])('refuses the address %s', (host) => {
    expect(faultOf(() => readSettings({ host }, {}))).toMatchObject({ kind: 'invalid', code: 'folder.host_not_loopback', parameters: { host } });
  });

  it.each(['localhost', '127.0.0.1', '127.8.0.3', '::1'])('takes the address %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it('listens elsewhere only behind a public address with https', () => {
    const LEADLINE_ADDRESS = 'https://leadline.example.com/';
    const { host, address } = readSettings({ host: '0.0.0.0' }, { LEADLINE_ADDRESS });
    expect([host, address]).toEqual(['0.0.0.0', { origin: 'https://leadline.example.com', host: 'leadline.example.com', isHttps: true }]);
    const open = 'http://leadline.example.com';
    expect(faultOf(() => readSettings({}, { LEADLINE_ADDRESS: open }))).toMatchObject({
      code: 'folder.address_not_https',
      parameters: { address: open },
    });
    expect(readSettings({}, { LEADLINE_ADDRESS: 'http://localhost:8080' }).address?.isHttps).toBe(false);
  });

  it.each(['leadline.example.com', 'https://a.example/path', 'https://u:p@a.example', 'ftp://a.example', 'https://a.example/?x=1'])(
    'refuses %s as public address',
    (LEADLINE_ADDRESS) => {
      expect(faultOf(() => readSettings({}, { LEADLINE_ADDRESS })).code).toBe('folder.settings_invalid');
    },
  );

  it('reads ranges of addresses, and tells which setting is none', () => {
    const { trustedProxies } = readSettings({}, { LEADLINE_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,fd00::/8' });
    const within = ['10.255.0.1', '::ffff:10.0.0.1', '192.0.2.7', 'fd12::1'].map((address) => isInRanges(address, trustedProxies));
    expect(within).toEqual([true, true, true, true]);
    expect(['11.0.0.1', '192.0.2.8', '::1', 'nonsense', ''].some((address) => isInRanges(address, trustedProxies))).toBe(false);
    for (const wrong of ['10.0.0.0/33', 'all', '010.0.0.1/8', '1', '10.0.0.1;10.0.0.2'])
      expect(faultOf(() => readSettings({}, { LEADLINE_TRUSTED_PROXIES: wrong })).parameters).toEqual({
        settings: `LEADLINE_TRUSTED_PROXIES=${wrong}`,
      });
  });

  it('fixes the clock for tests', () => {
    const clock = clockOf(readSettings({}, { LEADLINE_NOW: '2026-03-01T10:00:00Z' }));
    expect(clock.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');
  });

  it('needs a sender for mails', () => {
    const url = 'smtp://mail.example.com:587';
    expect(readSettings({}, { LEADLINE_MAIL_URL: url, LEADLINE_MAIL_FROM: 'Leadline <kpi@example.com>' }).mail).toEqual({
      url,
      from: 'Leadline <kpi@example.com>',
    });
    expect(faultOf(() => readSettings({}, { LEADLINE_MAIL_URL: url })).parameters).toEqual({ settings: 'LEADLINE_MAIL_FROM=' });
    for (const from of ['kpi', 'a@b.c\r\nBcc: all@b.c', 'Eve\n <a@b.c>', '<a@b.c> <d@e.f>'])
      expect(faultOf(() => readSettings({}, { LEADLINE_MAIL_URL: url, LEADLINE_MAIL_FROM: from })).code).toBe('folder.settings_invalid');
  });

  it('class 2: refuses a secret that is short or of few characters, and never tells a secret', () => {
    const good = 'M4vQ0c9xkq5m2nS7u1Zr8bYt6wHe3pLgJdKaFsVoTiU';
    expect(readSettings({}, { LEADLINE_SECRET: good }).secret).toBe(good);
    for (const secret of ['changeme', 'a'.repeat(64), '0123456789'.repeat(5), good.slice(1)]) {
      const { code, parameters } = faultOf(() => readSettings({}, { LEADLINE_SECRET: secret }));
      expect([code, parameters]).toEqual(['folder.settings_invalid', { settings: 'LEADLINE_SECRET=…' }]);
    }
    const { message } = faultOf(() => readSettings({}, { LEADLINE_MAIL_URL: 'smtp+x://user:hidden-word@mail' }));
    expect(message).not.toContain('hidden-word');
  });
});
