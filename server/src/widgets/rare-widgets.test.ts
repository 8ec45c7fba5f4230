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

const sale = (id: string, place: string, amount: number, day: string) => [
  item('order', id, { seller_user_id: 'anna', location_id: place, account_id: 'duna', ordered_at: day, currency: 'USD', status: 'fulfilled', fulfilled_at: day }), // prettier-ignore
  item('order_line', id, { order_id: id, quantity: 1, net_amount: amount, cost: 1 }),
];

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    ...smallFirm,
    ...['April one', 'April two', 'May one'].map((name) => item('account', name, { name })),
    won('w1', 'anna', 'April one', '2026-04-10'),
    won('w2', 'binh', 'April two', '2026-04-20'),
    won('w3', 'binh', 'May one', '2026-05-05'),
    ...['West', 'East'].map((name) => item('region', name, { name })),
    ...[['Győr', 'West'], ['Sopron', 'West'], ['Debrecen', 'East']].map(([name, region]) => item('location', name!, { name: name!, region_id: region! })), // prettier-ignore
    ...[
      sale('s1', 'Győr', 300, '2026-06-03'),
      sale('s2', 'Sopron', 100, '2026-06-04'),
      sale('s3', 'Debrecen', 600, '2026-06-05'),
      sale('s4', 'Győr', 200, '2026-05-05'),
    ].flat(),
    item('absence', 'away', { user_id: 'anna', from_on: '2026-06-16', to_on: '2026-06-16' }),
    item('absence', 'gone', { user_id: 'boris', from_on: '2026-06-15', to_on: '2026-06-21' }),
    item('contact_norm', 'n', { sales_role: 'hunter', activity_kind: 'call', quantity: 1, unit: 'day', valid_from: '2026-01-01' }),
    ...['2026-06-10', '2026-06-17', '2026-06-30'].map((day) => item('contact_plan', day, { account_id: 'April one', purpose: 'retention', due_on: day, user_id: 'anna', status: 'planned' })), // prettier-ignore
    ...[1, 2, 3].map((n) => item('activity', `met${n}`, { kind: 'visit', user_id: 'anna', account_id: 'April one', status: 'planned', scheduled_at: `2026-06-18T0${n}:00:00Z` })), // prettier-ignore
    item('activity', 'far', { kind: 'meeting', user_id: 'anna', account_id: 'April one', status: 'planned', scheduled_at: '2026-06-25T09:00:00Z' }),
    item('activity', 'late', { kind: 'call', user_id: 'boris', account_id: 'duna', status: 'planned', scheduled_at: '2026-06-17T09:00:00Z' }),
    item('activity', 'held', { kind: 'meeting', user_id: 'binh', account_id: 'duna', status: 'completed', started_at: '2026-06-15T08:00:00Z' }),
    won('w4', 'binh', 'May one', '2026-06-15'),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(name)}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Anna', 'Bình']) ids[name] = await idOf('person', name);
  ids['North'] = await idOf('team', 'North');
  for (const name of ['Győr', 'Sopron', 'Debrecen']) ids[name] = await idOf('location', name);
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
    expect(sizes(all)).toEqual([['2026-04', 2], ['2026-05', 2], ['2026-06', 1]]); // prettier-ignore
    expect(all[0]!.cohorts!.rows[0]!.cells).toEqual([
      { value: '1', of: '2', isRunning: false },
      { value: '1', of: '2', isRunning: true },
    ]);
    expect(sizes(await asked([cohort()], as['anna']))).toEqual([['2026-04', 1], ['2026-05', 1], ['2026-06', 1]]); // prettier-ignore
    expect(sizes(await asked([cohort()], as['lead']))).toEqual([['2026-04', 1], ['2026-05', 1], ['2026-06', 1]]); // prettier-ignore
  });

  test('filters of the board and of the widget narrow it, and its own period ends it', async () => {
    const binh = { dimension: 'person' as const, members: [ids['Bình']!] };
    expect(sizes(await asked([cohort()], as['leader'], { period: month, filters: [binh] }))).toEqual([['2026-04', 1], ['2026-05', 1], ['2026-06', 0]]); // prettier-ignore
    expect(sizes(await asked([cohort({ filters: [binh], period: { kind: 'named', name: '2026-05' } })]))).toEqual([['2026-04', 1], ['2026-05', 1]]); // prettier-ignore
  });

  test('what it cannot tell is said in its place, and the others go on', async () => {
    const stage = { dimension: 'stage' as const, members: ['unassigned'] };
    const answers = await asked([cohort({ filters: [stage] }), cohort({ show: 'won' }), cohort()]);
    expect(answers.map(({ problem, cohorts }) => problem?.code ?? cohorts?.reason)).toEqual(['query.filter_not_available', 'no_data', null]);
  });

  test('a screen that may not tell people apart is told nothing by person', async () => {
    const anna = { dimension: 'person' as const, members: [ids['Anna']!] };
    const [mine, whole] = await asked([cohort({ filters: [anna] }), cohort()], as['screen']);
    expect([mine!.problem?.code, mine!.cohorts, whole!.cohorts?.rows.length]).toEqual(['access.people_not_compared', undefined, 3]);
  });
});

