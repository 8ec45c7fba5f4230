import type {
  AuditResponse,
  ErrorBody,
  HandoverAnswer,
  HandoverCustomersResponse,
  HandoverOfCustomer,
  HandoversResponse,
  NotificationsResponse,
  OfferHandover,
  QueryResponse,
  RecordDetail,
} from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanHandovers } from '#server/control/handover.ts';
import { forgetLostHandovers, tendHandovers } from '#server/follow-up/tend-handovers.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const works = (id: string, team: string, role: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: team, sales_role: role, is_primary: true, valid_from: '2025-01-01', ...more }),
];
/** An order with one line that is more than the customer had: it counts for whoever looks after the customer that day. */
const upsell = (account: string, day: string, amount: number) => [
  item('order', `${account} ${day}`, { seller_user_id: 'Hilda', account_id: account, ordered_at: day, currency: 'USD', status: 'fulfilled' }),
  item('order_line', `${account} ${day}`, { order_id: `${account} ${day}`, net_amount: amount, currency: 'USD', line_type: 'upsell' }),
];

let app: TestApp;
let now: Date;
const as: Record<string, Headers> = {};
const ids: Record<string, string> = {};
const grants: Record<string, Parameters<typeof signInAs>[2]> = {};
const customers = ['Acme', 'Beta', 'Delta', 'Gamma', 'Kappa', 'Omega'];

/** Lea leads North with the hunter Hilda and Gus, who has left; Sam leads South with the farmer Fanni. Monday 15 June 2026. */
beforeAll(async () => {
  app = await openTestApp();
  now = app.ctx.clock.now();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...works('Lea', 'North', 'team_lead', { is_team_lead: true }),
    ...works('Hilda', 'North', 'hunter'),
    ...works('Sam', 'South', 'team_lead', { is_team_lead: true }),
    ...works('Fanni', 'South', 'farmer'),
    item('user', 'Gus', { full_name: 'Gus', employed_to: '2026-05-31' }),
    item('assignment', 'Gus', {
      user_id: 'Gus',
      team_id: 'North',
      sales_role: 'hunter',
      is_primary: true,
      valid_from: '2025-01-01',
      valid_to: '2026-06-01',
    }),
    item('user', 'Nina', { full_name: 'Nina' }),
    item('user', 'Hilda elsewhere', { full_name: 'H.', person_id: 'Hilda' }),
    ...customers.map((id) => item('account', id, { name: id, owner_user_id: id === 'Delta' ? 'Fanni' : id === 'Omega' ? 'Gus' : 'Hilda' })),
    // Of Beta the source tells when Hilda began, by another of her names.
    item('account_owner_history', 'Beta', { account_id: 'Beta', user_id: 'Hilda elsewhere', owner_role: 'hunter', valid_from: '2026-01-01' }),
    ...customers.map((id) => item('contact', id, { full_name: `Contact of ${id}`, account_id: id })),
    ...['Acme', 'Beta'].flatMap((id) => [...upsell(id, '2026-06-10', 100), ...upsell(id, '2026-06-20', 30), ...upsell(id, '2026-06-25', 7)]),
  ]);
  for (const name of ['Lea', 'Hilda', 'Sam', 'Fanni', 'Gus', 'Nina']) ids[name] = await idOf('person', name);
  for (const name of customers) ids[name] = await idOf('account', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  Object.assign(grants, {
    Hilda: [{ role: 'member', team: null }],
    Fanni: [{ role: 'member', team: null }],
    Nina: [{ role: 'member', team: null }],
    Lea: [{ role: 'team_lead', team: ids['North']! }],
    Sam: [{ role: 'team_lead', team: ids['South']! }],
    Admin: [{ role: 'administrator', team: null }],
    Screen: [{ role: 'screen', team: ids['North']! }],
  });
  for (const name of Object.keys(grants)) as[name] = await signInAs(app, name, grants[name]!, ids[name] ?? null);
}, 60_000);
afterAll(() => app.close());

const idOf = async (dimension: string, name: string): Promise<string> =>
  (await app.get(`/api/members/${dimension}?search=${name}`))
    .json<{ members: { id: string; label?: string }[] }>()
    .members.find(({ label }) => label === name)!.id;

