import type { AlertRuleInput, BoardDocument, ChatChannel, ChatChannelInput, ChatPlace, ChatTest, ErrorBody, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, administrator, signInAs, type Browser } from '#server/access/people.fixture.ts';
import { tendAlerts } from '#server/alerting/tend-alerts.ts';
import { keepWorksCouncil } from '#server/alerting/works-council.ts';
import { accessToken } from '#server/chat/zalo.ts';
import { changeChannel, getChannel } from '#server/control/chat-channel.ts';
import { tendSendings } from '#server/sending/tend-sendings.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let app: TestApp;
let outside: Server;
let base: string;
let now: Date;
const at = (moment: string): void => void (now = new Date(moment));
const heard: Heard[] = [];
type Answer = { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: string; readonly waitMs?: number };
let answer: (heard: Heard) => Answer = () => ({});
const people: Record<string, { readonly id: string; readonly ask: Browser['ask'] }> = {};
const teams: Record<string, string> = {};

beforeAll(async () => {
  outside = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = { path: request.url!, headers: request.headers, body: Buffer.concat(parts).toString('latin1') };
      heard.push(one);
      const { status = 200, headers = {}, body = 'ok', waitMs = 0 } = answer(one);
      setTimeout(() => response.writeHead(status, headers).end(body), waitMs);
    });
  });
  outside.listen(0, '127.0.0.1');
  await once(outside, 'listening');
  base = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  app = await openTestApp({
    LEADLINE_ADDRESS: 'https://kpi.example.com',
    LEADLINE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1/32',
    LEADLINE_TELEGRAM_ADDRESS: base,
    LEADLINE_ZALO_ADDRESS: base,
    LEADLINE_ZALO_SIGN_IN_ADDRESS: base,
  });
  at('2026-06-15T04:00:00Z');
  Object.assign(app.ctx.clock, { now: () => now });
  await sendItems(app, [...smallFirm, { entity: 'team', externalId: 'South', source: 'test', values: { name: hostile } }]);
  for (const [name, search] of [
    ['North', 'North'],
    ['South', '<!channel>'],
  ] as const)
    // prettier-ignore
    teams[name] = (await app.get(`/api/members/team?search=${encodeURIComponent(search)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  const add = async (name: string, grants: Parameters<typeof addPerson>[2]) => {
    const { id, email } = await addPerson(app, name, grants, { locale: 'en' });
    people[name] = { id, ask: async (...given) => (await signInAs(app, email)).ask(...given) };
  };
  await add('Ada', administrator);
  await add('Nora', [{ role: 'leadership', team: null }]);
  await add('Lea', [{ role: 'team_lead', team: teams['South']! }]);
});
afterAll(async () => {
  await app.close();
  outside.close();
});
beforeEach(async () => {
  const { db } = app.ctx.control;
  for (const table of [
    'sending_delivery',
    'sending_reader',
    'sending',
    'alert_route',
    'alert_telling',
    'alert_state',
    'alert_rule',
    'chat_channel',
    'notification',
  ] as const)
    // prettier-ignore
    await db.deleteFrom(table).execute();
  await keepWorksCouncil(db, false, now);
  heard.length = 0;
  answer = () => ({});
  at('2026-06-15T04:00:00Z');
});

/** A name that means something in every kind of markup. */
const hostile = '<!channel> *b* _i_ [x](http://evil.example) </b><a href="x">&amp;\u202e';
const token = '123456789:AAaaBBbbCCccDDddEEeeFFffGGggHHhh';
const secrets = ['T000/B000/secret-of-slack', 'secret-of-teams', token, 'secret-of-the-app', 'refresh-1', 'refresh-2', 'access-1', 'access-2'];
const places = {
  slack: (): ChatPlace => ({ kind: 'slack', url: `${base}/services/T000/B000/secret-of-slack` }),
  teams: (): ChatPlace => ({ kind: 'teams', url: `${base}/workflows/secret-of-teams` }),
  telegram: (): ChatPlace => ({ kind: 'telegram', chatId: '-100200', token }),
  zalo: (): ChatPlace => ({ kind: 'zalo', appId: '4242', to: 'group', chatId: 'g1', appSecret: 'secret-of-the-app', refreshToken: 'refresh-1' }),
} as const;
const input = (kind: keyof typeof places, more: Partial<ChatChannelInput> = {}): ChatChannelInput => ({
  name: `${kind} ${hostile}`,
  place: places[kind](),
  teamId: null,
  locale: 'en',
  isOn: true,
  ...more,
});
async function made(kind: keyof typeof places, more: Partial<ChatChannelInput> = {}): Promise<ChatChannel> {
  const result = await people['Ada']!.ask('POST', '/api/chat-channels', input(kind, more));
  expect(result.statusCode, result.body).toBe(201);
  return result.json<ChatChannel>();
}
const tried = async ({ id }: ChatChannel): Promise<string | null> =>
  (await people['Ada']!.ask('POST', `/api/chat-channels/${id}/test`)).json<ChatTest>().error?.code ?? null;
const codeOf = (result: Awaited<ReturnType<Browser['ask']>>) => [result.statusCode, result.json<ErrorBody>().error.code];
const zaloTokens = (count: number) => ({ body: JSON.stringify({ access_token: `access-${count}`, refresh_token: `refresh-${count + 1}`, expires_in: '90000' }) }); // prettier-ignore

describe('a chat', () => {
  test('shows none of its secrets again, not in the trail and not in the log, and changed without them it keeps them', async () => {
    answer = ({ path }) => (path === '/v4/oa/access_token' ? zaloTokens(1) : { body: '{"error":0}' });
    for (const kind of ['slack', 'teams', 'telegram', 'zalo'] as const) {
      const channel = await made(kind);
      expect(await tried(channel)).toBeNull();
      const { url: _u, token: _t, appSecret: _a, refreshToken: _r, ...place } = input(kind).place as Record<string, string>;
      const saved = await people['Ada']!.ask('PUT', `/api/chat-channels/${channel.id}`, { ...input(kind), name: 'Renamed', place });
      expect(saved.json<ChatChannel>()).toMatchObject({ name: 'Renamed', kind, error: null });
      expect(await tried(channel)).toBeNull();
    }
    const list = await people['Ada']!.ask('GET', '/api/chat-channels');
    expect(list.body).toContain(`"shown":{"host":"127.0.0.1`);
    const kept = await app.ctx.control.db.selectFrom('chat_channel').selectAll().execute();
    const trail = await app.ctx.control.db.selectFrom('audit_entry').selectAll().where('subject_kind', '=', 'channels').execute();
    expect(trail.map(({ action }) => action).filter((action) => action === 'channels.added').length).toBe(4);
    const plain = (value: unknown): string => JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each));
    for (const secret of secrets)
      for (const text of [list.body, plain(kept), plain(trail), app.logged()]) expect(text.includes(secret), secret).toBe(false);
  });

  test('is set up by administrators alone, at addresses that may be reached', async () => {
    expect(codeOf(await people['Nora']!.ask('POST', '/api/chat-channels', input('slack')))).toEqual([403, 'access.not_permitted']);
    for (const [url, code] of [
      ['http://169.254.169.254/latest', 'outbound.private_address'],
      ['https://10.0.0.1/x', 'outbound.private_address'],
      ['http://hooks.slack.com/services/x', 'outbound.not_https'],
      ['https://user:pass@hooks.slack.com/x', 'outbound.bad_address'],
    ] as const) // prettier-ignore
      expect((await people['Ada']!.ask('POST', '/api/chat-channels', input('slack', { place: { kind: 'slack', url } }))).json<ErrorBody>().error.code, url).toBe(code); // prettier-ignore
    expect(codeOf(await people['Ada']!.ask('POST', '/api/chat-channels', input('slack', { place: { kind: 'slack' } })))).toEqual([
      400,
      'channels.no_secret',
    ]);
    expect(codeOf(await people['Ada']!.ask('POST', '/api/chat-channels', input('slack', { teamId: 'team~no' })))).toEqual([400, expect.any(String)]);
  });

  test('is told apart by what went wrong, and gets the pause it asks for', async () => {
    const channel = await made('slack');
    for (const [status, code] of [
      [404, 'channels.gone'],
      [410, 'channels.gone'],
      [403, 'channels.refused'],
      [500, 'channels.down'],
    ] as const) {
      // prettier-ignore
      answer = () => ({ status, body: 'no <b>' });
      expect(await tried(channel)).toBe(code);
    }
    answer = () => ({ status: 429, headers: { 'retry-after': '120' } });
    expect(await tried(channel)).toBe('channels.limited');
    answer = () => ({});
    const before = heard.length;
    expect([await tried(channel), heard.length]).toEqual(['channels.limited', before]);
    at('2026-06-15T04:02:00Z');
    expect(await tried(channel)).toBeNull();
    expect((await people['Ada']!.ask('GET', '/api/chat-channels')).json<{ channels: ChatChannel[] }>().channels[0]!.error).toBeNull();
    const other = await made('telegram');
    answer = () => ({ status: 429, body: '{"ok":false,"parameters":{"retry_after":7}}' });
    expect(await tried(other)).toBe('channels.limited');
    expect((await getChannel(app.ctx.control.db, other.id)).wait_until).toBe('2026-06-15T04:02:07.000Z');
    await changeChannel(app.ctx.control.db, other.id, { wait_until: null });
    answer = ({ body }) => (body.includes('"-100200"') ? { status: 400, body: '{"ok":false,"description":"moved","parameters":{"migrate_to_chat_id":-100999}}' } : {}); // prettier-ignore
    expect(await tried(other)).toBeNull();
    expect(JSON.parse(heard.at(-1)!.body)).toMatchObject({ chat_id: '-100999', parse_mode: 'HTML' });
    answer = () => ({ status: 401, body: '{"ok":false,"description":"Unauthorized"}' });
    expect(await tried(other)).toBe('channels.gone');
  });
});

