import type { ErrorBody, KpiSetsResponse, SavedTargets, ScorecardResponse, Subject, TargetGrid } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

/** June 2026, the evening of the fifteenth: there are records up to the tenth, the eighth of 22 working days. Three deals of one funnel are won, one of the other; four of five tasks of the fair are in time. */
let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
beforeAll(async () => {
  app = await openTestApp({ LEADLINE_NOW: '2026-06-15T18:00:00Z' });
  await sendItems(app, [
    ...smallFirm,
    item('pipeline', 'new', { name: 'New customers' }),
    item('pipeline', 'old', { name: 'Existing customers' }),
    item('project', 'fair', { name: 'Autumn fair', owner_user_id: 'anna' }),
    ...[0, 1, 2, 3].map((at) =>
      item('opportunity', `p${at}`, {
        name: `Deal ${at}`,
        owner_user_id: 'anna',
        pipeline_id: at < 3 ? 'new' : 'old',
        stage_id: 'won',
        amount: 100,
        currency: 'USD',
        created_at: '2026-06-01',
        decided_at: '2026-06-10',
      }),
    ),
    ...[0, 1, 2, 3, 4].map((at) =>
      item('task', `t${at}`, {
        title: `Task ${at}`,
        kind: 'task',
        owner_user_id: 'anna',
        project_id: 'fair',
        original_due_on: '2026-06-08',
        due_on: '2026-06-08',
        completed_on: at === 0 ? '2026-06-12' : '2026-06-05',
      }),
    ),
    item('task', 'other', {
      title: 'Other',
      kind: 'task',
      owner_user_id: 'anna',
      original_due_on: '2026-06-08',
      due_on: '2026-06-08',
      completed_on: '2026-06-12',
    }),
  ]);
}, 60_000);
afterAll(() => app.close());

const fair = { scope: 'project', id: recordId('project', keyOf('project', 'test', 'fair')) } as const;
const funnel = { scope: 'process', id: recordId('pipeline', keyOf('pipeline', 'test', 'new')) } as const;
const other = { scope: 'process', id: recordId('pipeline', keyOf('pipeline', 'test', 'old')) } as const;
const nobody = { scope: 'project', id: recordId('project', keyOf('project', 'test', 'nothing')) } as const;
type Headers = Record<string, string>;
const terms = { isMandatory: true, isPrimary: true, weight: 1, cadence: 'monthly', ownerId: null, goalId: null };
const give = (kpi: string, subjects: readonly Subject[], headers?: Headers) =>
  app.post('/api/kpi-assignments', { kpi, subjects, from: '2026-06-01', terms }, headers);
const june = { from: '2026-06-01', to: '2026-07-01' };
const save = async (kpi: string, subject: Subject, value: string, headers?: Headers): Promise<SavedTargets> => {
  const body = {
    kpis: [kpi],
    subjects: [subject],
    periods: [june],
    cells: [{ kpi: 0, subject: 0, period: 0, value, basedOn: 0 }],
    from: null,
    currency: null,
  };
  const answer = await app.post('/api/targets', body, headers);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<SavedTargets>();
};
const card = (subject: Subject, headers?: Headers) => app.post('/api/scorecards', { subject, period: { kind: 'named', name: '2026-06' } }, headers);
const cardOf = async (subject: Subject): Promise<ScorecardResponse> => {
  const answer = await card(subject);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ScorecardResponse>();
};
const codeOf = (answer: { readonly statusCode: number; json: <T>() => T }) => [answer.statusCode, answer.json<ErrorBody>().error.code];

