import type {
  ErrorBody,
  GoalAnswer,
  GoalCheckResponse,
  GoalInput,
  GoalPartInput,
  GoalsResponse,
  GoalSummary,
  QueryResponse,
} from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellLinkedGoals } from '#server/expectations/tell-goals.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const people = { Anna: 'North', Bela: 'North', Cili: 'South' } as const;
const calls = (person: string, month: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    item('activity', `${person}-${month}-${n}`, {
      kind: 'call',
      direction: 'outbound',
      user_id: person,
      status: 'completed',
      started_at: `${month}-${String((n % 12) + 1).padStart(2, '0')}T08:00:00Z`,
    }),
  );

let app: TestApp;
const ids: Record<string, string> = {};
let member: Headers;
let other: Headers;
let lead: Headers;
let leader: Headers;
let screen: Headers;

/** Monday 15 June 2026. */
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...Object.entries(people).flatMap(([id, team]) => [
      item('user', id, { full_name: id }),
      item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01' }),
    ]),
    item('user', 'Gone', { full_name: 'Gone', employed_to: '2026-05-31', status: 'inactive' }),
    ...['2026-02', '2026-03', '2026-04', '2026-05'].flatMap((month, at) => calls('Anna', month, 10 + at * 10)),
    ...calls('Anna', '2026-06', 8),
    ...calls('Bela', '2026-06', 4),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of Object.keys(people)) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  member = await signInAs(app, 'anna', [{ role: 'member', team: null }], ids['Anna']!);
  other = await signInAs(app, 'cili', [{ role: 'member', team: null }], ids['Cili']!);
  lead = await signInAs(app, 'lead', [{ role: 'team_lead', team: ids['North']! }], null);
  leader = await signInAs(app, 'leader', [{ role: 'leadership', team: null }], null);
  screen = await signInAs(app, 'screen', [{ role: 'screen', team: ids['North']! }], null);
});
afterAll(() => app.close());

const part = (over: Partial<GoalPartInput> = {}): GoalPartInput => ({
  id: null,
  title: 'Customers visited',
  kind: 'number',
  weight: '1',
  isMandatory: true,
  start: '0',
  target: '10',
  currency: null,
  kpi: null,
  tasks: [],
  addsTo: null,
  cancelReason: null,
  ...over,
});
const goal = (over: Partial<GoalInput> = {}): GoalInput => ({
  title: 'Visit every customer',
  horizon: 'strategic',
  subject: { scope: 'organisation', id: null },
  parentId: null,
  ownerId: ids['Anna']!,
  startsOn: '2026-06-01',
  endsOn: '2026-06-30',
  weight: '1',
  isMandatory: true,
  cadence: 'weekly',
  stretch: 'There is a day a week for it',
  parts: [part()],
  ...over,
});
const team = (name: string): GoalInput['subject'] => ({ scope: 'team', id: ids[name]! });
const person = (name: string): GoalInput['subject'] => ({ scope: 'user', id: ids[name]! });

type Answer = Awaited<ReturnType<TestApp['post']>>;
const codeOf = (answer: Answer) => [answer.statusCode, answer.json<ErrorBody>().error?.code];
const add = (input: GoalInput, { who = {}, key = randomUUID(), isDraft = false }: { who?: Headers; key?: string; isDraft?: boolean } = {}) =>
  app.post('/api/goals', { key, goal: input, isDraft }, who);
async function added(input: GoalInput, who: Headers = {}): Promise<GoalAnswer> {
  const answer = await add(input, { who });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<GoalAnswer>();
}
const change = (id: string, edition: string, input: GoalInput, who: Headers = {}, more: object = {}) =>
  app.ask({ method: 'PUT', url: `/api/goals/${id}`, headers: who, payload: { goal: input, edition, isDraft: false, ...more } });
const checkIn = (id: string, values: readonly object[], more: object = {}, who: Headers = {}) =>
  app.post(`/api/goals/${id}/check-ins`, { key: randomUUID(), confidence: 'on_track', note: '', values, ...more }, who);
