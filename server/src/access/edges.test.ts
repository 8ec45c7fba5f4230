import type { DemoPerson } from '@leadline/demo';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addAccount, getAccount } from '#server/control/account.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import { saveSetting } from '#server/control/setting.ts';
import { openSession } from '#server/control/session.ts';
import { listOpenTokens, makeToken } from '#server/control/single-use-token.ts';
import { makeAfterwards } from './afterwards.ts';
import { keepDemoAccounts, removeDemoAccounts } from './demo-accounts.ts';
import { identify } from './identify.ts';
import { openFor, type Opening } from './open-for.ts';
import { confirmFactor } from './pending-factor.ts';
import { makeRefusals } from './refusals.ts';
import { scopeOf } from './scope-of.ts';
import { makeSealer } from './sealer.ts';
import { keepFactor } from './second-factor.ts';
import { getAccessSettings } from './stage-of.ts';

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

test('targets proposed while the demo company was shown leave with it', async () => {
  const proposal = { id: 'p', kpi: 'win_rate', subject: 'person:user~x', period: '2026-06', period_from: '2026-06-01', period_to: '2026-07-01', value: '5', note: '', state: 'open', proposed_by: 'a', proposed_by_name: null, proposed_at: start.toISOString(), decided_by: null, decided_by_name: null, decided_at: null, decided_value: null, decision_note: null } as const; // prettier-ignore
  await control.db.insertInto('proposed_target').values(proposal).execute();
  await removeDemoAccounts(control.db);
  expect(await control.db.selectFrom('proposed_target').select('id').execute()).toEqual([]);
});

test('mind maps made while the demo company was shown leave with it', async () => {
  const at = start.toISOString();
  await control.db.insertInto('mind_map').values({ id: 'm', team: null, revision: 1n, created_by: 'a', created_at: at, changed_at: at }).execute();
  await control.db.insertInto('mind_map_vote').values({ map_id: 'm', node_id: 'm', voter: 'a' }).execute();
  await removeDemoAccounts(control.db);
  for (const table of ['mind_map', 'mind_map_vote'] as const) expect(await control.db.selectFrom(table).selectAll().execute()).toEqual([]);
});

test('a session of an account that is not there any more is nobody’s', async () => {
  const secret = await openSession(control.db, 'gone', 'open', { address: '', agent: '' }, now);
  const request = { headers: {}, cookies: { 'leadline-7474': secret } } as unknown as FastifyRequest;
  const ctx = { control, clock } as unknown as Parameters<typeof identify>[0];
  expect(await identify(ctx, request, { isHttps: false, port: 7474 })).toEqual({ kind: 'nobody' });
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

test('what earlier versions kept is found again: settings by their name, a secret by what it is for', async () => {
  await saveSetting(control.db, 'access', { everybodyNeedsSecondFactor: true }, now);
  expect(await getAccessSettings(control.db)).toEqual({ everybodyNeedsSecondFactor: true });
  const sealer = makeSealer('a secret of an installation that is long enough');
  await keepFactor({ clock, sealer }, control.db, anna, 'GEZDGNBVGY3TQOJQ', 1);
  expect(sealer.open((await getAccount(control.db, anna)).totp_secret!, `totp:${anna}`)).toBe('GEZDGNBVGY3TQOJQ');
});

test('of a second factor that cannot be set up the log tells why', () => {
  const sealer = makeSealer('a secret of an installation that is long enough');
  expect(() => confirmFactor({ clock, sealer }, anna, 'nonsense', '123456')).toThrow(
    expect.objectContaining({ code: 'access.setup_expired', cause: expect.objectContaining({ code: 'access.sealed_damaged' }) as Error }),
  );
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
