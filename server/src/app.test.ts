import type {
  CatalogResponse,
  EntitiesResponse,
  HealthResponse,
  ItemsResponse,
  MembersResponse,
  QueryResponse,
  RecordDetail,
  StateResponse,
} from '@leadline/contract';
import type { Explanation, RecordsPage } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from './test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const all = { kind: 'all' } as const;
const ask = (query: object) => app.post('/api/query', { queries: [query] });
const codeOf = (answer: { json: <T>() => T }) => answer.json<{ error: { code: string } }>().error.code;

describe('questions', () => {
  test('are answered together, with names of members and an as-of', async () => {
    const answer = await app.post('/api/query', {
      queries: [
        { kpis: [{ id: 'win_rate' }, { id: 'won_revenue' }], period: all },
        { kpis: [{ id: 'won_revenue' }], by: ['team'], period: { kind: 'named', name: '2026-06' }, sort: { by: 0, descending: true } },
      ],
    });
    expect(answer.statusCode).toBe(200);
    const [total, byTeam] = answer.json<QueryResponse>().results;
    expect(total!.totals.map((cell) => cell.value)).toEqual(['0.66666666666666666667', '350.5']);
    expect(byTeam!.rows.map((row) => [row.members[0]!.label, row.cells[0]!.value])).toEqual([
      ['South', '250.5'],
      ['North', '100'],
    ]);
    expect(total!.asOf.dataThrough).toBe('2026-06-10');
  });

  test.each([
    ['KPI', { kpis: [{ id: 'happiness' }], period: all }, 'query.unknown_kpi'],
    ['variant', { kpis: [{ id: 'win_rate', variant: 'rosy' }], period: all }, 'query.unknown_variant'],
    ['period', { kpis: [{ id: 'win_rate' }], period: { kind: 'named', name: '2026-13' } }, 'query.unknown_period'],
    ['dimension', { kpis: [{ id: 'win_rate' }], by: ['zodiac'], period: all }, 'http.invalid_request'],
    ['kind of period', { kpis: [{ id: 'win_rate' }], period: { kind: 'someday' } }, 'http.invalid_request'],
    ['KPI called __proto__', { kpis: [{ id: '__proto__' }], period: all }, 'query.unknown_kpi'],
    ['KPI called constructor', { kpis: [{ id: 'constructor' }], period: all }, 'query.unknown_kpi'],
  ])('with an unknown %s are refused by name', async (_, query, code) => {
    const answer = await ask(query);
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, code]);
  });

  test('are refused in the language of the reader, with the place of the fault', async () => {
    const bad = { queries: [{ kpis: [{ id: 'win_rate' }], period: { kind: 'trailing', count: 'many', grain: 'day' } }] };
    const texts = [];
    for (const language of ['en', 'vi', 'hu', 'ru']) {
      const { error } = (await app.post('/api/query', bad, { 'accept-language': language })).json<{
        error: { message: string; parameters: { path: string } };
      }>();
      expect(error.parameters.path).toBe('queries.0.period.count');
      texts.push(error.message);
    }
    expect(new Set(texts).size).toBe(4);
    const asked = await app.post('/api/query?locale=ru', { queries: [{ kpis: [{ id: 'happiness' }], period: all }] }, { 'accept-language': 'hu' });
    expect(asked.json<{ error: { message: string } }>().error.message).toMatch(/[а-я]/);
  });

  test('open into records that add up to the number, and into an explanation', async () => {
    const query = { kpis: [{ id: 'won_revenue' }], period: all };
    const page = (await app.post('/api/records', { query, limit: 1 })).json<RecordsPage>();
    expect([page.total, page.records.length, page.parts[0]!.total]).toEqual([2, 1, '350.5']);
    const explanation = (await app.post('/api/explain', { query })).json<Explanation>();
    expect(explanation.cell.value).toBe('350.5');
    expect(explanation.inputs[0]).toMatchObject({ count: 2, value: '350.5' });
  });
});