const show = async (id: string, who: Headers = {}) => (await app.get(`/api/goals/${id}`, who)).json<GoalAnswer>();
const list = async (who: Headers = {}) => (await app.get('/api/goals', who)).json<GoalsResponse>();
const sent = (partList: GoalAnswer['partList']) => partList.map(({ title, progress }) => [title, progress]);
/** A goal as its form has it. */
function formOf(shown: GoalAnswer): GoalInput {
  const { title, horizon, parentId, startsOn, endsOn, weight, isMandatory, cadence, stretch } = shown;
  const parts = shown.partList.map(({ id, title: name, kind, weight: w, isMandatory: must, start, target, currency, kpi, tasks, addsTo, cancelReason }) => ({ id, title: name, kind, weight: w, isMandatory: must, start, target, currency, kpi, tasks: tasks.map((task) => task.title), addsTo, cancelReason })); // prettier-ignore
  const subject = { scope: shown.subject.scope, id: shown.subject.id } as GoalInput['subject'];
  return { title, horizon, subject, parentId, ownerId: shown.owner?.id ?? null, startsOn, endsOn, weight, isMandatory, cadence, stretch, parts };
}
const kpiOf = async (id: string) =>
  (await app.post('/api/query', { queries: [{ kpis: [{ id: 'goal_progress' }], period: { kind: 'named', name: '2026-06' }, filters: [{ dimension: 'goal', members: [id] }] }] })) // prettier-ignore
    .json<QueryResponse>().results[0]!.totals[0]!.value;
const entries = async (action: string) =>
  (await app.get('/api/audit?limit=200')).json<{ entries: { action: string }[] }>().entries.filter((entry) => entry.action === action).length;

