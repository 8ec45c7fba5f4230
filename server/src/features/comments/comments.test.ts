import type { AuditResponse, CommentAbout, CommentsResponse, CommentThread, ErrorBody, Mentionable, NotificationsResponse } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mailNotices } from '#server/notifying/mail-notices.ts';
import { startMailServer, type TestMailServer } from '#server/mail/smtp.fixture.ts';
import { cleanComments } from '#server/control/comment.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const works = (id: string, team: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01', ...more }),
];

let app: TestApp;
let mailbox: TestMailServer;
let now: Date;
let seen = 0;
/** Mails of this test. */
const mails = () => mailbox.mails.slice(seen);
const ids: Record<string, string> = {};
const as: Record<string, Headers> = {};
const accounts: Record<string, string> = {};

/** Lea leads North with Anna and Bela; Cili is in South. Monday 15 June 2026, noon in Budapest. */
beforeAll(async () => {
  mailbox = await startMailServer();
  app = await openTestApp({ LEADLINE_MAIL_URL: mailbox.url, LEADLINE_MAIL_FROM: 'leadline@example.com', LEADLINE_ADDRESS: 'http://localhost:7474' });
  now = app.ctx.clock.now();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...works('Lea', 'North', { is_team_lead: true }),
    ...works('Anna', 'North'),
    ...works('Bela', 'North'),
    ...works('Cili', 'South'),
    item('goal', 'g', { title: 'Two hundred calls', scope: 'user', user_id: 'Anna', owner_user_id: 'Anna', status: 'active' }),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Lea', 'Anna', 'Bela', 'Cili']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  const grants: Record<string, Parameters<typeof signInAs>[2]> = {
    Anna: [{ role: 'member', team: null }],
    Bela: [{ role: 'member', team: null }],
    Cili: [{ role: 'member', team: null }],
    Lea: [{ role: 'team_lead', team: ids['North']! }],
    Boss: [{ role: 'leadership', team: null }],
    Screen: [{ role: 'screen', team: ids['North']! }],
  };
  for (const name of Object.keys(grants)) as[name] = await signInAs(app, name, grants[name]!, ids[name] ?? null);
  for (const { id, name } of await app.ctx.control.db.selectFrom('account').select(['id', 'name']).execute()) accounts[name] = id;
});
afterAll(async () => {
  await app.close();
  await mailbox.stop();
});
beforeEach(async () => {
  for (const table of ['comment_mention', 'comment', 'comment_thread', 'notification', 'notification_choice'] as const)
    await app.ctx.control.db.deleteFrom(table).execute();
  seen = mailbox.mails.length;
});

const value = (more: Partial<Extract<CommentAbout, { kind: 'value' }>> = {}): CommentAbout => ({
  kind: 'value',
  kpi: 'calls_made_count',
  variant: null,
  subject: { scope: 'user', id: ids['Anna']! },
  where: [],
  from: '2026-06-01',
  to: '2026-07-01',
  ...more,
});
const card = (name: string): CommentAbout => ({ kind: 'person', id: ids[name]! });

const start = (who: string, about: CommentAbout, text: string, more: object = {}) =>
  app.post('/api/comments', { key: randomUUID(), about, text, mentions: [], isPrivate: false, ...more }, as[who]);
const started = async (who: string, about: CommentAbout, text: string, more: object = {}): Promise<CommentThread> => {
  const answer = await start(who, about, text, more);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<CommentThread>();
};
/** A second later than what was said before. */
const reply = (who: string, id: string, text: string, more: object = {}) => {
  now = new Date(now.getTime() + 1000);
  return app.post(`/api/comments/${id}/replies`, { key: randomUUID(), text, mentions: [], ...more }, as[who]);
};
const found = async (who: string, about: CommentAbout): Promise<readonly CommentThread[]> =>
  (await app.post('/api/comments/find', { about }, as[who])).json<CommentsResponse>().threads;
const told = async (who: string): Promise<NotificationsResponse> => (await app.get('/api/notifications', as[who])).json<NotificationsResponse>();
const kinds = async (who: string): Promise<readonly string[]> => (await told(who)).notifications.map(({ kind }) => kind);
const codeOf = ({ body }: { readonly body: string }): string => (JSON.parse(body) as ErrorBody).error.code;

