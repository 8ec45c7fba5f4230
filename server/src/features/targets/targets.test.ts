import type { SavedTargets, SaveTargets, TargetCell, TargetGrid, TargetGridAsk } from '@leadline/contract';
import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tablesOf } from '#server/facts/tables.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
const people = [
  ...smallFirm,
  { entity: 'user', externalId: 'new', source: 'test', values: { full_name: 'Zsófi Új', employed_from: '2026-09-16' } },
  {
    entity: 'assignment',
    externalId: 'a4',
    source: 'test',
    values: { user_id: 'new', team_id: 'North', sales_role: 'hunter', is_primary: true, valid_from: '2026-09-16' },
  },
  { entity: 'absence', externalId: 'away', source: 'test', values: { user_id: 'boris', kind: 'sick', from_on: '2026-10-01', to_on: '2026-11-30' } },
];
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, people);
}, 60_000);
afterAll(() => app.close());

const idOf = (entity: 'user' | 'team', name: string): string => recordId(entity, keyOf(entity, 'test', name));
const [anna, binh, boris, late] = ['anna', 'binh', 'boris', 'new'].map((name) => ({ scope: 'user' as const, id: idOf('user', name) })) as [
  Subject,
  Subject,
  Subject,
  Subject,
];
type Subject = SaveTargets['subjects'][number];
const month = (number: number) => ({
  from: `2026-${String(number).padStart(2, '0')}-01`,
  to: number === 12 ? '2027-01-01' : `2026-${String(number + 1).padStart(2, '0')}-01`,
});

const ask = async (over: Partial<TargetGridAsk> = {}): Promise<TargetGrid> => {
  const answer = await app.post('/api/targets/grid', { kpis: ['calls_made_count'], grain: 'month', year: 2026, rows: 'people', team: null, ...over });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<TargetGrid>();
};
const save = async (over: Partial<SaveTargets> & Pick<SaveTargets, 'cells'>): Promise<SavedTargets> => {
  const body = { kpis: ['calls_made_count'], subjects: [anna, binh], periods: [month(6), month(9)], from: null, currency: null, ...over };
  const answer = await app.post('/api/targets', body);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<SavedTargets>();
};
const cell = (subject: number, period: number, value: string | null, basedOn = 0, more: object = {}) => ({
  kpi: 0,
  subject,
  period,
  value,
  basedOn,
  ...more,
});
const shown = (grid: TargetGrid): readonly string[] =>
  grid.cells
    .filter(({ value }) => value !== undefined)
    .map(({ row, period, value }) => `${row < 0 ? 'whole' : grid.rows[row]!.name} ${grid.periods[period]!.id} ${value}`)
    .sort();
const at = (grid: TargetGrid, name: string, period: string): TargetCell | undefined =>
  grid.cells.find((each) => grid.rows[each.row]?.name === name && grid.periods[each.period]!.id === period);

