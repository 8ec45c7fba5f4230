import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addAccount, changeAccount, setGrants, type Grant } from './account.ts';
import { addApiToken, findApiToken, isExpired, listApiTokens, madeOnCommandLine, markUsed, permissionsNow, revokeApiToken } from './api-token.ts';
import { openControl, type Control } from './open-control.ts';
import { countSessions, endSession, endSessions, findSession, isAlive, listSessions, markSeen, openSession, removeEnded } from './session.ts';
import { dropTokens, findToken, listOpenTokens, makeToken, removeExpiredTokens, takeToken } from './single-use-token.ts';

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
const start = new Date('2026-06-15T10:00:00Z');
const after = (ms: number): Date => new Date(start.getTime() + ms);
const origin = { address: '10.0.0.1', agent: 'Firefox' };
let control: Control;
let [anna, binh] = ['', ''];
beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
  anna = await add('Anna');
  binh = await add('Binh');
});
afterEach(() => control.close());

const add = (name: string, grants: readonly Grant[] = []): Promise<string> =>
  addAccount(control.db, { name, email: `${name}@example.com`, status: 'active', grants }, start);

describe('a session', () => {
  const open = (account = anna, stage: 'open' | 'second_factor' | 'enrolment' = 'open', now = start) =>
    openSession(control.db, account, stage, origin, now);
  const rows = () => control.db.selectFrom('session').selectAll().orderBy('created_at').execute();

  test('is found by its secret, of which a digest alone is kept', async () => {
    const secret = await openSession(control.db, anna, 'open', { address: '10.0.0.1', agent: 'x'.repeat(400) }, start);
    const [row] = await rows();
    expect(row).toMatchObject({
      account_id: anna,
      stage: 'open',
      created_at: start.toISOString(),
      seen_at: start.toISOString(),
      address: '10.0.0.1',
      agent: 'x'.repeat(300),
    });
    expect(row!.expires_at).toBe(after(14 * day).toISOString());
    expect(JSON.stringify(row)).not.toContain(secret);
    expect(await findSession(control.db, secret, start)).toEqual(row);
    expect(await findSession(control.db, `${secret}x`, start)).toBeUndefined();
    expect(await open()).not.toBe(await open());
  });

  test('that waits for a code lasts ten minutes', async () => {
    for (const stage of ['second_factor', 'enrolment'] as const) {
      const secret = await open(anna, stage);
      expect(await findSession(control.db, secret, after(10 * minute - 1))).toMatchObject({ stage });
      expect(await findSession(control.db, secret, after(10 * minute))).toBeUndefined();
    }
  });

  test('ends after twelve hours without use, after fourteen days, and where it is from the future', () => {
    const row = { created_at: start.toISOString(), seen_at: after(13 * day).toISOString(), expires_at: after(14 * day).toISOString() };
    expect([isAlive(row, after(13 * day)), isAlive(row, after(13 * day + 12 * hour - 1)), isAlive(row, after(13 * day + 12 * hour))]).toEqual([
      true,
      true,
      false,
    ]);
    const used = { ...row, seen_at: after(14 * day).toISOString() };
    expect([isAlive(used, after(14 * day - 1)), isAlive(used, after(14 * day))]).toEqual([true, false]);
    const fresh = { ...row, seen_at: start.toISOString() };
    expect([isAlive(fresh, after(1 - 5 * minute)), isAlive(fresh, after(-5 * minute))]).toEqual([true, false]);
  });

  test('is marked as used once a minute, also where the clock was set back', async () => {
    await open();
    const seen = async (now: Date) => {
      await markSeen(control.db, (await rows())[0]!, now);
      return (await rows())[0]!.seen_at;
    };
    expect(await seen(after(minute - 1))).toBe(start.toISOString());
    expect(await seen(after(minute))).toBe(after(minute).toISOString());
    expect(await seen(after(1))).toBe(after(minute).toISOString());
    expect(await seen(start)).toBe(start.toISOString());
    await open(binh);
    await markSeen(control.db, (await rows())[0]!, after(hour));
    expect((await rows()).map(({ seen_at }) => seen_at).sort()).toEqual([start.toISOString(), after(hour).toISOString()]);
  });

  test('is listed with those of its account, the last used first, and counted, while it is open and alive', async () => {
    await open(anna, 'open', start);
    await open(anna, 'open', after(hour));
    await open(anna, 'second_factor', after(hour));
    await open(binh, 'open', after(hour));
    await open(binh, 'enrolment', after(hour));
    const listed = async (now: Date) => (await listSessions(control.db, anna, now)).map(({ seen_at }) => seen_at);
    expect(await listed(after(hour))).toEqual([after(hour).toISOString(), start.toISOString()]);
    expect(await listed(after(12 * hour))).toEqual([after(hour).toISOString()]);
    expect(await countSessions(control.db, after(hour))).toEqual(new Map([[anna, 2], [binh, 1]])); // prettier-ignore
    expect(await countSessions(control.db, after(12 * hour))).toEqual(new Map([[anna, 1], [binh, 1]])); // prettier-ignore
    expect(await countSessions(control.db, after(20 * hour))).toEqual(new Map());
  });

  test('is ended by whose it is, one or all or all but one', async () => {
    for (let n = 0; n < 3; n += 1) await open();
    await open(binh);
    const [first, second] = await rows();
    const others = (await rows()).find(({ account_id }) => account_id === binh)!;
    expect(await endSession(control.db, anna, others.id)).toBe(false);
    expect(await endSession(control.db, anna, first!.account_id === anna ? first!.id : second!.id)).toBe(true);
    const kept = (await listSessions(control.db, anna, start))[0]!;
    expect(await endSessions(control.db, anna, kept.id)).toBe(1);
    expect(await listSessions(control.db, anna, start)).toEqual([kept]);
    expect(await endSessions(control.db, anna)).toBe(1);
    expect(await rows()).toEqual([others]);
  });

  test('that is over is removed', async () => {
    await open(anna, 'second_factor');
    await open(anna, 'open', after(hour));
    const left = async (now: Date) => {
      await removeEnded(control.db, now);
      return (await rows()).length;
    };
    expect([await left(after(10 * minute - 1)), await left(after(10 * minute))]).toEqual([2, 1]);
    expect([await left(after(13 * hour - 1)), await left(after(13 * hour))]).toEqual([1, 0]);
  });
});