describe('a thread', () => {
  test('is found by all who see the number, answered, settled, and opened again by the next answer', async () => {
    const { id } = await started('Lea', value(), 'What happened on Tuesday?');
    await reply('Anna', id, 'I was ill.');
    expect((await found('Anna', value())).map(({ comments }) => comments.map(({ author, text, isOwn }) => [author, text, isOwn]))).toEqual([
      [
        ['Lea', 'What happened on Tuesday?', false],
        ['Anna', 'I was ill.', true],
      ],
    ]);
    const settled = await app.ask({ method: 'PUT', url: `/api/comments/${id}/resolved`, headers: as['Anna']!, payload: { isResolved: true } });
    expect(settled.json<CommentThread>()).toMatchObject({ resolvedBy: 'Anna' });
    expect((await reply('Lea', id, 'Get well!')).json<CommentThread>()).toMatchObject({ resolvedAt: null });
  });

  test('is of one number: another period, group or person has its own', async () => {
    await started('Lea', value(), 'June');
    for (const other of [
      { from: '2026-05-01', to: '2026-06-01' },
      { where: ['location:location~1'] },
      { subject: { scope: 'team', id: ids['North']! } as const },
    ])
      expect(await found('Lea', value(other))).toEqual([]);
    expect(await found('Lea', value({ where: [] }))).toHaveLength(1);
  });

  test('sent twice is there once, also at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all([start('Lea', value(), 'Once', { key }), start('Lea', value(), 'Once', { key })]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const [thread] = await found('Lea', value());
    const again = randomUUID();
    for (let n = 0; n < 2; n += 1) await reply('Anna', thread!.id, 'Answer', { key: again });
    expect((await found('Lea', value())).map(({ comments }) => comments.length)).toEqual([2]);
    expect((await told('Lea')).unread).toBe(1);
  });

  test('is changed and taken back by its author alone, and once', async () => {
    const { id } = await started('Lea', value(), 'Frist');
    const put = (who: string) =>
      app.ask({ method: 'PUT', url: `/api/comments/${id}/text`, headers: as[who]!, payload: { text: 'First', mentions: [] } });
    expect(codeOf(await put('Anna'))).toBe('comments.no_comment');
    expect((await put('Lea')).json<CommentThread>().comments[0]).toMatchObject({ text: 'First', changedAt: now.toISOString() });
    expect(codeOf(await app.post(`/api/comments/${id}/remove`, {}, as['Anna']))).toBe('comments.no_comment');
    expect((await app.post(`/api/comments/${id}/remove`, {}, as['Lea'])).json<CommentThread>().comments[0]).toMatchObject({ text: null });
    expect(codeOf(await app.post(`/api/comments/${id}/remove`, {}, as['Lea']))).toBe('comments.gone');
  });

  test('leaves entries that do not say what was said', async () => {
    const { id } = await started('Lea', value(), 'a secret of ours', { mentions: [accounts['Anna']!], isPrivate: true });
    const entries = (await app.get('/api/audit?limit=20')).json<AuditResponse>();
    expect(JSON.stringify(entries)).toContain(id);
    expect(JSON.stringify(entries)).not.toContain('a secret of ours');
  });
});

