import type { ErrorBody, MembersResponse, OutsideNamesResponse, PeopleResponse, QueryResponse } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, signInAs } from '#server/access/people.fixture.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const call = (externalId: string, user_id: string) => ({
    entity: 'activity',
    source: 'telephony',
    externalId,
    values: { kind: 'call', direction: 'outbound', user_id, started_at: '2026-06-09T10:00:00Z', status: 'completed' },
  });
  const deal = {
    entity: 'opportunity',
    source: 'crm',
    externalId: 'x1',
    values: { name: 'X1', owner_user_id: '0051', stage_id: 'won', amount: 900, currency: 'USD', created_at: '2026-06-01', decided_at: '2026-06-10' },
  };
  const won = { entity: 'stage', source: 'crm', externalId: 'won', values: { name: 'Won', kind: 'won' } };
  await sendItems(app, [...smallFirm, won, deal, call('1', '+84 1'), call('2', '+84 1'), call('3', '+84 2')]);
});
afterAll(() => app.close());

const names = async (): Promise<OutsideNamesResponse> => (await app.get('/api/people/names')).json<OutsideNamesResponse>();
const idOf = async (name: string): Promise<string> =>
  (await app.get('/api/people')).json<PeopleResponse>().people.find((one) => one.name === name)!.id;
const link = (id: string, personId: string | null) => app.post(`/api/people/names/${id}`, { personId });

async function ask(kpi: string, by: string): Promise<readonly string[]> {
  const query = { kpis: [{ id: kpi }], period: { kind: 'named', name: '2026-06' }, by: [by] };
  const answer = await app.post('/api/query', { queries: [query] });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer
    .json<QueryResponse>()
    .results[0]!.rows.filter(({ cells }) => Number(cells[0]!.value) > 0)
    .map(({ members, cells }) => `${members[0]!.label ?? members[0]!.id} ${cells[0]!.value}`)
    .sort();
}

test('names nobody has delivered are listed with what hangs on them', async () => {
  const { unlinked, linked } = await names();
  expect(unlinked.map(({ name, source, records }) => [name, source, records])).toEqual([
    ['+84 1', 'telephony', 2],
    ['+84 2', 'telephony', 1],
    ['0051', 'crm', 1],
  ]);
  expect(linked).toEqual([]);
  expect(await ask('won_revenue', 'person')).toEqual(['0051 900', 'Anna Kovács 100', 'Bình Nguyễn 250.5']);
});

test('a linked name is its person, in every number and record, through a rebuild; taking it back gives them back', async () => {
  const anna = await idOf('Anna Kovács');
  const crm = (await names()).unlinked.find(({ name }) => name === '0051')!;
  const phone = (await names()).unlinked.find(({ name }) => name === '+84 1')!;
  expect((await link(crm.id, anna)).statusCode).toBe(200);
  const answer = await link(phone.id, anna);
  expect(answer.json<OutsideNamesResponse>().linked.map(({ name, person, records }) => [name, person?.name, records])).toEqual([
    ['+84 1', 'Anna Kovács', 2],
    ['0051', 'Anna Kovács', 1],
  ]);
  const check = async (): Promise<void> => {
    expect(await ask('won_revenue', 'person')).toEqual(['Anna Kovács 1000', 'Bình Nguyễn 250.5']);
    expect(await ask('won_revenue', 'team')).toEqual(['North 1000', 'South 250.5']);
    expect(await ask('calls_made_count', 'team')).toContain('North 2');
  };
  await check();
  const query = { kpis: [{ id: 'won_revenue' }], period: { kind: 'named', name: '2026-06' }, filters: [{ dimension: 'person', members: [anna] }] };
  const page = await app.post('/api/records', { query });
  expect(page.json<{ records: readonly unknown[] }>().records).toHaveLength(2);
  expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
  await check();

  expect((await link(crm.id, null)).statusCode).toBe(200);
  expect(await ask('won_revenue', 'person')).toEqual(['0051 900', 'Anna Kovács 100', 'Bình Nguyễn 250.5']);
  expect((await names()).unlinked.map(({ name }) => name)).toContain('0051');
  expect((await link(crm.id, anna)).statusCode).toBe(200);
  await check();
});

/** Whatever came before. */
async function linkBoth(): Promise<void> {
  const anna = await idOf('Anna Kovács');
  const { linked, unlinked } = await names();
  for (const { id, name } of [...linked, ...unlinked]) if (name === '0051' || name === '+84 1') expect((await link(id, anna)).statusCode).toBe(200);
}

test('a member opens what came under any of their names, and nobody else’s', async () => {
  await linkBoth();
  const calls = ['1', '3'].map((id) => recordId('activity', keyOf('activity', 'telephony', id)));
  const deal = recordId('opportunity', keyOf('opportunity', 'crm', 'x1'));
  const opened = async (person: string, name: string): Promise<readonly number[]> => {
    const { email } = await addPerson(app, name, [{ role: 'member', team: null }], { person });
    const browser = await signInAs(app, email);
    return Promise.all([...calls, deal].map(async (id) => (await browser.ask('GET', `/api/records/${id}`)).statusCode));
  };
  expect(await opened(await idOf('Anna Kovács'), 'Anna')).toEqual([200, 404, 200]);
  expect(await opened(await idOf('Bình Nguyễn'), 'Binh')).toEqual([404, 404, 404]);
});

test('people are chosen as the persons they are, and found by any of their names', async () => {
  await linkBoth();
  const found = async (search: string): Promise<readonly (string | undefined)[]> =>
    (await app.get(`/api/members/person?search=${encodeURIComponent(search)}`)).json<MembersResponse>().members.map(({ label }) => label);
  expect(await found('')).toEqual(['+84 2', 'Anna Kovács', 'Bình Nguyễn', 'Борис Ёлкин']);
  expect(await found('0051')).toEqual(['Anna Kovács']);
  expect(await found('+84')).toEqual(['+84 2', 'Anna Kovács']);
});

test('what cannot be linked says why', async () => {
  const [anna, binh] = [await idOf('Anna Kovács'), await idOf('Bình Nguyễn')];
  const code = async (id: string, to: string | null) => (await link(id, to)).json<ErrorBody>().error.code;
  expect(await code(binh, anna)).toBe('people.name_has_roles');
  expect(await code(anna, anna)).toBe('people.name_is_person');
  const other = (await names()).unlinked.find(({ name }) => name === '+84 2')!;
  const linked = (await names()).linked[0]!;
  expect(await code(other.id, linked.id)).toBe('people.name_of_name');
  expect(await code('user~0123456789abcdef', anna)).toBe('people.no_person');
});
