import type { BoardAnswersResponse, Widget, WidgetAnswer } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const month = { kind: 'named', name: '2026-06' } as const;
const section = randomUUID();

let app: TestApp;
const as: Record<string, Headers> = {};
const ids: Record<string, string> = {};

const won = (id: string, owner: string, account: string, day: string) =>
  item('opportunity', id, { name: id, owner_user_id: owner, account_id: account, stage_id: 'won', amount: 10, currency: 'USD', created_at: '2026-01-05', decided_at: day }); // prettier-ignore

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    ...smallFirm,
    ...['April one', 'April two', 'May one'].map((name) => item('account', name, { name })),
    won('w1', 'anna', 'April one', '2026-04-10'),
    won('w2', 'binh', 'April two', '2026-04-20'),
    won('w3', 'binh', 'May one', '2026-05-05'),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bình']) ids[name] = await idOf('person', name);
  ids['North'] = await idOf('team', 'North');
  as['anna'] = await signInAs(app, 'Anna', [{ role: 'member', team: null }], ids['Anna']!);
  as['lead'] = await signInAs(app, 'lead', [{ role: 'team_lead', team: ids['North']! }], null);
  as['leader'] = await signInAs(app, 'leader', [{ role: 'leadership', team: null }], null);
  as['screen'] = await signInAs(app, 'screen', [{ role: 'screen', team: ids['North']! }], null);
});
afterAll(() => app.close());

const base = () => ({ id: randomUUID(), title: null, sectionId: section, place: { x: 0, y: 0, w: 6, h: 4 }, period: null, filters: [] as Widget['filters'] }); // prettier-ignore
const asked = async (widgets: readonly Widget[], who = as['leader']!, scope: object = { period: month }): Promise<readonly WidgetAnswer[]> => {
  const answer = await app.post('/api/board-answers', { scope, widgets }, who);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<BoardAnswersResponse>().answers;
};

describe('cohorts', () => {
  const cohort = (more: Partial<Extract<Widget, { kind: 'cohort' }>> = {}): Widget => ({ ...base(), kind: 'cohort', show: 'kept', grain: 'month', count: 4, ...more }); // prettier-ignore
  const sizes = ([answer]: readonly WidgetAnswer[]) => answer!.cohorts?.rows.map(({ id, size }) => [id, size]);

  test('everybody sees the customers of their own', async () => {
    const all = await asked([cohort()]);
    expect(sizes(all)).toEqual([['2026-04', 2], ['2026-05', 1], ['2026-06', 1]]); // prettier-ignore
    expect(all[0]!.cohorts!.rows[0]!.cells).toEqual([
      { value: '1', of: '2', isRunning: false },
      { value: '1', of: '2', isRunning: true },
    ]);
    expect(sizes(await asked([cohort()], as['anna']))).toEqual([['2026-04', 1], ['2026-05', 0], ['2026-06', 1]]); // prettier-ignore
    expect(sizes(await asked([cohort()], as['lead']))).toEqual([['2026-04', 1], ['2026-05', 0], ['2026-06', 1]]); // prettier-ignore
  });

  test('filters of the board and of the widget narrow it, and its own period ends it', async () => {
    const binh = { dimension: 'person' as const, members: [ids['Bình']!] };
    expect(sizes(await asked([cohort()], as['leader'], { period: month, filters: [binh] }))).toEqual([['2026-04', 1], ['2026-05', 1], ['2026-06', 0]]); // prettier-ignore
    expect(sizes(await asked([cohort({ filters: [binh], period: { kind: 'named', name: '2026-05' } })]))).toEqual([['2026-04', 1], ['2026-05', 1]]); // prettier-ignore
  });

  test('what it cannot tell is said in its place, and the others go on', async () => {
    const stage = { dimension: 'stage' as const, members: ['unassigned'] };
    const answers = await asked([cohort({ filters: [stage] }), cohort({ show: 'revenue' }), cohort()]);
    expect(answers.map(({ problem, cohorts }) => problem?.code ?? cohorts?.reason)).toEqual(['query.filter_not_available', 'no_data', null]);
  });

  test('a screen that may not tell people apart is told nothing by person', async () => {
    const anna = { dimension: 'person' as const, members: [ids['Anna']!] };
    const [mine, whole] = await asked([cohort({ filters: [anna] }), cohort()], as['screen']);
    expect([mine!.problem?.code, mine!.cohorts, whole!.cohorts?.rows.length]).toEqual(['access.people_not_compared', undefined, 3]);
  });
});
