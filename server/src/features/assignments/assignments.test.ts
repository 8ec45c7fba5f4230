import type { ErrorBody, GiveKpi, KpiHistoryResponse, KpiSet, KpiSetsResponse, KpiTerms, Subject, TemplatePreview } from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [...smallFirm, { entity: 'goal', externalId: 'g', source: 'test', values: { title: 'Grow', status: 'active' } }]);
});
afterAll(() => app.close());

type Headers = Record<string, string>;
const errorOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error;
const sets = async (day = '2026-06-15', headers?: Headers): Promise<KpiSetsResponse> =>
  (await app.get(`/api/kpi-sets?day=${day}`, headers)).json<KpiSetsResponse>();
const subjectOf = async (name: string): Promise<Subject> => {
  const { subject } = (await sets()).sets.find((one) => one.subject.name === name)!;
  return { scope: subject.scope, id: subject.id } as Subject;
};
const setOf = async (who: string, day?: string): Promise<KpiSet> => {
  const all = (await sets(day)).sets;
  return all.find(({ subject }) => subject.name === who || (subject.scope === 'role' && subject.id === who))!;
};
const terms = (over: Partial<KpiTerms> = {}): KpiTerms => ({
  isMandatory: true,
  isPrimary: false,
  weight: 1,
  cadence: 'monthly',
  ownerId: null,
  goalId: null,
  ...over,
});
const give = (
  kpi: string,
  subjects: readonly Subject[],
  over: Partial<Omit<GiveKpi, 'terms'>> & { terms?: Partial<KpiTerms> } = {},
  headers?: Headers,
) => app.post('/api/kpi-assignments', { kpi, subjects, from: '2026-06-01', ...over, terms: terms(over.terms) }, headers);
const history = async ({ scope, id }: Subject): Promise<KpiHistoryResponse> =>
  (await app.get(`/api/kpi-assignments?scope=${scope}${id === null ? '' : `&id=${encodeURIComponent(id)}`}`)).json<KpiHistoryResponse>();
const hunters: Subject = { scope: 'role', id: 'hunter' };
const linesOf = ({ items }: KpiSet) => items.map(({ kpi, origin, share, isPrimary }) => [kpi, origin, share, isPrimary]);

test('a KPI is given to several at once, with what it counts; a role’s reaches its people', async () => {
  const [anna, north] = [await subjectOf('Anna Kovács'), await subjectOf('North')];
  const answer = await give('won_revenue', [hunters], { terms: { isPrimary: true, weight: 2 } });
  expect(answer.statusCode, answer.body).toBe(400);
  expect(errorOf(answer)).toMatchObject({ code: 'assignments.not_a_kpi' });
  const primary = await give('net_sales_revenue', [hunters], { terms: { isPrimary: true, weight: 2 } });
  expect(primary.statusCode, primary.body).toBe(201);
  expect((await give('calls_made_count', [anna, north], { terms: { cadence: 'weekly' } })).statusCode).toBe(201);
  const set = await setOf('Anna Kovács');
  expect(linesOf(set)).toEqual([
    ['net_sales_revenue', 'role', '0.667', true],
    ['calls_made_count', 'own', '0.333', false],
  ]);
  expect(set).toMatchObject({ role: 'hunter', teamName: 'North', problems: [], isMine: true });
  expect(linesOf(await setOf('North'))).toEqual([['calls_made_count', 'own', '1', false]]);
  expect((await setOf('North')).problems).toEqual(['no_primary']);
  expect((await setOf('Борис Ёлкин')).items).toEqual([]);
  expect(linesOf(await setOf('Anna Kovács', '2026-05-31'))).toEqual([]);
});

test('what cannot be somebody’s KPI is refused by its name, and nobody gets it', async () => {
  const [anna, binh] = [await subjectOf('Anna Kovács'), await subjectOf('Bình Nguyễn')];
  const codes = [
    await give('nothing_like_it', [anna]),
    await give('location_revenue_share', [anna]),
    await give('marketing_sourced_revenue_share', [anna]),
    await give('share_of_reps_at_target', [hunters]),
    await give('calls_made_count', [anna], { variant: 'sideways' }),
    await give('calls_made_count', [binh, anna]),
    await give('meetings_held_count', [anna], { to: '2026-06-01' }),
  ].map((answer) => errorOf(answer).code);
  expect(codes).toEqual(
    ['no_kpi', 'not_a_kpi', 'no_such_level', 'no_such_level', 'no_variant', 'given_twice', 'ends_before_start'].map((one) => `assignments.${one}`),
  );
  expect((await setOf('Bình Nguyễn')).items.map(({ kpi }) => kpi)).toEqual(['net_sales_revenue']);
  for (const weight of [0, -1, 1000.1]) expect((await give('meetings_held_count', [anna], { terms: { weight } })).statusCode).toBe(400);
  await app.ask({ method: 'PUT', url: '/api/kpis/meetings_held_count/off', payload: { isOff: true } });
  expect(errorOf(await give('meetings_held_count', [anna]))).toMatchObject({ code: 'assignments.kpi_off', parameters: { kpi: 'Meetings held' } });
  await app.ask({ method: 'PUT', url: '/api/kpis/meetings_held_count/off', payload: { isOff: false } });
});

