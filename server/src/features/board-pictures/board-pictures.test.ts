import type { BoardAnswer, BoardAnswersResponse, BoardDocument, ErrorBody, KeptPicture, MadeDisplay, MadeShare, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exifOf, gifOf, jpegOf, lossy, pngOf, secret, webpOf, withChunks } from '#server/boards/picture-header.fixture.ts';
import { addBoardPicture } from '#server/control/board-picture.ts';
import { tidyPictures } from '#server/jobs/tidy-pictures.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const section = randomUUID();
const month = { kind: 'named', name: '2026-06' } as const;
let app: TestApp;
let team: string;
const as: Record<string, Headers> = {};

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
  const teams: Record<string, string> = {};
  for (const name of ['North', 'South'])
    teams[name] = (await app.get(`/api/members/team?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  team = teams['North']!;
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team }]);
  as['mate'] = await signInAs(app, 'mate', [{ role: 'team_lead', team }]);
  as['south'] = await signInAs(app, 'south', [{ role: 'team_lead', team: teams['South']! }]);
  as['screen'] = await signInAs(app, 'screen', [{ role: 'screen', team }]);
});
afterAll(() => app.close());

const pictureOf = (pictureId: string, more: object = {}): Widget =>
  ({ id: randomUUID(), title: null, sectionId: section, place: { x: 0, y: 0, w: 4, h: 4 }, period: null, filters: [], kind: 'picture', pictureId, alt: 'Plan of the hall', caption: 'Floor 1', fit: 'contain', ...more }) as Widget; // prettier-ignore
const documentOf = (...widgets: readonly Widget[]): BoardDocument => ({
  sections: [{ id: section, title: null, tab: null }],
  widgets: [...widgets],
  phoneOrder: [],
  period: null,
});
type Answer = Awaited<ReturnType<TestApp['ask']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.statusCode < 400 ? null : answer.json<ErrorBody>().error.code];
const postBoard = (who: string, document: BoardDocument, audience: object = { kind: 'team', teamId: team }) =>
  app.post('/api/boards', { key: randomUUID(), title: 'Hall', folder: null, audience, isShared: false, document }, as[who]);
async function made(who = 'lead', document = documentOf(), audience?: object): Promise<BoardAnswer> {
  const answer = await postBoard(who, document, audience);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<BoardAnswer>();
}
const save = ({ id, edition, title, folder, isShared }: BoardAnswer, document: BoardDocument, who = 'lead', audience: object = { kind: 'team', teamId: team }) => app.ask({ method: 'PUT', url: `/api/boards/${id}`, payload: { edition, title, folder, isShared, audience, document }, headers: as[who]! }); // prettier-ignore
const bring = (board: string, bytes: Buffer | string, who = 'lead', type = 'application/octet-stream') =>
  app.ask({ method: 'POST', url: `/api/boards/${board}/pictures`, headers: { ...as[who], 'content-type': type }, payload: bytes });
async function brought(board: string, bytes: Buffer = pngOf(8, 6), who = 'lead'): Promise<KeptPicture> {
  const answer = await bring(board, bytes, who);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<KeptPicture>();
}
const see = (id: string, who: string, headers: Headers = {}) => app.get(`/api/board-pictures/${id}`, { ...as[who], ...headers });

test('a picture is kept as its bytes say, shown as that and as nothing else, and not sent twice', async () => {
  const board = await made();
  const kept = [await brought(board.id), await brought(board.id, jpegOf(640, 480)), await brought(board.id, gifOf(1)), await brought(board.id, webpOf(lossy(30, 20)))]; // prettier-ignore
  expect(kept.map(({ type, width, height }) => [type, width, height])).toEqual([
    ['image/png', 8, 6],
    ['image/jpeg', 640, 480],
    ['image/gif', 2, 3],
    ['image/webp', 30, 20],
  ]);
  const shown = await see(kept[0]!.id, 'lead');
  expect([shown.statusCode, shown.rawPayload.equals(pngOf(8, 6))]).toEqual([200, true]);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': 'inline',
    'cache-control': 'private, max-age=31536000, immutable',
    'cross-origin-resource-policy': 'same-origin',
    vary: expect.stringContaining('cookie') as string,
  });
  const again = await see(kept[0]!.id, 'lead', { 'if-none-match': String(shown.headers['etag']) });
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  const told = await brought(board.id, withChunks(pngOf(8, 6), ['tEXt', Buffer.from(secret)], ['eXIf', exifOf(1)]));
  expect((await see(told.id, 'lead')).rawPayload.equals(pngOf(8, 6))).toBe(true);
  const script = Buffer.from('<script>alert(1)</script>');
  const behind = await see((await brought(board.id, Buffer.concat([pngOf(8, 6), script]))).id, 'lead');
  expect([behind.rawPayload.includes('script'), behind.headers['etag']]).toEqual([false, shown.headers['etag']]);
});

test('everything else is refused and leaves nothing behind', async () => {
  const board = await made();
  const count = async () => (await app.ctx.control.db.selectFrom('board_picture').select('id').execute()).length;
  const before = await count();
  const huge = Buffer.concat([pngOf(8, 6).subarray(0, -12), Buffer.alloc(2 * 1024 * 1024)]);
  const cases: readonly (readonly [Buffer | string, number, string])[] = [
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 400, 'boards.picture_kind'],
    ['<!doctype html><script>alert(1)</script>', 400, 'boards.picture_kind'],
    [Buffer.alloc(0), 400, 'boards.picture_kind'],
    [pngOf(8, 6).subarray(0, 40), 400, 'boards.picture_damaged'],
    [Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('<svg onload=alert(1)>')]), 400, 'boards.picture_damaged'],
    [pngOf(1, 1, [4001, 1]), 400, 'boards.picture_sides'],
    [pngOf(1, 1, [1, 0x7fffffff]), 400, 'boards.picture_sides'],
    [gifOf(3), 400, 'boards.picture_moving'],
    [huge, 413, 'boards.picture_large'],
    [Buffer.alloc(5 * 1024 * 1024), 413, 'http.too_large'],
  ];
  for (const [bytes, status, code] of cases) expect(codeOf(await bring(board.id, bytes))).toEqual([status, code]);
  expect(codeOf(await bring(board.id, pngOf(8, 6), 'lead', 'image/png'))[0]).toBe(415);
  expect((await bring(board.id, pngOf(1, 1, [4000, 4000]))).statusCode).toBe(201);
  expect(await count()).toBe(before + 1);
});

test('it is brought by whoever may change the board, and seen by whoever sees one that holds it', async () => {
  const board = await made();
  expect(codeOf(await bring(board.id, pngOf(8, 6), 'south'))).toEqual([404, 'boards.no_board']);
  expect(codeOf(await bring(board.id, pngOf(8, 6), 'screen'))).toEqual([403, 'access.not_permitted']);
  const mine = await made('lead', documentOf(), { kind: 'own' });
  expect(codeOf(await bring(mine.id, pngOf(8, 6), 'mate'))).toEqual([404, 'boards.no_board']);
  expect((await app.ask({ method: 'POST', url: `/api/boards/${board.id}/pictures`, headers: { 'content-type': 'application/octet-stream', authorization: '' }, payload: pngOf(8, 6) })).statusCode).toBe(401); // prettier-ignore
  const { id } = await brought(board.id);
  expect((await see(id, 'lead')).statusCode).toBe(200);
  for (const who of ['mate', 'south', 'screen']) expect(codeOf(await see(id, who)), who).toEqual([404, 'boards.no_picture']);
  const saved = (await save(board, documentOf(pictureOf(id)))).json<BoardAnswer>();
  for (const who of ['lead', 'mate', 'screen']) expect((await see(id, who)).statusCode, who).toBe(200);
  expect(codeOf(await see(id, 'south'))).toEqual([404, 'boards.no_picture']);
  expect(codeOf(await see(randomUUID(), 'lead'))).toEqual([404, 'boards.no_picture']);
  expect((await app.get(`/api/board-pictures/${id}`, { authorization: '' })).statusCode).toBe(401);
  // Whoever knows its id does not come to see it by putting it on a board of theirs, or by writing the id into a note.
  expect(codeOf(await postBoard('south', documentOf(pictureOf(id)), { kind: 'own' }))).toEqual([400, 'boards.no_picture']);
  const noted = { ...pictureOf(id), kind: 'text', text: `"kind":"picture","pictureId":"${id}"` } as unknown as Widget;
  await made('south', documentOf(noted), { kind: 'own' });
  expect(codeOf(await see(id, 'south'))).toEqual([404, 'boards.no_picture']);
  // A removed board takes it along and brings it back; an older version still shows it.
  await app.post(`/api/boards/${board.id}/removal`, { isRemoved: true }, as['lead']);
  expect((await see(id, 'mate')).statusCode).toBe(404);
  await app.post(`/api/boards/${board.id}/removal`, { isRemoved: false }, as['lead']);
  await save(saved, documentOf());
  expect((await see(id, 'mate')).statusCode).toBe(200);
});

test('a widget needs words for it; one whose picture is gone says so and the others go on', async () => {
  const board = await made();
  const { id } = await brought(board.id);
  expect(codeOf(await save(board, documentOf(pictureOf(id, { alt: ' ' }))))[0]).toBe(400);
  const ask = { scope: { period: month }, widgets: [pictureOf(id), pictureOf(randomUUID())] };
  const { answers } = (await app.post('/api/board-answers', ask, as['lead'])).json<BoardAnswersResponse>();
  expect(answers.map(({ problem }) => problem?.code)).toEqual([undefined, 'boards.no_picture']);
});

test('a screen shows those of its boards, a link those of its list, a file the picture itself, and who listens the words', async () => {
  const board = await made();
  const [first, second] = [await brought(board.id), await brought(board.id, jpegOf(640, 480))];
  const [shown, other] = [pictureOf(first.id), pictureOf(second.id, { alt: 'Another one' })];
  await save(board, documentOf(shown, other));
  const elsewhere = await brought((await made()).id);
  const display = { key: randomUUID(), name: 'Hall', boards: [board.id], seconds: 20, teamId: team, locale: 'en', timezone: 'UTC', withNames: false, wins: 'off', hasSound: false, hasMotion: true }; // prettier-ignore
  const secret = (await app.post('/api/displays', display, as['lead'])).json<MadeDisplay>().path!.split('#')[1]!;
  const look = (id: string, authorization: string) => app.get(`/api/display/pictures/${id}`, { authorization });
  const onScreen = await look(first.id, `Screen ${secret}`);
  expect([onScreen.statusCode, onScreen.headers['content-type'], onScreen.headers['content-security-policy']]).toEqual([200, 'image/png', "default-src 'none'; sandbox"]); // prettier-ignore
  expect(codeOf(await look(elsewhere.id, `Screen ${secret}`))).toEqual([404, 'boards.no_picture']);
  expect(codeOf(await look(first.id, `Screen ${'x'.repeat(40)}`))).toEqual([404, 'displays.gone']);
  const link = { boardId: board.id, title: 'Outside', widgets: [shown.id], scope: { period: month }, days: 7, withNames: false, origins: [] };
  const { path } = (await app.post('/api/board-shares', link, as['lead'])).json<MadeShare>();
  const page = (await app.get(path, { authorization: '' })).body;
  const inside = [...page.matchAll(/data:image\/svg\+xml;base64,([^"]+)/g)].map(([, data]) => Buffer.from(data!, 'base64').toString('utf8')).join('');
  const data = (bytes: Buffer) => bytes.toString('base64');
  expect([inside.includes(data(pngOf(8, 6))), inside.includes(data(jpegOf(640, 480))), page.includes('Plan of the hall'), page.includes('Another one')]).toEqual([true, false, true, false]); // prettier-ignore
  const file = await app.post('/api/exports', { format: 'svg', title: 'x', scope: { period: month }, sections: [], widgets: [shown] }, as['lead']);
  expect([file.statusCode, file.body.includes(data(pngOf(8, 6)))]).toEqual([200, true]);
  const foreign = await app.post(
    '/api/exports',
    { format: 'svg', title: 'x', scope: { period: month }, sections: [], widgets: [shown] },
    as['south'],
  );
  expect([foreign.statusCode, foreign.body.includes(data(pngOf(8, 6))), foreign.body.includes('Plan of the hall')]).toEqual([200, false, true]);
});

test('one that no board, version or link shows goes after a day; every other one stays', async () => {
  const { db } = app.ctx.control;
  const rows = async () => (await db.selectFrom('board_picture').select('id').execute()).map(({ id }) => id);
  await db.deleteFrom('board_picture').execute();
  const board = await made();
  const [used, fresh] = [await brought(board.id), await brought(board.id)];
  await save(board, documentOf(pictureOf(used.id)));
  const { id: _, ...row } = await db.selectFrom('board_picture').selectAll().where('id', '=', used.id).executeTakeFirstOrThrow();
  const old = randomUUID();
  await addBoardPicture(db, { ...row, id: old, made_at: '2026-06-14T09:59:59.000Z' });
  await db.updateTable('board_picture').set({ made_at: '2026-01-01T00:00:00.000Z' }).where('id', '=', used.id).execute();
  expect([await tidyPictures(app.ctx), await tidyPictures(app.ctx)]).toEqual([1, 0]);
  expect((await rows()).sort()).toEqual([used.id, fresh.id].sort());
});

test('all pictures together have a limit', async () => {
  const { db } = app.ctx.control;
  const board = await made();
  await brought(board.id);
  await db
    .updateTable('board_picture')
    .set({ size: BigInt(100 * 1024 * 1024) })
    .execute();
  expect(codeOf(await bring(board.id, pngOf(8, 6)))).toEqual([409, 'boards.pictures_full']);
});