describe('who sees what (§9.6)', () => {
  test('what is somebody else’s answers like what is not there', async () => {
    const { id } = await started('Lea', value(), 'Between us');
    const missing = value({ subject: { scope: 'user', id: recordId('user', 123n) } });
    for (const who of ['Bela', 'Cili']) {
      const [theirs, none] = [
        await app.post('/api/comments/find', { about: value() }, as[who]),
        await app.post('/api/comments/find', { about: missing }, as[who]),
      ];
      expect([theirs.statusCode, codeOf(theirs)]).toEqual([404, 'comments.nothing']);
      expect(codeOf(none)).toBe(codeOf(theirs));
      const [thread, nothing] = [await app.get(`/api/comments/${id}`, as[who]), await app.get(`/api/comments/${randomUUID()}`, as[who])];
      expect([thread.statusCode, codeOf(thread)]).toEqual([404, 'comments.no_thread']);
      expect(codeOf(nothing)).toBe(codeOf(thread));
      expect(codeOf(await reply(who, id, 'Me too'))).toBe('comments.no_thread');
      expect(codeOf(await start(who, value(), 'Me too'))).toBe('comments.nothing');
    }
    for (const who of ['Anna', 'Lea', 'Boss']) expect(await found(who, value()), who).toHaveLength(1);
  });

  test('a card is the person’s and theirs who see people one by one; a goal that of who sees the goal', async () => {
    await started('Lea', card('Anna'), 'Well done');
    for (const who of ['Anna', 'Lea', 'Boss']) expect(await found(who, card('Anna')), who).toHaveLength(1);
    const goal: CommentAbout = { kind: 'goal', id: (await app.get('/api/goals', as['Anna'])).json<{ goals: { id: string }[] }>().goals[0]!.id };
    const thread = await started('Lea', goal, 'Half way');
    expect(thread.title).toBe('Two hundred calls');
    expect(await found('Anna', goal)).toHaveLength(1);
    expect(codeOf(await app.post('/api/comments/find', { about: goal }, as['Cili']))).toBe('comments.nothing');
  });

  test('a member reads of the team what is the team’s as a whole, not of a part of it', async () => {
    const team = { subject: { scope: 'team', id: ids['North']! } as const };
    await started('Lea', value(team), 'Good month');
    expect(await found('Anna', value(team))).toHaveLength(1);
    expect(codeOf(await app.post('/api/comments/find', { about: value({ ...team, where: ['product:product~1'] }) }, as['Anna']))).toBe(
      'comments.nothing',
    );
    for (const who of ['Anna', 'Lea', 'Boss'])
      expect(codeOf(await app.post('/api/comments/find', { about: value({ ...team, where: [`person:${ids['Bela']}`] }) }, as[who])), who).toBe(
        'comments.nothing',
      );
  });

  test('the organisation’s number is one’s own to a member, the team’s to its lead', async () => {
    const all = value({ subject: { scope: 'organisation', id: null } });
    expect((await started('Anna', all, 'Mine')).subject).toMatchObject({ scope: 'user', name: 'Anna' });
    expect((await started('Lea', all, 'Ours')).subject).toMatchObject({ scope: 'team', name: 'North' });
    expect((await started('Boss', all, 'Everybody’s')).subject).toMatchObject({ scope: 'organisation' });
    expect((await found('Anna', all)).map(({ comments: [first] }) => first!.text)).toEqual(['Mine']);
    expect((await found('Lea', value())).map(({ comments: [first] }) => first!.text)).toEqual(['Mine']);
  });

  test('what is private is for whoever writes in it or is mentioned, and asks for somebody', async () => {
    expect(codeOf(await start('Lea', value(), 'To nobody', { isPrivate: true }))).toBe('comments.nobody');
    const { id } = await started('Lea', value(), 'Perhaps talk with @Anna', { isPrivate: true, mentions: [accounts['Anna']!] });
    expect(await found('Anna', value())).toHaveLength(1);
    expect(await found('Boss', value())).toEqual([]);
    expect(codeOf(await app.get(`/api/comments/${id}`, as['Boss']))).toBe('comments.no_thread');
    await reply('Anna', id, 'Let us ask @Boss', { mentions: [accounts['Boss']!] });
    expect(await found('Boss', value())).toHaveLength(1);
  });

  test('neither screens nor programs take part', async () => {
    expect((await app.post('/api/comments/find', { about: value() }, as['Screen'])).statusCode).toBe(403);
    expect(codeOf(await app.post('/api/comments/find', { about: value() }))).toBe('comments.people_only');
  });

  test('only who sees it can be mentioned, and is offered', async () => {
    expect(codeOf(await start('Lea', value(), 'Look, @Cili', { mentions: [accounts['Cili']!] }))).toBe('comments.not_theirs');
    const offered = await app.post('/api/comments/people', { about: value(), search: '' }, as['Lea']);
    expect(offered.json<Mentionable[]>().map(({ name }) => name)).toEqual(['Anna', 'Boss']);
    expect(
      (await app.post('/api/comments/people', { about: value(), search: 'ÁNN' }, as['Lea'])).json<Mentionable[]>().map(({ name }) => name),
    ).toEqual(['Anna']);
  });
});

