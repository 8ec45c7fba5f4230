import { LeadlineError } from '@leadline/contract';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAddressRanges } from '#server/address-ranges.ts';
import type { Resolve } from './guarded-lookup.ts';
import { makeOutbound, type Outbound, type OutboundOptions } from './outbound.ts';
import { mayReach } from './public-address-only.ts';

let canary: Server;
let port = 0;
let touched = 0;
let answer: (path: string) => { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string } = () => ({
  status: 200,
});

beforeAll(async () => {
  canary = createServer((request, response) => {
    const { status, headers = {}, body = 'here' } = answer(request.url!);
    response.writeHead(status, headers).end(body);
  });
  canary.on('connection', () => (touched += 1));
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  ({ port } = canary.address() as AddressInfo);
});
afterAll(() => {
  canary.closeAllConnections();
  canary.close();
});

async function sending(
  options: Partial<OutboundOptions>,
  url: string,
): Promise<{ readonly code: string; readonly status?: number; readonly body?: string }> {
  const outbound: Outbound = makeOutbound({ allowed: [], timeoutMs: 2_000, ...options });
  try {
    const { status, body } = await outbound.send({ url, method: 'POST', body: '{}' });
    return { code: 'sent', status, body };
  } catch (error) {
    if (error instanceof LeadlineError) return { code: error.code };
    throw error;
  } finally {
    await outbound.close();
  }
}

const hosts = [
  '127.0.0.1', '127.1', '127.255.255.254', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '017700000001', '0', '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255',
  '172.16.0.1', '172.31.255.255', '192.168.0.1', '192.168.255.255', '169.254.169.254', '169.254.0.1', '2852039166', '0xa9fea9fe', '100.64.0.1', '100.127.255.255',
  '192.0.0.1', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '192.88.99.1',
  '[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:a9fe:a9fe]', '[::ffff:10.0.0.1]', '[0:0:0:0:0:ffff:7f00:1]', '[::127.0.0.1]', '[::7f00:1]',
  '[64:ff9b::7f00:1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::7f00:1]', '[fc00::1]', '[fd12:3456::1]', '[fdff:ffff::1]', '[fe80::1]', '[febf::1]', '[fec0::1]', '[ff02::1]', '[ff0e::1]',
  '[2002:7f00:1::]', '[2002:a00:1::]', '[2001::1]', '[2001:db8::1]', '[100::1]', '[::ffff:0:127.0.0.1]', '[5f00::1]', '[4000::1]', '[8000::1]', '[e000::1]',
  '127。0。0。1', '127.0.0.1.', '①②⑦.0.0.1', '１２７.0.0.1', '[::FFFF:7F00:1]',
]; // prettier-ignore

const names = [
  'localhost', 'localhost.', 'LOCALHOST', 'foo.localhost', 'localhost.localdomain', 'metadata.google.internal', 'metadata', 'instance-data', 'intranet', 'nas.local', 'router.lan',
  'localtest.me', '127.0.0.1.nip.io', 'kubernetes.default.svc', 'xn--localhost-.example', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
]; // prettier-ignore

describe('addresses that lead inside', () => {
  test.each(hosts.flatMap((host) => [`https://${host}:PORT/`, `http://${host}:PORT/`]))('%s is not reached', async (pattern) => {
    const before = touched;
    const { code } = await sending({}, pattern.replace('PORT', String(port)));
    expect(code).toMatch(/^outbound\.(private_address|bad_address|not_https)$/);
    expect(touched).toBe(before);
  });

  test.each(names)('the name %s that resolves to them is not reached', async (name) => {
    const before = touched;
    for (const address of ['127.0.0.1', '169.254.169.254', '10.1.2.3', '::1', '::ffff:127.0.0.1', 'fd00::1']) {
      const resolve: Resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }];
      expect((await sending({ resolve }, `https://${name}:${port}/`)).code).toBe('outbound.private_address');
    }
    expect(touched).toBe(before);
  });

  test('a name that has an address inside beside one outside is not reached', async () => {
    const before = touched;
    const resolve: Resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    expect((await sending({ resolve }, `https://both.example:${port}/`)).code).toBe('outbound.private_address');
    expect(touched).toBe(before);
  });

  test('a name that means something else the second time is asked once, and what was looked at is what is reached', async () => {
    const before = touched;
    let asked = 0;
    const resolve: Resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '192.0.2.55' : '127.0.0.1', family: 4 }];
    };
    const allowed = parseAddressRanges('192.0.2.55')!;
    expect((await sending({ resolve, allowed, timeoutMs: 600 }, `https://rebind.example:${port}/`)).code).toMatch(/too_slow|unreachable/);
    expect([asked, touched]).toEqual([1, before]);
    expect((await sending({ resolve, allowed }, `https://rebind.example:${port}/`)).code).toBe('outbound.private_address');
    expect(touched).toBe(before);
  });

  test('a zone behind an address, a user and a password, and other protocols are no address', async () => {
    for (const url of [
      `http://[fe80::1%25lo]:${port}/`,
      `https://user:pass@93.184.216.34:${port}/`,
      `https://93.184.216.34@127.0.0.1:${port}/`,
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'ftp://93.184.216.34/',
      'javascript:alert(1)',
      'https://',
      'nonsense',
      `https://a.example/${'x'.repeat(2_000)}`,
    ])
      expect((await sending({}, url)).code, url).toBe('outbound.bad_address');
  });

  test('addresses of the world may be reached', () => {
    for (const address of ['93.184.216.34', '1.1.1.1', '2606:4700:4700::1111', '::ffff:1.1.1.1']) expect(mayReach(address, []), address).toBe(true);
    for (const address of ['', 'localhost', '1.1.1.1; rm', '256.1.1.1']) expect(mayReach(address, []), address).toBe(false);
  });
});

describe('where this machine is allowed', () => {
  const allowed = parseAddressRanges('127.0.0.1')!;
  const here = () => `http://127.0.0.1:${port}/`;

  test('it is reached without https, and nothing else is', async () => {
    answer = () => ({ status: 200, body: 'here' });
    expect(await sending({ allowed }, here())).toEqual({ code: 'sent', status: 200, body: 'here' });
    expect((await sending({ allowed }, 'http://10.0.0.1/')).code).toBe('outbound.private_address');
    expect((await sending({ allowed }, 'http://example.com/')).code).toBe('outbound.not_https');
    expect((await sending({ allowed }, `http://127.0.0.2:${port}/`)).code).toBe('outbound.private_address');
  });

  test.each([301, 302, 303, 307, 308])('a redirection (%d) is told, never followed', async (status) => {
    const paths: string[] = [];
    answer = (path) => (paths.push(path), { status, headers: { location: '/elsewhere' } });
    expect((await sending({ allowed }, here())).status).toBe(status);
    expect(paths).toEqual(['/']);
  });

  test('an answer without end is cut off, and one that never comes is given up', async () => {
    answer = () => ({ status: 200, body: 'x'.repeat(100_000) });
    expect((await sending({ allowed }, here())).code).toBe('outbound.too_large');
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const began = performance.now();
    expect((await sending({ allowed, timeoutMs: 400 }, `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`)).code).toBe(
      'outbound.too_slow',
    );
    expect(performance.now() - began).toBeLessThan(5_000);
    silent.closeAllConnections();
    silent.close();
  });
});