/** Another day, on which these come in again. */
async function goTo(day: string, ...names: readonly string[]): Promise<void> {
  now = new Date(`${day}T10:00:00Z`);
  for (const name of names) {
    const answer = await app.post(
      '/api/session',
      { email: `${name.toLowerCase()}@example.com`, password: 'a long enough password' },
      { authorization: '' },
    );
    as[name] = { authorization: '', cookie: String(answer.headers['set-cookie']).split(';')[0]! };
  }
}

type Answer = Awaited<ReturnType<TestApp['post']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<ErrorBody>().error?.code];
const offer = (who: string, from: string, to: string, names: readonly string[], on: string, more: Partial<OfferHandover> = {}) => {
  const given = { giverId: ids[from], receiverId: ids[to], customerIds: names.map((name) => ids[name]!), on, items: [], notes: '' };
  return app.post('/api/handovers', { key: randomUUID(), ...given, ...more }, as[who]!);
};
const offered = async (...given: Parameters<typeof offer>): Promise<HandoverAnswer> => {
  const answer = await offer(...given);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<HandoverAnswer>();
};
const reply = (who: string, { id, edition }: Pick<HandoverAnswer, 'id' | 'edition'>, answer: string, text = '') =>
  app.post(`/api/handovers/${id}/answer`, { answer, text, edition }, as[who]!);
const replied = async (...given: Parameters<typeof reply>): Promise<HandoverAnswer> => {
  const answer = await reply(...given);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<HandoverAnswer>();
};
const list = async (who: string) => (await app.get('/api/handovers', as[who])).json<HandoversResponse>();
const show = (who: string, id: string) => app.get(`/api/handovers/${id}`, as[who]);
const ownCustomers = async (who: string, giver: string, search = '') => {
  const answer = await app.get(`/api/handovers/customers?giverId=${ids[giver]}&search=${search}`, as[who]);
  return answer.json<HandoverCustomersResponse>().customers?.map(({ name, isTaken }) => (isTaken ? `${name}, taken` : name)) ?? codeOf(answer);
};
const notices = async (who: string) =>
  (await app.get('/api/notifications', as[who]))
    .json<NotificationsResponse>()
    .notifications.map(({ kind, data }) => `${kind} ${data.by}: ${data.name}`)
    .sort();
/** Sales of more to customers, by whoever looked after them. */
const expansion = async (who?: string): Promise<Record<string, string>> => {
  const query = { kpis: [{ id: 'expansion_revenue' }], by: ['person'], period: { kind: 'custom', from: '2026-06-01', to: '2026-07-01' } };
  const answer = await app.post('/api/query', { queries: [query] }, who === undefined ? {} : as[who]!);
  expect(answer.statusCode, answer.body).toBe(200);
  const { rows, totals } = answer.json<QueryResponse>().results[0]!;
  const own = rows.filter(({ cells }) => cells[0]!.value !== '0').map(({ members, cells }) => [members[0]!.label, cells[0]!.value]);
  return Object.fromEntries([...own, ['all', totals[0]!.value]]) as Record<string, string>;
};
const opens = async (who: string, name: string): Promise<boolean> => (await app.get(`/api/records/${ids[name]}`, as[who])).statusCode === 200;
const contactsOf = async (who: string, name: string): Promise<number> => {
  const answer = await app.get(`/api/records/${ids[name]}`, as[who]);
  return answer.json<RecordDetail>().related?.find(({ entity }) => entity === 'contact')?.total ?? 0;
};

beforeEach(async () => {
  for (const table of ['handover_event', 'handover_check', 'handover_claim', 'handover_customer', 'handover', 'notification'] as const)
    await app.ctx.control.db.deleteFrom(table).execute();
});

