import { withChanges } from '@leadline/board';
import type { BoardAnswersResponse, BoardChangesResponse, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { setGrants } from '#server/control/account.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
let app: TestApp;
const as: Record<string, Headers> = {};
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  await call('of-anna', 'anna');
  await call('of-binh', 'binh');
  const person = async (name: string): Promise<string> =>
    (await app.get(`/api/members/person?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }]);
  as['second'] = await signInAs(app, 'second', [{ role: 'leadership', team: null }]);
  as['Anna'] = await signInAs(app, 'Anna', [{ role: 'member', team: null }], await person('Anna'));
  as['Binh'] = await signInAs(app, 'Binh', [{ role: 'member', team: null }], await person('Bình'));
});
afterAll(() => app.close());

const month = (name: string) => ({ kind: 'named', name }) as const;
const base = (name: string) => ({
  id: randomUUID(),
  sectionId: randomUUID(),
  title: null,
  place: { x: 0, y: 0, w: 3, h: 3 },
  period: month(name),
  filters: [],
});
const calls = { id: 'calls_made_count' } as const;
const widgets: readonly Widget[] = [
  { ...base('2026-06'), kind: 'number', kpi: calls, goal: 'none', trend: true },
  { ...base('2026-05'), kind: 'number', kpi: calls, goal: 'none', trend: false },
  { ...base('2026-05'), kind: 'number', kpi: { id: 'won_revenue' }, goal: 'none', trend: true },
  { ...base('2026-06'), kind: 'number', kpi: { id: 'no_such_kpi' }, goal: 'none', trend: false },
  { ...base('2026-06'), kind: 'timeline', kpis: [calls], grain: 'week', form: 'line', split: null, goal: false, cumulative: false },
];
const scope = { period: month('2026-06') };

async function whole(who: string): Promise<BoardAnswersResponse> {
  const answer = await app.post('/api/board-answers', { scope, widgets }, as[who]!);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<BoardAnswersResponse>();
}

const ask = async (who: string, { question, tag }: Pick<BoardAnswersResponse, 'question' | 'tag'>) => {
  const seen = (await app.ctx.facts.state()).dataVersion;
  return app.get(`/api/board-answers/${question}?${new URLSearchParams({ seen, has: tag })}`, as[who]!);
};

async function changes(who: string, held: BoardAnswersResponse): Promise<Extract<BoardChangesResponse, { isKnown: true }>> {
  const answer = await ask(who, held);
  expect(answer.statusCode, answer.body).toBe(200);
  const news = answer.json<BoardChangesResponse>();
  if (!news.isKnown) throw new Error('forgotten');
  return news;
}

async function call(externalId: string, user: string): Promise<void> {
  const values = { kind: 'call', status: 'completed', direction: 'outbound', user_id: user, started_at: '2026-06-10T09:00:00Z' };
  await sendItems(app, [{ entity: 'activity', externalId, source: 'test', values }]);
}
const merged = (held: BoardAnswersResponse, { asOf, changed }: Awaited<ReturnType<typeof changes>>) => withChanges(held.answers, asOf, changed);
const at = ({ changed }: Awaited<ReturnType<typeof changes>>) => changed.map(([index]) => index);

test('only widgets whose answer is another one are sent, and with them the page holds what is answered to somebody new', async () => {
  const before = await whole('leader');
  expect(at(await changes('leader', before)), 'nothing has changed').toEqual([]);
  await call('one', 'anna');
  const news = await changes('leader', before);
  expect(at(news)).toEqual([0, 4]);
  const now = await whole('second');
  expect(merged(before, news)).toEqual(now.answers);
  expect(now.answers[1]!.results[0]!.asOf, 'what did not change bears the new time').toEqual(news.asOf);
  expect(before.answers[1]!.results[0]!.asOf).not.toEqual(news.asOf);
  expect([news.tag, now.tag]).toEqual([now.tag, (await changes('second', now)).tag]);
});

test('who holds what is not known, or the answer to another board, is sent everything', async () => {
  const held = await whole('leader');
  const other = await app.post('/api/board-answers', { scope, widgets: widgets.slice(1) }, as['leader']!);
  for (const tag of ['of another server', '', other.json<BoardAnswersResponse>().tag]) {
    const news = await changes('leader', { ...held, tag });
    expect(at(news)).toEqual([0, 1, 2, 3, 4]);
    expect(merged(held, news)).toEqual(held.answers);
  }
  expect((await ask('leader', { question: 'a'.repeat(43), tag: held.tag })).json()).toEqual({ isKnown: false });
});

test('with the name of a question and the tag of somebody else comes nothing but the own numbers', async () => {
  await call('two', 'anna');
  const held = await whole('leader');
  for (const who of ['Anna', 'Binh']) {
    const own = await whole(who);
    expect(own.answers, 'sees something else').not.toEqual(held.answers);
    const news = await changes(who, held);
    expect(merged(held, news)).toEqual(own.answers);
    expect(at(await changes(who, own))).toEqual([]);
  }
  expect((await whole('Anna')).answers).not.toEqual((await whole('Binh')).answers);
});

test('who sees less from now on is sent less, who is signed out or may not is sent nothing, although all of it is kept', async () => {
  const held = await whole('second');
  const account = (await app.ctx.control.db.selectFrom('account').select('id').where('name', '=', 'second').executeTakeFirstOrThrow()).id;
  await audited(app.ctx.control.db, async (db) => {
    await setGrants(db, account, [{ role: 'member', team: null }], app.ctx.clock.now());
    await appendEntry(db, { by: 'test', now: new Date(), reason: null }, { action: 'account.changed', subject: { kind: 'account', id: account } });
  });
  const [count] = merged(held, await changes('second', held));
  expect(held.answers[0]!.results[0]!.totals[0]!.value).not.toBe('0');
  expect(count!.results[0]!.totals[0]!.value).toBe('0');
  await app.ask({ method: 'DELETE', url: '/api/session', headers: as['second']! });
  expect((await ask('second', held)).statusCode).toBe(401);
  expect((await app.get(`/api/board-answers/${held.question}?seen=1&has=${held.tag}`, { authorization: '' })).statusCode).toBe(401);
});