describe('a token that counts once', () => {
  const make = (lastsMs: number | null = hour, account: string | null = anna, kind: 'invitation' | 'reset' | 'setup' = 'invitation') =>
    makeToken(control.db, { kind, account, lastsMs }, start);
  const rows = () => control.db.selectFrom('single_use_token').selectAll().execute();

  test('is found by its secret and kind until it ends, and is then gone for good', async () => {
    const secret = await make();
    expect(await rows()).toMatchObject([
      { kind: 'invitation', account_id: anna, created_at: start.toISOString(), expires_at: after(hour).toISOString(), used_at: null },
    ]);
    expect(await findToken(control.db, 'reset', secret, start)).toBeUndefined();
    expect(await findToken(control.db, 'invitation', `${secret}x`, start)).toBeUndefined();
    expect(await findToken(control.db, 'invitation', secret, after(hour - 1))).toMatchObject({ account_id: anna });
    expect(await findToken(control.db, 'invitation', secret, after(-5 * minute))).toBeUndefined();
    expect(await findToken(control.db, 'invitation', secret, after(1 - 5 * minute))).toBeDefined();
    const other = await make(hour, binh);
    expect(await findToken(control.db, 'invitation', secret, after(hour))).toBeUndefined();
    expect(await findToken(control.db, 'invitation', secret, start)).toBeUndefined();
    expect(await findToken(control.db, 'invitation', other, start)).toBeDefined();
  });

  test('without an end lasts', async () => {
    const secret = await make(null, null, 'setup');
    expect(await findToken(control.db, 'setup', secret, after(1000 * day))).toMatchObject({ expires_at: null, account_id: null });
  });

  test('takes the place of earlier ones of its kind for its account, and of no others', async () => {
    const others = [await make(hour, binh), await make(hour, anna, 'reset'), await make(null, null, 'setup')];
    const first = await make();
    const second = await make();
    expect(await findToken(control.db, 'invitation', first, start)).toBeUndefined();
    expect(await findToken(control.db, 'invitation', second, start)).toBeDefined();
    expect(await rows()).toHaveLength(others.length + 1);
    const anew = await make(null, null, 'setup');
    expect(await findToken(control.db, 'setup', others[2]!, start)).toBeUndefined();
    expect(await findToken(control.db, 'setup', anew, start)).toBeDefined();
    await dropTokens(control.db, 'invitation', anna);
    await dropTokens(control.db, 'setup', null);
    expect((await rows()).map(({ account_id, kind }) => [account_id, kind]).sort()).toEqual([[anna, 'reset'], [binh, 'invitation']].sort()); // prettier-ignore
  });

  test('is used by one of many', async () => {
    const secret = await make();
    const taken = await Promise.all(Array.from({ length: 5 }, () => takeToken(control.db, 'invitation', secret, start)));
    expect(taken.filter((one) => one !== undefined)).toMatchObject([{ account_id: anna }]);
    expect(await findToken(control.db, 'invitation', secret, start)).toBeUndefined();
    expect((await rows())[0]!.used_at).toBe(start.toISOString());
    expect(await takeToken(control.db, 'invitation', 'nothing', start)).toBeUndefined();
  });

  test('is told while it is open, and removed when it has ended', async () => {
    const used = await make();
    await takeToken(control.db, 'invitation', used, start);
    await make(2 * hour, binh);
    await make(hour, anna, 'reset');
    await make(null, null, 'setup');
    expect(await listOpenTokens(control.db, 'invitation', start)).toEqual(new Map([[binh, after(2 * hour).toISOString()]]));
    expect(await listOpenTokens(control.db, 'setup', start)).toEqual(new Map());
    expect(await listOpenTokens(control.db, 'invitation', after(2 * hour))).toEqual(new Map());
    expect(await listOpenTokens(control.db, 'invitation', after(2 * hour - 1))).toHaveProperty('size', 1);
    await removeExpiredTokens(control.db, after(hour));
    expect((await rows()).map(({ account_id }) => account_id).sort()).toEqual([binh, null].sort());
  });
});