describe('there is one primary KPI at a time', () => {
  test('a second one asks, and then takes the place of the first from its day on', async () => {
    const refused = await give('deals_won_count', [hunters], { from: '2026-07-01', terms: { isPrimary: true } });
    expect([refused.statusCode, errorOf(refused).code]).toEqual([409, 'assignments.primary_taken']);
    expect(errorOf(refused).parameters['kpi']).toBe('Net sales revenue');
    const moved = await give('deals_won_count', [hunters], { from: '2026-07-01', terms: { isPrimary: true }, movePrimary: true });
    expect(moved.statusCode, moved.body).toBe(201);
    const primaryOn = async (day: string) => (await setOf('hunter', day)).items.filter(({ isPrimary }) => isPrimary).map(({ kpi }) => kpi);
    expect([await primaryOn('2026-06-30'), await primaryOn('2026-07-01')]).toEqual([['net_sales_revenue'], ['deals_won_count']]);
    expect((await setOf('hunter', '2026-07-01')).problems).toEqual([]);
  });
});

describe('what was given', () => {
  test('changes from a day on, and the past stays as it was agreed', async () => {
    const anna = await subjectOf('Anna Kovács');
    const [calls] = (await history(anna)).assignments;
    const url = `/api/kpi-assignments/${calls!.id}`;
    const before = await app.post(`${url}/change`, { terms: terms({ weight: 3 }), from: '2026-05-01' });
    expect(errorOf(before).code).toBe('assignments.change_before_start');
    const changed = await app.post(`${url}/change`, { terms: terms({ weight: 3 }), from: '2026-07-01', reason: 'Agreed in June' });
    expect(changed.statusCode, changed.body).toBe(200);
    expect(changed.json<KpiHistoryResponse>().assignments.map(({ weight, from, to }) => [weight, from, to])).toEqual([
      ['3', '2026-07-01', null],
      ['1', '2026-06-01', '2026-07-01'],
    ]);
    expect((await setOf('Anna Kovács', '2026-06-30')).items.find(({ kpi }) => kpi === 'calls_made_count')!.weight).toBe('1');
    expect(errorOf(await app.post(`${url}/change`, { terms: terms(), from: '2026-07-01' })).code).toBe('assignments.change_after_end');
    const { entries } = (await app.get('/api/audit?action=assignments.changed')).json<{
      entries: { reason: string; before: unknown; after: unknown }[];
    }>();
    expect(entries[0]).toMatchObject({
      reason: 'Agreed in June',
      before: { for: 'Anna Kovács', kpi: 'Calls made', weight: '1' },
      after: { weight: '3' },
    });
  });

  test('is put right in place with a reason, ends, and goes', async () => {
    const anna = await subjectOf('Anna Kovács');
    const goal = (await sets()).goals.find(({ name }) => name === 'Grow')!;
    const [later, first] = (await history(anna)).assignments;
    const url = (id: string) => `/api/kpi-assignments/${id}`;
    const correct = (id: string, payload: object) => app.ask({ method: 'PUT', url: url(id), payload });
    const right = { terms: terms({ weight: 2, goalId: goal.id, ownerId: anna.id }), from: '2026-06-01', to: '2026-07-01' };
    expect((await correct(first!.id, right)).statusCode).toBe(400);
    expect(errorOf(await correct(first!.id, { ...right, to: '2026-08-01', reason: 'Wrong' })).code).toBe('assignments.given_twice');
    expect((await correct(first!.id, { ...right, reason: 'Wrong weight' })).json<KpiHistoryResponse>().assignments[1]).toMatchObject({
      weight: '2',
      goal: { name: 'Grow' },
      owner: { name: 'Anna Kovács' },
      isDecidedHere: true,
    });
    expect(errorOf(await app.post(`${url(later!.id)}/end`, { lastDay: '2026-06-29' })).code).toBe('assignments.ends_before_start');
    const ended = await app.post(`${url(later!.id)}/end`, { lastDay: '2026-07-31' });
    expect(ended.json<KpiHistoryResponse>().assignments[0]).toMatchObject({ to: '2026-08-01' });
    expect(errorOf(await app.post(`${url(later!.id)}/end`, { lastDay: '2026-08-31' })).code).toBe('assignments.ended_already');
    expect((await app.post(`${url(later!.id)}/remove`, { reason: 'Never agreed' })).json<KpiHistoryResponse>().assignments).toHaveLength(1);
    expect(errorOf(await app.post(`${url(later!.id)}/remove`, { reason: 'Again' })).code).toBe('assignments.no_assignment');
    expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
    expect((await history(anna)).assignments.map(({ weight }) => weight)).toEqual(['2']);
  });
});