describe('Zalo', () => {
  test('renews its tokens before they end, once however many ask, and keeps the new pair', async () => {
    let renewals = 0;
    answer = ({ path, body }) => {
      if (path !== '/v4/oa/access_token') return { body: '{"error":0}' };
      const given = new URLSearchParams(body).get('refresh_token');
      // What renews counts once.
      if (given !== `refresh-${renewals + 1}`) return { body: '{"error":-14014,"error_name":"invalid refresh token"}' };
      renewals += 1;
      return { ...zaloTokens(renewals), waitMs: 50 };
    };
    const { id } = await made('zalo');
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => accessToken(app.ctx, id)));
    expect(renewals).toBe(1);
    expect(results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual(expect.arrayContaining(['access-1']));
    for (const one of results) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'channels.limited' });
    expect(await accessToken(app.ctx, id)).toBe('access-1');
    at('2026-06-16T04:49:00Z');
    expect(await accessToken(app.ctx, id)).toBe('access-1');
    at('2026-06-16T04:55:00Z');
    await tendSendings(app.ctx);
    expect([renewals, await accessToken(app.ctx, id)]).toEqual([2, 'access-2']);
    expect(heard.filter(({ path }) => path === '/v4/oa/access_token').map(({ headers, body }) => [headers['secret_key'], new URLSearchParams(body).get('app_id')])).toEqual(Array(2).fill(['secret-of-the-app', '4242'])); // prettier-ignore
  });

  test('renews a token that was taken back, and says where it cannot any more', async () => {
    let renewals = 0;
    answer = ({ path, headers }) => {
      if (path === '/v4/oa/access_token') return zaloTokens((renewals += 1));
      return { body: headers['access_token'] === 'access-2' ? '{"error":0}' : '{"error":-216,"message":"Access token is invalid"}' };
    };
    const channel = await made('zalo');
    expect([await tried(channel), renewals]).toEqual([null, 2]);
    expect(heard.at(-1)).toMatchObject({ path: '/v3.0/oa/group/message', headers: { access_token: 'access-2' } });
    expect(JSON.parse(Buffer.from(heard.at(-1)!.body, 'latin1').toString())).toMatchObject({ recipient: { group_id: 'g1' } });
    answer = ({ path }) => ({ body: path === '/v4/oa/access_token' ? '{"error":-14020}' : '{"error":-216}' });
    expect(await tried(channel)).toBe('channels.connect_again');
    answer = () => ({ body: '{"error":-32}' });
    expect(await tried(channel)).toBe('channels.limited');
    at('2026-06-15T04:05:00Z');
    answer = () => ({ body: '{"error":-213,"message":"not following"}' });
    expect(await tried(channel)).toBe('channels.refused');
  });
});

