import type { ErrorBody, WhyResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, type Grant } from '#server/control/account.ts';
import { hashPassword } from '#server/access/password.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/** Decided deals and how many of them were won, by team and month; a deal of North brings 100, one of South 300. */
const decided = {
  North: { '2026-04': [10, 4], '2026-05': [20, 8] },
  South: { '2026-04': [10, 6], '2026-05': [5, 4] },
} as const;
const amounts = { North: 100, South: 300 } as const;

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
  const deals = Object.entries(decided).flatMap(([team, months]) =>
    Object.entries(months).flatMap(([month, [all, won]]) =>
      Array.from({ length: all }, (_, at) =>
        item('opportunity', `${team} ${month} ${at}`, {
          name: `${team} ${at}`,
          owner_user_id: team,
          stage_id: at < won ? 'won' : 'lost',
          amount: amounts[team as keyof typeof amounts],
          currency: 'USD',
          created_at: `${month}-02`,
          decided_at: `${month}-${String((at % 20) + 5).padStart(2, '0')}`,
        }),
      ),
    ),
  );
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('stage', 'lost', { name: 'Lost', kind: 'lost' }),
    ...Object.keys(decided).flatMap((team) => [
      item('team', team, { name: team }),
      item('user', team, { full_name: `Person of ${team}` }),
      item('assignment', team, { user_id: team, team_id: team, sales_role: 'hunter', is_primary: true }),
    ]),
    ...deals,
  ]);
});
afterAll(() => app.close());

const ask = (kpi: string, more: object = {}, headers = {}) =>
  app.post('/api/why', { query: { kpis: [{ id: kpi }], period: { kind: 'named', name: '2026-05' } }, by: 'team', ...more }, headers);
const why = async (kpi: string, more: object = {}) => {
  const answer = await ask(kpi, more);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<WhyResponse>();
};
const effects = ({ splits: [split] }: WhyResponse) => split!.members.map(({ member, effect }) => [member.label, effect]);

describe('why a number changed', () => {
  test('a sum: each team with what it did', async () => {
    const found = await why('won_revenue');
    expect([found.before.value, found.after.value, found.change.difference]).toEqual(['2200', '2000', '-200']);
    expect(effects(found)).toEqual([
      ['South', '-600'],
      ['North', '400'],
    ]);
    expect(found.splits[0]).toMatchObject({ by: 'team', kind: 'additive', others: { count: 0, effect: '0' } });
    expect(found.splits[0]!.members.map(({ share }) => share)).toEqual(['3', '-2']);
  });

  test('and days, deals a day and their size', async () => {
    const { factors, perDay, period, compared } = await why('won_revenue');
    const [days, before] = [Number(period.workingDays!.elapsed), Number(compared.workingDays!.elapsed)];
    expect(factors!.map(({ factor }) => factor)).toEqual(['days', 'per_day', 'size']);
    expect(factors!.map((one) => Number(one.before))).toEqual([before, 10 / before, 220]);
    expect(Number(factors![2]!.after)).toBeCloseTo(2000 / 12, 10);
    expect(factors!.reduce((sum, { effect }) => sum + Number(effect), 0)).toBeCloseTo(-200, 9);
    expect([Number(perDay!.before), Number(perDay!.after)]).toEqual([2200 / before, 2000 / days]);
  });

  test('a share: who became better or worse, and who had more of the cases', async () => {
    const found = await why('win_rate');
    expect([found.before.value, found.after.value]).toEqual(['0.5', '0.48']);
    const [split] = found.splits;
    expect([split!.kind, split!.rate, split!.mix]).toEqual(['ratio', '0.07', '-0.09']);
    expect(split!.members.map(({ member, rate, mix }) => [member.label, rate, mix])).toEqual([
      ['North', '0', '-0.027'],
      ['South', '0.07', '-0.063'],
    ]);
    expect([found.factors, found.signal]).toEqual([null, null]);
  });

  test('a median is not taken apart', async () => {
    expect(await why('sales_cycle_length')).toMatchObject({ splits: [], factors: null, obstacle: 'not_splittable' });
  });

  test('nothing before is no change', async () => {
    const found = await why('win_rate', { query: { kpis: [{ id: 'win_rate' }], period: { kind: 'named', name: '2026-04' } } });
    expect(found).toMatchObject({ obstacle: 'no_value', splits: [] });
  });

  test('all time has nothing to be compared with', async () => {
    const answer = await ask('win_rate', { query: { kpis: [{ id: 'win_rate' }], period: { kind: 'all' } } });
    expect([answer.statusCode, answer.json<ErrorBody>().error.code]).toEqual([400, 'query.nothing_to_compare']);
  });

  test('without a dimension those that tell something are looked for', async () => {
    const { splits } = await why('won_revenue', { by: undefined });
    expect(splits.map(({ by }) => by)).toContain('team');
    expect(splits.map(({ by }) => by)).not.toContain('person');
  });

  test('a team lead learns of the own team alone', async () => {
    const [team] = (await app.get('/api/members/team?search=North')).json<{ members: { id: string }[] }>().members;
    const grants: Grant[] = [{ role: 'team_lead', team: team!.id }];
    const account = {
      name: 'Lead',
      email: 'lead@example.com',
      status: 'active',
      passwordHash: await hashPassword('a long password'),
      grants,
    } as const;
    await addAccount(app.ctx.control.db, { ...account, person: null }, new Date());
    const session = await app.post('/api/session', { email: account.email, password: 'a long password' }, { authorization: '' });
    const headers = { authorization: '', cookie: String(session.headers['set-cookie']).split(';')[0]! };
    const answer = await ask('won_revenue', {}, headers);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('South');
    expect(effects(answer.json<WhyResponse>())).toEqual([['North', '400']]);
  });
});