describe('a goal', () => {
  test('that is not SMART is refused with the letters, and may be kept as a draft that counts nowhere', async () => {
    const poor = goal({ title: 'More', horizon: 'operational', endsOn: '2027-06-30', stretch: '', parts: [part({ start: null })] });
    const refused = await add(poor);
    expect(codeOf(refused)).toEqual([400, 'goals.not_smart']);
    expect(refused.json<ErrorBody>().error.parameters).toMatchObject({
      letters: 'specific measurable achievable relevant timely',
      codes: 'short_title no_start not_said serves_nothing beyond_year',
    });
    const checked = (await app.post('/api/goals/check', { id: null, goal: poor })).json<GoalCheckResponse>();
    expect(checked.smart.timely).toEqual([{ code: 'beyond_year', day: '2026-12-31' }]);
    const draft = (await add(poor, { isDraft: true })).json<GoalAnswer>();
    expect(draft).toMatchObject({ state: 'draft', due: null, smart: { specific: [{ code: 'short_title' }] } });
    expect(await kpiOf(draft.id)).toBeNull();
    expect(codeOf(await checkIn(draft.id, []))).toEqual([409, 'goals.not_begun']);

    expect(codeOf(await change(draft.id, draft.edition, poor))).toEqual([400, 'goals.not_smart']);
    const mended = await change(draft.id, draft.edition, { ...goal(), parts: [part({ id: draft.partList[0]!.id })] });
    expect(mended.json<GoalAnswer>()).toMatchObject({ state: 'running', progress: '0', smart: { specific: [], timely: [] } });
    expect(codeOf(await app.post(`/api/goals/${draft.id}/remove`, {}))).toEqual([409, 'goals.not_draft']);
  });

  test('of a draft nobody wants is removed with its parts', async () => {
    const draft = (await add(goal({ title: 'Never mind' }), { isDraft: true })).json<GoalAnswer>();
    expect((await app.post(`/api/goals/${draft.id}/remove`, {})).json()).toEqual({ removed: true });
    expect(codeOf(await app.get(`/api/goals/${draft.id}`))).toEqual([404, 'goals.no_goal']);
  });

  test('sent twice is there once', async () => {
    const key = randomUUID();
    const [before, audited] = [(await list()).goals.length, await entries('goals.added')];
    const [one, two] = [await add(goal({ title: 'Only once please' }), { key }), await add(goal({ title: 'Only once please' }), { key })];
    expect(two.json<GoalAnswer>().id).toBe(one.json<GoalAnswer>().id);
    expect((await list()).goals.length).toBe(before + 1);
    expect(await entries('goals.added')).toBe(audited + 1);
  });

  test('checked in moves the progress at once, in the page and in the KPI alike; sent twice it is told once', async () => {
    const made = await added(
      goal({
        parts: [
          part({ weight: '2' }),
          part({ title: 'Map is printed', kind: 'yes_no', start: null, target: null }),
          part({ title: 'Prepared', kind: 'task_list', start: null, target: null, tasks: ['List', 'Route', 'Car', 'Hotel'] }),
        ],
      }),
    );
    expect(made.due).toEqual({ on: '2026-06-08', isDue: true, isLate: true });
    const [visits, map, tasks] = made.partList;
    const key = randomUUID();
    const values = [
      { partId: visits!.id, current: '5' },
      { partId: map!.id, isDone: true },
      { partId: tasks!.id, doneTasks: ['Route', 'Car'] },
    ];
    const said = { key, confidence: 'at_risk', note: 'Two are on holiday' };
    const after = (await checkIn(made.id, values, said)).json<GoalAnswer>();
    expect(sent(after.partList)).toEqual([
      ['Customers visited', '0.5'],
      ['Map is printed', '1'],
      ['Prepared', '0.5'],
    ]);
    expect(after).toMatchObject({ progress: '0.625', isOver: false, due: { on: '2026-06-22', isDue: false }, confidence: { value: 'at_risk' } });
    expect(await kpiOf(made.id)).toBe('0.625');
    expect((await checkIn(made.id, values, said)).json<GoalAnswer>()).toEqual(after);
    expect(after.checkIns).toEqual([
      expect.objectContaining({
        on: '2026-06-15',
        note: 'Two are on holiday',
        progress: '0.625000',
        reported: 'Customers visited: 5\nMap is printed: ✓\nPrepared: 2/4',
      }),
    ]);
    const foreign = (await added(goal({ title: 'Another goal' }))).partList[0]!;
    expect(codeOf(await checkIn(made.id, [{ partId: foreign.id, current: '1' }]))).toEqual([409, 'goals.unknown_part']);
  });

  test('changed by two people: the second is told and loses nothing; check-ins in between do not matter', async () => {
    const made = await added(goal({ title: 'Two people edit' }));
    await checkIn(made.id, [{ partId: made.partList[0]!.id, current: '4' }]);
    const first = await change(made.id, made.edition, { ...formOf(made), title: 'The first edit' });
    expect(first.statusCode, first.body).toBe(200);
    expect(first.json<GoalAnswer>()).toMatchObject({ title: 'The first edit', progress: '0.4' });
    const second = await change(made.id, made.edition, { ...formOf(made), title: 'The second edit' });
    expect(codeOf(second)).toEqual([409, 'goals.changed_meanwhile']);
    expect((await show(made.id)).title).toBe('The first edit');
    const again = await change(made.id, first.json<GoalAnswer>().edition, { ...formOf(made), title: 'The second edit' });
    expect(again.json<GoalAnswer>()).toMatchObject({ title: 'The second edit', progress: '0.4', checkIns: [expect.anything()] });
  });

  test('that has begun loses no part: it is left out with a reason, and leaves both sums', async () => {
    const made = await added(goal({ title: 'Leave one out', parts: [part(), part({ title: 'Not possible' })] }));
    await checkIn(made.id, [{ partId: made.partList[0]!.id, current: '5' }]);
    const form = formOf(made);
    expect(codeOf(await change(made.id, made.edition, { ...form, parts: form.parts.slice(0, 1) }))).toEqual([409, 'goals.part_missing']);
    const out = { ...form, parts: [form.parts[0]!, { ...form.parts[1]!, cancelReason: 'The road is closed' }] };
    const after = (await change(made.id, made.edition, out)).json<GoalAnswer>();
    expect(after).toMatchObject({ progress: '0.5', openMandatory: 1, parts: 1 });
    expect(await kpiOf(made.id)).toBe('0.5');
  });
});