describe('setting targets', () => {
  test('an empty grid has everybody of the year, each once, and the periods of the year', async () => {
    const grid = await ask();
    expect(grid.rows.map(({ name, team }) => [name, team])).toEqual([
      ['Anna Kovács', 'North'],
      ['Zsófi Új', 'North'],
      ['Bình Nguyễn', 'South'],
      ['Борис Ёлкин', 'South'],
    ]);
    expect([grid.year, grid.periods.length, grid.periods[0]!.id, grid.cells]).toEqual([2026, 12, '2026-01', []]);
    expect(grid.kpis).toEqual([
      { id: 'calls_made_count', unit: 'count', decimals: 0, direction: 'higher', rollup: 'sum', isProrated: true, maySink: false },
    ]);
    expect(grid.whole).toMatchObject({ subject: { scope: 'organisation' } });
  });

  test('many are saved at once; zero is a target; what was said first and when stays', async () => {
    expect(await save({ cells: [cell(0, 0, '120'), cell(0, 1, '100.50'), cell(1, 0, '0')] })).toMatchObject({
      isSaved: true,
      saved: 3,
      unchanged: 0,
    });
    const grid = await ask();
    expect(shown(grid)).toEqual(['Anna Kovács 2026-06 120', 'Anna Kovács 2026-09 100.5', 'Bình Nguyễn 2026-06 0']);
    expect(at(grid, 'Anna Kovács', '2026-06')).toMatchObject({ revision: 1, isLate: true, setAt: '2026-06-15T10:00:00.000Z' });
    expect(at(grid, 'Anna Kovács', '2026-09')).not.toHaveProperty('isLate');
    expect(await save({ cells: [cell(0, 0, '130', 1), cell(1, 0, '0', 1)] })).toMatchObject({ isSaved: true, saved: 1, unchanged: 1 });
    expect(at(await ask(), 'Anna Kovács', '2026-06')).toMatchObject({ value: '130', revision: 2, first: '120' });
  });

  test('an empty cell takes the target back, as a revision of its own', async () => {
    expect(await save({ cells: [cell(1, 0, null, 1)] })).toMatchObject({ isSaved: true, saved: 1 });
    const grid = await ask();
    expect(at(grid, 'Bình Nguyễn', '2026-06')).toEqual({ kpi: 0, row: 2, period: 5, revision: 2 });
    expect(await save({ cells: [cell(1, 0, '5', 2)] })).toMatchObject({ isSaved: true });
    expect(at(await ask(), 'Bình Nguyễn', '2026-06')).toMatchObject({ value: '5', revision: 3, first: '0' });
  });

  test('two at once: the second is told what the first has said, and nothing is saved until that is settled', async () => {
    const [first, second] = await Promise.all([save({ cells: [cell(0, 0, '140', 2)] }), save({ cells: [cell(0, 0, '150', 2), cell(1, 1, '7')] })]);
    const [saved, refused] = first.isSaved ? [first, second] : [second, first];
    expect([saved.isSaved, refused.isSaved]).toEqual([true, false]);
    const kept = first.isSaved ? '140' : '150';
    expect(refused.conflicts).toMatchObject([{ cell: 0, value: kept, revision: 3 }]);
    expect(shown(await ask())).not.toContain('Bình Nguyễn 2026-09 7');
    expect(await save({ cells: [cell(0, 0, '160', 3), cell(1, 1, '7')] })).toMatchObject({ isSaved: true, saved: 2 });
    expect(await save({ cells: [cell(0, 0, '160', 1)] }), 'the same again is no conflict').toMatchObject({ isSaved: true, saved: 0, unchanged: 1 });
  });

  test('what cannot be is said cell by cell, and keeps all from being saved', async () => {
    const year = { from: '2026-01-01', to: '2027-01-01' };
    const nobody = { scope: 'user' as const, id: `user~${'0'.repeat(16)}` };
    const answer = await save({
      kpis: ['calls_made_count', 'no_such_kpi', 'won_revenue'],
      subjects: [anna, nobody, boris],
      periods: [month(6), year, month(12)],
      cells: [
        cell(0, 0, 'abc', 4),
        cell(1, 0, '1'),
        cell(0, 2, '-5'),
        { ...cell(2, 0, '1'), kpi: 1 },
        { ...cell(2, 0, '1'), kpi: 2 },
        cell(0, 1, '1000'),
        cell(2, 2, '5', 0, { minimum: '6' }),
        cell(2, 0, '10'),
        cell(2, 0, '11'),
      ],
    });
    expect(answer.isSaved).toBe(false);
    expect(answer.faults.map(({ cell: index, code }) => [index, code])).toEqual([
      [0, 'number'],
      [1, 'unknown_subject'],
      [2, 'negative'],
      [3, 'unknown_kpi'],
      [4, 'unknown_kpi'],
      [5, 'overlap'],
      [6, 'levels'],
      [8, 'twice'],
    ]);
    expect(answer.faults[5]).toMatchObject({ from: '2026-06-01', to: '2026-06-30' });
    expect(shown(await ask())).not.toContain('Борис Ёлкин 2026-06 10');
  });

  test('levels stand beside the value; a range has two ends and no value', async () => {
    await save({ periods: [month(7)], cells: [cell(0, 0, '50', 0, { minimum: '40', stretch: '60' })] });
    expect(at(await ask(), 'Anna Kovács', '2026-07')).toMatchObject({ value: '50', minimum: '40', stretch: '60' });
    const share = { kpis: ['contact_norm_fulfilment'], periods: [month(7)] };
    expect((await save({ ...share, cells: [cell(0, 0, '0.9')] })).faults).toMatchObject([{ code: 'range' }]);
    expect(await save({ ...share, cells: [cell(0, 0, null, 0, { lo: '0.9', hi: '1.2' })] })).toMatchObject({ isSaved: true });
    const ranged = at(await ask({ kpis: ['contact_norm_fulfilment'] }), 'Anna Kovács', '2026-07');
    expect(ranged).toMatchObject({ lo: '0.9', hi: '1.2' });
    expect(ranged).not.toHaveProperty('value');
  });
});

