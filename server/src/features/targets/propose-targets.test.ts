import type { ProposeTargets, SaveTargets, Subject, TargetGrid, TargetProposal } from '@leadline/contract';
import { recordId, sumOf } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

/** September 2026 has 22 working days, 11 of them from the 16th on. */
let app: TestApp;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const person = (id: string, name: string, team: string, more: object = {}, employed: object = {}) => [
  item('user', id, { full_name: name, ...employed }),
  item('assignment', `a-${id}`, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, ...more }),
];
const won = (owner: string, month: string, count: number) =>
  Array.from({ length: count }, (_, index) =>
    item('opportunity', `${owner}-${month}-${index}`, {
      name: 'Deal',
      owner_user_id: owner,
      stage_id: 'won',
      amount: 10,
      currency: 'USD',
      created_at: `${month}-01`,
      decided_at: `${month}-10`,
    }),
  );

beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [
    ...['North', 'South'].map((name) => item('team', name, { name })),
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    ...person('anna', 'Anna', 'North'),
    ...person('part', 'Béla', 'North', { fte: 0.5 }),
    ...person('new', 'Cili', 'North', { valid_from: '2026-09-16' }, { employed_from: '2026-09-16' }),
    ...person('mover', 'Dóra', 'North', { valid_to: '2026-09-16' }),
    item('assignment', 'a-mover-2', { user_id: 'mover', team_id: 'South', sales_role: 'hunter', is_primary: true, valid_from: '2026-09-16' }),
    ...person('south', 'Elek', 'South'),
    item('absence', 'long', { user_id: 'south', kind: 'sick', from_on: '2026-10-01', to_on: '2026-11-30' }),
    ...won('anna', '2025-09', 6),
    ...won('part', '2025-09', 2),
    ...won('anna', '2025-10', 2),
    ...won('anna', '2025-11', 4),
  ]);
}, 60_000);
afterAll(() => app.close());

const user = (id: string): Subject => ({ scope: 'user', id: recordId('user', keyOf('user', 'test', id)) });
const team = (id: string): Subject & { scope: 'team' } => ({ scope: 'team', id: recordId('team', keyOf('team', 'test', id)) });
const everybody = ['anna', 'part', 'new', 'mover', 'south'].map(user);

const asked = (over: Partial<ProposeTargets> & Pick<ProposeTargets, 'way'>) =>
  app.post('/api/targets/propose', {
    kpi: 'deals_won_count',
    grain: 'month',
    year: 2026,
    rows: 'people',
    team: null,
    periods: ['2026-09'],
    subjects: everybody,
    currency: null,
    ...over,
  });
const propose = async (over: Parameters<typeof asked>[0]): Promise<TargetProposal['cells']> => {
  const answer = await asked(over);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<TargetProposal>().cells;
};
const refused = async (over: Parameters<typeof asked>[0]): Promise<string> => (await asked(over)).json<{ error: { code: string } }>().error.code;
type Way<Kind extends string> = Extract<ProposeTargets['way'], { kind: Kind }>;
const split = (by: Way<'split'>['by'], total: string, more: Partial<Way<'split'>> = {}): Way<'split'> => ({
  kind: 'split',
  by,
  totals: [total],
  weights: [],
  step: null,
  ...more,
});
const values = (cells: TargetProposal['cells']) => cells.map(({ levels }) => levels.value);
const counts = (cells: TargetProposal['cells']) => cells.map(({ levels, counts: counted }) => counted ?? levels.value ?? '0');

const set = async (over: Pick<SaveTargets, 'subjects' | 'cells'> & Partial<SaveTargets>): Promise<void> => {
  const periods = [{ from: '2026-09-01', to: '2026-10-01' }];
  const answer = await app.post('/api/targets', { kpis: ['deals_won_count'], periods, from: null, currency: null, ...over });
  expect(answer.json(), answer.body).toMatchObject({ isSaved: true });
};