const month = { kind: 'named', name: '2026-06' } as const;
const section = { id: randomUUID(), title: null, tab: null };
const widget = { title: null, sectionId: section.id, place: { x: 0, y: 0, w: 4, h: 3 }, period: null, filters: [] };
const widgets: readonly Widget[] = [
  { ...widget, id: randomUUID(), title: hostile, kind: 'number', kpi: { id: 'won_revenue' }, goal: 'none', trend: false },
  { ...widget, id: randomUUID(), kind: 'table', kpis: [{ id: 'won_revenue' }], by: 'person', across: null, tone: 'none', top: 5 },
  { ...widget, id: randomUUID(), kind: 'behind' },
];

async function sendingTo(who: string, channel: ChatChannel, audience: object = { kind: 'organisation' }) {
  const document: BoardDocument = { sections: [section], widgets: [...widgets], phoneOrder: [], period: null };
  const boardId = randomUUID();
  const board = await people[who]!.ask('POST', '/api/boards', { key: boardId, title: hostile, folder: null, audience, isShared: false, document });
  expect(board.statusCode, board.body).toBe(201);
  return people[who]!.ask('POST', '/api/sendings', {
    ...{ key: randomUUID(), boardId, rhythm: { kind: 'working_days' }, at: 300, scope: { period: month }, file: 'none' },
    ...{ readers: [], channelId: channel.id, isOn: true },
  });
}