describe('what counts of a target', () => {
  test('newcomers and long absences count for their working days; the full target stays', async () => {
    await save({
      subjects: [late, boris, anna],
      periods: [month(9), month(10), month(5)],
      cells: [cell(0, 0, '220'), cell(1, 1, '100'), cell(2, 2, '100')],
    });
    const grid = await ask();
    // 16–30 September 2026 are 11 of 22 working days.
    expect(at(grid, 'Zsófi Új', '2026-09')).toMatchObject({ value: '220', counted: '110', cuts: ['came'] });
    expect(at(grid, 'Борис Ёлкин', '2026-10')).toMatchObject({ value: '100', counted: '0', cuts: ['away'] });
    expect(at(grid, 'Anna Kovács', '2026-05')).not.toHaveProperty('counted');
  });

  test('rates are never cut: they are measured over the days somebody was there', async () => {
    await save({ kpis: ['win_rate'], subjects: [late], periods: [month(9)], cells: [cell(0, 0, '0.3')] });
    const grid = await ask({ kpis: ['win_rate'] });
    expect(grid.kpis[0]).toMatchObject({ rollup: 'recompute', isProrated: false });
    expect(at(grid, 'Zsófi Új', '2026-09')).toEqual({ kpi: 0, row: 1, period: 8, value: '0.3', revision: 1, setAt: '2026-06-15T10:00:00.000Z' });
  });
});

test('from a day on: what has been counted before stays, by working days', async () => {
  // June 2026 has 22 working days from Monday to Friday, 12 of them from the 15th on.
  await save({ subjects: [boris], periods: [month(6), month(5), month(8)], cells: [cell(0, 0, '220'), cell(0, 1, '50'), cell(0, 2, '200')] });
  const later = { subjects: [boris], periods: [month(6), month(5), month(8)], from: '2026-06-15' };
  expect(await save({ ...later, cells: [cell(0, 0, '440', 1), cell(0, 1, '99', 1), cell(0, 2, '400', 1)] })).toMatchObject({
    isSaved: true,
    saved: 2,
    unchanged: 1,
  });
  const grid = await ask();
  expect(['2026-06', '2026-05', '2026-08'].map((period) => at(grid, 'Борис Ёлкин', period)!.value)).toEqual(['340', '50', '400']);
  await save({ kpis: ['win_rate'], subjects: [boris], periods: [month(6)], cells: [cell(0, 0, '0.3')] });
  expect((await save({ ...later, kpis: ['win_rate'], periods: [month(6)], cells: [cell(0, 0, '0.4', 1)] })).faults).toMatchObject([
    { code: 'not_blended' },
  ]);
});

test('teams are set beside their people, and a team’s grid shows its own', async () => {
  const south = { scope: 'team' as const, id: idOf('team', 'South') };
  await save({ subjects: [south], periods: [month(12)], cells: [cell(0, 0, '300')] });
  const grid = await ask({ team: south.id });
  expect(grid.rows.map(({ name }) => name)).toEqual(['Bình Nguyễn', 'Борис Ёлкин']);
  expect(grid.cells.filter(({ row }) => row === -1)).toMatchObject([{ period: 11, value: '300' }]);
  expect((await ask({ rows: 'teams' })).rows.map(({ name, depth }) => [name, depth])).toEqual([
    ['North', 0],
    ['South', 0],
  ]);
});

test('after the lock the periods before stay as they are', async () => {
  expect((await app.ask({ method: 'PUT', url: '/api/targets/lock', payload: { before: '2026-06-01' } })).statusCode).toBe(200);
  expect((await save({ periods: [month(5), month(6)], cells: [cell(1, 0, '5'), cell(1, 1, '6', 3)] })).faults).toEqual([{ cell: 0, code: 'locked' }]);
  expect((await ask()).periods.map(({ isLocked }) => isLocked).indexOf(false)).toBe(5);
  await app.ask({ method: 'PUT', url: '/api/targets/lock', payload: { before: null } });
});

