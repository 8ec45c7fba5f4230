import type { AlertCondition } from '@leadline/kpi';
import type { AlertRuleInput, Subject } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askingAs } from '#server/access/asking-as.ts';
import { addPerson } from '#server/access/people.fixture.ts';
import { alertTender, tendAlerts } from '#server/alerting/tend-alerts.ts';
import { keepWorksCouncil } from '#server/alerting/works-council.ts';
import type { Asking } from '#server/context.ts';
import { setGrants, type Grant } from '#server/control/account.ts';
import { chooseAlerts, claimFiring } from '#server/control/alert.ts';
import { saveOrganization } from '#server/control/organization.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';
import { listAlerts } from './list-alerts.ts';
import { previewAlert } from './preview-alert.ts';
import { addAlert, changeAlert, removeAlert } from './save-alert.ts';

const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const works = (id: string, team: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01', ...more }),
];
const deal = (id: string, owner: string, day: string, stage = 'won') =>
  item('opportunity', id, {
    name: id,
    owner_user_id: owner,
    account_id: 'acme',
    stage_id: stage,
    amount: 10,
    currency: 'USD',
    created_at: day,
    decided_at: day,
  });
const calls = (owner: string, day: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    item('activity', `${owner} ${day} ${at}`, {
      kind: 'call',
      direction: 'outbound',
      status: 'completed',
      user_id: owner,
      started_at: `${day}T${String(8 + at).padStart(2, '0')}:00:00Z`,
    }),
  );

let app: TestApp;
let now: Date;
const at = (moment: string): void => void (now = new Date(moment.length > 10 ? moment : `${moment}T10:00:00Z`));
const ids: Record<string, string> = {};
const accounts: Record<string, string> = {};

