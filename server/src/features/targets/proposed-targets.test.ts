import type { OwnTargetsResponse, ProposedTargetsResponse, Subject, TargetGrid } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
type Headers = Record<string, string>;
let anna: Headers, lead: Headers, boss: Headers, stranger: Headers;
const idOf = (entity: 'user' | 'team', name: string): string => recordId(entity, keyOf(entity, 'test', name));
const self: Subject = { scope: 'user', id: idOf('user', 'anna') };
const north: Subject = { scope: 'team', id: idOf('team', 'North') };
const lena: Subject = { scope: 'user', id: idOf('user', 'lena') };

beforeAll(async () => {
  app = await openTestApp();
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
  await sendItems(app, [
    ...smallFirm,
    item('user', 'lena', { full_name: 'Lena Lead' }),
    item('assignment', 'a-lena', { user_id: 'lena', team_id: 'North', sales_role: 'team_lead', is_primary: true, is_team_lead: true }),
    item('kpi_assignment', 'k1', { kpi: 'calls_made_count', scope: 'role', sales_role: 'hunter', cadence: 'monthly' }),
    item('kpi_assignment', 'k2', { kpi: 'deals_won_count', scope: 'team', team_id: 'North', cadence: 'quarterly' }),
  ]);
  anna = await signInAs(app, 'Anna', [{ role: 'member', team: null }], self.id);
  lead = await signInAs(app, 'Lena', [{ role: 'team_lead', team: north.id }], lena.id);
  boss = await signInAs(app, 'Boss', [{ role: 'administrator', team: null }]);
  stranger = await signInAs(app, 'South', [{ role: 'team_lead', team: idOf('team', 'South') }]);
}, 90_000);
afterAll(() => app.close());

const mine = async (who: Headers): Promise<OwnTargetsResponse> => (await app.get('/api/proposed-targets/mine', who)).json<OwnTargetsResponse>();
const open = async (who: Headers): Promise<ProposedTargetsResponse['proposals']> =>
  (await app.get('/api/proposed-targets', who)).json<ProposedTargetsResponse>().proposals;
const propose = (who: Headers, value: string, over: object = {}) =>
  app.post('/api/proposed-targets', { subject: self, kpi: 'calls_made_count', period: '2026-07', value, note: 'new region', ...over }, who);
const decide = (who: Headers, id: string, decision: string, more: object = {}) =>
  app.post(`/api/proposed-targets/${id}/decide`, { decision, value: null, note: '', ...more }, who);
const codeOf = (answer: { json: <T>() => T }): string => answer.json<{ error: { code: string } }>().error.code;
const targetOf = async (period: string): Promise<string | undefined> => {
  const grid = (
    await app.post('/api/targets/grid', { kpis: ['calls_made_count'], grain: 'month', year: 2026, rows: 'people', team: null })
  ).json<TargetGrid>();
  const row = grid.rows.findIndex(({ subject }) => subject.id === self.id);
  return grid.cells.find((cell) => cell.row === row && grid.periods[cell.period]!.id === period)?.value;
};

test('somebody sees what is expected in the running period and those to come, and proposes a target', async () => {
  const before = await mine(anna);
  expect(before.subjects.map(({ subject, kpis }) => [subject.name, kpis.map(({ kpi, periods }) => [kpi.id, periods.map(({ id }) => id)])])).toEqual([
    ['Anna Kovács', [['calls_made_count', ['2026-06', '2026-07', '2026-08', '2026-09']]]],
  ]);
  expect((await propose(anna, '150')).statusCode).toBe(200);
  const answer = await propose(anna, '140');
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json<OwnTargetsResponse>().subjects[0]!.kpis[0]!.periods[1]!.proposal).toMatchObject({
    value: '140',
    note: 'new region',
    state: 'open',
    mayDecide: false,
    mayWithdraw: true,
  });
  expect(await open(lead), 'the later one took the place of the first').toMatchObject([{ value: '140', by: 'Anna', current: null, mayDecide: true }]);
  expect(await open(stranger)).toEqual([]);
});