describe('a tree', () => {
  test('is rolled up by weight; a circle is refused, and one of a file is named and left out', async () => {
    const top = await added(goal({ title: 'Top of the tree', startsOn: '2026-01-01', endsOn: '2026-12-31' }));
    const below = await added(goal({ title: 'Below the top', horizon: 'operational', parentId: top.id, weight: '3', subject: team('North') }));
    await checkIn(below.id, [{ partId: below.partList[0]!.id, current: '8' }]);
    expect(await show(top.id)).toMatchObject({ progress: '0.6', openMandatory: 2, below: [{ id: below.id }] });
    expect(await kpiOf(top.id), 'the KPI counts what is worked on there').toBe('0');
    const form = formOf(top);
    expect(codeOf(await change(top.id, top.edition, { ...form, parentId: below.id }))).toEqual([409, 'goals.circle']);
    expect(codeOf(await change(top.id, top.edition, { ...form, parentId: top.id }))).toEqual([409, 'goals.circle']);

    const span = { starts_on: '2026-01-01', ends_on: '2026-12-31', status: 'active' };
    await sendItems(app, [
      item('goal', 'c1', { title: 'Circle one', parent_goal_id: 'c2', ...span }),
      item('goal', 'c2', { title: 'Circle two', parent_goal_id: 'c1', ...span }),
      item('goal_target', 'c1p', { goal_id: 'c1', kind: 'yes_no', is_done: true }),
    ]);
    const { goals } = await list();
    const circle = goals.filter(({ title }) => title.startsWith('Circle'));
    expect(circle.filter(({ isInCircle }) => isInCircle)).toHaveLength(1);
    expect(circle.map(({ progress }) => progress)).toEqual(['1', '1']);
    expect(circle.filter(({ parentId }) => parentId === null)).toHaveLength(1);
  });

  test('whose parts do not add up shows the gap and changes nothing; what is told below counts above', async () => {
    const top = await added(goal({ title: 'Sell a hundred', parts: [part({ title: 'Machines', target: '100' })] }));
    const [whole] = top.partList;
    const one = goal({ title: 'North sells sixty', horizon: 'operational', parentId: top.id, subject: team('North'), parts: [part({ title: 'Of North', target: '60', addsTo: whole!.id })] }); // prettier-ignore
    const north = await added(one);
    await added({ ...one, title: 'South sells thirty', subject: team('South'), parts: [part({ title: 'Of South', target: '30', start: '0', addsTo: whole!.id })] }); // prettier-ignore
    await checkIn(north.id, [{ partId: north.partList[0]!.id, current: '20' }]);
    const shown = await show(top.id);
    expect(shown.partList[0]).toMatchObject({ target: '100', current: '20', source: 'below', below: { targets: '90', gap: '-10', hidden: 0 } });
    expect(shown).toMatchObject({ hasGap: true, progress: '0.2', isOver: false });
    expect(await kpiOf(top.id)).toBe('0.2');
    expect(codeOf(await checkIn(top.id, [{ partId: whole!.id, current: '99' }]))).toEqual([409, 'goals.not_told']);
    const odd = { ...one, parts: [part({ title: 'Odd', kind: 'money', currency: 'EUR', addsTo: whole!.id })] };
    expect(codeOf(await add(odd))).toEqual([400, 'goals.adds_differently']);
    expect(codeOf(await add({ ...one, parentId: null }))).toEqual([400, 'goals.adds_nowhere']);
  });
});

describe('a linked KPI', () => {
  const linked = () => part({ title: 'Calls', kind: 'linked_kpi', kpi: 'calls_made_count', target: '40' });

  test('tells its part itself, of whom the goal is for, and is told again when records come', async () => {
    const made = await added(goal({ title: 'Forty calls in June', subject: team('North'), parts: [linked()] }));
    expect(made.partList[0]).toMatchObject({ current: '12', progress: '0.3', source: 'kpi' });
    expect(await kpiOf(made.id)).toBe('0.3');
    expect(codeOf(await checkIn(made.id, [{ partId: made.partList[0]!.id, current: '40' }]))).toEqual([409, 'goals.not_told']);
    await sendItems(
      app,
      calls('Bela', '2026-06', 8).map((one) => ({ ...one, externalId: `more-${one.externalId}` })),
    );
    expect(await tellLinkedGoals(app.ctx)).toBeGreaterThan(0);
    expect(await tellLinkedGoals(app.ctx), 'nothing changed since').toBe(0);
    expect((await show(made.id)).progress).toBe('0.5');
    expect(await kpiOf(made.id)).toBe('0.5');
  });

  test('is held against the own history: too far needs a word why', async () => {
    // February to May: 10, 20, 30, 40; the best tenth is 37, a quarter beyond it 46.25.
    const input = goal({ title: 'More calls of Anna', subject: person('Anna'), stretch: '', parts: [{ ...linked(), target: '46' }] });
    const checked = (await app.post('/api/goals/check', { id: null, goal: input })).json<GoalCheckResponse>();
    expect(checked.parts).toEqual([{ current: '8', best: '37', stretches: 4, unit: { unit: 'count', decimals: 0 } }]);
    expect(checked.smart.achievable).toEqual([]);
    const far = { ...input, parts: [{ ...linked(), target: '47' }] };
    const refused = (await app.post('/api/goals/check', { id: null, goal: far })).json<GoalCheckResponse>();
    expect(refused.smart.achievable).toEqual([{ code: 'beyond_history', part: 0, limit: '46.25' }]);
    expect((await add({ ...far, stretch: 'A second phone comes' })).statusCode).toBe(201);
  });

  test('without a value is not zero', async () => {
    const made = await added(goal({ title: 'Share of won deals', subject: team('South'), parts: [part({ title: 'Win rate', kind: 'linked_kpi', kpi: 'win_rate', start: '0.2', target: '0.4' })] })); // prettier-ignore
    expect(made).toMatchObject({ progress: null, unknown: 1, pace: 'no_value' });
    expect(await kpiOf(made.id)).toBeNull();
  });
});

