import type { ErrorBody, StandingResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashPassword } from '#server/access/password.ts';
import { addAccount, type Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';
import { medianOf, quarterOf } from './quarter-of.ts';

const names = ['Anna', 'Béla', 'Cili', 'Dani', 'Emma'];
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
  const person = (name: string, team: string, amount: number) => [
    item('user', name, { full_name: name }),
    item('assignment', name, { user_id: name, team_id: team, sales_role: 'hunter', is_primary: true }),
    item('opportunity', name, {
      name,
      owner_user_id: name,
      stage_id: 'won',
      amount,
      currency: 'USD',
      created_at: '2026-06-01',
      decided_at: '2026-06-10',
    }),
  ];
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...names.flatMap((name, index) => person(name, 'North', 1111 * (index + 1))),
    ...['Fáni', 'Géza', 'Hedi', 'Ilka'].flatMap((name, index) => person(name, 'South', 7777 * (index + 1))),
  ]);
});
afterAll(() => app.close());

const password = 'a long enough password';
const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
async function signIn(name: string, grants: readonly Grant[], person: string | null = null): Promise<Record<string, string>> {
  const email = `${name}@example.com`;
  await addAccount(app.ctx.control.db, { name, email, status: 'active', passwordHash: await hashPassword(password), grants, person }, new Date());
  const answer = await app.post('/api/session', { email, password }, { authorization: '' });
  return { authorization: '', cookie: String(answer.headers['set-cookie']).split(';')[0]! };
}
const asked = { kpis: [{ id: 'won_revenue' }], period: { kind: 'named', name: '2026-06' } };
const member = async (name: string) => signIn(`m-${names.indexOf(name)}${name.length}`, [{ role: 'member', team: null }], await idOf('person', name));

describe('a member', () => {
  let dani: Record<string, string>;
  beforeAll(async () => void (dani = await member('Dani')));

  test('sees the own value, the median of the team and the own quarter', async () => {
    const answer = await app.post('/api/standing', asked, dani);
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json<StandingResponse>()).toMatchObject({
      team: 'North',
      results: [{ own: '4444', median: '3333', quarter: 3, people: 5, reason: null }],
    });
  });

  test('and no other person’s value, asked in whatever way', async () => {
    const others = ['1111', '2222', '5555', '7777', '15554', '23331', '31108', '16665'];
    const query = { ...asked, by: ['person'] };
    const [anna, north] = [await idOf('person', 'Anna'), await idOf('team', 'North')];
    const filtered = (dimension: string, id: string, exclude = false) => ({ ...asked, filters: [{ dimension, members: [id], exclude }] });
    const answers = [
      await app.post('/api/standing', asked, dani),
      await app.post(
        '/api/query',
        { queries: [query, asked, filtered('person', anna), filtered('team', north), filtered('person', anna, true)] },
        dani,
      ),
      await app.post('/api/records', { query: asked }, dani),
      await app.post('/api/records', { query: filtered('person', anna) }, dani),
      await app.post('/api/explain', { query: asked }, dani),
    ];
    for (const answer of answers) {
      expect(answer.statusCode).toBe(200);
      for (const value of others) expect(answer.body).not.toMatch(new RegExp(`"${value}(\\.0+)?"`));
    }
  });

  test('of a number that belongs to nobody learns that, and the others are answered', async () => {
    const answer = await app.post('/api/standing', { ...asked, kpis: [{ id: 'market_share' }, ...asked.kpis] }, dani);
    expect(answer.json<StandingResponse>().results.map(({ own, median }) => [own, median])).toEqual([
      [null, null],
      ['4444', '3333'],
    ]);
  });

  test('of a team of four gets the own value alone', async () => {
    const fani = await signIn('fani', [{ role: 'member', team: null }], await idOf('person', 'Fáni'));
    const [result] = (await app.post('/api/standing', asked, fani)).json<StandingResponse>().results;
    expect(result).toMatchObject({ own: '7777', median: null, quarter: null, people: 0, reason: 'small_team' });
  });

  test('gets the own value alone where the organisation wants it so', async () => {
    const put = (comparison: string, headers = {}) => app.ask({ method: 'PUT', url: '/api/people-comparison', payload: { comparison }, headers });
    expect((await put('own', dani)).statusCode).toBe(403);
    expect((await put('own')).json()).toEqual({ comparison: 'own' });
    const [result] = (await app.post('/api/standing', asked, dani)).json<StandingResponse>().results;
    expect(result).toMatchObject({ own: '4444', median: null, quarter: null, reason: 'off' });
    expect((await put('median')).json()).toEqual({ comparison: 'median' });
  });
});

test('a screen shows its team and tells nobody apart, neither in rows nor by a filter', async () => {
  const north = await idOf('team', 'North');
  const anna = await idOf('person', 'Anna');
  const screen = await signIn('screen', [{ role: 'screen', team: north }]);
  const ask = (over: object) => app.post('/api/query', { queries: [{ ...asked, ...over }] }, screen);
  expect((await ask({})).statusCode).toBe(200);
  for (const over of [
    { by: ['person'] },
    { by: ['manager'] },
    { by: ['role'] },
    { filters: [{ dimension: 'person', members: [anna], exclude: true }] },
  ]) {
    const answer = await ask(over);
    expect([answer.statusCode, answer.json<ErrorBody>().error.code]).toEqual([403, 'access.people_not_compared']);
  }
  const explained = await app.post('/api/explain', { query: { ...asked, filters: [{ dimension: 'person', members: [anna] }] } }, screen);
  expect(explained.statusCode).toBe(403);
  const lead = await signIn('lead', [{ role: 'team_lead', team: north }]);
  expect((await app.post('/api/query', { queries: [{ ...asked, by: ['person'] }] }, lead)).statusCode).toBe(200);
});

test('median and quarter of values', () => {
  expect(medianOf(['10', '2', '3'])).toBe('3');
  expect(medianOf(['1', '2', '3', '10'])).toBe('2.5');
  expect(['1', '2', '3', '4', '5', '6', '7', '8'].map((own, _, all) => quarterOf(all, own))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  expect(quarterOf(['5', '5', '5', '5', '5'], '5')).toBe(3);
});