describe('a board in a chat', () => {
  test('shows what its readers may see, without names of people; hostile names are text in each of the four', async () => {
    answer = ({ path }) => (path === '/v4/oa/access_token' ? zaloTokens(1) : { body: '{"error":0}' });
    for (const kind of ['slack', 'teams', 'telegram', 'zalo'] as const) expect((await sendingTo('Nora', await made(kind))).statusCode).toBe(201);
    const ofTeam = await made('slack', { teamId: teams['South']!, locale: 'hu', place: { kind: 'slack', url: `${base}/services/south` } });
    expect((await sendingTo('Lea', ofTeam, { kind: 'team', teamId: teams['South']! })).statusCode).toBe(201);
    at('2026-06-15T05:00:00Z');
    await tendSendings(app.ctx);
    const to = (part: string): Heard => heard.find(({ path }) => path.includes(part))!;
    const text = ({ body }: Heard): string => Buffer.from(body, 'latin1').toString('utf8');
    for (const one of ['/services/T000', '/workflows/', '/sendPhoto', '/group/message']) {
      expect(text(to(one)), one).toContain('350.50');
      expect(text(to(one)), one).not.toMatch(/Anna|Bình|Борис|\u202e/);
      expect(text(to(one)), one).toContain('https://kpi.example.com/boards/');
    }
    expect(text(to('/services/south'))).toContain('250,50');
    expect(text(to('/services/south'))).not.toMatch(/350|Anna/);
    const slack = JSON.parse(text(to('/services/T000'))) as { text: string; blocks: { type: string; text?: { type: string; text: string }; fields?: { type: string }[] }[] }; // prettier-ignore
    expect(slack.text).not.toContain('<!channel>');
    expect(slack.blocks.flatMap(({ fields = [] }) => fields).every(({ type }) => type === 'plain_text')).toBe(true);
    expect(slack.blocks.filter(({ text: own }) => own?.type === 'mrkdwn').map(({ text: own }) => own!.text)).toEqual([expect.stringMatching(/^<https:\/\/kpi\.example\.com\/boards\/[0-9a-f-]+\|Open the board>$/)]); // prettier-ignore
    const card = JSON.parse(text(to('/workflows/'))) as { type: string; attachments: { contentType: string; content: { type: string; version: string; body: { type: string; inlines: { type: string }[] }[]; actions: object[] } }[] }; // prettier-ignore
    const { content, contentType } = card.attachments[0]!;
    expect([card.type, contentType, content.type, content.version]).toEqual([
      'message',
      'application/vnd.microsoft.card.adaptive',
      'AdaptiveCard',
      '1.4',
    ]);
    expect(content.body.every(({ type, inlines }) => type === 'RichTextBlock' && inlines.every((run) => run.type === 'TextRun'))).toBe(true);
    const photo = to('/sendPhoto');
    expect(photo.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(photo.body).toContain('\x89PNG');
    expect(text(photo)).toContain('&lt;!channel&gt; *b* _i_ [x](http://evil.example) &lt;/b&gt;&lt;a href="x"&gt;&amp;amp;');
    const [, caption = ''] = /name="caption"\r\n\r\n([\s\S]*?)\r\n--/.exec(text(photo)) ?? [];
    expect(caption.match(/<\/?[a-z]+/g)!.every((tag) => ['<b', '</b', '<i', '</i', '<a', '</a'].includes(tag))).toBe(true);
    heard.length = 0;
    await tendSendings(app.ctx);
    expect(heard.filter(({ path }) => !path.includes('/v4/'))).toEqual([]);
  });

  test('goes only where its sender leads everybody, to no team of one where single people are protected, and no more when that ends', async () => {
    const whole = await made('slack');
    expect(codeOf(await sendingTo('Lea', whole, { kind: 'team', teamId: teams['South']! }))).toEqual([400, 'channels.not_yours']);
    const north = await made('teams', { teamId: teams['North']! });
    await keepWorksCouncil(app.ctx.control.db, true, now);
    expect(codeOf(await sendingTo('Nora', north))).toEqual([400, 'channels.not_yours']);
    await keepWorksCouncil(app.ctx.control.db, false, now);
    expect((await sendingTo('Nora', north)).statusCode).toBe(201);
    await keepWorksCouncil(app.ctx.control.db, true, now);
    at('2026-06-15T05:00:00Z');
    await tendSendings(app.ctx);
    const rows = await app.ctx.control.db.selectFrom('sending_delivery').select(['status', 'error']).execute();
    expect([heard, rows]).toEqual([[], [{ status: 'failed', error: 'channels.single_person' }]]);
    await people['Ada']!.ask('POST', `/api/chat-channels/${north.id}/remove`);
    expect(await app.ctx.control.db.selectFrom('sending').select(['is_on', 'ended_because']).execute()).toEqual([
      { is_on: 0n, ended_because: 'channel' },
    ]);
    expect(await app.ctx.control.db.selectFrom('notification').select(['account_id', 'kind']).execute()).toEqual([{ account_id: people['Nora']!.id, kind: 'sending_ended' }]); // prettier-ignore
  });

  test('is tried again after a pause, and not where it may have arrived', async () => {
    await sendingTo('Nora', await made('slack'));
    answer = () => ({ status: 429, headers: { 'retry-after': '90' } });
    at('2026-06-15T05:00:00Z');
    await tendSendings(app.ctx);
    answer = () => ({ status: 503 });
    at('2026-06-15T05:01:31Z');
    await tendSendings(app.ctx);
    expect(await app.ctx.control.db.selectFrom('sending_delivery').select(['status', 'error']).execute()).toEqual([{ status: 'pending', error: 'channels.down' }]); // prettier-ignore
    answer = () => ({});
    at('2026-06-15T05:30:00Z');
    await tendSendings(app.ctx);
    expect(heard).toHaveLength(3);
    expect(await app.ctx.control.db.selectFrom('sending_delivery').select('status').execute()).toEqual([{ status: 'sent' }]);
  });
});

describe('an alert in a chat', () => {
  const rule = (more: Partial<AlertRuleInput>): AlertRuleInput => ({
    ...{ ref: { id: 'deals_won_count' }, subject: { scope: 'organisation', id: null }, each: null, grain: 'month' },
    ...{ condition: { kind: 'threshold', side: 'above', value: '1' }, audience: null, isOn: true },
    ...more,
  });
  const add = (who: string, more: Partial<AlertRuleInput>) => people[who]!.ask('POST', '/api/alerts', { key: randomUUID(), ...rule(more) });

  test('is told once, without its value', async () => {
    const channel = await made('slack');
    const added = await add('Nora', { channelId: channel.id });
    expect(added.statusCode, added.body).toBeLessThan(300);
    for (const _ of [1, 2]) {
      await tendAlerts(app.ctx);
      await Promise.all([tendSendings(app.ctx), tendSendings(app.ctx)]);
    }
    expect(heard).toHaveLength(1);
    const said = Buffer.from(heard[0]!.body, 'latin1').toString('utf8');
    expect(said).toContain('past the limit you set');
    expect(said).not.toMatch(/"[^"]*\b[23]\b[^"]*"/);
  });

  test('about one person is told in none, and a team’s in none whose readers are others', async () => {
    const [whole, south] = [await made('slack'), await made('teams', { teamId: teams['South']! })];
    const fall = { condition: { kind: 'fall' }, each: 'person', grain: 'week' } as const;
    expect(codeOf(await add('Nora', { ...fall, channelId: whole.id }))).toEqual([400, 'channels.single_person']);
    expect(codeOf(await add('Nora', { each: 'person', channelId: whole.id }))).toEqual([400, 'channels.single_person']);
    expect(codeOf(await add('Nora', { channelId: south.id }))).toEqual([400, 'channels.not_yours']);
    expect(codeOf(await add('Lea', { channelId: whole.id }))).toEqual([400, 'channels.not_yours']);
    expect((await add('Lea', { channelId: south.id })).statusCode).toBeLessThan(300);
  });
});