describe('what there is', () => {
  test('the catalog names KPIs, measures and dimensions', async () => {
    const catalog = (await app.get('/api/catalog')).json<CatalogResponse>();
    expect(catalog.kpis.find((kpi) => kpi.id === 'win_rate')).toMatchObject({ unit: 'percent', direction: 'higher', kind: 'kpi' });
    expect(catalog.kpis.find((kpi) => kpi.id === 'calls_made_count')?.quality).toBe('connect_rate');
    expect(catalog.dimensions.find((dimension) => dimension.id === 'team')).toEqual({ id: 'team', entity: 'team' });
    expect(catalog.dimensions.find((dimension) => dimension.id === 'deal_type')?.values).toContain('renewal');
    expect(catalog.dimensions.find((dimension) => dimension.id === 'hour')?.values).toHaveLength(24);
  });

  test('every dimension has members that are records, a list or values of the data', async () => {
    const { dimensions } = (await app.get('/api/catalog')).json<CatalogResponse>();
    for (const { id } of dimensions) expect((await app.get(`/api/members/${id}`)).statusCode, id).toBe(200);
  });

  test('the entities say what can be delivered', async () => {
    const { entities } = (await app.get('/api/entities')).json<EntitiesResponse>();
    const deals = entities.find((entity) => entity.id === 'opportunity')!;
    expect(deals.columns.find((column) => column.name === 'amount')).toMatchObject({ type: 'money', required: false, derived: false });
    expect(deals.columns.find((column) => column.name === 'won_amount')).toMatchObject({ derived: true });
    expect(deals.columns.find((column) => column.name === 'account_id')).toMatchObject({ type: 'ref', to: 'account' });
  });

  test('the state tells the period to begin with', async () => {
    const state = (await app.get('/api/state')).json<StateResponse>();
    expect(state).toMatchObject({
      hasData: true,
      dataThrough: '2026-06-10',
      today: '2026-06-15',
      defaultPeriod: { kind: 'this', grain: 'month' },
      importing: [],
    });
  });
});

describe('members', () => {
  test.each([
    ['person', 'nguyen', 'Bình Nguyễn'],
    ['person', 'KOVACS', 'Anna Kovács'],
    ['person', 'елкин', 'Борис Ёлкин'],
    ['account', 'acme, l', 'Acme, Ltd'],
  ])('%s are found by %s', async (dimension, search, label) => {
    const { members } = (await app.get(`/api/members/${dimension}?search=${encodeURIComponent(search)}`)).json<MembersResponse>();
    expect(members.map((member) => member.label)).toEqual([label]);
  });

  test('are named by id, in the order asked', async () => {
    const { members } = (await app.get('/api/members/team')).json<MembersResponse>();
    const ids = members.map((member) => member.id).reverse();
    const named = (await app.get(`/api/members/team?ids=${ids[0]}&ids=${ids[1]}&ids=team~0000000000000000`)).json<MembersResponse>();
    expect(named.members.map((member) => member.label)).toEqual(['South', 'North', undefined]);
  });

  test('of an unknown dimension are refused', async () => {
    const answer = await app.get('/api/members/zodiac');
    expect([answer.statusCode, codeOf(answer)]).toEqual([404, 'http.unknown_dimension']);
  });
});

describe('a record', () => {
  test('shows its values, what refers to it and where it came from', async () => {
    const page = (await app.post('/api/records', { query: { kpis: [{ id: 'won_revenue' }], period: all } })).json<RecordsPage>();
    const id = page.records.find((record) => record.label === 'Deal d3')!.id;
    const deal = (await app.get(`/api/records/${id}`)).json<RecordDetail>();
    expect(deal).toMatchObject({
      label: 'Deal d3',
      currency: 'USD',
      isStub: false,
      values: { amount: '250.5', created_at: '2026-06-01', state: 'won' },
    });
    expect(deal.values['owner_user_id']).toMatchObject({ label: 'Bình Nguyễn' });
    expect(deal.origin).toMatchObject({ kind: 'items', source: 'test', externalId: 'd3' });
    expect(deal.related.map((group) => group.entity)).toContain('stage_change');
    const owner = deal.values['owner_user_id'] as { id: string };
    const person = (await app.get(`/api/records/${owner.id}`)).json<RecordDetail>();
    expect(person.related.find((group) => group.entity === 'opportunity')).toMatchObject({ column: 'owner_user_id', total: 1 });
  });

  test.each([
    ['opportunity~0000000000000000', 404, 'http.no_such_record'],
    ['zodiac~0000000000000000', 404, 'http.no_such_record'],
    ["opportunity~0' or 1=1", 400, 'http.invalid_request'],
  ])('%s is refused', async (id, status, code) => {
    const answer = await app.get(`/api/records/${encodeURIComponent(id)}`);
    expect([answer.statusCode, codeOf(answer)]).toEqual([status, code]);
  });
});

