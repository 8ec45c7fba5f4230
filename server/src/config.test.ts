import { LeadlineError } from '@leadline/contract';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('fixes the clock for tests', () => {
    const clock = clockOf(readSettings({}, { LEADLINE_NOW: '2026-03-01T10:00:00Z' }));
    expect(clock.now().toISOString()).toBe('2026-03-01T10:00:00.000Z');
  });
});