const week = { kind: 'this', grain: 'week' } as const;

describe('places', () => {
  const locations = (more: Partial<Extract<Widget, { kind: 'locations' }>> = {}): Widget => ({ ...base(), kind: 'locations', kpi: { id: 'net_sales_revenue' }, by: 'location', goal: true, top: 10, ...more }); // prettier-ignore
  const told = (answer: WidgetAnswer | undefined, at = 0) => answer!.results[at]?.rows.map(({ members, cells }) => [...members.map(({ label }) => label), cells[0]!.value]); // prettier-ignore

  test('by value, with their regions and the period before; targets only where nothing narrows them', async () => {
    const [all] = await asked([locations()]);
    expect(told(all)).toEqual([['Debrecen', '600'], ['Győr', '300'], ['Sopron', '100']]); // prettier-ignore
    expect(told(all, 2)!.toSorted()).toEqual([['East', '600'], ['West', '400']]); // prettier-ignore
    expect(all!.results[0]!.rows[1]!.cells[0]!.compare?.previous_period?.difference).toBe('100');
    expect(all!.places).toEqual([]);
    await sendItems(app, [item('target', 't', { kpi: 'net_sales_revenue', location_id: 'Győr', period_from: '2026-06-01', period_to: '2026-06-30', value: 600, currency: 'USD' })]); // prettier-ignore
    const [aimed] = await asked([locations()]);
    expect(aimed!.places!.map(({ id, line }) => [id, line.attainment])).toEqual([[ids['Győr'], '0.5']]);
    const [perContact] = await asked([locations({ kpi: { id: 'net_sales_revenue', variant: 'per_contact' } })]);
    expect(perContact!.places, 'the target of the result is none of the result per contact').toEqual([]);
    const [narrowed, mine, off] = [
      await asked([locations({ filters: [{ dimension: 'person', members: [ids['Anna']!] }] })]),
      await asked([locations()], as['anna']),
      await asked([locations({ goal: false })]),
    ];
    expect([narrowed[0]!.places, mine[0]!.places, off[0]!.places]).toEqual([[], [], []]);
  });

  test('a result per contact is not summed up along time, as the result is', async () => {
    const along = (variant?: string): Widget => ({ ...base(), kind: 'timeline', kpis: [{ id: 'net_sales_revenue', ...(variant ? { variant } : {}) }], grain: 'month', form: 'line', split: null, goal: false, cumulative: true }); // prettier-ignore
    const answers = await asked([along(), along('per_contact')]);
    expect(answers.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'boards.not_cumulative']);
  });

  test('a region alone, and a KPI that knows no places says so', async () => {
    const [regions, none] = await asked([locations({ by: 'region' }), locations({ kpi: { id: 'marketing_roi' } }), locations()]);
    expect(told(regions)).toEqual([['East', '600'], ['West', '400']]); // prettier-ignore
    expect(none!.problem?.code).toMatch(/^query\./);
  });
});