describe('more than five mandatory KPIs for one person', () => {
  const three = ['meetings_held_count', 'win_rate', 'lead_response_time'];

  test('are refused with the five to choose from; the role’s count too', async () => {
    const binh = await subjectOf('Bình Nguyễn');
    for (const kpi of three) expect((await give(kpi, [binh])).statusCode).toBe(201);
    const sixth = await give('calls_made_count', [binh]);
    expect([sixth.statusCode, errorOf(sixth).code]).toEqual([409, 'assignments.too_many']);
    const { ids, kpis, count, name } = errorOf(sixth).parameters;
    expect([name, count, String(ids).split(' ').length]).toEqual(['Bình Nguyễn', 6, 5]);
    expect(kpis).toContain('Net sales revenue');
    expect(errorOf(await give('calls_made_count', [hunters]))).toMatchObject({ code: 'assignments.too_many', parameters: { others: 0 } });
    expect((await give('calls_made_count', [binh], { terms: { isMandatory: false } })).statusCode).toBe(201);
  });

  test('one that is dropped stays as optional; what the role gives stays with the role', async () => {
    const binh = await subjectOf('Bình Nguyễn');
    const role = (await setOf('Bình Nguyễn')).items.find(({ kpi }) => kpi === 'net_sales_revenue')!;
    expect(role.origin).toBe('role');
    const answer = await give('email_reply_rate', [binh], { drop: [role.id] });
    expect(answer.statusCode, answer.body).toBe(201);
    const set = await setOf('Bình Nguyễn', '2026-07-01');
    expect(set.items.filter(({ isMandatory }) => isMandatory)).toHaveLength(5);
    expect(set.items.find(({ kpi }) => kpi === 'net_sales_revenue')).toMatchObject({ origin: 'own', isMandatory: false, share: null });
    expect((await setOf('hunter')).items[0]).toMatchObject({ kpi: 'net_sales_revenue', isMandatory: true });
    expect(errorOf(await give('qualified_meetings_count', [binh], { drop: ['kpi_assignment~0123456789abcdef'] })).code).toBe(
      'assignments.no_assignment',
    );
  });

  test('an administrator may allow it, and the reason stays', async () => {
    const [binh, south] = [await subjectOf('Bình Nguyễn'), await subjectOf('South')];
    const manager = await signIn('limit', [{ role: 'manager', team: south.id }]);
    const no = await give('qualified_meetings_count', [binh], { overLimit: 'I want it' }, manager);
    expect([no.statusCode, errorOf(no).code]).toEqual([403, 'assignments.only_administrator']);
    const yes = await give('qualified_meetings_count', [binh], { overLimit: 'Two jobs until August' });
    expect(yes.statusCode, yes.body).toBe(201);
    expect((await setOf('Bình Nguyễn', '2026-07-01')).problems).toEqual(['too_many']);
    const { entries } = (await app.get('/api/audit?action=assignments.over_limit')).json<{ entries: { reason: string }[] }>();
    expect(entries.map(({ reason }) => reason)).toEqual(['Two jobs until August']);
  });
});