test('only for oneself and the team one leads, with a value the KPI can have, in a period that can be changed', async () => {
  expect(codeOf(await propose(anna, '1', { subject: lena }))).toBe('targets.not_yours');
  expect(codeOf(await propose(anna, '1', { subject: north }))).toBe('targets.not_yours');
  expect(codeOf(await propose(anna, '-1'))).toBe('targets.bad_value');
  expect(codeOf(await propose(anna, '1', { period: '2026-13' }))).toBe('targets.unknown_period');
  expect(codeOf(await propose(anna, '1', { kpi: 'no_such_kpi' }))).toBe('targets.unknown_kpi');
  expect((await app.get('/api/proposed-targets', anna)).statusCode).toBe(403);
});

test('who leads accepts: it is the target then, and cannot be decided again', async () => {
  const [proposal] = await open(lead);
  expect((await decide(anna, proposal!.id, 'accept')).statusCode).toBe(403);
  expect(codeOf(await decide(stranger, proposal!.id, 'accept'))).toBe('targets.not_decided');
  const answer = await decide(lead, proposal!.id, 'accept');
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json()).toEqual({ proposals: [] });
  expect(await targetOf('2026-07')).toBe('140');
  expect(codeOf(await decide(lead, proposal!.id, 'refuse', { note: 'no' }))).toBe('targets.no_proposal');
  expect((await mine(anna)).subjects[0]!.kpis[0]!.periods[1]).toMatchObject({
    levels: { value: '140' },
    proposal: { state: 'accepted', decision: { by: 'Lena', value: null } },
  });
});

test('another target is set, or none, with a word why', async () => {
  await propose(anna, '100', { period: '2026-08' });
  await propose(anna, '10', { period: '2026-09' });
  const [august, september] = [...(await open(lead))].sort((a, b) => (a.period.id < b.period.id ? -1 : 1));
  expect(codeOf(await decide(lead, august!.id, 'change', { value: '120' }))).toBe('targets.note_needed');
  expect(codeOf(await decide(lead, august!.id, 'change', { note: 'as last year' }))).toBe('targets.value_needed');
  expect((await decide(lead, august!.id, 'change', { value: '120', note: 'as last year' })).statusCode).toBe(200);
  expect((await decide(lead, september!.id, 'refuse', { note: 'too low' })).statusCode).toBe(200);
  expect([await targetOf('2026-08'), await targetOf('2026-09')]).toEqual(['120', undefined]);
  const { periods } = (await mine(anna)).subjects[0]!.kpis[0]!;
  expect(periods[2]!.proposal).toMatchObject({ state: 'changed', decision: { value: '120', note: 'as last year' } });
  expect(periods[3]!.proposal).toMatchObject({ state: 'refused', decision: { value: null, note: 'too low' } });
});

test('a lead proposes for the team and does not decide about it; who leads more does', async () => {
  const own = await mine(lead);
  expect(own.subjects.map(({ subject, kpis }) => [subject.name, kpis.map(({ kpi }) => kpi.id)])).toEqual([
    ['Lena Lead', []],
    ['North', ['deals_won_count']],
  ]);
  const team = { subject: north, kpi: 'deals_won_count', period: '2026-Q3' };
  expect((await propose(lead, '30', team)).statusCode).toBe(200);
  const [proposal] = await open(lead);
  expect(proposal).toMatchObject({ mayDecide: false, mayWithdraw: true, subject: { scope: 'team', name: 'North' } });
  expect(codeOf(await decide(lead, proposal!.id, 'accept'))).toBe('targets.not_decided');
  expect((await decide(boss, proposal!.id, 'accept')).statusCode).toBe(200);
  await propose(lead, '31', team);
  const [again] = await open(boss);
  expect(again).toMatchObject({ current: '30', value: '31' });
  expect((await app.post(`/api/proposed-targets/${again!.id}/withdraw`, {}, boss)).statusCode).toBe(404);
  expect((await app.post(`/api/proposed-targets/${again!.id}/withdraw`, {}, lead)).statusCode).toBe(200);
  expect(await open(boss)).toEqual([]);
});

test('every step leaves an entry with who and why', async () => {
  const { entries } = (await app.get('/api/audit?limit=100')).json<{ entries: { action: string; reason: string | null }[] }>();
  const of = (action: string) => entries.filter((entry) => entry.action === action);
  expect([of('targets.proposed').length, of('targets.proposal_decided').length, of('targets.proposal_withdrawn').length]).toEqual([6, 4, 1]);
  expect(of('targets.proposal_decided').map(({ reason }) => reason)).toEqual([null, 'too low', 'as last year', null]);
});
