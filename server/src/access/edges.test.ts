import type { DemoPerson } from '@leadline/demo';
import type { FastifyReply } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAccount, getAccount } from '#server/control/account.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import { listOpenTokens, makeToken } from '#server/control/single-use-token.ts';
import { makeAfterwards } from './afterwards.ts';
import { keepDemoAccounts } from './demo-accounts.ts';
import { openFor, type Opening } from './open-for.ts';
import { makeRefusals } from './refusals.ts';
import { scopeOf } from './scope-of.ts';

const start = new Date('2026-06-15T10:00:00Z');
let control: Control;
let now: Date;
let anna: string;
const clock = { now: () => now };
beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
  now = start;
  anna = await addAccount(control.db, { name: 'Anna', email: null, status: 'active', grants: [] }, now);
});
afterEach(() => control.close());

test('of the demo company those there already stay, and those who are new come', async () => {
  const person = (name: string): DemoPerson => ({ role: 'auditor', name, locale: 'en', person: null, team: null, teamName: null });
  const names = async () =>
    (await control.db.selectFrom('account').select('name').where('is_demo', '=', 1n).orderBy('name').execute()).map(({ name }) => name);
  await keepDemoAccounts(control.db, [person('Lan')], now);
  await keepDemoAccounts(control.db, [person('Lan'), person('Gábor')], now);
  expect(await names()).toEqual(['Gábor', 'Lan']);
});

test('a session of a program that says nothing of itself says nothing of it', async () => {
  const set: unknown[] = [];
  const reply = { setCookie: (...given: unknown[]) => void set.push(given) } as unknown as FastifyReply;
  const opening = {
    ctx: { control, clock },
    request: { ip: '10.0.0.9', headers: {} },
    reply,
    place: { isHttps: false, port: 7474 },
  } as unknown as Opening;
  await openFor(opening, anna, 'enrolment');
  expect(await control.db.selectFrom('session').select(['address', 'agent', 'stage']).execute()).toEqual([
    { address: '10.0.0.9', agent: '', stage: 'enrolment' },
  ]);
  expect((await getAccount(control.db, anna)).signed_in_at).toBeNull();
  await openFor(opening, anna, 'open');
  expect((await getAccount(control.db, anna)).signed_in_at).toBe(start.toISOString());
  expect(set).toHaveLength(2);
});

test('refusals that were counted are told by themselves once a quarter of an hour has passed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const log = pino({ level: 'silent' });
  const refusals = makeRefusals(
    { control, clock, log },
    makeAfterwards(log, () => 0),
  );
  const tries = async () =>
    (await control.db.selectFrom('audit_entry').select('after').orderBy('seq').execute()).map(({ after }) => JSON.parse(after!) as unknown);
  for (let n = 0; n < 3; n += 1) refusals.note(() => getAccount(control.db, anna), 'r');
  await refusals.settled();
  expect(await tries()).toEqual([{ name: 'Anna', tries: 1 }]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await tries()).toHaveLength(1);
  now = new Date(start.getTime() + 15 * 60_000);
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitFor(async () => expect(await tries()).toEqual([{ name: 'Anna', tries: 1 }, { name: 'Anna', tries: 2 }])); // prettier-ignore
  await refusals.close();
  vi.useRealTimers();
});

test('a token of a team that cannot be read sees nothing', async () => {
  const teams = { dialect: { name: 'duckdb', schema: 'work' }, reader: { read: () => Promise.reject(new Error('nothing is to be read')) } } as const;
  const token = { kind: 'token', token: 't', name: 'T', permissions: [], team: 'nonsense' } as const;
  expect(await scopeOf(token, teams)).toEqual({ kind: 'teams', teams: [] });
});

test('open tokens are told by account: those of none are not', async () => {
  await makeToken(control.db, { kind: 'setup', account: null, lastsMs: 60_000 }, now);
  await makeToken(control.db, { kind: 'setup', account: anna, lastsMs: 60_000 }, now);
  expect([...(await listOpenTokens(control.db, 'setup', now)).keys()]).toEqual([anna]);
});