describe('an offer', () => {
  test('shows whom the giver looks after, by the history and by the source, and goes to whoever is at work with a role', async () => {
    expect(await ownCustomers('Hilda', 'Hilda')).toEqual(['Acme', 'Beta', 'Gamma', 'Kappa']);
    expect(await ownCustomers('Hilda', 'Hilda', 'ACM')).toEqual(['Acme']);
    expect(await ownCustomers('Lea', 'Hilda')).toEqual(['Acme', 'Beta', 'Gamma', 'Kappa']);
    expect(await ownCustomers('Lea', 'Gus'), 'of who has left her team').toEqual(['Omega']);
    expect(await ownCustomers('Sam', 'Hilda')).toEqual([403, 'handovers.not_yours']);
    expect(await ownCustomers('Fanni', 'Hilda')).toEqual([403, 'handovers.not_yours']);
    const { givers, receivers, template, mayChangeTemplate } = await list('Hilda');
    expect(givers.map(({ name }) => name)).toEqual(['Hilda']);
    expect(receivers.map(({ name, role }) => `${name}: ${role}`)).toEqual(['Fanni: farmer', 'Hilda: hunter', 'Lea: team_lead', 'Sam: team_lead']);
    expect([template.map(({ code }) => code), mayChangeTemplate]).toEqual([['contacts', 'open_deals', 'promises', 'payment', 'next_contact'], false]);
    expect((await list('Lea')).givers.map(({ name }) => name)).toEqual(['Gus', 'Hilda', 'Lea']);
  });

  test('is refused by name where it does not fit', async () => {
    const on = '2026-06-20';
    expect(codeOf(await offer('Hilda', 'Hilda', 'Hilda', ['Acme'], on))).toEqual([400, 'handovers.same_person']);
    expect(codeOf(await offer('Hilda', 'Hilda', 'Gus', ['Acme'], on))).toEqual([409, 'handovers.receiver_gone']);
    expect(codeOf(await offer('Hilda', 'Hilda', 'Nina', ['Acme'], on))).toEqual([409, 'handovers.no_role']);
    expect(codeOf(await offer('Hilda', 'Hilda', 'Fanni', ['Acme'], '2026-06-14'))).toEqual([400, 'handovers.past']);
    expect(codeOf(await offer('Hilda', 'Hilda', 'Fanni', ['Acme', 'Delta'], on)), 'somebody else’s is as if not there').toEqual([
      404,
      'handovers.no_customer',
    ]);
    expect(codeOf(await offer('Admin', 'Hilda', 'Fanni', ['Acme', 'Delta'], on))).toEqual([409, 'handovers.not_owned']);
    expect(codeOf(await offer('Sam', 'Hilda', 'Fanni', ['Acme'], on))).toEqual([403, 'handovers.not_yours']);
    expect(codeOf(await offer('Fanni', 'Hilda', 'Fanni', ['Acme'], on)), 'nobody takes what is not offered').toEqual([403, 'handovers.not_yours']);
    expect((await offer('Screen', 'Hilda', 'Fanni', ['Acme'], on)).statusCode).toBe(403);
    const { db } = app.ctx.control;
    const june = { id: randomUUID(), name: '2026-06', period_from: '2026-06-01', period_to: '2026-07-01' };
    await db
      .insertInto('period_close')
      .values({ ...june, closed_at: now.toISOString(), closed_by: 'x', closed_by_name: null, data_version: '1' })
      .execute();
    expect(codeOf(await offer('Hilda', 'Hilda', 'Fanni', ['Acme'], on))).toEqual([409, 'handovers.closed_month']);
    expect((await offer('Hilda', 'Hilda', 'Fanni', ['Acme'], '2026-07-01')).statusCode).toBe(201);
    await db.deleteFrom('period_close').execute();
  });

  test('holds its customers: a second one is refused by name, of two at once one stays, and the same form sent twice is one', async () => {
    const key = randomUUID();
    const both = await Promise.all([0, 1].map(() => offer('Hilda', 'Hilda', 'Fanni', ['Acme'], '2026-06-20', { key })));
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const others = await Promise.all(['Fanni', 'Sam'].map((to) => offer('Lea', 'Hilda', to, ['Beta', 'Gamma'], '2026-06-20')));
    expect(others.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
    const refused = await offer('Lea', 'Hilda', 'Sam', ['Acme', 'Kappa'], '2026-06-20');
    expect([codeOf(refused), refused.json<ErrorBody>().error.parameters]).toEqual([[409, 'handovers.taken'], { customers: 'Acme' }]);
    expect(await ownCustomers('Hilda', 'Hilda')).toEqual(['Acme, taken', 'Beta, taken', 'Gamma, taken', 'Kappa']);
    expect((await list('Hilda')).handovers).toHaveLength(2);
    const [mine] = (await list('Hilda')).handovers.filter(({ customers: count }) => count === 1);
    await replied('Hilda', mine!, 'withdraw');
    expect((await offer('Hilda', 'Hilda', 'Sam', ['Acme'], '2026-06-20')).statusCode, 'free again').toBe(201);
  });
});

test('asked back, answered, declined: each by whose turn it is, told to the other, and kept', async () => {
  const first = await offered('Hilda', 'Hilda', 'Fanni', ['Acme', 'Gamma'], '2026-06-20', {
    items: [
      { code: 'contacts', text: '', isGiven: true },
      { code: null, text: 'Keys', isGiven: false },
    ],
    notes: 'Call first',
  });
  expect([first.state, first.may, first.mine, first.mayTick]).toEqual(['offered', ['withdraw'], 'giver', 'given']);
  expect(await notices('Fanni')).toEqual(['handover_offered Hilda: Acme +1']);
  const [seen] = (await list('Fanni')).handovers;
  expect([seen?.waits, seen?.mine, seen?.firstNames]).toEqual([true, 'receiver', ['Acme', 'Gamma']]);
  expect((await show('Fanni', first.id)).json<HandoverAnswer>().list.map(({ name, isSeen }) => [name, isSeen])).toEqual([['Acme', false], ['Gamma', false]]); // prettier-ignore
  expect(codeOf(await reply('Fanni', first, 'ask', '   '))).toEqual([400, 'handovers.no_words']);
  expect(codeOf(await reply('Hilda', first, 'accept'))).toEqual([403, 'handovers.not_yours']);
  expect(codeOf(await reply('Sam', first, 'accept')), 'who leads the receiver sees it, and does not answer').toEqual([403, 'handovers.not_yours']);
  expect(codeOf(await reply('Nina', first, 'accept'))).toEqual([404, 'handovers.no_handover']);
  const asked = await replied('Fanni', first, 'ask', 'Who decides there?');
  expect([asked.state, asked.may, asked.said]).toEqual(['asked', ['decline'], 'Who decides there?']);
  expect([(await list('Hilda')).handovers[0]!.waits, (await list('Fanni')).handovers[0]!.waits, (await list('Lea')).handovers[0]!.waits]).toEqual([true, false, false]); // prettier-ignore
  expect(codeOf(await reply('Fanni', first, 'accept')), 'an older edition').toEqual([409, 'handovers.changed_meanwhile']);
  const again = await replied('Lea', asked, 'reply', 'Mrs Xylophone');
  expect(again.state).toBe('offered');
  expect(await notices('Hilda')).toEqual(['handover_asked Fanni: Acme +1']);
  expect(await notices('Fanni')).toEqual(['handover_offered Hilda: Acme +1', 'handover_replied Lea: Acme +1']);
  const tick = (who: string, position: number) =>
    app.ask({ method: 'PUT', url: `/api/handovers/${first.id}/checklist`, headers: as[who]!, payload: { position, isDone: true } });
  expect((await tick('Fanni', 0)).json<HandoverAnswer>().checklist).toEqual([
    { code: 'contacts', text: '', isGiven: true, isReceived: true },
    { code: null, text: 'Keys', isGiven: false, isReceived: false },
  ]);
  expect((await tick('Hilda', 1)).json<HandoverAnswer>().checklist[1]).toEqual({ code: null, text: 'Keys', isGiven: true, isReceived: false });
  expect(codeOf(await tick('Sam', 1))).toEqual([403, 'handovers.not_yours']);
  const both = await Promise.all([reply('Fanni', again, 'decline', 'Too many'), reply('Hilda', again, 'withdraw')]);
  expect(both.map(({ statusCode }) => statusCode).sort(), 'two at once').toEqual([200, 409]);
  const done = (await show('Hilda', first.id)).json<HandoverAnswer>();
  expect(['declined', 'withdrawn']).toContain(done.state);
  expect([done.may, done.mayTick]).toEqual([[], null]);
  expect(done.events.map(({ kind, by, text }) => [kind, by, text]).slice(0, 3)).toEqual([
    ['offered', 'Hilda', ''],
    ['asked', 'Fanni', 'Who decides there?'],
    ['replied', 'Lea', 'Mrs Xylophone'],
  ]);
  const trail = await app.get('/api/audit?limit=100', as['Admin']);
  expect(trail.json<AuditResponse>().entries.filter(({ action }) => action.startsWith('handovers.')).length).toBeGreaterThanOrEqual(6);
  expect(trail.body).not.toContain('Xylophone');
  await cleanHandovers(app.ctx.control.db, (text) => (text.includes('Xylophone') ? text.replaceAll('Xylophone', 'erased') : undefined));
  expect((await show('Hilda', first.id)).body).not.toContain('Xylophone');
});

test('what is passed on is decided for the whole organisation, by whoever changes settings', async () => {
  const put = (who: string) => app.ask({ method: 'PUT', url: '/api/handovers/template', headers: as[who]!, payload: { items: [{ code: 'payment', text: '' }, { code: null, text: 'Keys' }, { code: null, text: ' ' }] } }); // prettier-ignore
  expect((await put('Lea')).statusCode).toBe(403);
  expect((await put('Admin')).json<HandoversResponse>().template).toEqual([{ code: 'payment', text: '' }, { code: null, text: 'Keys' }]); // prettier-ignore
  expect((await list('Hilda')).template.map(({ code, text }) => code ?? text)).toEqual(['payment', 'Keys']);
});

test('accepted, the receiver sees the customer from the day on, and the giver what was theirs', async () => {
  const given = await offered('Hilda', 'Hilda', 'Fanni', ['Gamma'], '2026-06-20');
  const done = await replied('Fanni', given, 'accept');
  expect([done.state, done.startsOn, done.may, done.mayTick]).toEqual(['accepted', '2026-06-20', [], 'received']);
  expect(await notices('Hilda')).toEqual(['handover_accepted Fanni: Gamma']);
  const see = async () => [await opens('Fanni', 'Gamma'), await opens('Sam', 'Gamma'), await contactsOf('Fanni', 'Gamma')];
  expect(await see(), 'not before the day').toEqual([false, false, 0]);
  const of = async (who: string, name: string) => (await app.get(`/api/handovers/of/${ids[name]}`, as[who])).json<HandoverOfCustomer>();
  expect(await of('Hilda', 'Gamma')).toEqual({ owner: { id: ids['Hilda'], name: 'Hilda' }, mayOffer: false, handoverId: given.id });
  expect(await of('Lea', 'Kappa')).toEqual({ owner: { id: ids['Hilda'], name: 'Hilda' }, mayOffer: true, handoverId: null });
  expect(codeOf(await app.get(`/api/handovers/of/${ids['Kappa']}`, as['Fanni']))).toEqual([404, 'handovers.no_customer']);
  expect(await ownCustomers('Hilda', 'Hilda'), 'accepted and not begun').toEqual(['Acme', 'Beta', 'Gamma, taken', 'Kappa']);
  await goTo('2026-06-19', 'Fanni', 'Sam');
  expect(await see()).toEqual([false, false, 0]);
  await goTo('2026-06-20', 'Fanni', 'Sam', 'Hilda', 'Lea', 'Nina');
  expect(await see()).toEqual([true, true, 1]);
  expect([await opens('Hilda', 'Gamma'), await opens('Lea', 'Gamma')], 'what they brought stays theirs to look at').toEqual([true, true]);
  expect([await opens('Fanni', 'Kappa'), await opens('Sam', 'Kappa'), await opens('Nina', 'Gamma')]).toEqual([false, false, false]);
  expect(await ownCustomers('Hilda', 'Hilda')).toEqual(['Acme', 'Beta', 'Kappa']);
  expect(await ownCustomers('Fanni', 'Fanni')).toEqual(['Delta', 'Gamma']);
});

test('credit is split on the day and the sum stays, also where the source names the receiver already', async () => {
  expect(await expansion()).toEqual({ Hilda: '260', all: '260' });
  const given = await offered('Hilda', 'Hilda', 'Fanni', ['Acme', 'Beta'], '2026-06-20');
  await sendItems(app, [item('account', 'Acme', { name: 'Acme', owner_user_id: 'Fanni' })]);
  expect(await expansion(), 'without a handover the source decides for all time').toEqual({ Hilda: '130', Fanni: '130', all: '260' });
  await replied('Fanni', given, 'accept');
  expect(await expansion()).toEqual({ Hilda: '200', Fanni: '60', all: '260' });
  expect([await expansion('Hilda'), await expansion('Fanni')]).toEqual([
    { Hilda: '200', all: '200' },
    { Fanni: '60', all: '60' },
  ]);
});

test('what the source says later does not take it back: the history goes before it, and the page says whom the source names', async () => {
  const told = { account_id: 'Beta', user_id: 'Hilda elsewhere', owner_role: 'hunter', valid_from: '2026-01-01' };
  await sendItems(app, [item('account', 'Beta', { name: 'Beta', owner_user_id: 'Lea' }), item('account_owner_history', 'Beta', told)]);
  expect(await expansion()).toEqual({ Hilda: '200', Fanni: '60', all: '260' });
  const back = await offered('Fanni', 'Fanni', 'Hilda', ['Beta'], '2026-06-22');
  expect(back.list).toEqual([{ id: ids['Beta'], name: 'Beta', isSeen: true, otherOwner: 'Lea' }]);
  await goTo('2026-06-24', 'Hilda');
  const done = await replied('Hilda', back, 'accept');
  expect(done.startsOn, 'the later of the day agreed and that of the acceptance').toBe('2026-06-24');
  await goTo('2026-06-26', 'Lea', 'Fanni');
  const after = { Hilda: '207', Fanni: '67', all: '274' };
  expect(await expansion(), 'back with the hunter from the 24th').toEqual(after);
  expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
  expect(await expansion(), 'a rebuild keeps it').toEqual(after);
});

test('an acceptance is refused where somebody else looks after the customer by now, and what a stop cut short is told later', async () => {
  const given = await offered('Lea', 'Gus', 'Fanni', ['Omega'], '2026-06-26');
  expect(given.giver.name).toBe('Gus');
  await sendItems(app, [item('account', 'Omega', { name: 'Omega', owner_user_id: 'Sam' })]);
  expect(codeOf(await reply('Fanni', given, 'accept'))).toEqual([409, 'handovers.owner_changed']);
  await sendItems(app, [item('account', 'Omega', { name: 'Omega', owner_user_id: 'Gus' })]);
  expect((await replied('Fanni', given, 'accept')).state).toBe('accepted');
  expect(await opens('Fanni', 'Omega')).toBe(true);
  await app.ctx.control.db.updateTable('handover').set({ told_at: null }).execute();
  const rows = async () =>
    (await app.get(`/api/records/${ids['Omega']}`)).json<RecordDetail>().related.find(({ entity }) => entity === 'account_owner_history')?.total;
  const before = await rows();
  expect([await tendHandovers(app.ctx), await tendHandovers(app.ctx), await rows()], 'told twice it is there once').toEqual([1, 0, before]);
});

test('what was tried out leaves with its customer; of a handover that is kept everything stays, as the customer may come again', async () => {
  expect(await forgetLostHandovers(app.ctx), 'while the customers are there').toBe(0);
  const kept = await offered('Lea', 'Hilda', 'Fanni', ['Kappa'], '2026-06-26');
  expect((await replied('Fanni', kept, 'accept')).state).toBe('accepted');
  const gone = ['Acme', 'Kappa'].map((externalId) => ({ entity: 'account', externalId, source: 'test', op: 'delete' }));
  await sendItems(app, gone);
  expect([await forgetLostHandovers(app.ctx), await forgetLostHandovers(app.ctx)], 'of Acme nobody knows any more').toEqual([2, 0]);
  await app.ctx.control.db.deleteFrom('handover').execute();
  expect([await forgetLostHandovers(app.ctx), await forgetLostHandovers(app.ctx)]).toEqual([2, 0]);
});