describe('a ready set', () => {
  const farmers: Subject = { scope: 'role', id: 'farmer' };
  const apply = (over: object = {}) => ({ template: 'farmer', subjects: [farmers], from: '2026-07-01', ...over });

  test('says before what it gives, and then does just that', async () => {
    await give('customer_retention_rate', [farmers], { terms: { isPrimary: true, weight: 5 } });
    await give('csat', [farmers], { terms: { cadence: 'daily' } });
    await give('calls_made_count', [farmers]);
    const preview = (await app.post('/api/kpi-assignments/template/preview', apply())).json<TemplatePreview>();
    const [outcome] = preview.outcomes;
    const kpis = (lines: readonly { kpi: string }[]) => lines.map(({ kpi }) => kpi);
    expect(kpis(outcome!.given)).toEqual(['existing_customers_new_product_count', 'contact_plan_fulfilment', 'repeat_purchase_rate']);
    expect([kpis(outcome!.kept), kpis(outcome!.changed), kpis(outcome!.ended)]).toEqual([
      ['customer_retention_rate'],
      ['csat'],
      ['calls_made_count'],
    ]);
    expect([outcome!.leftOut, preview.over]).toEqual([[], []]);
    expect((await setOf('farmer')).items).toHaveLength(3);
    const answer = await app.post('/api/kpi-assignments/template', apply());
    expect(answer.statusCode, answer.body).toBe(200);
    const set = answer.json<KpiSetsResponse>().sets.find(({ subject }) => subject.id === 'farmer')!;
    expect(set.items.map(({ kpi, weight }) => [kpi, weight])).toEqual([
      ['customer_retention_rate', '5'],
      ['contact_plan_fulfilment', '1'],
      ['csat', '1'],
      ['existing_customers_new_product_count', '1'],
      ['repeat_purchase_rate', '1'],
    ]);
    expect(set.problems).toEqual([]);
    expect((await setOf('farmer', '2026-06-30')).items).toHaveLength(3);
    const again = (await app.post('/api/kpi-assignments/template/preview', apply({ from: '2026-07-02' }))).json<TemplatePreview>();
    expect([again.outcomes[0]!.kept.length, again.outcomes[0]!.given.length]).toEqual([5, 0]);
  });

  test('leaves out what is not told of such a level, and says so', async () => {
    const marketers: Subject = { scope: 'role', id: 'marketer' };
    const preview = (
      await app.post('/api/kpi-assignments/template/preview', apply({ template: 'marketing', subjects: [marketers] }))
    ).json<TemplatePreview>();
    expect(preview.outcomes[0]!.leftOut.map(({ kpi, why }) => [kpi, why])).toContainEqual(['marketing_sourced_revenue_share', 'level']);
    expect((await app.post('/api/kpi-assignments/template/preview', apply({ template: 'none' }))).statusCode).toBe(404);
  });
});

const signIn = (name: string, grants: readonly Grant[], person: string | null = null) => signInAs(app, name, grants, person);

describe('who may', () => {
  test('a lead decides about the own team; a foreign person is not there, and roles are for those who see everybody', async () => {
    const [anna, north, boris] = [await subjectOf('Anna Kovács'), await subjectOf('North'), await subjectOf('Борис Ёлкин')];
    const lead = await signIn('lead', [{ role: 'team_lead', team: north.id }]);
    const seen = (await sets('2026-06-15', lead)).sets.filter(({ subject }) => subject.scope === 'user' || subject.scope === 'team');
    expect(seen.map(({ subject }) => subject.name)).toEqual(['North', 'Anna Kovács']);
    expect((await give('lead_contacted_rate', [anna], {}, lead)).statusCode).toBe(201);
    const missing: Subject = { scope: 'user', id: 'user~0123456789abcdef' };
    const known = (answer: { statusCode: number; json: <T>() => T }) => [answer.statusCode, { ...errorOf(answer), requestId: '' }];
    const [foreign, none] = [await give('lead_contacted_rate', [boris], {}, lead), await give('lead_contacted_rate', [missing], {}, lead)];
    expect(known(foreign)).toEqual(known(none));
    expect(foreign.statusCode).toBe(404);
    expect((await give('lead_contacted_rate', [hunters], {}, lead)).statusCode).toBe(403);
    const [theirs] = (await history(boris)).assignments;
    expect(theirs).toBeUndefined();
    const [ofBinh] = (await history(await subjectOf('Bình Nguyễn'))).assignments;
    expect((await app.post(`/api/kpi-assignments/${ofBinh!.id}/end`, { lastDay: '2026-12-31' }, lead)).statusCode).toBe(404);
    expect((await app.get(`/api/kpi-assignments?scope=user&id=${boris.id}`, lead)).statusCode).toBe(404);
  });

  test('an auditor’s look lets a lead decide no further than the own team', async () => {
    const [north, binh] = [await subjectOf('North'), await subjectOf('Bình Nguyễn')];
    const both = await signIn('both', [
      { role: 'team_lead', team: north.id },
      { role: 'auditor', team: null },
    ]);
    expect((await app.get('/api/people', both)).body).toContain('Bình');
    const [own, foreign] = [await give('lead_response_time', [north], {}, both), await give('lead_response_time', [binh], {}, both)];
    expect([own.statusCode, foreign.statusCode], own.body).toEqual([201, 404]);
  });

  test('a member neither looks nor decides', async () => {
    const anna = await subjectOf('Anna Kovács');
    const member = await signIn('member', [{ role: 'member', team: null }], anna.id);
    expect((await app.get('/api/kpi-sets', member)).statusCode).toBe(403);
    expect((await give('lead_contacted_rate', [anna], {}, member)).statusCode).toBe(403);
  });
});