describe('items', () => {
  const lead = (id: string) => ({ items: [{ entity: 'lead', externalId: id, source: 'test', values: { created_at: '2026-06-12' } }] });

  test('sent again with the same key are received once', async () => {
    const first = await app.post('/api/items', lead('l1'), { 'idempotency-key': 'once' });
    const again = await app.post('/api/items', lead('l1'), { 'idempotency-key': 'once' });
    expect([first.statusCode, again.statusCode]).toEqual([202, 200]);
    expect(again.json<ItemsResponse>()).toEqual({ ...first.json<ItemsResponse>(), isReplay: true });
    const other = await app.post('/api/items', lead('l2'), { 'idempotency-key': 'once' });
    expect([other.statusCode, codeOf(other)]).toEqual([409, 'inbox.key_reused']);
  });

  test.each([
    ['of an unknown entity', { entity: 'zodiac', externalId: 'x' }, 'inbox.item_unknown_entity'],
    ['with an unknown column', { entity: 'lead', externalId: 'x', values: { __proto__x: 1 } }, 'inbox.item_unknown_column'],
    ['with a calculated column', { entity: 'opportunity', externalId: 'x', values: { won_amount: 5 } }, 'inbox.item_derived_column'],
    ['with a bad date', { entity: 'lead', externalId: 'x', values: { created_at: 'yesterday' } }, 'inbox.item_bad_moment'],
    ['without an id', { entity: 'lead', values: {} }, 'http.invalid_request'],
  ])('%s are refused, and nothing of the batch is kept', async (_, item, code) => {
    const before = await app.ctx.inbox.lastSeq();
    const answer = await app.post('/api/items', { items: [lead('ok').items[0], item] });
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, code]);
    expect(await app.ctx.inbox.lastSeq()).toBe(before);
  });
});

describe('settings', () => {
  test('are read, checked and saved', async () => {
    const before = (await app.get('/api/organization')).json<Record<string, unknown>>();
    const saved = await app.ask({ method: 'PUT', url: '/api/organization', payload: { ...before, name: 'Acme' } });
    expect(saved.statusCode).toBe(200);
    expect((await app.get('/api/state')).json<StateResponse>().organization.name).toBe('Acme');
    const bad = await app.ask({ method: 'PUT', url: '/api/organization', payload: { ...before, currency: 'dollars' } });
    expect([bad.statusCode, codeOf(bad)]).toEqual([400, 'http.invalid_request']);
    const zone = await app.ask({ method: 'PUT', url: '/api/organization', payload: { ...before, timezone: 'Mars/Olympus' } });
    expect([zone.statusCode, codeOf(zone)]).toEqual([400, 'store.unknown_zone']);
    expect((await app.get('/api/organization')).json<{ timezone: string }>().timezone).toBe(before['timezone']);
  });
});

describe('health', () => {
  test('is green while every part answers', async () => {
    const answer = await app.get('/health');
    expect(answer.statusCode).toBe(200);
    expect(answer.json<HealthResponse>()).toMatchObject({ status: 'ok', instance: app.ctx.folder.instance });
  });

  test('rebuild gives the same answers', async () => {
    const query = { kpis: [{ id: 'won_revenue' }, { id: 'win_rate' }], by: ['person'], period: all };
    const before = (await ask(query)).json<QueryResponse>().results[0]!;
    const rebuilt = await app.post('/api/rebuild', {});
    expect(rebuilt.statusCode).toBe(200);
    const after = (await ask(query)).json<QueryResponse>().results[0]!;
    expect(after.rows).toEqual(before.rows);
  });
});