describe('a project and a sales process', () => {
  test('are given KPIs that can be told of them alone, and no others', async () => {
    expect((await give('on_time_completion_rate', [fair])).statusCode).toBe(201);
    const given = await give('deals_won_count', [funnel, other]);
    expect(given.statusCode, given.body).toBe(201);
    expect(codeOf(await give('deals_won_count', [fair]))).toEqual([400, 'assignments.no_such_level']);
    expect(codeOf(await give('calls_made_count', [funnel]))).toEqual([400, 'assignments.no_such_level']);
    expect(codeOf(await give('on_time_completion_rate', [nobody]))).toEqual([404, 'people.unknown_reference']);
    const { sets } = (await app.get('/api/kpi-sets')).json<KpiSetsResponse>();
    expect(sets.filter(({ subject }) => subject.scope === 'project' || subject.scope === 'process').map(({ subject, items, isMine }) => [subject.name, items.map(({ kpi }) => kpi), isMine])).toEqual([
      ['Autumn fair', ['on_time_completion_rate'], true],
      ['Existing customers', ['deals_won_count'], true],
      ['New customers', ['deals_won_count'], true],
    ]); // prettier-ignore
  });

  test('have rows in the grid of targets; what cannot be told of one of them is refused at its cell', async () => {
    expect(await save('deals_won_count', funnel, '10')).toMatchObject({ isSaved: true, saved: 1 });
    expect(await save('on_time_completion_rate', fair, '0.85')).toMatchObject({ isSaved: true, saved: 1 });
    expect((await save('deals_won_count', fair, '10')).faults).toEqual([{ cell: 0, code: 'no_such_level' }]);
    expect((await save('on_time_completion_rate', nobody, '1')).faults).toEqual([{ cell: 0, code: 'unknown_subject' }]);
    const grid = async (rows: string, kpi: string) =>
      (await app.post('/api/targets/grid', { kpis: [kpi], grain: 'month', year: 2026, rows, team: null })).json<TargetGrid>();
    const processes = await grid('processes', 'deals_won_count');
    expect(processes.rows.map(({ name }) => name)).toEqual(['Existing customers', 'New customers']);
    expect(processes.cells).toMatchObject([{ row: 1, period: 5, value: '10', revision: 1 }]);
    const projects = await grid('projects', 'on_time_completion_rate');
    expect([projects.rows.map(({ name }) => name), projects.cells.map(({ value }) => value)]).toEqual([['Autumn fair'], ['0.85']]);
  });

  test('have a scorecard: the KPI of them alone, against their own target, with a pace where it adds up', async () => {
    const [won] = (await cardOf(funnel)).lines;
    expect([won!.cell.value, won!.target!.value, won!.attainment, won!.pace!.expected]).toEqual(['3', '10', '0.3', '3.636363']);
    const [old] = (await cardOf(other)).lines;
    expect([old!.cell.value, old!.target], 'without a target of its own there is none').toEqual(['1', null]);
    const answer = await cardOf(fair);
    expect([answer.subject.name, answer.lines[0]!.cell.value, answer.lines[0]!.target!.value, answer.lines[0]!.isReached]).toEqual([
      'Autumn fair',
      '0.8',
      '0.85',
      false,
    ]);
    expect(codeOf(await card(nobody))).toEqual([404, 'scorecards.no_subject']);
  });

  test('concern everybody: who does not see everybody neither gives them KPIs, nor sets their targets, nor reads their card', async () => {
    const lead = await signInAs(app, 'Lead', [{ role: 'team_lead', team: recordId('team', keyOf('team', 'test', 'North')) }]);
    expect(codeOf(await give('on_time_completion_rate', [fair], lead))).toEqual([403, 'access.not_permitted']);
    expect((await save('on_time_completion_rate', fair, '0.9', lead)).faults).toEqual([{ cell: 0, code: 'not_permitted' }]);
    expect(codeOf(await card(fair, lead))).toEqual([404, 'scorecards.no_subject']);
    expect(codeOf(await card(funnel, lead))).toEqual([404, 'scorecards.no_subject']);
  });

  test('come from files and other systems too', async () => {
    await sendItems(app, [
      item('kpi_assignment', 'k', { kpi: 'win_rate', process_id: 'old', obligation: 'optional' }),
      item('target', 'x', { kpi: 'win_rate', scope: 'process', process_id: 'old', period_from: '2026-06-01', period_to: '2026-06-30', value: '0.5' }),
    ]);
    const line = (await cardOf(other)).lines.find(({ ref }) => ref.id === 'win_rate');
    expect([line!.cell.value, line!.target!.value]).toEqual(['1', '0.5']);
  });
});
