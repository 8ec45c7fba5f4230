import type { ErrorBody, QueryResponse, StageInput, StagesResponse } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

async function read(): Promise<{ readonly tag: string; readonly stages: readonly (StageInput & { deals: number; isDecidedHere: boolean })[] }> {
  const answer = await app.get('/api/stages');
  return { tag: answer.headers.etag!, stages: answer.json<StagesResponse>().pipelines.flatMap((pipeline) => pipeline.stages) };
}
const save = (tag: string, stages: readonly StageInput[]) =>
  app.ask({ method: 'PUT', url: '/api/stages', headers: { 'if-match': tag }, payload: { pipelines: [{ source: null, externalId: null, stages }] } });
const input = ({ source, externalId, name, kind, probability, expectedDays, exitConditions }: StageInput): StageInput => ({
  source,
  externalId,
  name,
  kind,
  probability,
  expectedDays,
  exitConditions,
});
async function wonDeals(): Promise<string | null> {
  const answer = await app.post('/api/query', { queries: [{ kpis: [{ id: 'won_deals' }], period: { kind: 'all' } }] });
  return answer.json<QueryResponse>().results[0]!.totals[0]!.value;
}

test('stages are put in order, described and kept through a rebuild and a later import', async () => {
  const { tag, stages } = await read();
  expect(stages.map(({ name, kind, deals }) => [name, kind, deals])).toEqual([
    ['Engaging', 'open', 1],
    ['Lost', 'lost', 1],
    ['Won', 'won', 2],
  ]);
  const [open, lost, won] = stages.map(input) as [StageInput, StageInput, StageInput];
  const fresh: StageInput = { ...open, source: 'leadline', externalId: 'offer', name: 'Offer sent', probability: null };
  const described = { ...open, name: 'Talking', probability: '0.25', expectedDays: 14, exitConditions: ['Budget known', 'Có người quyết định'] };
  const answer = await save(tag, [described, fresh, won, lost]);
  expect(answer.statusCode, answer.body).toBe(200);
  const wanted = [described, fresh, won, lost];
  expect((await read()).stages.map(input)).toEqual(wanted);
  expect((await read()).stages.every(({ isDecidedHere }) => isDecidedHere)).toBe(true);

  await sendItems(
    app,
    smallFirm.filter((item) => item.entity === 'stage'),
  );
  expect((await read()).stages.map(input)).toEqual(wanted);
  expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
  expect((await read()).stages.map(input)).toEqual(wanted);
});

test('what a stage means counts at once for the deals in it', async () => {
  expect(await wonDeals()).toBe('2');
  const { tag, stages } = await read();
  const changed = stages.map(input).map((stage) => (stage.name === 'Lost' ? { ...stage, kind: 'won' as const } : stage));
  expect((await save(tag, changed)).statusCode).toBe(200);
  expect(await wonDeals()).toBe('3');
});

test('what is wrong is refused by its name', async () => {
  const { tag, stages } = await read();
  const list = stages.map(input);
  const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;
  const first = list[0]!;
  expect(codeOf(await save('"old"', list))).toBe('kpi.stages_changed');
  expect(codeOf(await save(tag, [...list, first]))).toBe('kpi.stage_twice');
  expect(codeOf(await save(tag, [...list, { ...first, externalId: 'made up' }]))).toBe('kpi.unknown_stage');
  expect(codeOf(await save(tag, [{ ...first, kind: 'open' }]))).toBe('kpi.stage_no_kind');
  expect(codeOf(await save(tag, [{ ...first, probability: '1.5' }]))).toBe('http.invalid_request');
  expect((await save(tag, list)).headers.etag).toBe(tag);
});

