import { permissions, type Role } from '@leadline/contract';
import { describe, expect, test } from 'vitest';
import { actorOf } from './actor-of.ts';
import { clearCookie, cookieName, setCookie } from './cookie.ts';
import { makeLane } from './few-at-once.ts';
import { assertMayCompare, mayCompare } from './may-compare.ts';
import { hashPassword, isPassword } from './password.ts';
import { permitted } from './permitted.ts';
import { nobody, type Principal } from './principal.ts';

const person = (...given: readonly Role[]): Principal => ({
  kind: 'person',
  account: 'a1',
  session: 's1',
  name: 'Anna',
  grants: given.map((role) => ({ role, team: null })),
  person: null,
  isDemo: false,
});
const token: Principal = { kind: 'token', token: 't1', name: 'Export', permissions: ['numbers.read'], team: null };
const local: Principal = { kind: 'local' };

test('who somebody is in the audit trail', () => {
  expect([nobody, local, token, person()].map(actorOf)).toEqual([
    { by: 'nobody', byName: null },
    { by: 'command line', byName: null },
    { by: 'token:t1', byName: 'Export' },
    { by: 'a1', byName: 'Anna' },
  ]);
});

test('what somebody may do', () => {
  expect([nobody, local, token, person(), person('screen')].map(permitted)).toEqual([[], permissions, ['numbers.read'], [], ['numbers.read']]);
  expect(new Set(permitted(person('auditor', 'leadership')))).toEqual(
    new Set(['numbers.read', 'records.read', 'people.read', 'audit.read', 'kpis.write', 'targets.write', 'periods.close']),
  );
});

describe('people are compared', () => {
  const teams = { kind: 'teams' };
  const asks = (principal: Principal, scope: { readonly kind: string }, ...queries: Parameters<typeof assertMayCompare>[2]): boolean => {
    try {
      assertMayCompare(principal, scope, queries);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ kind: 'forbidden', code: 'access.people_not_compared' });
      return false;
    }
  };
  const by = (...dimensions: readonly ('person' | 'manager' | 'role' | 'team' | 'month')[]) => ({ by: dimensions });
  const filtered = (dimension: 'person' | 'team') => ({ filters: [{ dimension, members: ['x'] }] });

  test('by whoever leads, by the command line and by tokens, not by a screen', () => {
    expect([nobody, local, token, person(), person('screen'), person('screen', 'team_lead')].map(mayCompare)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  test.each(['person', 'manager', 'role'] as const)('and by nobody else where %s tells them apart', (dimension) => {
    expect(asks(person('screen'), teams, by(dimension))).toBe(false);
    expect(asks(person('screen'), teams, by('team'), by('month', dimension))).toBe(false);
    expect(asks(person('team_lead'), teams, by(dimension))).toBe(true);
    expect(asks(person('member'), { kind: 'persons' }, by(dimension))).toBe(true);
  });

  test('neither by a filter', () => {
    expect(asks(person('screen'), teams, filtered('person'))).toBe(false);
    expect(asks(person('screen'), teams, filtered('team'))).toBe(true);
    expect(asks(person('screen'), teams, by('team', 'month'), {})).toBe(true);
  });
});

describe('the cookie of a session', () => {
  const given = (set: (reply: never, ...rest: never[]) => void, ...rest: unknown[]): unknown[] => {
    let seen: unknown[] = [];
    const take = (...all: unknown[]): void => void (seen = all);
    set({ setCookie: take, clearCookie: take } as never, ...(rest as never[]));
    return seen;
  };

  test('has a name no other host may use, or that of its port', () => {
    expect([cookieName(true, 443), cookieName(false, 7474)]).toEqual(['__Host-leadline', 'leadline-7474']);
  });

  test('is out of reach of scripts and other sites, lasts a fortnight, and over https travels over nothing else', () => {
    const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: true };
    expect(given(setCookie as never, 'secret', { isHttps: true, port: 1 })).toEqual([
      '__Host-leadline',
      'secret',
      { ...attributes, maxAge: 1_209_600 },
    ]);
    expect(given(clearCookie as never, { isHttps: true, port: 1 })).toEqual(['__Host-leadline', attributes]);
    expect(given(clearCookie as never, { isHttps: false, port: 7474 })).toEqual(['leadline-7474', { ...attributes, secure: false }]);
  });
});

describe('passwords', () => {
  test('are kept by argon2id at the cost that was decided, and compared however they are written', async () => {
    const kept = await hashPassword('Ｌong “Ångström”');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await isPassword('Long “A\u030Angstro\u0308m”', kept)).toBe(true);
    expect(await isPassword('long “Ångström”', kept)).toBe(false);
  });

  test('are right for nobody who has none, not even the one it is compared with', async () => {
    expect(await isPassword('nobody has this one', null)).toBe(false);
    const start = performance.now();
    await isPassword('anything', null);
    expect(performance.now() - start).toBeGreaterThan(5);
  });
});

test('a lane lets in as many as it has places, in order, and goes on after one that fails', async () => {
  const lane = makeLane(2);
  const order: string[] = [];
  let [running, most] = [0, 0];
  const work = (name: string) => async () => {
    order.push(name);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 2));
    running -= 1;
    if (name === 'b') throw new Error('b fails');
    return name;
  };
  const ended = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((name) => lane(work(name))));
  expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(['a', 'failed', 'c', 'd', 'e']);
  expect([order.join(''), most]).toEqual(['abcde', 2]);
  const again = await Promise.all(['f', 'g', 'h'].map((name) => lane(work(name))));
  expect([again.join(''), most, running]).toEqual(['fgh', 2, 0]);
});