describe('splitting among people', () => {
  test('by working days: newcomers carry the days there, part time its part, and what counts is the whole', async () => {
    const cells = await propose({ way: split('days', '400') });
    expect(values(cells)).toEqual(['100', '50', '100', '100', '100']);
    expect(counts(cells)).toEqual(['100', '50', '50', '100', '100']);
    expect(sumOf(counts(cells))).toBe('400');
  });

  test('what was proposed counts exactly so once it is set, and the grid adds up what counts', async () => {
    const cells = await propose({ way: split('days', '403') });
    expect(sumOf(counts(cells))).toBe('403');
    await set({
      subjects: everybody,
      cells: cells.map(({ subject, levels }) => ({ kpi: 0, subject, period: 0, value: levels.value, basedOn: 0 })),
    });
    const grid = (
      await app.post('/api/targets/grid', { kpis: ['deals_won_count'], grain: 'month', year: 2026, rows: 'people', team: null })
    ).json<TargetGrid>();
    const part = grid.counting.filter(({ period }) => period === 8);
    expect(part.map(({ row, part: of }) => [grid.rows[row]!.name, of])).toEqual([['Cili', '0.5']]);
    const cili = cells[2]!;
    expect(grid.cells.find(({ row, period }) => grid.rows[row]!.name === 'Cili' && period === 8)).toMatchObject({
      value: cili.levels.value,
      counted: cili.counts,
      cuts: ['came'],
    });
  });

  test('who changes team in the middle of the month is counted once: in each team for the days there', async () => {
    const north = await propose({ team: team('North').id, subjects: everybody.slice(0, 4), way: split('days', '250') });
    expect(counts(north)).toEqual(['100', '50', '50', '50']);
    expect(values(north)).toEqual(['100', '50', '100', '100']);
    expect(north[3]).toMatchObject({ note: 'elsewhere' });
    const south = await propose({ team: team('South').id, subjects: everybody.slice(3), way: split('days', '150') });
    expect([values(south), counts(south)]).toEqual([
      ['100', '100'],
      ['50', '100'],
    ]);
    // The same target of one month, set once: both teams together are what all carry.
    const all = await propose({ way: split('days', '400') });
    expect(values(all)[3]).toBe('100');
    expect(sumOf([...counts(north), ...counts(south)])).toBe('400');
  });

  test('equally, by weights and in steps the targets themselves are the whole, and what does not count is said', async () => {
    const equal = await propose({ way: split('equal', '1001') });
    expect(values(equal)).toEqual(['201', '200', '200', '200', '200']);
    expect(equal[2]).toMatchObject({ counts: '100' });
    expect(values(await propose({ way: split('weights', '10', { weights: ['1', '2', '0', '0', '2'] }) }))).toEqual(['2', '4', '0', '0', '4']);
    const stepped = values(await propose({ way: split('weights', '1030', { weights: ['1', '1', '3', '0', '0'], step: '50' }) }));
    expect([stepped, sumOf(stepped as string[])]).toEqual([['200', '200', '630', '0', '0'], '1030']);
    expect(await propose({ periods: ['2026-08', '2026-10'], way: { ...split('equal', '1'), totals: [null, '8'] } })).toHaveLength(5);
    expect(values(await propose({ periods: ['2026-10'], way: split('equal', '8') })), 'who is away all month gets none').toEqual([
      '2',
      '2',
      '2',
      '2',
      null,
    ]);
  });

  test('by last year’s results; who was not there then counts as the mean', async () => {
    const cells = await propose({ subjects: [user('anna'), user('part'), user('new')], way: split('results', '120') });
    expect(values(cells)).toEqual(['60', '20', '40']);
    expect(cells[2]).toMatchObject({ note: 'mean', counts: '20' });
    expect(await refused({ periods: ['2026-03'], way: split('results', '120') })).toBe('targets.no_past');
  });

  test('among teams by the days of their people, the mover in both', async () => {
    const cells = await propose({ rows: 'teams', subjects: [team('North'), team('South')], way: split('days', '800') });
    expect(values(cells)).toEqual(['500', '300']);
  });
});