test('quarters, weeks and years are of the fiscal year, and one change leaves one entry', async () => {
  expect((await ask({ grain: 'quarter' })).periods.map(({ id }) => id)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  const weeks = (await ask({ grain: 'week' })).periods;
  expect([weeks[0]!.from, weeks.length]).toEqual(['2026-01-05', 52]);
  expect((await ask({ grain: 'year' })).periods).toMatchObject([{ from: '2026-01-01', to: '2027-01-01' }]);
  const { entries } = (await app.get('/api/audit?limit=50')).json<{ entries: { action: string; after: { cells: number } }[] }>();
  expect(entries.filter(({ action }) => action === 'targets.set')[0]).toMatchObject({ after: { cells: 1 } });
});

test('targets of a closed period are changed by an administrator with a reason only, which stands in the audit trail', async () => {
  expect((await app.post('/api/periods/close', { name: '2026-04' })).statusCode).toBe(200);
  const given = { subjects: [anna], periods: [month(4)], cells: [cell(0, 0, '5')] };
  expect((await save(given)).faults).toEqual([{ cell: 0, code: 'closed' }]);
  const lead = await signInAs(app, 'Lead', [{ role: 'leadership', team: null }]);
  const body = { kpis: ['calls_made_count'], from: null, currency: null, ...given, reason: 'I want it' };
  expect((await app.post('/api/targets', body, lead)).json<SavedTargets>().faults).toEqual([{ cell: 0, code: 'closed' }]);
  expect(await save({ ...given, reason: 'typed in the wrong month' })).toMatchObject({ isSaved: true, saved: 1 });
  const grid = await ask();
  expect([grid.mayChangeClosed, grid.periods.filter(({ isClosed }) => isClosed).map(({ id }) => id)]).toEqual([true, ['2026-04']]);
  const { entries } = (await app.get('/api/audit?limit=5')).json<{ entries: { action: string; reason: string | null }[] }>();
  expect(entries.find(({ action }) => action === 'targets.set')).toMatchObject({ reason: 'typed in the wrong month' });
  expect(
    (await ask({ grain: 'quarter' })).periods.some(({ isClosed }) => isClosed),
    'a closed month does not close its quarter',
  ).toBe(false);
});

describe('weights of the weekdays', () => {
  const weights = '1 1 1 1 1 2 0';
  const subjects = [anna];
  const periods = [month(3), month(11)];
  const saved = (cells: SaveTargets['cells'], over: object = {}) => save({ subjects, periods, cells, ...over });
  const shownAt = async (period: string) => at(await ask(), 'Anna Kovács', period);

  test('are set with a target, stay when its value is changed, and are taken away alone or with it', async () => {
    expect(await saved([cell(0, 0, '300', 0, { weekdays: '1;1;1;1;1;2,0;0' })])).toMatchObject({ saved: 1, faults: [] });
    expect(await shownAt('2026-03')).toMatchObject({ value: '300', weekdays: weights, revision: 1 });
    expect(await saved([cell(0, 0, '300', 1, { weekdays: weights })])).toMatchObject({ saved: 0, unchanged: 1 });
    expect(await saved([cell(0, 0, '280', 1)])).toMatchObject({ saved: 1 });
    expect(await shownAt('2026-03')).toMatchObject({ value: '280', weekdays: weights, revision: 2 });
    expect(await saved([cell(0, 0, '280', 2, { weekdays: null })])).toMatchObject({ saved: 1 });
    expect(await shownAt('2026-03')).not.toHaveProperty('weekdays');
    await saved([cell(0, 0, '280', 3, { weekdays: weights })]);
    await saved([cell(0, 0, null, 4)]);
    expect(await saved([cell(0, 0, '10', 5)])).toMatchObject({ saved: 1 });
    expect(await shownAt('2026-03'), 'a new target does not inherit those of one taken back').not.toHaveProperty('weekdays');
  });

  test('stand in the audit trail', async () => {
    const trail = (await app.get('/api/audit')).json<{ entries: { action: string; after: { first?: unknown[][] } }[] }>();
    expect(JSON.stringify(trail.entries.filter(({ action }) => action === 'targets.set'))).toContain(`300 · ${weights}`);
  });

  test('that are none are refused at their cell, and nothing is saved', async () => {
    const faultOf = async (weekdays: string | null, over: object = {}) =>
      (await saved([cell(0, 1, '50', 0, { weekdays })], over)).faults.map(({ cell: place, code }) => [place, code]);
    for (const bad of ['0 0 0 0 0 0 0', '1 1 1 1 1 -2 0', '1 1 1 1 1 2 0 1', '1 1 1 1 1 2', '1 1 1 1 1 two 0'])
      expect(await faultOf(bad), bad).toEqual([[0, 'weekdays']]);
    expect(await faultOf(weights, { from: '2026-11-15' })).toEqual([[0, 'weekdays_from']]);
    expect(await faultOf(weights, { kpis: ['win_rate'] })).toEqual([[0, 'not_by_weekdays']]);
    expect(await shownAt('2026-11')).toBeUndefined();
  });

  test('say how much was counted before a day from which on another value holds', async () => {
    // November 2026 begins on a Sunday: up to the tenth 11 of 34 parts are counted; by working days it would be 7 of 21.
    expect(await saved([cell(0, 1, '320', 0, { weekdays: '1 1 1 1 1 2 1' })])).toMatchObject({ saved: 1 });
    await saved([cell(0, 1, '640', 1)], { from: '2026-11-11' });
    const [before, all] = [11, 34];
    const expected = Math.round((320 * before + 640 * (all - before)) / all);
    expect(Number((await shownAt('2026-11'))!.value)).toBe(expected);
  });
});

test('the days of many targets saved at once add up to each of them exactly, before and after all are revised', async () => {
  const kpis = ['deals_won_count', 'net_sales_revenue'];
  const periods = Array.from({ length: 12 }, (_, index) => ({
    from: `2027-${String(index + 1).padStart(2, '0')}-01`,
    to: index === 11 ? '2028-01-01' : `2027-${String(index + 2).padStart(2, '0')}-01`,
  }));
  const cells = (revision: number) =>
    [0, 1].flatMap((kpi) =>
      [0, 1].flatMap((subject) =>
        periods.map((_, period) => ({
          kpi,
          subject,
          period,
          value: `${100 + revision * 17 + subject * 31 + period * 7}.0${period % 9}`,
          basedOn: revision,
        })),
      ),
    );
  const { dialect } = app.ctx.facts;
  const tables = tablesOf(dialect.name, dialect.schema);
  const plain = (number: unknown): string => String(number).replace(/\.?0+$/, '');
  for (const revision of [0, 1]) {
    const given = cells(revision);
    expect(await save({ kpis, subjects: [anna, binh], periods, cells: given })).toMatchObject({ isSaved: true, saved: 48 });
    const sound = 'd.day_on BETWEEN t.period_from AND t.period_to AND t.is_current';
    const days = await app.ctx.facts.read({
      sql: `SELECT t.kpi, CAST(t.user_id AS text), CAST(t.period_from AS text), CAST(sum(d.value) AS text), CAST(sum(d.amount) AS text), CAST(min(t.amount) AS text),
          CAST(count(DISTINCT d.day_on) AS text), CAST(count(*) AS text), CAST(count(DISTINCT d.key64) AS text), CAST(sum(CASE WHEN ${sound} THEN 1 ELSE 0 END) AS text)
        FROM ${tables.of('target_day')} d JOIN ${tables.of('target')} t ON t.key64 = d.target_id WHERE d.day_on >= DATE '2027-01-01'
        GROUP BY t.key64, t.kpi, t.user_id, t.period_from`,
      parameters: [],
      label: 'test',
    });
    const told = days.map(([kpi, user, from, value, amount, whole, ...counts]) => {
      expect([amount, counts]).toEqual([whole, Array(4).fill(counts[0])]);
      expect(Number(counts[0])).toBeGreaterThan(15);
      return `${String(kpi)} ${String(user)} ${String(from)} ${plain(value)}`;
    });
    const keys = ['anna', 'binh'].map((name) => String(keyOf('user', 'test', name)));
    const wanted = given.map(({ kpi, subject, period, value }) => `${kpis[kpi]} ${keys[subject]} ${periods[period]!.from} ${plain(value)}`);
    expect(told.sort()).toEqual(wanted.sort());
  }
});
