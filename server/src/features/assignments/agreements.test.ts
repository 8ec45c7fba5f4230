import type { ErrorBody, KpiQuestionsResponse, MyKpisResponse, VerdictHandlingResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const names = ['Anna', 'Bela', 'Cili', 'Dani', 'Emma', 'Fani'];
let app: TestApp;
let accounts: readonly Headers[];
let lead: Headers;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...names.flatMap((name) => [
      item('user', name, { full_name: name }),
      item('assignment', name, { user_id: name, team_id: 'North', sales_role: 'hunter', is_primary: true }),
    ]),
    item('user', 'Zoli', { full_name: 'Zoli' }),
    item('assignment', 'Zoli', { user_id: 'Zoli', team_id: 'South', sales_role: 'farmer', is_primary: true }),
    item('kpi_assignment', 'k1', { kpi: 'net_sales_revenue', sales_role: 'hunter', is_primary: true, weight: '2', cadence: 'monthly' }),
    item('kpi_assignment', 'k2', { kpi: 'calls_made_count', user_id: 'Anna', weight: '1', cadence: 'weekly' }),
  ]);
  accounts = await Promise.all(names.map(async (name) => signIn(name, [{ role: 'member', team: null }], await idOf('person', name))));
  lead = await signIn('lead', [{ role: 'team_lead', team: await idOf('team', 'North') }], null);
});
afterAll(() => app.close());

const signIn = (name: string, grants: readonly Grant[], person: string | null = null) => signInAs(app, name, grants, person);
const mine = async (who: Headers) => (await app.get('/api/my-kpis', who)).json<MyKpisResponse>();
const questions = async (who = lead) => (await app.get('/api/kpi-questions', who)).json<KpiQuestionsResponse>();
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;

describe('the own set', () => {
  test('is confirmed, asked about and answered by whoever leads', async () => {
    const [anna, bela] = accounts;
    const { kpis, person } = await mine(anna!);
    expect([person?.name, kpis.map(({ kpi, origin, state }) => [kpi, origin, state])]).toEqual([
      'Anna',
      [
        ['net_sales_revenue', 'role', 'open'],
        ['calls_made_count', 'own', 'open'],
      ],
    ]);
    const [sales, calls] = kpis;
    expect((await app.post('/api/my-kpis/confirm', { assignmentId: sales!.id }, anna)).json<MyKpisResponse>().kpis[0]!.state).toBe('confirmed');
    const asked = await app.post('/api/my-kpis/ask', { assignmentId: calls!.id, question: 'Do messages count?' }, anna);
    expect(asked.json<MyKpisResponse>().kpis[1]).toMatchObject({ state: 'open', question: 'Do messages count?', answer: null });
    expect((await app.post('/api/my-kpis/confirm', { assignmentId: calls!.id }, bela)).statusCode).toBe(404);
    const { questions: open, confirmed } = await questions();
    expect(open.map(({ person: who, kpi, question }) => [who.name, kpi, question])).toEqual([['Anna', 'calls_made_count', 'Do messages count?']]);
    expect(confirmed.find(({ person: who }) => who.name === 'Anna')).toMatchObject({ confirmed: 1, of: 2 });
    const answer = { assignmentId: calls!.id, personId: open[0]!.person.id, answer: 'No, calls only.' };
    expect((await app.post('/api/kpi-questions/answer', answer, anna)).statusCode).toBe(403);
    expect((await app.post('/api/kpi-questions/answer', answer, lead)).statusCode).toBe(200);
    expect((await mine(anna!)).kpis[1]).toMatchObject({ answer: 'No, calls only.', answeredBy: 'lead' });
    const stranger = await signIn('stranger', [{ role: 'team_lead', team: await idOf('team', 'South') }], null);
    expect((await questions(stranger)).questions).toEqual([]);
    expect(codeOf(await app.post('/api/kpi-questions/answer', answer, stranger))).toBe('people.no_person');
  });

  test('is to be confirmed again after a change, and not after one of the owner', async () => {
    const [anna] = accounts;
    const [sales] = (await mine(anna!)).kpis;
    const terms = { isMandatory: true, isPrimary: true, weight: 2, cadence: 'monthly', ownerId: await idOf('person', 'Anna'), goalId: null };
    const correct = (weight: number) =>
      app.ask({
        method: 'PUT',
        url: `/api/kpi-assignments/${sales!.id}`,
        payload: { terms: { ...terms, weight }, from: null, to: null, reason: 'x' },
      });
    expect((await correct(2)).statusCode).toBe(200);
    expect((await mine(anna!)).kpis[0]!.state).toBe('confirmed');
    expect((await correct(3)).statusCode).toBe(200);
    expect((await mine(anna!)).kpis[0]!.state).toBe('again');
  });

  test('nobody without a person has one', async () => {
    expect(await mine(lead)).toEqual({ person: null, kpis: [] });
    expect(codeOf(await app.post('/api/my-kpis/influence', { kpi: 'net_sales_revenue', answer: 'yes' }, lead))).toBe('assignments.nobody');
  });
});

test('who can influence a KPI is told from five answers on, and the sixth changes nothing that is shown', async () => {
  const tell = (who: Headers, answer: string, kpi = 'net_sales_revenue') => app.post('/api/my-kpis/influence', { kpi, answer }, who);
  for (const who of accounts.slice(0, 4)) expect((await tell(who, 'yes')).statusCode).toBe(200);
  expect((await questions()).influence).toEqual([]);
  expect((await tell(accounts[4]!, 'no')).json<MyKpisResponse>().kpis[0]!.hasAnsweredInfluence).toBe(true);
  const shown = [{ kpi: 'net_sales_revenue', yes: 4, partly: 0, no: 1 }];
  expect((await questions()).influence).toEqual(shown);
  expect((await tell(accounts[5]!, 'partly')).statusCode).toBe(200);
  expect((await questions()).influence).toEqual(shown);
  const again = await tell(accounts[5]!, 'yes');
  expect([again.statusCode, codeOf(again)]).toEqual([409, 'assignments.influence_given']);
  expect((await tell(accounts[5]!, 'yes', 'win_rate')).statusCode).toBe(404);
  const { entries } = (await app.get('/api/audit?limit=500')).json<{ entries: object[] }>();
  expect(JSON.stringify(entries)).not.toContain('influence');
  const kept = await app.ctx.control.db.selectFrom('influence_answered').selectAll().execute();
  expect(Object.keys(kept[0]!).sort()).toEqual(['kpi', 'person_id']);
});

test('how verdicts are handled is agreed beforehand, in the language it was written in', async () => {
  const put = (lines: object, headers: Headers = {}) =>
    app.ask({ method: 'PUT', url: '/api/verdict-handling/hunter', payload: { lines }, headers: { 'accept-language': 'hu', ...headers } });
  const saved = await put([{ verdict: 'nearly', text: 'Megbeszéljük egy héten belül.' }]);
  expect(saved.statusCode, saved.body).toBe(200);
  const read = async (who: Headers) => (await app.get('/api/verdict-handling/hunter', who)).json<VerdictHandlingResponse>();
  const lines = [{ verdict: 'nearly', text: 'Megbeszéljük egy héten belül.', locale: 'hu' }];
  expect(await read(accounts[0]!)).toEqual({ role: 'hunter', lines, isForAll: false });
  expect(saved.json<VerdictHandlingResponse>()).toEqual({ role: 'hunter', lines, isForAll: true });
  expect((await put([{ verdict: 'nearly', text: 'x' }], lead)).statusCode).toBe(403);
  expect((await put([{ verdict: 'nearly', text: '' }])).json<VerdictHandlingResponse>().lines).toEqual([]);
});