describe('notices', () => {
  test('tell of a comment once, by the nearest reason, and never of what is one’s own', async () => {
    const { id } = await started('Lea', value(), 'Look, @Boss', { mentions: [accounts['Boss']!] });
    expect([await kinds('Anna'), await kinds('Boss'), await kinds('Lea')]).toEqual([['commented'], ['mentioned'], []]);
    await reply('Anna', id, 'Yes, @Lea', { mentions: [accounts['Lea']!] });
    expect([await kinds('Anna'), await kinds('Boss'), await kinds('Lea')]).toEqual([['commented'], ['replied', 'mentioned'], ['mentioned']]);
    expect((await told('Lea')).notifications[0]).toMatchObject({
      path: `/comments/${id}`,
      data: { by: 'Anna', kpi: 'calls_made_count' },
      isRead: false,
    });
  });

  test('are read one by one or all, and those of others stay', async () => {
    await started('Lea', value(), 'One');
    await started('Boss', value(), 'Two');
    const [first] = (await told('Anna')).notifications;
    const read = (who: string, given: readonly string[] | null) => app.post('/api/notifications/read', { ids: given }, as[who]);
    await read('Bela', [first!.id]);
    expect((await told('Anna')).unread).toBe(2);
    await read('Anna', [first!.id]);
    expect((await told('Anna')).unread).toBe(1);
    await read('Anna', null);
    expect((await told('Anna')).unread).toBe(0);
  });

  test('come a page at a time', async () => {
    for (const text of ['One', 'Two', 'Three']) await started('Lea', value(), text);
    const page = (more = '') => app.get(`/api/notifications?limit=2${more}`, as['Anna']).then((answer) => answer.json<NotificationsResponse>());
    const first = await page();
    expect([first.notifications.length, first.hasMore]).toEqual([2, true]);
    const rest = await page(`&before=${first.notifications[1]!.id}`);
    expect([rest.notifications.length, rest.hasMore]).toEqual([1, false]);
  });
});

describe('by mail', () => {
  const at = (text: string): void => void (now = new Date(text));
  const choose = (who: string, mail: string) => app.ask({ method: 'PUT', url: '/api/notifications/mail', headers: as[who]!, payload: { mail } });

  test('one summary a day of what is unread, from seven on, without what was said', async () => {
    at('2026-06-15T10:00:00Z');
    await started('Lea', value(), 'the words themselves');
    at('2026-06-15T10:05:00Z');
    expect(await mailNotices(app.ctx)).toBe(1);
    const [mail] = mails();
    expect(mail!.to).toEqual(['anna@example.com']);
    expect(mail!.text).toContain('Lea writes about “Calls made”');
    expect(mail!.text).toMatch(/http:\/\/localhost:7474\/comments\/[0-9a-f-]{36}/);
    expect(mail!.raw).not.toContain('the words themselves');
    await started('Boss', value(), 'Later');
    at('2026-06-15T20:00:00Z');
    expect(await mailNotices(app.ctx)).toBe(0);
    at('2026-06-16T02:00:00Z');
    expect(await mailNotices(app.ctx)).toBe(0);
    at('2026-06-16T08:00:00Z');
    expect(await Promise.all([mailNotices(app.ctx), mailNotices(app.ctx)])).toContain(1);
    expect(await mailNotices(app.ctx)).toBe(0);
    expect(mails()).toHaveLength(2);
    at('2026-06-15T10:00:00Z');
  });

  test('at once, but not what was read meanwhile; never where nobody wants it', async () => {
    at('2026-06-15T10:00:00Z');
    await choose('Anna', 'at_once');
    await choose('Lea', 'never');
    const { id } = await started('Lea', value(), 'One');
    expect(await mailNotices(app.ctx)).toBe(0);
    await reply('Anna', id, 'Two');
    at('2026-06-15T10:03:00Z');
    expect(await mailNotices(app.ctx)).toBe(1);
    await started('Boss', value(), 'Three');
    await app.post('/api/notifications/read', { ids: null }, as['Anna']);
    at('2026-06-15T10:10:00Z');
    expect(await mailNotices(app.ctx)).toBe(0);
    expect(mails().map(({ to }) => to[0])).toEqual(['anna@example.com']);
    at('2026-06-15T10:00:00Z');
  });
});

test('an erasure takes what somebody was called out of what was said and told', async () => {
  const { id } = await started('Lea', value(), 'Ask @Boss about it', { mentions: [accounts['Boss']!] });
  await cleanComments(app.ctx.control.db, (text) => (/Lea|Boss/.test(text) ? text.replaceAll(/Lea|Boss/g, 'erased-1') : undefined));
  expect(JSON.stringify((await app.get(`/api/comments/${id}`, as['Anna'])).json())).not.toMatch(/Lea|Boss/);
  expect(JSON.stringify(await told('Anna'))).not.toMatch(/"Lea|Boss/);
});
