import type { AllSendings, BoardDocument, ErrorBody, Sending, SendingInput, SendingsResponse, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, openBrowser, signInAs, type Browser } from '#server/access/people.fixture.ts';
import { changeAccount } from '#server/control/account.ts';
import { saveOrganization } from '#server/control/organization.ts';
import { claimForSending, beginSending } from '#server/control/sending-delivery.ts';
import { partsOf, startMailServer, type Received, type TestMailServer } from '#server/mail/smtp.fixture.ts';
import { tendSendings } from '#server/sending/tend-sendings.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let server: TestMailServer;
let now: Date;
const at = (moment: string): void => void (now = new Date(moment));
const refused = new Map<string, number>();
const ids: Record<string, string> = {};
const people: Record<string, { readonly id: string; readonly browser: Pick<Browser, 'ask'> }> = {};

beforeAll(async () => {
  server = await startMailServer({ refuse: (address) => refused.get(address) });
  app = await openTestApp({ LEADLINE_MAIL_URL: server.url, LEADLINE_MAIL_FROM: 'kpi@example.com', LEADLINE_ADDRESS: 'https://kpi.example.com' });
  at('2026-06-15T04:00:00Z');
  Object.assign(app.ctx.clock, { now: () => now });
  await sendItems(app, smallFirm);
  await saveOrganization(
    app.ctx.control.db,
    { ...(await app.ctx.organization()), timezone: 'Europe/Budapest', locale: 'en', name: 'Duna <Kft>' },
    now,
  );
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bình', 'Борис']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  const add = async (name: string, grants: Parameters<typeof addPerson>[2], person: string | null, locale: string) => {
    const { id, email } = await addPerson(app, name, grants, { person, locale });
    // The clock of these tests goes on for days: whoever was away comes in again.
    const ask: Browser['ask'] = async (...given) => (await signInAs(app, email)).ask(...given);
    people[name] = { id, browser: { ask } };
  };
  await add('Nora', [{ role: 'leadership', team: null }], null, 'hu');
  await add('Anna', [{ role: 'member', team: null }], ids['Anna']!, 'vi');
  await add('Binh', [{ role: 'team_lead', team: ids['South']! }], ids['Bình']!, 'ru');
  await add('Boris', [{ role: 'member', team: null }], ids['Борис']!, 'en');
  await add('Admin', [{ role: 'administrator', team: null }], null, 'en');
});
afterAll(async () => {
  await app.close();
  await server.stop();
});
beforeEach(async () => {
  const { db } = app.ctx.control;
  for (const table of ['sending_delivery', 'sending_state', 'sending_reader', 'sending', 'notification'] as const)
    await db.deleteFrom(table).execute();
  refused.clear();
  server.clear();
  at('2026-06-15T04:00:00Z');
});

const month = { kind: 'named', name: '2026-06' } as const;
const section = { id: randomUUID(), title: null, tab: null };
const place = (x: number, y: number) => ({
  id: randomUUID(),
  title: null,
  sectionId: section.id,
  place: { x, y, w: 4, h: 3 },
  period: null,
  filters: [],
});
const won = { id: 'won_revenue' };
const number: Widget = { ...place(0, 0), kind: 'number', kpi: won, goal: 'none', trend: false };
const chart: Widget = { ...place(0, 3), kind: 'members', kpis: [won], by: 'team', form: 'bars', top: 5 };
const table: Widget = { ...place(0, 6), kind: 'table', kpis: [won, { id: 'win_rate' }], by: 'person', across: null, tone: 'none', top: 5 };
const broken: Widget = { ...place(0, 9), kind: 'number', kpi: { id: 'archived_kpi' }, goal: 'none', trend: false };

async function boardOf(
  who = 'Nora',
  audience: object = { kind: 'organisation' },
  widgets: readonly Widget[] = [number, chart, table, broken],
): Promise<string> {
  const document: BoardDocument = { sections: [section], widgets: [...widgets], phoneOrder: [], period: null };
  const key = randomUUID();
  const answer = await people[who]!.browser.ask('POST', '/api/boards', { key, title: 'Sales & <b>"more"</b>', folder: null, audience, isShared: false, document }); // prettier-ignore
  expect(answer.statusCode, answer.body).toBe(201);
  return key;
}