/** Lea leads Anna and Bela in North; Clara is alone in South. All see what their roles let them see. */
beforeAll(async () => {
  app = await openTestApp();
  at('2026-06-15');
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [
    ...['North', 'South'].map((name) => item('team', name, { name })),
    ...works('Lea', 'North', { is_team_lead: true }),
    ...works('Anna', 'North'),
    ...works('Bela', 'North'),
    ...works('Clara', 'South'),
    item('account', 'acme', { name: 'Acme' }),
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('stage', 'lost', { name: 'Lost', kind: 'lost' }),
    deal('d1', 'Anna', '2026-06-10'),
    deal('d2', 'Clara', '2026-06-11'),
  ]);
  for (const name of ['Lea', 'Anna', 'Bela', 'Clara'])
    ids[name] = (await app.get(`/api/members/person?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['North', 'South'])
    ids[name] = (await app.get(`/api/members/team?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  const grants: Record<string, readonly Grant[]> = {
    Nora: [{ role: 'leadership', team: null }],
    Lea: [{ role: 'team_lead', team: ids['North']! }],
    Anna: [{ role: 'member', team: null }],
    Bela: [{ role: 'member', team: null }],
    Clara: [{ role: 'member', team: null }],
  };
  for (const [name, roles] of Object.entries(grants)) accounts[name] = (await addPerson(app, name, roles, { person: ids[name] ?? null })).id;
});
afterAll(() => app.close());
beforeEach(async () => {
  const { db } = app.ctx.control;
  for (const table of ['alert_telling', 'alert_state', 'alert_rule', 'alert_choice', 'notification'] as const) await db.deleteFrom(table).execute();
  await keepWorksCouncil(db, false, now);
});

const as = async (name: string): Promise<Asking> => {
  const base: Asking = { ...app.ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  return (await askingAs(base, accounts[name]!, 'numbers.read'))!;
};

const everybody: Subject = { scope: 'organisation', id: null };
const won = { id: 'deals_won_count' };
const above = (value: string): AlertCondition => ({ kind: 'threshold', side: 'above', value });
const below = (value: string): AlertCondition => ({ kind: 'threshold', side: 'below', value });
const rule = (condition: AlertCondition, more: Partial<AlertRuleInput> = {}): AlertRuleInput => ({
  ref: won,
  subject: everybody,
  each: null,
  grain: 'month',
  condition,
  audience: null,
  isOn: true,
  ...more,
});
const add = async (name: string, given: AlertRuleInput) => addAlert(await as(name), { key: randomUUID(), ...given });
const tend = () => tendAlerts(app.ctx);
const team = (name: string): Subject => ({ scope: 'team', id: ids[name]! });
const person = (name: string): Subject => ({ scope: 'user', id: ids[name]! });

/** What somebody was told, the oldest first. */
async function told(name: string): Promise<readonly string[]> {
  const all = app.ctx.control.db.selectFrom('notification').select(['kind', 'data']).where('account_id', '=', accounts[name]!);
  const rows = await all.orderBy('id').execute();
  return rows.map(({ kind, data }) => {
    const { kpi, name: about } = JSON.parse(data) as { readonly kpi?: string; readonly name?: string };
    return [kind, kpi, about].filter((part) => part !== undefined).join(' ');
  });
}
const states = async (name: string) =>
  (await listAlerts(await as(name))).rules.flatMap(({ events }) =>
    events.map(({ subject, period, state, value }) => [subject.name, period, state, value]),
  );

describe('once', () => {
  test('exactly the limit is not above it; one more is told once, by two servers, after a restart and with the clock set back', async () => {
    await add('Nora', rule(above('2')));
    expect(await tend()).toMatchObject({ fired: 0, told: 0 });
    await sendItems(app, [deal('d3', 'Anna', '2026-06-12')]);
    // Two servers that take no turns.
    const other = { ...app.ctx, control: { ...app.ctx.control, inTurn: <T>(_: string, work: () => Promise<T>) => work() } };
    const both = await Promise.all([tendAlerts(other), tendAlerts(other)]);
    expect(both.reduce((sum, { fired }) => sum + fired, 0)).toBe(1);
    expect(await told('Nora')).toEqual(['alert_threshold deals_won_count']);
    at('2026-06-14');
    await alertTender(app.ctx)();
    at('2026-06-15');
    await alertTender(app.ctx)();
    expect(await told('Nora')).toHaveLength(1);
    expect(await states('Nora')).toEqual([[null, '2026-06', 'firing', '3']]);
  });

  test('it is over when the number is back, and is not told again in the same period', async () => {
    await add('Nora', rule(above('2')));
    await tend();
    await sendItems(app, [deal('d3', 'Anna', '2026-06-12', 'lost')]);
    expect(await tend()).toMatchObject({ recovered: 1 });
    await sendItems(app, [deal('d3', 'Anna', '2026-06-12')]);
    expect(await tend()).toMatchObject({ fired: 0, recovered: 0 });
    expect(await states('Nora')).toEqual([[null, '2026-06', 'recovered', '3']]);
    expect(await told('Nora')).toHaveLength(1);
    await sendItems(app, [deal('d3', 'Anna', '2026-06-12', 'lost')]);
  });

  test('a stop between firing and telling tells it the next time', async () => {
    const { id } = await add('Nora', rule(above('1')));
    const state = { rule_id: id, member: 'organisation', period: '2026-06', period_from: '2026-06-01', period_to: '2026-07-01', state: 'firing' };
    const row = { ...state, value: '2', fired_at: now.toISOString(), recovered_at: null };
    const telling = [{ account_id: accounts['Nora']!, once: 'before the stop' }];
    expect(await claimFiring(app.ctx.control.db, row, 1n, telling)).toBe(true);
    expect(await claimFiring(app.ctx.control.db, row, 1n, telling)).toBe(false);
    expect(await tend()).toMatchObject({ fired: 0, told: 1 });
    expect(await tend()).toMatchObject({ fired: 0, told: 0 });
    expect(await told('Nora')).toHaveLength(1);
  });

  test('nothing is said while a file is read or facts are made again', async () => {
    await add('Nora', rule(above('1')));
    app.ctx.progress.set({ id: 'x' } as Parameters<typeof app.ctx.progress.set>[0]);
    expect(await tend()).toMatchObject({ fired: 0 });
    app.ctx.progress.remove('x');
    const applier = { ...app.ctx.applier, state: () => ({ ...app.ctx.applier.state(), rebuildingTo: 5n }) };
    expect(await tendAlerts({ ...app.ctx, applier })).toMatchObject({ fired: 0 });
    expect(await tend()).toMatchObject({ fired: 1 });
  });

  test('a changed rule starts anew, one that is off or removed says nothing', async () => {
    const made = await add('Nora', rule(above('1')));
    await tend();
    const asking = await as('Nora');
    await changeAlert(asking, made.id, rule(above('1'), { isOn: false }));
    expect(await tend()).toMatchObject({ fired: 0 });
    await changeAlert(asking, made.id, rule(above('1')));
    expect(await tend(), 'switched on again it is the same').toMatchObject({ fired: 0, told: 0 });
    await changeAlert(asking, made.id, rule(above('0')));
    expect(await tend()).toMatchObject({ fired: 1, told: 1 });
    await removeAlert(asking, made.id);
    expect((await listAlerts(asking)).told).toEqual([]);
    await expect(removeAlert(await as('Clara'), made.id)).rejects.toThrow('alerts.no_rule');
  });
});

describe('the end of a period', () => {
  const zone = async (timezone: string) =>
    saveOrganization(app.ctx.control.db, { ...(await app.ctx.organization()), timezone }, now); // prettier-ignore
  beforeAll(() => zone('Europe/Budapest'));
  afterAll(() => zone('UTC'));

  test('what adds up is below its limit only when the month is over where the organisation is, and something came in after it', async () => {
    at('2026-06-15');
    await add('Nora', rule(below('3')));
    at('2026-06-30T21:59:59Z');
    expect(await tend()).toMatchObject({ fired: 0 });
    at('2026-06-30T22:00:00Z');
    expect(await tend()).toMatchObject({ fired: 0 });
    await sendItems(app, [item('account', 'july', { name: 'July' })]);
    expect(await tend()).toMatchObject({ fired: 1 });
    expect(await states('Nora')).toEqual([[null, '2026-06', 'firing', '2']]);
    at('2026-08-01T08:00:00Z');
    expect(await tend()).toMatchObject({ fired: 0 });
  });

  test('what was over before the rule was made is not told', async () => {
    at('2026-07-01T08:00:00Z');
    await add('Nora', rule(below('3')));
    expect(await tend()).toMatchObject({ fired: 0 });
    at('2026-06-30T08:00:00Z');
    await add('Nora', rule(below('3'), { grain: 'quarter' }));
    at('2026-07-01T08:00:00Z');
    expect(await tend()).toMatchObject({ fired: 1 });
    expect((await states('Nora')).map(([, period]) => period)).toEqual(['2026-Q2']);
  });

  test('what comes in late for the month that is over still counts for three days', async () => {
    at('2026-06-20');
    await add('Nora', rule(above('2')));
    at('2026-07-03T08:00:00Z');
    await sendItems(app, [deal('d4', 'Bela', '2026-06-30')]);
    expect(await tend()).toMatchObject({ fired: 1 });
    expect((await states('Nora'))[0]).toEqual([null, '2026-06', 'firing', '3']);
    await sendItems(app, [deal('d4', 'Bela', '2026-06-30', 'lost')]);
  });

  test.each([
    ['the night clocks go forward', '2026-03-29T04:59:00Z', '2026-03-29T05:00:00Z'],
    ['the night clocks go back', '2026-10-25T05:59:00Z', '2026-10-25T06:00:00Z'],
    ['a usual night in winter', '2026-12-31T05:59:00Z', '2026-12-31T06:00:00Z'],
  ])('quiet hours end at seven by the own clock: %s', async (_, before, after) => {
    at(after);
    await chooseAlerts(app.ctx.control.db, accounts['Nora']!, { quiet: { from: 22 * 60, to: 7 * 60 }, timezone: null });
    const { id } = await add('Nora', rule(above('1')));
    const state = { rule_id: id, member: 'organisation', period: 'x', period_from: '2026-01-01', period_to: '2026-02-01', state: 'firing' };
    await claimFiring(app.ctx.control.db, { ...state, value: '2', fired_at: before, recovered_at: null }, 1n, [
      { account_id: accounts['Nora']!, once: 'x' },
    ]);
    at(before);
    expect((await tend()).told).toBe(0);
    await chooseAlerts(app.ctx.control.db, accounts['Nora']!, { quiet: { from: 22 * 60, to: 7 * 60 }, timezone: 'Asia/Ho_Chi_Minh' });
    await chooseAlerts(app.ctx.control.db, accounts['Nora']!, { quiet: { from: 22 * 60, to: 7 * 60 }, timezone: null });
    at(after);
    expect((await tend()).told).toBe(1);
    expect((await tend()).told).toBe(0);
  });
});

describe('who hears it', () => {
  beforeEach(() => at('2026-06-16'));

  test('each of a team alone, of those the reader sees; no value is below nothing', async () => {
    await add('Lea', rule(above('0'), { subject: team('North'), each: 'person' }));
    expect(await tend()).toMatchObject({ fired: 1 });
    expect(await told('Lea')).toEqual(['alert_threshold deals_won_count Anna']);
    const rate = rule(below('0.9'), { ref: { id: 'win_rate' }, subject: team('North'), each: 'person' });
    await add('Lea', rate);
    expect(await tend()).toMatchObject({ fired: 0 });
    await expect(add('Lea', rule(above('0'), { subject: team('South') }))).rejects.toThrow('alerts.no_scope');
    await expect(add('Anna', rule(above('0'), { subject: person('Bela') }))).rejects.toThrow('alerts.no_scope');
  });

  test('a team is told of its total and everybody of their own, and nobody of anybody else', async () => {
    await add('Lea', rule(above('0'), { subject: team('North'), audience: ids['North']! }));
    await add('Lea', rule(above('0'), { subject: team('North'), each: 'person', audience: ids['North']! }));
    await tend();
    expect(await told('Anna')).toEqual(expect.arrayContaining(['alert_threshold deals_won_count North', 'alert_threshold deals_won_count Anna']));
    expect(await told('Bela')).toEqual(['alert_threshold deals_won_count North']);
    expect(await told('Clara')).toEqual([]);
    await app.ctx.control.db.updateTable('notification').set({ read_at: now.toISOString() }).where('account_id', '=', accounts['Bela']!).execute();
    const whole = (await listAlerts(await as('Lea'))).rules.find(({ each }) => each === null)!;
    expect(whole.events[0]!.seenBy).toEqual(['Bela']);
    expect((await listAlerts(await as('Bela'))).told.map(({ ruleOf, value }) => [ruleOf, value])).toEqual([['Lea', '1']]);
    await expect(add('Anna', rule(above('0'), { audience: ids['North']! }))).rejects.toThrow('alerts.not_your_team');
    await expect(add('Lea', rule(above('0'), { audience: ids['South']! }))).rejects.toThrow('alerts.not_your_team');
  });

  test('whoever may not see a number any more is told nothing, and the page says so', async () => {
    await add('Lea', rule(above('0'), { subject: team('North') }));
    const { db } = app.ctx.control;
    await setGrants(db, accounts['Lea']!, [{ role: 'team_lead', team: ids['South']! }], now);
    await db.updateTable('account').set({ person: null }).where('id', '=', accounts['Lea']!).execute();
    expect(await tend()).toMatchObject({ fired: 0, told: 0 });
    expect((await listAlerts(await as('Lea'))).rules[0]!.obstacle).toBe('no_scope');
    await setGrants(db, accounts['Lea']!, [{ role: 'team_lead', team: ids['North']! }], now);
    await db.updateTable('account').set({ person: ids['Lea']! }).where('id', '=', accounts['Lea']!).execute();
    await db.updateTable('alert_rule').set({ kpi: 'gone' }).execute();
    expect(await tend()).toMatchObject({ fired: 0 });
    expect((await listAlerts(await as('Lea'))).rules[0]!.obstacle).toBe('no_kpi');
  });

  test('where a works council says so, numbers of single people reach themselves alone, and a team of one is a person', async () => {
    await keepWorksCouncil(app.ctx.control.db, true, now);
    await add('Anna', rule(above('0'), { subject: person('Anna') }));
    await add('Nora', rule(above('0'), { subject: team('North') }));
    expect(await tend()).toMatchObject({ fired: 2 });
    for (const given of [
      rule(above('0'), { subject: person('Anna') }),
      rule(above('0'), { subject: team('South') }),
      rule(above('0'), { each: 'person' }),
    ])
      await expect(add('Nora', given)).rejects.toThrow('alerts.single_person');
    await keepWorksCouncil(app.ctx.control.db, false, now);
    await add('Nora', rule(above('0'), { subject: person('Anna') }));
    await keepWorksCouncil(app.ctx.control.db, true, now);
    expect(await tend()).toMatchObject({ fired: 0 });
    const obstacles = (await listAlerts(await as('Nora'))).rules.map(({ subject, obstacle }) => [subject.name, obstacle]);
    expect(obstacles.sort()).toEqual([
      ['Anna', 'single_person'],
      ['North', null],
    ]);
  });

  test('three are told one by one, the others the next day together', async () => {
    for (const value of ['0', '0.1', '0.2', '0.3', '0.4', '0.5']) await add('Nora', rule(above(value)));
    await tend();
    expect(await told('Nora')).toHaveLength(3);
    at('2026-06-16T21:00:00Z');
    expect((await tend()).told).toBe(0);
    await add('Nora', rule(above('0.6')));
    await tend();
    at('2026-06-17T08:00:00Z');
    await tend();
    await tend();
    expect((await told('Nora')).slice(3)).toEqual(['alert_digest 4']);
    expect((await listAlerts(await as('Nora'))).told).toHaveLength(7);
  });
});

describe('conditions', () => {
  beforeEach(() => at('2026-06-16'));

  test('the target: reached exactly, missed when the month is over, and too early for a pace', async () => {
    const target = (external: string, value: number, month: string, last: string) =>
      item('target', external, {
        kpi: 'deals_won_count',
        scope: 'user',
        user_id: 'Anna',
        period_from: `${month}-01`,
        period_to: `${month}-${last}`,
        value,
      });
    await sendItems(app, [target('t6', 1, '2026-06', '30'), target('t7', 5, '2026-07', '31')]);
    await add('Lea', rule({ kind: 'target', side: 'reached', percent: '100' }, { subject: person('Anna') }));
    await add('Lea', rule({ kind: 'missed' }, { subject: person('Anna') }));
    await add('Lea', rule({ kind: 'pace', percent: '90' }, { subject: person('Anna') }));
    await tend();
    expect(await told('Lea')).toEqual(['alert_target deals_won_count Anna']);
    at('2026-07-02');
    await sendItems(app, [deal('d7', 'Anna', '2026-07-01')]);
    await tend();
    expect(await told('Lea')).toHaveLength(1);
    at('2026-07-20');
    await sendItems(app, [deal('d5', 'Bela', '2026-07-17', 'lost')]);
    await tend();
    expect((await told('Lea')).slice(1)).toEqual(['alert_pace deals_won_count Anna']);
    at('2026-08-03');
    await sendItems(app, [item('account', 'august', { name: 'August' })]);
    await tend();
    expect((await told('Lea')).slice(2)).toEqual(['alert_missed deals_won_count Anna']);
    await expect(add('Lea', rule({ kind: 'pace', percent: '90' }, { ref: { id: 'win_rate' } }))).rejects.toThrow('alerts.no_pace');
  });

  test('a sudden fall is told to who leads somebody, to nobody else, and not of who was away', async () => {
    const mondays = ['04-13', '04-20', '04-27', '05-04', '05-11', '05-18', '05-25', '06-01', '06-08'];
    const weeks = mondays.map((day) => `2026-${day}`);
    const away = item('absence', 'away', { user_id: 'Bela', from_on: '2026-06-08', to_on: '2026-06-12' });
    await sendItems(app, [
      ...weeks.flatMap((day, index) => calls('Anna', day, index === 8 ? 1 : 6 + (index % 2))),
      ...weeks.flatMap((day, index) => calls('Bela', day, index === 8 ? 0 : 6)),
      away,
    ]);
    const fall = rule({ kind: 'fall' }, { ref: { id: 'calls_made_count' }, each: 'person', grain: 'week' });
    at('2026-06-12');
    await add('Lea', fall);
    await add('Nora', fall);
    await expect(add('Anna', fall)).rejects.toThrow('alerts.');
    at('2026-06-16');
    await sendItems(app, [item('account', 'week', { name: 'Week' })]);
    await tend();
    expect(await told('Lea')).toEqual(['alert_fall Anna']);
    for (const name of ['Nora', 'Anna', 'Bela']) expect(await told(name)).toEqual([]);
    expect((await listAlerts(await as('Lea'))).told[0]!.step).toBe('talk');
  });

  test('a preview says how often it would have been told, and of which periods', async () => {
    const asking = await as('Lea');
    const given = { ref: { id: 'calls_made_count' }, subject: team('North'), each: 'person', grain: 'week' } as const;
    const seen = await previewAlert(asking, { ...given, condition: above('6') });
    expect(seen.times).toBe(4);
    expect(seen.periods.filter(({ fired }) => fired.length > 0).map(({ period, fired }) => [period, fired.map(({ name }) => name)])).toEqual(
      ['2026-W17', '2026-W19', '2026-W21', '2026-W23'].map((week) => [week, ['Anna']]),
    );
    const change = { kind: 'history', against: 'previous_period', side: 'below', percent: '50' } as const;
    expect((await previewAlert(asking, { ...given, each: null, condition: change })).periods.filter(({ fired }) => fired.length > 0)).toHaveLength(1);
    expect((await previewAlert(asking, { ...given, condition: { kind: 'stale', days: 1 } })).times).toBe(0);
  });

  test('nothing new for longer than two days is told, and over when something comes', async () => {
    at('2026-09-01');
    await sendItems(app, [deal('d8', 'Anna', '2026-08-31')]);
    await add('Nora', rule({ kind: 'stale', days: 2 }));
    at('2026-09-03');
    expect(await tend()).toMatchObject({ fired: 0 });
    at('2026-09-03T10:00:02Z');
    expect(await tend()).toMatchObject({ fired: 1 });
    await sendItems(app, [deal('d9', 'Anna', '2026-09-02')]);
    expect(await tend()).toMatchObject({ recovered: 1 });
  });
});

test('the routes keep a rule sent twice once, and quiet hours in a zone there is', async () => {
  at('2026-06-16');
  const headers = await signInAs(app, 'Rita', [{ role: 'leadership', team: null }]);
  const body = { key: randomUUID(), ...rule(above('1')) };
  for (let round = 0; round < 2; round += 1) expect((await app.post('/api/alerts', body, headers)).statusCode).toBe(201);
  expect((await app.get('/api/alerts', headers)).json<{ rules: readonly object[] }>().rules).toHaveLength(1);
  const choose = (timezone: string | null) =>
    app.ask({ method: 'PUT', url: '/api/alert-choice', headers, payload: { quiet: { from: 0, to: 60 }, timezone } });
  expect((await choose('Mars/Olympus')).statusCode).toBe(400);
  expect((await choose('Asia/Ho_Chi_Minh')).statusCode).toBe(204);
  expect((await app.post('/api/alerts', { ...body, key: randomUUID(), condition: { ...body.condition, value: '1e5' } }, headers)).statusCode).toBe(
    400,
  );
});