describe('the cycle', () => {
  const past = { startsOn: '2026-05-01', endsOn: '2026-05-31' };

  test('a goal nobody touched ends as missed; kept, it makes the goal of the next month', async () => {
    const made = await added(goal({ title: 'Nobody touched it', ...past }));
    expect(made).toMatchObject({ state: 'missed', needsReview: true, progress: '0' });
    const key = randomUUID();
    const decided = { key, decision: 'keep', reason: 'Still what we want' };
    const review = () => app.post(`/api/goals/${made.id}/review`, decided);
    const after = (await review()).json<GoalAnswer>();
    expect(after).toMatchObject({
      state: 'missed',
      needsReview: false,
      review: { decision: 'keep', on: '2026-06-15' },
      next: { name: 'Nobody touched it' },
    });
    expect(await show(after.next!.id)).toMatchObject({
      startsOn: '2026-06-01',
      endsOn: '2026-06-30',
      state: 'running',
      progress: '0',
      previous: { id: made.id },
    });
    expect((await review()).json<GoalAnswer>().next, 'sent twice').toEqual(after.next);
    expect((await list()).goals.filter(({ title }) => title === 'Nobody touched it')).toHaveLength(2);
    expect(codeOf(await app.post(`/api/goals/${made.id}/review`, { ...decided, key: randomUUID() }))).toEqual([409, 'goals.over']);
    expect(codeOf(await checkIn(made.id, []))).toEqual([409, 'goals.over']);
    expect(await kpiOf(made.id), 'what is over stays counted in its days').toBeNull();
  });

  test('changed, the next one is a draft; dropped, it ends with the reason and leaves the tree', async () => {
    const made = await added(goal({ title: 'To be changed', ...past }));
    const changed = (await app.post(`/api/goals/${made.id}/review`, { key: randomUUID(), decision: 'change', reason: 'Too low' })).json<GoalAnswer>();
    expect((await show(changed.next!.id)).state).toBe('draft');

    const top = await added(goal({ title: 'Stays above' }));
    const below = await added(goal({ title: 'To be dropped', parentId: top.id, horizon: 'operational' }));
    expect(codeOf(await app.post(`/api/goals/${below.id}/review`, { key: randomUUID(), decision: 'keep', reason: 'Early' }))).toEqual([
      409,
      'goals.not_over',
    ]);
    const dropped = (
      await app.post(`/api/goals/${below.id}/review`, { key: randomUUID(), decision: 'drop', reason: 'The customer closed' })
    ).json<GoalAnswer>();
    expect(dropped).toMatchObject({ state: 'dropped', next: null, review: { decision: 'drop', reason: 'The customer closed' } });
    expect((await show(top.id)).openMandatory).toBe(1);
  });

  test('an owner who left is named, and a new goal cannot be theirs', async () => {
    const gone = await added(goal({ title: 'Owner will leave', ownerId: ids['Cili']! }));
    await sendItems(app, [item('user', 'Cili', { full_name: 'Cili', employed_to: '2026-06-01', status: 'inactive' })]);
    expect(await show(gone.id)).toMatchObject({ ownerHasLeft: true, smart: { specific: [{ code: 'owner_left' }] } });
    expect(codeOf(await add(goal({ title: 'Owner has left', ownerId: ids['Cili']! })))).toEqual([400, 'goals.not_smart']);
    await sendItems(app, [item('user', 'Cili', { full_name: 'Cili' })]);
  });
});