const input = (more: Partial<SendingInput> = {}): SendingInput => ({
  rhythm: { kind: 'working_days' },
  at: 7 * 60,
  scope: { period: month },
  file: 'none',
  readers: [],
  channelId: null,
  isOn: true,
  ...more,
});
const toAccount = (name: string) => ({ kind: 'account', id: people[name]!.id }) as const;
const add = (who: string, boardId: string, more: Partial<SendingInput>) =>
  people[who]!.browser.ask('POST', '/api/sendings', { key: randomUUID(), boardId, ...input(more) });
async function made(who: string, boardId: string, more: Partial<SendingInput> = {}): Promise<Sending> {
  const answer = await add(who, boardId, { readers: [toAccount(who)], ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Sending>();
}
const codeOf = (answer: Awaited<ReturnType<typeof add>>): readonly unknown[] => [answer.statusCode, answer.json<ErrorBody>().error.code];
const listOf = async (who: string): Promise<readonly Sending[]> =>
  (await people[who]!.browser.ask('GET', '/api/sendings')).json<SendingsResponse>().sendings;
const tend = () => tendSendings(app.ctx);

/** Mails since the last look, by whom they are for. */
let seen = 0;
beforeEach(() => void (seen = server.mails.length));
const mails = (): ReadonlyMap<string, Received> => {
  const fresh = server.mails.slice(seen);
  seen = server.mails.length;
  expect(new Set(fresh.map(({ to }) => to[0])).size, 'nobody gets it twice').toBe(fresh.length);
  return new Map(fresh.map((mail) => [mail.to[0]!.split('@')[0]!, mail]));
};
const part = (mail: Received, type: string): string =>
  partsOf(mail)
    .find((one) => one.type === type)!
    .content.toString('utf8');
const stopLinkOf = (mail: Received): string =>
  /href="(https:[^"]*\/sendings\/stop\/[^"]+)"/.exec(part(mail, 'text/html'))![1]!.replace('https://kpi.example.com', '');

describe('a board by mail', () => {
  test('comes to each reader in their language, with their numbers, their pictures in the mail and the same as text', async () => {
    const board = await boardOf();
    await made('Nora', board, { readers: ['Nora', 'Anna', 'Binh'].map(toAccount), file: 'xlsx' });
    await tend();
    expect(mails().size, 'not before the hour').toBe(0);
    at('2026-06-15T05:00:00Z');
    await tend();
    const got = mails();
    expect([...got.keys()].sort()).toEqual(['anna', 'binh', 'nora']);
    const totals = { nora: '350,5', anna: '100', binh: '250,5' };
    const others = { nora: [], anna: ['350,5', '250,5'], binh: ['350,5'] };
    const words = { nora: ['Tábla megnyitása', 'minden munkanapon, 07:00'], anna: ['Mở bảng', 'mỗi ngày làm việc, 07:00'], binh: ['Открыть панель', 'каждый рабочий день, 07:00'] }; // prettier-ignore
    for (const name of ['nora', 'anna', 'binh'] as const) {
      const mail = got.get(name)!;
      const [page, text] = [part(mail, 'text/html'), part(mail, 'text/plain')];
      for (const said of [page, text]) {
        expect(said, name).toContain(totals[name]);
        for (const word of words[name]) expect(said, name).toContain(word);
        for (const total of others[name]) expect(said, `${name} sees no ${total}`).not.toContain(total);
      }
      expect(page).toContain('Sales &amp; &lt;b&gt;&quot;more&quot;&lt;/b&gt;');
      expect(page).not.toMatch(/<b>|<script|https?:\/\/(?!kpi\.example\.com\/)/);
      expect(page).toContain('Duna &lt;Kft&gt;');
      const pictures = partsOf(mail).filter(({ type }) => type === 'image/png');
      expect(pictures).toHaveLength(1);
      expect(pictures[0]!.content.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      expect(pictures[0]!.content.readUInt32BE(16), 'twice as fine as it is wide').toBe(880);
      expect(page).toContain(`cid:${pictures[0]!.id}`);
      expect(partsOf(mail).some(({ content, name: file }) => file?.endsWith('2026-06-15.xlsx') === true && content.subarray(0, 2).toString() === 'PK')).toBe(true); // prettier-ignore
      expect(mail.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(mail.header('message-id')).toContain('.2026-06-15@kpi.example.com');
    }
    expect(part(got.get('anna')!, 'text/plain')).not.toMatch(/Bình|Борис/);
    expect(part(got.get('nora')!, 'text/html'), 'what cannot be told says so, the rest goes on').toContain('archived_kpi');
  });

  test('comes once, from two servers that begin at once, after a restart and with the clock set back', async () => {
    const board = await boardOf();
    await made('Nora', board, { readers: ['Nora', 'Anna'].map(toAccount) });
    at('2026-06-15T05:00:00Z');
    await Promise.all([tend(), tend(), tend()]);
    expect([...mails().keys()].sort()).toEqual(['anna', 'nora']);
    await tend();
    at('2026-06-15T04:30:00Z');
    await tend();
    at('2026-06-15T05:30:00Z');
    await tend();
    expect(mails().size).toBe(0);
    at('2026-06-16T05:00:00Z');
    await tend();
    expect(mails().size).toBe(2);
  });

  test('is caught up on the same day, skipped when the day is over, and not repeated where a server stopped while sending', async () => {
    const board = await boardOf();
    await made('Nora', board);
    at('2026-06-15T20:00:00Z');
    await tend();
    expect(mails().size, 'late on the same day').toBe(1);
    at('2026-06-18T04:00:00Z');
    await tend();
    expect(mails().size).toBe(0);
    expect((await listOf('Nora'))[0]!.last).toEqual({ on: '2026-06-17', counts: { skipped: 1 }, error: 'sendings.missed' });
    at('2026-06-18T05:00:00Z');
    const { db } = app.ctx.control;
    // A server that was killed with the mail in its hands.
    const real = app.ctx.mail.send;
    Object.assign(app.ctx.mail, { send: () => Promise.reject(new Error('killed')) });
    await tend();
    Object.assign(app.ctx.mail, { send: real });
    const [row] = await db.selectFrom('sending_delivery').selectAll().where('occurrence', '=', '2026-06-18').execute();
    await db.updateTable('sending_delivery').set({ next_at: now.toISOString() }).where('id', '=', row!.id).execute();
    expect(await claimForSending(db, row!.id, 'killed', now, 60_000)).toBe(true);
    expect(await beginSending(db, row!.id, 'killed', now)).toBe(true);
    at('2026-06-18T06:00:00Z');
    await tend();
    expect(mails().size).toBe(0);
    expect((await listOf('Nora'))[0]!.last).toEqual({ on: '2026-06-18', counts: { unknown: 1 }, error: 'sendings.stopped_while_sending' });
    // A claim alone is no sending: whoever comes next sends it.
    at('2026-06-19T05:00:00Z');
    const other = { ...app.ctx, mail: { ...app.ctx.mail, send: () => Promise.reject(new Error('no line')) } };
    await tendSendings(other);
    at('2026-06-19T05:03:00Z');
    await tend();
    expect(mails().size).toBe(1);
  });

  test('does not come for days that were before it, nor again because its hour was changed', async () => {
    const board = await boardOf();
    at('2026-06-15T08:00:00Z');
    const sending = await made('Nora', board);
    await tend();
    expect(mails().size, 'seven has passed').toBe(0);
    expect(sending.next).toBe('2026-06-16');
    at('2026-06-16T05:00:00Z');
    await tend();
    expect(mails().size).toBe(1);
    await people['Nora']!.browser.ask('PUT', `/api/sendings/${sending.id}`, input({ at: 9 * 60, readers: [toAccount('Nora')] }));
    at('2026-06-16T07:00:00Z');
    await tend();
    expect(mails().size).toBe(0);
    await people['Nora']!.browser.ask('PUT', `/api/sendings/${sending.id}`, input({ isOn: false, readers: [toAccount('Nora')] }));
    at('2026-06-17T09:00:00Z');
    await tend();
    expect(mails().size).toBe(0);
    await people['Nora']!.browser.ask('PUT', `/api/sendings/${sending.id}`, input({ readers: [toAccount('Nora')] }));
    await tend();
    expect([mails().size, (await listOf('Nora'))[0]!.next]).toEqual([0, '2026-06-18']);
  });

  test('goes on to the others where one mailbox is dead: three times, then no more, and its maker knows', async () => {
    const board = await boardOf();
    await made('Nora', board, { readers: ['Nora', 'Anna'].map(toAccount) });
    refused.set('anna@example.com', 550);
    for (const day of ['15', '16', '17']) {
      at(`2026-06-${day}T05:00:00Z`);
      await tend();
      expect([...mails().keys()]).toEqual(['nora']);
    }
    expect((await listOf('Nora'))[0]!.readers.map(({ name, stopped }) => [name, stopped])).toEqual(
      expect.arrayContaining([['Anna', 'mailbox'], ['Nora', null]]), // prettier-ignore
    );
    const notices = await app.ctx.control.db.selectFrom('notification').select(['account_id', 'kind']).execute();
    expect(notices).toEqual([{ account_id: people['Nora']!.id, kind: 'sending_stopped' }]);
    refused.clear();
    at('2026-06-18T05:00:00Z');
    await tend();
    expect([...mails().keys()]).toEqual(['nora']);
  });

  test('is tried again where the mail server has a bad day, longer and longer, and until the day is over', async () => {
    const board = await boardOf();
    await made('Anna', board);
    refused.set('anna@example.com', 451);
    at('2026-06-15T05:00:00Z');
    await tend();
    await tend();
    const tries = async () => await app.ctx.control.db.selectFrom('sending_delivery').select(['attempts', 'status']).executeTakeFirstOrThrow();
    expect(await tries()).toEqual({ attempts: 1n, status: 'pending' });
    at('2026-06-15T05:03:00Z');
    await tend();
    expect(await tries()).toEqual({ attempts: 2n, status: 'pending' });
    refused.clear();
    at('2026-06-15T05:05:00Z');
    await tend();
    expect(mails().size, 'not yet').toBe(0);
    at('2026-06-15T05:14:00Z');
    await tend();
    expect(mails().size).toBe(1);
    refused.set('anna@example.com', 451);
    at('2026-06-16T21:00:00Z');
    await tend();
    at('2026-06-17T04:00:00Z');
    refused.clear();
    await tend();
    expect([mails().size, (await listOf('Anna'))[0]!.last]).toEqual([0, { on: '2026-06-16', counts: { failed: 1 }, error: 'mail.not_sent' }]);
  });

  test('goes to the people of a team as they are, and to nobody who does not see the board any more', async () => {
    const board = await boardOf('Binh', { kind: 'team', teamId: ids['South']! });
    await made('Binh', board, { readers: [{ kind: 'team', id: ids['South']! }] });
    at('2026-06-15T05:00:00Z');
    await tend();
    expect([...mails().keys()].sort()).toEqual(['binh', 'boris']);
    await sendItems(app, [{ entity: 'assignment', externalId: 'a3', source: 'test', values: { user_id: 'boris', team_id: 'North', sales_role: 'farmer', is_primary: true } }]); // prettier-ignore
    at('2026-06-16T05:00:00Z');
    await tend();
    expect([...mails().keys()]).toEqual(['binh']);
    const direct = await made('Binh', board, { readers: [toAccount('Binh')] });
    await app.ctx.control.db
      .insertInto('sending_reader')
      .values({ sending_id: direct.id, reader: `account ${people['Anna']!.id}` })
      .execute();
    at('2026-06-17T05:00:00Z');
    await tend();
    const theirs = (await listOf('Binh')).find(({ id }) => id === direct.id)!;
    expect(theirs.readers.find(({ name }) => name === 'Anna')!.stopped).toBe('not_seen');
    await sendItems(app, [{ entity: 'assignment', externalId: 'a3', source: 'test', values: { user_id: 'boris', team_id: 'South', sales_role: 'farmer', is_primary: true } }]); // prettier-ignore
  });

  test('ends with one notice where the board is gone', async () => {
    const board = await boardOf();
    await made('Nora', board, { readers: ['Nora', 'Anna'].map(toAccount) });
    await people['Nora']!.browser.ask('POST', `/api/boards/${board}/removal`, { isRemoved: true });
    for (const day of ['15', '16']) {
      at(`2026-06-${day}T05:00:00Z`);
      await tend();
    }
    expect(mails().size).toBe(0);
    const notices = await app.ctx.control.db.selectFrom('notification').select(['account_id', 'kind']).orderBy('account_id').execute();
    expect(notices).toEqual(['Nora', 'Anna'].map((name) => ({ account_id: people[name]!.id, kind: 'sending_ended' })).sort((a, b) => (a.account_id < b.account_id ? -1 : 1))); // prettier-ignore
    expect((await listOf('Nora'))[0]).toMatchObject({ isOn: false, ended: 'board', next: null });
  });
});

describe('who may', () => {
  test('send a board: to oneself who sees it, to others who changes it, and only to people it is for', async () => {
    const board = await boardOf();
    await made('Anna', board);
    expect(codeOf(await add('Anna', board, { readers: [toAccount('Nora')] }))).toEqual([403, 'sendings.not_yours']);
    expect(codeOf(await add('Anna', board, { readers: [{ kind: 'team', id: ids['North']! }] }))).toEqual([403, 'sendings.not_yours']);
    expect(codeOf(await add('Nora', board, { readers: [] }))).toEqual([400, 'sendings.nobody']);
    expect(codeOf(await add('Nora', board, { readers: [{ kind: 'account', id: randomUUID() }] }))).toEqual([400, 'sendings.no_reader']);
    const own = await boardOf('Nora', { kind: 'own' });
    expect(codeOf(await add('Anna', own, { readers: [toAccount('Anna')] }))).toEqual([404, 'boards.no_board']);
    expect(codeOf(await add('Nora', own, { readers: [toAccount('Anna')] }))).toEqual([403, 'sendings.not_yours']);
    const south = await boardOf('Binh', { kind: 'team', teamId: ids['South']! });
    expect(codeOf(await add('Binh', south, { readers: [toAccount('Anna')] }))).toEqual([400, 'sendings.no_reader']);
    expect(codeOf(await add('Binh', south, { readers: [{ kind: 'team', id: ids['North']! }] }))).toEqual([400, 'sendings.no_reader']);
    const local = await app.post('/api/sendings', { key: randomUUID(), boardId: board, ...input({ readers: [toAccount('Anna')] }) });
    expect([local.statusCode, local.json<ErrorBody>().error.code]).toEqual([403, 'sendings.only_people']);
  });

  test('see and change it: its maker all of it, a reader the own part, others nothing', async () => {
    const board = await boardOf('Binh', { kind: 'team', teamId: ids['South']! });
    const sending = await made('Binh', board, { readers: ['Binh', 'Boris'].map(toAccount) });
    const [theirs] = await listOf('Boris');
    expect(theirs).toMatchObject({ owner: 'Binh', readers: [], channel: null, isForMe: true, stopped: null });
    expect(await listOf('Anna')).toEqual([]);
    for (const name of ['Boris', 'Anna']) {
      expect(codeOf(await people[name]!.browser.ask('PUT', `/api/sendings/${sending.id}`, input({ readers: [toAccount(name)] })))).toEqual([404, 'sendings.no_sending']); // prettier-ignore
      expect(codeOf(await people[name]!.browser.ask('POST', `/api/sendings/${sending.id}/remove`))).toEqual([404, 'sendings.no_sending']);
    }
    expect(codeOf(await people['Anna']!.browser.ask('PUT', `/api/sendings/${sending.id}/stopped`, { isStopped: true }))).toEqual([404, 'sendings.no_sending']); // prettier-ignore
    expect((await people['Boris']!.browser.ask('PUT', `/api/sendings/${sending.id}/stopped`, { isStopped: true })).statusCode).toBe(200);
    at('2026-06-15T05:00:00Z');
    await tend();
    expect([...mails().keys()]).toEqual(['binh']);
    await people['Boris']!.browser.ask('PUT', `/api/sendings/${sending.id}/stopped`, { isStopped: false });
    at('2026-06-16T05:00:00Z');
    await tend();
    expect(mails().size).toBe(2);
    expect((await people['Binh']!.browser.ask('POST', `/api/sendings/${sending.id}/remove`)).statusCode).toBe(200);
    expect(await listOf('Binh')).toEqual([]);
    const trail = await app.ctx.control.db
      .selectFrom('audit_entry')
      .select(['action', 'actor'])
      .where('subject_id', '=', sending.id)
      .orderBy('seq')
      .execute();
    expect(trail).toEqual([
      { action: 'sendings.added', actor: people['Binh']!.id },
      { action: 'sendings.stopped', actor: people['Boris']!.id },
      { action: 'sendings.resumed', actor: people['Boris']!.id },
      { action: 'sendings.removed', actor: people['Binh']!.id },
    ]);
  });

  test('be sent nothing any more: who has no account', async () => {
    const board = await boardOf();
    await made('Nora', board, { readers: ['Nora', 'Anna'].map(toAccount) });
    await changeAccount(app.ctx.control.db, people['Anna']!.id, { status: 'disabled' });
    at('2026-06-15T05:00:00Z');
    await tend();
    expect([...mails().keys()]).toEqual(['nora']);
    await changeAccount(app.ctx.control.db, people['Anna']!.id, { status: 'active' });
  });
});

describe('administrators', () => {
  test('see who sends what and when, and stop it with a reason its owner reads; nobody else does', async () => {
    const [theirs, own] = [await boardOf('Binh', { kind: 'team', teamId: ids['South']! }), await boardOf('Binh', { kind: 'own' })];
    const sending = await made('Binh', theirs, { readers: ['Binh', 'Boris'].map(toAccount) });
    at('2026-06-15T04:01:00Z');
    const secret = await made('Binh', own);
    const all = (who: string) => people[who]!.browser.ask('GET', '/api/sendings/all');
    const end = (who: string, id: string, reason = 'Sent to too many.') => people[who]!.browser.ask('POST', `/api/sendings/${id}/end`, { reason });
    for (const who of ['Nora', 'Binh', 'Boris', 'Anna']) {
      expect((await all(who)).statusCode, who).toBe(403);
      expect((await end(who, sending.id)).statusCode, who).toBe(403);
    }
    const listed = (await all('Admin')).json<AllSendings>().sendings;
    expect(listed.map(({ id, owner, readers, isOn, ended }) => ({ id, owner, readers, isOn, ended }))).toEqual([
      { id: sending.id, owner: 'Binh', readers: 2, isOn: true, ended: null },
      { id: secret.id, owner: 'Binh', readers: 1, isOn: true, ended: null },
    ]);
    expect(listed[0]).toMatchObject({ at: 7 * 60, rhythm: { kind: 'working_days' }, next: '2026-06-15', isMine: false });
    expect(listed[1]!.boardTitle, 'a board of one’s own is not told').toBeNull();
    expect((await end('Admin', sending.id, ' ')).statusCode).toBe(400);
    expect(codeOf(await end('Admin', randomUUID()))).toEqual([404, 'sendings.no_sending']);
    for (const time of [1, 2]) expect((await end('Admin', sending.id)).statusCode, String(time)).toBe(200);
    at('2026-06-15T05:00:00Z');
    await tend();
    expect([...mails().keys()], 'the other one goes on').toEqual(['binh']);
    expect((await listOf('Binh'))[0]).toMatchObject({ isOn: false, ended: 'administrator', endedWhy: 'Sent to too many.', next: null });
    expect(codeOf(await people['Binh']!.browser.ask('PUT', `/api/sendings/${sending.id}`, input({ readers: [toAccount('Binh')] })))).toEqual([409, 'sendings.ended_by']); // prettier-ignore
    const { db } = app.ctx.control;
    const told = await db.selectFrom('notification').select(['account_id', 'kind', 'data']).execute();
    expect(told.map(({ account_id, kind, data }) => [account_id, kind, JSON.parse(data) as unknown])).toEqual([
      [people['Binh']!.id, 'sending_ended_by', { by: 'Admin', name: 'Sales & <b>"more"</b>' }],
    ]);
    const trail = await db
      .selectFrom('audit_entry')
      .select(['action', 'actor', 'reason'])
      .where('subject_id', '=', sending.id)
      .orderBy('seq')
      .execute();
    expect(trail.slice(1)).toEqual([{ action: 'sendings.ended_by', actor: people['Admin']!.id, reason: 'Sent to too many.' }]);
  });
});

describe('the link that stops', () => {
  test('needs no sign-in, stops nothing by being looked at, and works for a mail program alike', async () => {
    const board = await boardOf();
    const sending = await made('Nora', board, { readers: ['Nora', 'Anna', 'Binh'].map(toAccount) });
    at('2026-06-15T05:00:00Z');
    await tend();
    const got = mails();
    const nobody = openBrowser(app);
    const link = stopLinkOf(got.get('anna')!);
    const looked = await nobody.ask('GET', link);
    expect([looked.statusCode, looked.headers['content-type'], looked.body]).toEqual([
      200,
      'text/html; charset=utf-8',
      expect.stringContaining('Ngừng thư này'),
    ]);
    expect((await listOf('Anna'))[0]!.stopped).toBeNull();
    const form = {
      method: 'POST',
      url: link,
      headers: { authorization: '', 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    } as const;
    for (const time of [1, 2]) {
      const done = await app.ask(form);
      expect([done.statusCode, done.body.includes('Xong')], String(time)).toEqual([200, true]);
    }
    expect((await listOf('Anna'))[0]!.stopped).toBe('reader');
    const asked = /<(https:[^>]+)>/.exec(got.get('binh')!.header('list-unsubscribe')!)![1]!.replace('https://kpi.example.com', '');
    expect((await app.ask({ ...form, url: asked, payload: 'List-Unsubscribe=One-Click' })).statusCode).toBe(200);
    at('2026-06-16T05:00:00Z');
    await tend();
    expect([...mails().keys()]).toEqual(['nora']);
    const stopped = app.ctx.control.db.selectFrom('audit_entry').select(['action', 'actor']).where('subject_id', '=', sending.id);
    expect(await stopped.where('action', '=', 'sendings.stopped').execute()).toEqual(['Anna', 'Binh'].map((name) => ({ action: 'sendings.stopped', actor: people[name]!.id }))); // prettier-ignore
  });

  test('made by anybody else stops nothing and says so', async () => {
    const board = await boardOf();
    const sending = await made('Nora', board);
    const [, key] = app.ctx.sealer.seal('x', 'stop a sending').split('.');
    const forged = [`${sending.id} ${people['Nora']!.id}`, 'x', `v1.${key}.AAAA`, app.ctx.sealer.seal(`${sending.id} ${people['Nora']!.id}`, 'chat channel'), app.ctx.sealer.seal(`${randomUUID()} ${people['Nora']!.id}`, 'stop a sending')]; // prettier-ignore
    for (const token of forged) {
      const answer = await app.ask({ method: 'POST', url: `/sendings/stop/${encodeURIComponent(token)}`, headers: { authorization: '', 'content-type': 'application/x-www-form-urlencoded' }, payload: '' }); // prettier-ignore
      expect([answer.statusCode, answer.body.includes('does not stop anything')], token).toEqual([404, true]);
    }
    expect((await listOf('Nora'))[0]!.stopped).toBeNull();
  });
});

test('one now goes to whoever asks alone, at most five in ten minutes', async () => {
  const board = await boardOf();
  const now5 = () => people['Boris']!.browser.ask('POST', '/api/sendings/now', { boardId: board, scope: { period: month }, file: 'pdf' });
  expect((await now5()).json()).toEqual({ to: 'boris@example.com' });
  const mail = mails().get('boris')!;
  expect(partsOf(mail).some(({ type, content }) => type === 'application/pdf' && content.subarray(0, 5).toString() === '%PDF-')).toBe(true);
  expect([mail.header('list-unsubscribe'), part(mail, 'text/plain').includes('/sendings/stop/')]).toEqual([undefined, false]);
  for (let more = 0; more < 4; more += 1) await now5();
  expect(codeOf(await now5())).toEqual([429, 'sendings.too_often']);
});

test('without a mail server it says so, and keeps what is set up', async () => {
  const board = await boardOf();
  const { mail } = app.ctx;
  Object.assign(app.ctx, { mail: { ...mail, canMail: false } });
  expect((await people['Nora']!.browser.ask('GET', `/api/sendings?boardId=${board}`)).json<SendingsResponse>().mail).toBe('no_server');
  Object.assign(app.ctx, { mail });
  expect((await people['Nora']!.browser.ask('GET', `/api/sendings?boardId=${board}`)).json<SendingsResponse>()).toMatchObject({ mail: 'ready', timezone: 'Europe/Budapest' }); // prettier-ignore
});