describe('workload', () => {
  const workload = (more: Partial<Widget> = {}): Widget => ({ ...base(), kind: 'workload', period: week, ...more }) as Widget;
  const rows = ([answer]: readonly WidgetAnswer[]) => answer!.workload?.rows.map(({ person, planned, overdue, scheduled, norm, days, state, room }) => [person.name, planned, overdue, scheduled, Number(days), norm === null ? null : Number(norm), state, room === null ? null : Number(room)]); // prettier-ignore

  test('what is due beside what the days at work hold; who has too much or is away stands first', async () => {
    expect(rows(await asked([workload()]))).toEqual([
      ['Anna Kovács', 2, 1, 3, 4, 4, 'over', -1],
      ['Борис Ёлкин', 0, 0, 1, 0, null, 'away', null],
      ['Bình Nguyễn', 0, 0, 0, 5, 5, 'room', 5],
    ]);
  });

  test('everybody sees their own, a team lead the team, a screen nobody', async () => {
    const names = async (who: string) => rows(await asked([workload()], as[who]))?.map(([name]) => name);
    expect(await names('anna')).toEqual(['Anna Kovács']);
    expect(await names('lead')).toEqual(['Anna Kovács']);
    expect(await names('screen')).toEqual([]);
    const binh = { dimension: 'person' as const, members: [ids['Bình']!] };
    expect(rows(await asked([workload({ filters: [binh] })], as['anna']))).toEqual([]);
    expect(rows(await asked([workload({ filters: [binh] })]))?.map(([name]) => name)).toEqual(['Bình Nguyễn']);
  });

  test('a period that is over and a filter it cannot follow are told', async () => {
    const segment = { dimension: 'segment' as const, members: ['unassigned'] };
    const answers = await asked([workload({ period: { kind: 'named', name: '2026-05' } }), workload({ filters: [segment] })]);
    expect(answers.map(({ problem }) => problem?.code)).toEqual(['boards.workload_past', 'boards.only_people']);
  });

  test('where numbers of people reach nobody but themselves, nobody sees others', async () => {
    const { keepWorksCouncil } = await import('#server/alerting/works-council.ts');
    const completed: Widget = { ...base(), kind: 'completed', by: 'person', period: week };
    await keepWorksCouncil(app.ctx.control.db, true, new Date());
    const [[load, done], mine] = [await asked([workload(), completed]), await asked([workload()], as['anna'])];
    await keepWorksCouncil(app.ctx.control.db, false, new Date());
    expect([load!.workload!.rows, done!.results[0]!.rows, done!.results[0]!.totals[0]!.value, rows(mine)?.length]).toEqual([[], [], null, 1]);
  });
});

describe('what was finished', () => {
  const completed = (by: 'person' | 'team' = 'person', more: Partial<Widget> = {}): Widget => ({ ...base(), kind: 'completed', by, period: week, ...more }) as Widget; // prettier-ignore
  const counted = ([answer]: readonly WidgetAnswer[]) => answer!.results[0]!.rows.map(({ members, cells }) => [members[0]!.label, cells[0]!.value, cells[1]!.value]); // prettier-ignore

  test('records by person and team, actions beside them, each within what the reader sees', async () => {
    const key = randomUUID();
    const body = { key, title: 'Call back', ownerId: ids['Anna']!, dueOn: '2026-06-20', number: null, expected: '', expectedValue: null };
    expect((await app.post('/api/actions', body, as['anna'])).statusCode).toBe(201);
    expect((await app.post(`/api/actions/${key}/answer`, { answer: 'done', note: 'They bought.' }, as['anna'])).statusCode).toBe(200);
    const all = await asked([completed()]);
    expect(counted(all)).toEqual([['Anna Kovács', '0', '0'], ['Bình Nguyễn', '1', '1'], ['Борис Ёлкин', '0', '0']]); // prettier-ignore
    const actions = ([answer]: readonly WidgetAnswer[]) => answer!.completed!.rows?.map(({ name, actions: done }) => [name, done]);
    expect(actions(all)).toEqual([['Anna Kovács', 1], ['Bình Nguyễn', 0], ['Борис Ёлкин', 0]]); // prettier-ignore
    expect(actions(await asked([completed('team')]))).toEqual([['North', 1], ['South', 0]]); // prettier-ignore
    const mine = await asked([completed()], as['anna']);
    expect([counted(mine), actions(mine)]).toEqual([[['Anna Kovács', '0', '0']], [['Anna Kovács', 1]]]);
    expect(actions(await asked([completed('person', { period: { kind: 'named', name: '2026-05' } })]))?.every(([, done]) => done === 0)).toBe(true);
  });

  test('narrowed by something else than people it tells what records count; a screen is told nothing by person', async () => {
    const segment = { dimension: 'segment' as const, members: ['unassigned'] };
    const [narrowed] = await asked([completed('person', { filters: [segment] })]);
    expect(narrowed!.completed ?? narrowed!.problem?.code).toEqual({ rows: null });
    expect((await asked([completed()], as['screen']))[0]!.problem?.code).toBe('access.people_not_compared');
  });
});