describe('spreading over periods', () => {
  const autumn = ['2026-09', '2026-10', '2026-11'];
  const spread = (by: Way<'spread'>['by'], totals: string[], weights: string[] = []): Way<'spread'> => ({
    kind: 'spread',
    by,
    totals,
    weights,
    step: null,
  });

  test('equally, by working days, by the season of one’s own or of all, and by weights', async () => {
    const of = { periods: autumn, subjects: [user('anna')] };
    expect(values(await propose({ ...of, way: spread('equal', ['100']) }))).toEqual(['34', '33', '33']);
    expect(values(await propose({ ...of, way: spread('days', ['65']) })), '22, 22 and 21 working days').toEqual(['22', '22', '21']);
    expect(values(await propose({ ...of, way: spread('season', ['120']) }))).toEqual(['60', '20', '40']);
    expect(values(await propose({ ...of, way: spread('weights', ['-10'], ['1', '1', '3']) }))).toEqual(['-2', '-2', '-6']);
    const newcomer = await propose({ ...of, subjects: [user('new')], way: spread('season', ['14']) });
    expect(newcomer.map(({ levels, note }) => [levels.value, note])).toEqual([
      ['8', 'common_season'],
      ['2', 'common_season'],
      ['4', 'common_season'],
    ]);
  });

  test('the days somebody is away carry nothing', async () => {
    const cells = await propose({ periods: autumn, subjects: [user('south')], way: spread('days', ['90']) });
    expect(values(cells)).toEqual(['90', null, null]);
  });

  test('what has no sum is refused with its reason', async () => {
    expect(await refused({ kpi: 'win_rate', way: split('equal', '1') })).toBe('targets.not_added');
    expect(await refused({ kpi: 'win_rate', way: spread('equal', ['1']) })).toBe('targets.not_added');
    expect(await refused({ kpi: 'open_pipeline_value', way: spread('equal', ['1']) })).toMatch(/targets\.(not_over_time|no_kpi)/);
    expect(await refused({ periods: ['2027-01'], way: split('equal', '1') })).toBe('targets.unknown_period');
    expect(await refused({ way: split('weights', '1', { weights: ['1'] }) })).toBe('targets.weights');
    expect(await refused({ subjects: [{ scope: 'user', id: `user~${'0'.repeat(16)}` }], way: split('equal', '1') })).toBe('people.no_person');
  });
});

describe('taking targets over', () => {
  const copy = (from: Way<'copy'>['from'], change: string, step: string | null = null): Way<'copy'> => ({
    kind: 'copy',
    from,
    change,
    step,
    given: null,
  });

  test('from the year before, with so much more, in steps', async () => {
    const periods = [{ from: '2025-10-01', to: '2025-11-01' }];
    await set({ subjects: [user('anna')], periods, cells: [{ kpi: 0, subject: 0, period: 0, value: '117', minimum: '100', basedOn: 0 }] });
    const of = { periods: ['2026-10'], subjects: [user('anna'), user('part')] };
    const cells = await propose({ ...of, way: copy('year', '0.1', '10') });
    expect(cells.map(({ levels }) => [levels.value, levels.minimum])).toEqual([
      ['130', '110'],
      [null, null],
    ]);
    expect(values(await propose({ ...of, way: copy('year', '-0.1') }))).toEqual(['105', null]);
  });

  test('with the weights of the weekdays they had', async () => {
    const periods = [{ from: '2025-11-01', to: '2025-12-01' }];
    const cell = { kpi: 0, subject: 0, period: 0, value: '80', weekdays: '1 1 1 1 1 2 0', basedOn: 0 };
    await set({ subjects: [user('anna')], periods, cells: [cell] });
    const of = { periods: ['2026-10', '2026-11'], subjects: [user('anna')] };
    expect((await propose({ ...of, way: copy('year', '0.5') })).map(({ levels, weekdays }) => [levels.value, weekdays])).toEqual([
      ['176', undefined],
      ['120', '1 1 1 1 1 2 0'],
    ]);
  });

  test('from the period before, or from what stands on the page there', async () => {
    const of = { periods: ['2026-10', '2026-11'], subjects: [user('anna')] };
    expect(values(await propose({ ...of, way: copy('before', '0') }))).toEqual(['101', '101']);
    const given = [{ value: '7', minimum: null, stretch: null, lo: null, hi: null }];
    expect(values(await propose({ ...of, way: { ...copy('before', '1'), given } }))).toEqual(['14', '14']);
  });

  test('rates as they are', async () => {
    const periods = [{ from: '2025-10-01', to: '2025-11-01' }];
    await set({ kpis: ['win_rate'], subjects: [user('anna')], periods, cells: [{ kpi: 0, subject: 0, period: 0, value: '0.315', basedOn: 0 }] });
    const of = { kpi: 'win_rate', periods: ['2026-10'], subjects: [user('anna')] };
    expect(values(await propose({ ...of, way: copy('year', '0') }))).toEqual(['0.315']);
    expect(await refused({ ...of, way: copy('year', '0.05') })).toBe('targets.not_raised');
  });
});