describe('who sees and who changes', () => {
  const titles = async (who: Headers) => new Set((await list(who)).goals.map(({ title }) => title));

  test('goals of the organisation are everybody’s, those of teams the team’s, those of people theirs and their leads’; drafts are the makers’', async () => {
    const subjects = { 'Access organisation': { scope: 'organisation', id: null }, 'Access North': team('North'), 'Access South': team('South'), 'Access Anna': person('Anna'), 'Access Cili': person('Cili') } as const; // prettier-ignore
    for (const [title, subject] of Object.entries(subjects))
      await added(goal({ title, subject: subject as GoalInput['subject'], ownerId: ids['Bela']! }));
    await add(goal({ title: 'Access draft', ownerId: null }), { isDraft: true });
    const seen = async (who: Headers) => [...(await titles(who))].filter((title) => title.startsWith('Access')).map((title) => title.slice(7)).sort(); // prettier-ignore
    expect(await seen(leader)).toEqual(['Anna', 'Cili', 'North', 'South', 'draft', 'organisation']);
    expect(await seen(lead)).toEqual(['Anna', 'North', 'organisation']);
    expect(await seen(member)).toEqual(['Anna', 'North', 'organisation']);
    expect(await seen(other)).toEqual(['Cili', 'South', 'organisation']);
    expect(await seen(screen)).toEqual(['North', 'organisation']);
    const hidden = (await list(leader)).goals.find(({ title }) => title === 'Access South')!;
    for (const who of [lead, member]) {
      expect(codeOf(await app.get(`/api/goals/${hidden.id}`, who))).toEqual([404, 'goals.no_goal']);
      expect(codeOf(await checkIn(hidden.id, [], {}, who))).toEqual([404, 'goals.no_goal']);
    }
    expect((await list(screen)).goals.every(({ owner }) => owner === null)).toBe(true);
  });

  test('numbers of the organisation stay with those who see everybody; the progress is for all', async () => {
    const made = await added(goal({ title: 'Calls of everybody', parts: [part({ kind: 'linked_kpi', kpi: 'calls_made_count', target: '100' })] }));
    const told = (await show(made.id, leader)).partList[0]!;
    expect(told).toMatchObject({ target: '100', isHidden: false });
    expect((await show(made.id, member)).partList[0]).toMatchObject({
      start: null,
      target: null,
      current: null,
      isHidden: true,
      progress: told.progress,
    });
  });

  test('people make goals for themselves, without counting above; for others only who sets their targets', async () => {
    const top = (await list()).goals.find(({ title }) => title === 'Access organisation') as GoalSummary;
    const own = goal({ title: 'My own goal', horizon: 'operational', subject: person('Anna'), parentId: top.id });
    expect(codeOf(await add(own, { who: member }))).toEqual([403, 'goals.not_counted']);
    const made = await added({ ...own, weight: '0', isMandatory: false }, member);
    expect((await show(top.id)).unknown).toBe(0);
    expect(codeOf(await add(goal({ subject: person('Bela') }), { who: member }))).toEqual([403, 'goals.not_yours']);
    expect(codeOf(await add(goal({ subject: team('North') }), { who: member }))).toEqual([403, 'goals.not_yours']);
    expect(codeOf(await add(goal(), { who: lead }))).toEqual([403, 'access.not_permitted']);
    expect(codeOf(await add(goal({ subject: team('South') }), { who: lead }))).toEqual([404, 'people.no_team']);
    const counted = await change(made.id, made.edition, { ...formOf(made), weight: '1' }, lead);
    expect(codeOf(counted), 'nor by a lead who may not change the goal above').toEqual([403, 'goals.not_counted']);
    const noOwner = await change(made.id, made.edition, { ...formOf(made), ownerId: ids['Cili']! }, member);
    expect(codeOf(noOwner)).toEqual([400, 'goals.no_owner']);
  });

  test('the owner checks in on a goal of the team and changes nothing of it', async () => {
    const made = await added(goal({ title: 'Owned by Anna', subject: team('North') }));
    const said = await checkIn(made.id, [{ partId: made.partList[0]!.id, current: '3' }], {}, member);
    expect(said.json<GoalAnswer>()).toMatchObject({ progress: '0.3', mayCheckIn: true, mayChange: false, checkIns: [{ by: 'Anna' }] });
    expect(codeOf(await change(made.id, made.edition, formOf(made), member))).toEqual([403, 'goals.not_yours']);
    expect(codeOf(await app.post(`/api/goals/${made.id}/review`, { key: randomUUID(), decision: 'drop', reason: 'No' }, member))).toEqual([
      403,
      'goals.not_yours',
    ]);
    expect((await list(member)).goals.find(({ id }) => id === made.id)).toMatchObject({ mayCheckIn: true, due: { isDue: false } });
  });
});

test('a rebuild makes the same goals again', async () => {
  const before = await list();
  await app.post('/api/rebuild', {});
  expect(await list()).toEqual(before);
});
