import type { NotificationsResponse } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { remind } from '#server/follow-up/remind.ts';
import { tendMeetings } from '#server/follow-up/tend-meetings.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const works = (id: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: 'North', sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01', ...more }),
];

let app: TestApp;
let now: Date;
const at = (day: string): void => void (now = new Date(`${day}T10:00:00Z`));
const persons: Record<string, string> = {};

/** Lea leads Anna; Bela, whom she leads too, has no account. The meetings of June are due on Tuesday the 30th. */
beforeAll(async () => {
  app = await openTestApp();
  at('2026-06-15');
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [item('team', 'North', { name: 'North' }), ...works('Lea', { is_team_lead: true }), ...works('Anna'), ...works('Bela')]);
  for (const name of ['Lea', 'Anna'])
    persons[name] = (await app.get(`/api/members/person?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  await tendMeetings(app.ctx);
});
afterAll(() => app.close());

/** What somebody was told, the oldest first; whoever was signed in long ago comes in again. */
async function told(name: string): Promise<readonly string[]> {
  const rows = await app.ctx.control.db
    .selectFrom('notification')
    .innerJoin('account', 'account.id', 'notification.account_id')
    .select(['notification.kind', 'notification.data'])
    .where('account.name', '=', name)
    .orderBy('notification.id')
    .execute();
  return rows.map(({ kind, data }) => {
    const { name: about, day } = JSON.parse(data) as { readonly name: string; readonly day: string };
    return `${kind}: ${about}, ${day}`;
  });
}

test('both are told of a meeting that comes, is due and is late: each stage once, whatever the clock does', async () => {
  for (const name of ['Lea', 'Anna']) await signInAs(app, name, [{ role: 'member', team: null }], persons[name]!);
  at('2026-06-26');
  expect(await remind(app.ctx)).toBe(0);
  at('2026-06-27');
  expect(await Promise.all([remind(app.ctx), remind(app.ctx)])).toEqual(expect.arrayContaining([2]));
  expect(await remind(app.ctx)).toBe(0);
  expect(await told('Anna')).toEqual(['meeting_soon: Lea, 2026-06-30']);
  expect(await told('Lea')).toHaveLength(2);
  at('2026-06-30');
  await remind(app.ctx);
  at('2026-06-27');
  expect(await remind(app.ctx)).toBe(0);
  at('2026-07-03');
  await remind(app.ctx);
  expect(await told('Anna')).toEqual(['meeting_soon: Lea, 2026-06-30', 'meeting_today: Lea, 2026-06-30', 'meeting_overdue: Lea, 2026-06-30']);
});

test('what is long over is not told of any more', async () => {
  await app.ctx.control.db.deleteFrom('notification').execute();
  at('2026-07-20');
  await remind(app.ctx);
  expect((await told('Anna')).filter((text) => text.includes('2026-06-30'))).toEqual([]);
});

test('an action is told of when it is due, when it is late, and after 30 days, until it is closed', async () => {
  at('2026-08-03');
  await app.ctx.control.db.deleteFrom('account').where('name', '=', 'Anna').execute();
  const anna = await signInAs(app, 'Anna', [{ role: 'member', team: null }], persons['Anna']!);
  const add = (title: string) =>
    app.post(
      '/api/actions',
      { key: randomUUID(), title, ownerId: persons['Anna'], dueOn: '2026-08-20', expected: '', expectedValue: null, number: null },
      anna,
    );
  expect((await add('Call every new lead')).statusCode).toBeLessThan(300);
  const of = async (day: string): Promise<readonly string[]> => {
    at(day);
    await remind(app.ctx);
    return (await told('Anna')).filter((text) => text.includes('Call every new lead'));
  };
  expect(await of('2026-08-19')).toEqual([]);
  expect(await of('2026-08-20')).toEqual(['action_today: Call every new lead, 2026-08-20']);
  expect(await of('2026-08-21')).toHaveLength(2);
  expect((await of('2026-09-02')).at(-1)).toBe('follow_up: Call every new lead, 2026-09-02');
  expect(await of('2026-09-03')).toHaveLength(3);
  const shown = (await app.get('/api/notifications', await signInAgain())).json<NotificationsResponse>();
  expect(shown.notifications[0]).toMatchObject({ kind: 'follow_up', path: '/actions', isRead: false });
});

async function signInAgain(): Promise<Record<string, string>> {
  const answer = await app.post('/api/session', { email: 'anna@example.com', password: 'a long enough password' }, { authorization: '' });
  return { authorization: '', cookie: String(answer.headers['set-cookie']).split(';')[0]! };
}