test('a new stage joins the pipeline it is put into', async () => {
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'crm', values });
  await sendItems(app, [
    item('pipeline', 'sales', { name: 'Sales' }),
    item('stage', 'talk', { name: 'Talk', kind: 'open', position: 1, pipeline_id: 'sales' }),
    item('stage', 'done', { name: 'Done', kind: 'won', position: 2, pipeline_id: 'sales' }),
  ]);
  const answer = await app.get('/api/stages');
  const pipeline = answer.json<StagesResponse>().pipelines.find(({ externalId }) => externalId === 'sales')!;
  const [talk, done] = pipeline.stages.map(input) as [StageInput, StageInput];
  const offer: StageInput = { ...talk, source: 'leadline', externalId: 'offer-2', name: 'Offer' };
  const saved = await app.ask({
    method: 'PUT',
    url: '/api/stages',
    headers: { 'if-match': answer.headers.etag! },
    payload: { pipelines: [{ source: 'crm', externalId: 'sales', stages: [talk, offer, done] }] },
  });
  expect(saved.statusCode, saved.body).toBe(200);
  const after = saved.json<StagesResponse>().pipelines;
  expect(
    after
      .filter(({ externalId }) => externalId === 'sales')
      .map(({ source, stages }) => [source, stages.map(({ name, position }) => [name, position])]),
  ).toEqual([
    [
      'crm',
      [
        ['Talk', 1],
        ['Offer', 2],
        ['Done', 3],
      ],
    ],
  ]);
  expect(after).toHaveLength(2);
});

describe('deleting', () => {
  const remove = (tag: string, id: string) => app.ask({ method: 'DELETE', url: `/api/stages/${id}`, headers: { 'if-match': tag } });
  const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error;
  const named = async (name: string) => {
    const answer = await app.get('/api/stages');
    const stages = answer.json<StagesResponse>().pipelines.flatMap((pipeline) => pipeline.stages);
    return { tag: answer.headers.etag!, stage: stages.find((stage) => stage.name === name) };
  };

  test('a stage added here that no deal has been in goes, and stays away after a rebuild', async () => {
    const { tag, stage } = await named('Offer sent');
    expect(stage).toMatchObject({ isOwn: true, deals: 0 });
    expect(codeOf(await remove('"old"', stage!.id)).code).toBe('kpi.stages_changed');
    const answer = await remove(tag, stage!.id);
    expect(answer.statusCode, answer.body).toBe(200);
    expect((await named('Offer sent')).stage).toBeUndefined();
    expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
    const after = await named('Offer sent');
    expect(after.stage).toBeUndefined();
    expect(codeOf(await remove(after.tag, stage!.id)).code).toBe('kpi.stage_gone');
  });

  test('a stage of a source is its source’s', async () => {
    const { tag, stage } = await named('Talk');
    expect(stage!.isOwn).toBe(false);
    expect(codeOf(await remove(tag, stage!.id))).toMatchObject({ code: 'kpi.stage_of_source', parameters: { name: 'Talk', source: 'crm' } });
  });

  test('a stage that deals stand in or have been in stays, and says by how many', async () => {
    const { tag, stage } = await named('Offer');
    const deal = (stage_id: string, version: number) => [
      { entity: 'opportunity', externalId: 'd9', source: 'crm', version, values: { name: 'D9', stage_id, created_at: '2026-05-02', amount: '10' } },
    ];
    const change = { opportunity_id: 'd9', to_stage_id: stage!.externalId, changed_at: '2026-05-03' };
    await sendItems(app, [...deal(stage!.externalId, 1), { entity: 'stage_change', externalId: 'c9', source: 'crm', values: change }]);
    expect(codeOf(await remove(tag, stage!.id))).toMatchObject({ code: 'kpi.stage_in_use', parameters: { name: 'Offer', deals: 1, history: 1 } });
    await sendItems(app, deal('talk', 2));
    expect(codeOf(await remove(tag, stage!.id))).toMatchObject({ code: 'kpi.stage_in_use', parameters: { deals: 0, history: 1 } });
    expect((await named('Offer')).stage).toBeDefined();
  });
});