describe('a token of the API', () => {
  const make = (given: Partial<Parameters<typeof addApiToken>[1]> = {}) =>
    addApiToken(
      control.db,
      { name: 'Export', permissions: ['numbers.read', 'records.read'], team: null, days: null, madeBy: madeOnCommandLine, ...given },
      start,
    );
  const may = async (secret: string, now = start): Promise<unknown> => {
    const token = await findApiToken(control.db, secret, now);
    return token && (JSON.parse(token.permissions) as unknown);
  };

  test('is found by its secret, of which the beginning and a digest are kept', async () => {
    const { row, secret } = await make({ team: 'team~x', days: 30 });
    expect(secret).toMatch(/^ll_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
    expect(row).toMatchObject({
      prefix: secret.slice(0, 11),
      name: 'Export',
      team: 'team~x',
      created_by: madeOnCommandLine,
      created_at: start.toISOString(),
      expires_at: after(30 * day).toISOString(),
      last_used_at: null,
      revoked_at: null,
    });
    expect(await findApiToken(control.db, secret, start)).toEqual(row);
    expect(JSON.stringify(row)).not.toContain(secret.slice(12));
    expect((await make()).row.expires_at).toBeNull();
    expect(madeOnCommandLine).toBe('command line');
  });

  test('that is another, too long, too short or without its beginning is none', async () => {
    const { secret } = await make();
    const other = await make();
    for (const wrong of [`${secret}x`, secret.slice(0, -1), `x${secret}`, secret.slice(3), `${secret.slice(0, 12)}${other.secret.slice(12)}`, ''])
      expect(await findApiToken(control.db, wrong, start), wrong).toBeUndefined();
  });

  test('ends on its day, and when it is revoked, once', async () => {
    const { row, secret } = await make({ days: 1 });
    expect([isExpired(row, after(day - 1)), isExpired(row, after(day)), isExpired({ expires_at: null }, after(999 * day))]).toEqual([
      false,
      true,
      false,
    ]);
    expect([await may(secret, after(day - 1)), await may(secret, after(day))]).toEqual([['numbers.read', 'records.read'], undefined]);
    const kept = await make();
    expect(await revokeApiToken(control.db, row.id, after(5))).toMatchObject({ id: row.id, revoked_at: after(5).toISOString() });
    expect(await revokeApiToken(control.db, row.id, after(9))).toBeUndefined();
    expect(await revokeApiToken(control.db, 'nothing', start)).toBeUndefined();
    expect(await may(secret)).toBeUndefined();
    expect(await may(kept.secret)).toBeDefined();
  });

  test('may no more than whoever made it may now, and never make tokens', async () => {
    const maker = await add('Maker', [{ role: 'administrator', team: null }]);
    const { secret } = await make({ madeBy: maker, permissions: ['numbers.read', 'tokens.write' as never, 'audit.read'] });
    expect(await may(secret)).toEqual(['numbers.read', 'audit.read']);
    await setGrants(control.db, maker, [{ role: 'auditor', team: null }], start);
    expect(await may(secret)).toBeUndefined();
    await setGrants(control.db, maker, [{ role: 'administrator', team: null }], start);
    expect(await may(secret)).toBeDefined();
    await changeAccount(control.db, maker, { status: 'disabled' });
    expect(await may(secret)).toBeUndefined();
    expect(await permissionsNow(control.db, { permissions: '["numbers.read"]', created_by: 'nobody' })).toBeUndefined();
    expect(await permissionsNow(control.db, { permissions: '["tokens.write","audit.read","nonsense"]', created_by: madeOnCommandLine })).toEqual([
      'audit.read',
    ]);
  });

  test('is listed, the newest first', async () => {
    const [one, two] = [
      await make(),
      await addApiToken(control.db, { name: 'Later', permissions: [], team: null, days: null, madeBy: madeOnCommandLine }, after(minute)),
    ];
    expect((await listApiTokens(control.db)).map(({ id }) => id)).toEqual([two.row.id, one.row.id]);
  });

  test('is marked as used once a minute', async () => {
    const { row, secret } = await make();
    const other = await make();
    const used = async (now: Date) => {
      await markUsed(control.db, (await findApiToken(control.db, secret, start))!, now);
      return (await findApiToken(control.db, secret, start))!.last_used_at;
    };
    expect(await used(start)).toBe(start.toISOString());
    expect(await used(after(minute - 1))).toBe(start.toISOString());
    expect(await used(after(minute))).toBe(after(minute).toISOString());
    expect((await listApiTokens(control.db)).find(({ id }) => id === other.row.id)!.last_used_at).toBeNull();
    expect(row.last_used_at).toBeNull();
  });
});
