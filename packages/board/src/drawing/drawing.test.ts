import { formatDate, formatPercent, loadCatalog, translate, findMessage } from '@leadline/i18n';
import type { ContestShown, WidgetAnswer, Widget } from '@leadline/contract';
import type { Cell, CohortMatrix, KpiColumn, KpiResult, Member } from '@leadline/kpi';
import { beforeAll, describe, expect, it } from 'vitest';
import { colorsOf } from './colors.ts';
import { drawingOf } from './drawing-of.ts';
import { everyDrawingOf } from './every-drawing.ts';
import type { Chart, Figure, Spread, Table } from './drawing.ts';
import { titleOf } from './title-of.ts';
import type { DrawingWords } from './words.ts';

beforeAll(() => loadCatalog('en'));

const words: DrawingWords = {
  locale: 'en',
  t: (key, parameters) => translate('en', key, parameters),
  word: (key, otherwise) => findMessage('en', key) ?? otherwise,
  name: (id) => id,
  today: '2026-06-15',
};
const column = (id: string, unit: KpiColumn['unit']): KpiColumn => ({ ref: { id }, unit, decimals: 0, direction: 'higher', version: 1 });
const money = column('revenue', { kind: 'money', currency: 'USD' });
const rate = column('win_rate', { kind: 'percent' });
const perContact: KpiColumn = { ...money, ref: { id: 'revenue', variant: 'per_contact' } };
const cell = (value: string | null, more: Partial<Cell> = {}): Cell => (value === null ? { value, reason: 'no_data' } : { value, ...more });
const member = (id: string): Member => ({ id, label: id.toUpperCase() });
function resultOf(
  columns: readonly KpiColumn[],
  by: KpiResult['by'],
  rows: readonly (readonly [readonly string[], ...(string | null)[]])[],
  totals: readonly (string | null)[],
  more: Partial<KpiResult> = {},
): KpiResult {
  // prettier-ignore
  return {
    columns,
    by,
    period: { spec: { kind: 'named', name: '2026' }, from: '2026-01-01', to: '2027-01-01', isRunning: false },
    comparisons: {},
    rows: rows.map(([ids, ...values]) => ({ members: ids.map(member), cells: values.map((value) => cell(value)) })),
    totals: totals.map((value) => cell(value)),
    rowCount: rows.length,
    asOf: { changedAt: null, dataThrough: null, dataVersion: '1' },
    ...more,
  };
}
const answer = (results: readonly KpiResult[], more: Partial<WidgetAnswer> = {}): WidgetAnswer => ({ results, lines: [], calculated: null, spread: null, problem: null, ...more }); // prettier-ignore
const base = { id: 'w', title: null, sectionId: 's', place: { x: 0, y: 0, w: 3, h: 3 }, period: null, filters: [] };
const timeline: Extract<Widget, { kind: 'timeline' }> = { ...base, kind: 'timeline', kpis: [{ id: 'revenue' }], grain: 'month', form: 'bars', split: null, goal: false, cumulative: false }; // prettier-ignore
const texts = (points: readonly { readonly text: string }[]) => points.map(({ text }) => text);

describe('along time', () => {
  const months = resultOf([money, rate], ['month'], [[['2026-01'], '0.1', '0.5'], [['2026-02'], '0.2', null], [['2026-03'], '100', '1']], ['100.3', '0.7']); // prettier-ignore

  it('draws another unit on its own axis, and says what is missing', () => {
    const chart = drawingOf(words, { ...timeline, kpis: [{ id: 'revenue' }, { id: 'win_rate' }], form: 'combined' }, answer([months])) as Chart;
    expect(chart.categories).toEqual(['Jan 2026', 'Feb 2026', 'Mar 2026']);
    expect(chart.series.map(({ name, form, isRight }) => [name, form, isRight])).toEqual([
      ['revenue', 'bar', undefined],
      ['win_rate', 'line', true],
    ]);
    expect(texts(chart.series[1]!.points)).toEqual(['50\u00a0%', 'No data', '100\u00a0%']);
    expect(chart.rightAxis?.(0.5)).toBe('50\u00a0%');
    expect(chart.series[0]!.points[0]!.opens).toEqual({ kpi: 'revenue', where: ['month:2026-01'] });
  });

  it('sums exactly', () => {
    const chart = drawingOf(words, { ...timeline, cumulative: true }, answer([resultOf([money], ['month'], [[['2026-01'], '0.1'], [['2026-02'], '0.2'], [['2026-03'], '100']], ['100.3'])])) as Chart; // prettier-ignore
    expect(chart.series[0]!.points.map(({ value }) => value)).toEqual(['0.1', '0.3', '100.3']);
  });

  it('splits by the members with the most; the rest is the whole less them', () => {
    const split = resultOf([money], ['month', 'team'], [[['2026-01', 'a'], '5'], [['2026-01', 'b'], '3'], [['2026-02', 'a'], '7']], ['20']); // prettier-ignore
    const top = resultOf(
      [money],
      ['team'],
      [
        [['a'], '12'],
        [['b'], '3'],
      ],
      ['20'],
      { rowCount: 3 },
    );
    const whole = resultOf(
      [money],
      ['month'],
      [
        [['2026-01'], '10'],
        [['2026-02'], '10'],
      ],
      ['20'],
    );
    const chart = drawingOf(words, { ...timeline, split: 'team', form: 'stacked' }, answer([split, top, whole])) as Chart;
    expect(chart.isStacked).toBe(true);
    expect(chart.series.map(({ name, points }) => [name, ...points.map(({ value }) => value)])).toEqual([
      ['A', '5', '7'],
      ['B', '3', '0'],
      ['All others', '2', '3'],
    ]);
  });

  it('leaves out days that have not come', () => {
    const running = resultOf(
      [money],
      ['day'],
      [
        [['2026-06-14'], '1'],
        [['2026-06-15'], '2'],
        [['2026-06-16'], '0'],
      ],
      ['3'],
      {
        period: { spec: { kind: 'this', grain: 'month' }, from: '2026-06-01', to: '2026-07-01', until: '2026-06-16', isRunning: true },
      },
    );
    const chart = drawingOf(words, timeline, answer([running])) as Chart;
    expect([chart.categories.length, chart.running]).toEqual([2, 1]);
  });
});

it('tells parts of a whole, and none where something is negative', () => {
  const widget = { ...base, kind: 'members', kpis: [{ id: 'revenue' }], by: 'team', form: 'share', top: 2 } as const;
  const whole = resultOf(
    [money],
    ['team'],
    [
      [['a'], '50'],
      [['b'], '30'],
    ],
    ['100'],
    { rowCount: 4 },
  );
  const shares = drawingOf(words, { ...widget, kpis: [...widget.kpis] }, answer([whole])) as Table;
  expect(shares.rows.map(({ name, points }) => [name, points[0]!.value, points[1]!.text])).toEqual([
    ['A', '50', '50.0\u00a0%'],
    ['B', '30', '30.0\u00a0%'],
    ['All others', '20', '20.0\u00a0%'],
  ]);
  const negative = resultOf(
    [money],
    ['team'],
    [
      [['a'], '150'],
      [['b'], '-50'],
    ],
    ['100'],
  );
  const none = drawingOf(words, { ...widget, kpis: [...widget.kpis] }, answer([negative])) as Table;
  expect([none.bars, ...none.rows.map(({ points }) => points[1]!.text)]).toEqual([null, '–', '–']);
});

it('puts one KPI across: what nobody counted is zero for amounts and nothing for shares', () => {
  const widget = { ...base, kind: 'table', kpis: [{ id: 'revenue' }], by: 'team', across: 'month', tone: 'shade', top: 9 } as const;
  const drawn = (kind: KpiColumn) => {
    const rows = resultOf(
      [kind],
      ['team'],
      [
        [['a'], '6'],
        [['b'], '4'],
      ],
      ['10'],
    );
    const cells = resultOf(
      [kind],
      ['team', 'month'],
      [
        [['a', '2026-01'], '6'],
        [['b', '2026-02'], '4'],
      ],
      ['10'],
    );
    const across = resultOf(
      [kind],
      ['month'],
      [
        [['2026-01'], '6'],
        [['2026-02'], '4'],
      ],
      ['10'],
    );
    return drawingOf(words, { ...widget, kpis: [...widget.kpis] }, answer([rows, cells, across])) as Table;
  };
  expect(drawn(money).rows.map(({ points }) => points.map(({ value }) => value))).toEqual([['6', '0', '6'], ['0', '4', '4']]); // prettier-ignore
  expect(drawn(rate).rows[0]!.points[1]!.value).toBeNull();
  expect(drawn(perContact).rows[0]!.points[1]!.value, 'who received nobody has no value').toBeNull();
  expect(drawn(money).rows.map(({ shades }) => shades)).toEqual([[1, 0, 1], [0, 1, 0]]); // prettier-ignore
  expect(drawn(money).totals?.map(({ value }) => value)).toEqual(['6', '4', '10']);
});

it('puts a result and the same per contact beside each other as a table, since one axis would hide the smaller', () => {
  const widget = { ...base, kind: 'members', kpis: [{ id: 'revenue' }, { id: 'revenue', variant: 'per_contact' }], by: 'person', form: 'grouped', top: 9 } as const; // prettier-ignore
  const table = drawingOf(
    words,
    { ...widget, kpis: [...widget.kpis] },
    answer([resultOf([money, perContact], ['person'], [[['a'], '900', '0.5'], [['b'], '600', null]], ['1500', '0.8'])]), // prettier-ignore
  ) as Table;
  expect(table.kind).toBe('table');
  expect(table.rows.map(({ points }) => points.map(({ value }) => value))).toEqual([['900', '0.5'], ['600', null]]); // prettier-ignore
});

it('tells a number with its changes once each, and never rounds up to a target', () => {
  const compared = { state: 'value', value: '80', difference: '20', ratio: '0.25' } as const;
  const before = { spec: { kind: 'named', name: '2025' }, from: '2025-01-01', to: '2026-01-01', isRunning: false } as const;
  const result: KpiResult = { ...resultOf([money], [], [], ['100']), comparisons: { previous_period: before, previous_year: before }, totals: [{ value: '100', compare: { previous_period: compared, previous_year: compared } }] }; // prettier-ignore
  const line = { ref: { id: 'revenue' }, column: money, target: { value: '100.3', lo: null, hi: null }, attainment: '0.997', isReached: false, status: 'watch' } as never; // prettier-ignore
  const figure = drawingOf(
    words,
    { ...base, kind: 'number', kpi: { id: 'revenue' }, goal: 'bar', trend: false },
    answer([result], { lines: [line] }),
  ) as Figure;
  expect(figure.changes.map(({ text, tone }) => [text, tone])).toEqual([['+25.0\u00a0%', 'good']]);
  expect(figure.goal).toMatchObject({ share: '99.7\u00a0%', status: 'watch' });
});

it('spreads without names, and says why there is nothing', () => {
  const widget = { ...base, kind: 'distribution', kpi: { id: 'revenue' }, by: 'person' } as const;
  const few = drawingOf(words, widget, answer([resultOf([money], ['person'], [], ['1'])], { spread: { of: 3, values: null } })) as Spread;
  expect(few.shape).toMatchObject({ points: null, reason: expect.stringContaining('Fewer than 5') });
  const quadrant = { ...base, kind: 'quadrant', across: { id: 'revenue' }, up: { id: 'win_rate' }, by: 'person' } as const;
  const members = resultOf([money, rate], ['person'], [[['a'], '1', '0.1'], [['b'], '2', null], [['c'], '3', '0.3'], [['d'], '9', '0.5']], ['15', '0.3']); // prettier-ignore
  const spread = drawingOf(words, quadrant, answer([members])) as Spread;
  expect(spread.shape).toMatchObject({ middle: [3, 0.3], members: [{ name: 'A' }, { name: 'C' }, { name: 'D' }] });
});

it('says what is wrong with a widget in its place, and how long it is to a day', () => {
  const failed = { ...base, kind: 'funnel' } as const;
  expect(drawingOf(words, failed, answer([], { problem: { code: 'query.unknown_kpi', message: 'There is no such KPI.' } }))).toEqual({ kind: 'notice', text: 'There is no such KPI.' }); // prettier-ignore
  const countdown = (day: string) => (drawingOf(words, { ...base, kind: 'countdown', day }, answer([])) as Figure).point.text;
  expect(['2026-06-30', '2026-06-15', '2026-06-14'].map(countdown)).toEqual(['15 days left', '0 days left', '1 day ago']);
});

it('keeps colours of members apart and the same', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  expect(new Set(colorsOf(ids).values()).size).toBe(8);
  expect(colorsOf(['x']).get('x')).toBe(colorsOf(['x']).get('x'));
  expect(colorsOf(['b', 'a'])).toEqual(colorsOf(['a', 'b']));
});

it('names widgets by what they show', () => {
  expect(titleOf(words, timeline)).toBe('revenue');
  expect(titleOf(words, { ...timeline, split: 'team' })).toBe('revenue by team');
  expect(titleOf(words, { ...timeline, title: 'Own words' })).toBe('Own words');
  expect(titleOf(words, { ...base, kind: 'actions', state: 'open' })).toBe('Actions');
});

describe('cohorts', () => {
  const widget = { ...base, kind: 'cohort', show: 'kept', grain: 'month', count: 3 } as const;
  const matrix: CohortMatrix = {
    show: 'kept',
    grain: 'month',
    unit: { kind: 'percent' },
    first: 1,
    rows: [
      { id: '2026-04', size: 40, sample: 'enough', isRunning: false, cells: [{ value: '0.85', of: '34', isRunning: false }, { value: '0.8', of: '32', isRunning: true }] }, // prettier-ignore
      { id: '2026-05', size: 4, sample: 'grey', isRunning: false, cells: [{ value: '0.5', of: '2', isRunning: true }] },
      { id: '2026-06', size: 0, sample: 'grey', isRunning: true, cells: [] },
    ],
    average: [{ value: '0.85', of: '34', size: 40 }],
    reason: null,
    asOf: { changedAt: null, dataThrough: null, dataVersion: '1' },
  };

  it('say what was divided by what, and mark what is not over without comparing it', () => {
    const table = everyDrawingOf(words, widget, answer([], { cohorts: matrix })) as Table;
    expect(table.columns.map(({ title }) => title)).toEqual(['Customers', '+1', '+2']);
    expect(table.rows.map(({ name, points }) => [name, ...texts(points)])).toEqual([['Apr 2026', '40', '85\u00a0%', '80\u00a0%'], ['May 2026', '4', '50\u00a0%', ''], ['Jun 2026', '0', '', '']]); // prettier-ignore
    expect(table.rows[0]!.points.map(({ note, isRunning }) => [note, isRunning])).toEqual([[undefined, undefined], ['34 of 40 customers', undefined], ['32 of 40 customers; so far', true]]); // prettier-ignore
    expect(table.rows.map(({ shades }) => shades)).toEqual([[null, 1, null], [null, null, null], [null, null, null]]); // prettier-ignore
    expect(texts(table.totals!)).toEqual(['44', '85\u00a0%', '']);
    expect(table.notes?.join(' ')).toContain('June 2026 is not over');
  });

  it('say why there is nothing', () => {
    expect(everyDrawingOf(words, widget, answer([], { cohorts: { ...matrix, rows: [], reason: 'no_data' } }))).toEqual({
      kind: 'notice',
      text: 'No data',
    });
    expect(everyDrawingOf(words, timeline, answer([], { problem: { code: 'x', message: 'No.' } }))).toEqual({ kind: 'notice', text: 'No.' });
    expect(titleOf(words, widget)).toBe('Who stays, by first purchase');
  });
});

describe('places, workload and what was finished', () => {
  const place = { ...base, kind: 'locations', kpi: { id: 'revenue' }, by: 'location', goal: true, top: 9 } as const;
  const places = resultOf([money], ['location'], [[['a'], '600'], [['b'], '300'], [['c'], '100']], ['1000']); // prettier-ignore
  const pairs = resultOf([money], ['region', 'location'], [[['w', 'a'], '600'], [['e', 'b'], '300'], [['w', 'c'], '100']], ['1000']); // prettier-ignore
  const regions = resultOf([money], ['region'], [[['e'], '300'], [['w'], '700']], ['1000']); // prettier-ignore
  const namesOf = ({ rows }: Table) => rows.map(({ name, isGroup = false }) => (isGroup ? `${name}:` : name));

  it('puts the places of a region under it, the most first, each with its part of the whole', () => {
    const line = { ref: { id: 'revenue' }, column: money, target: { value: '400', lo: null, hi: null }, attainment: '0.25' } as never;
    const table = everyDrawingOf(words, place, answer([places, pairs, regions], { places: [{ id: 'c', line }] })) as Table;
    expect(namesOf(table)).toEqual(['W:', 'A', 'C', 'E:', 'B']);
    expect(table.rows.map(({ points }) => texts(points).slice(1, 3))).toEqual([['70.0\u00a0%', '–'], ['60.0\u00a0%', '–'], ['10.0\u00a0%', '25\u00a0%'], ['30.0\u00a0%', '–'], ['30.0\u00a0%', '–']]); // prettier-ignore
    expect(table.rows[2]!.points[0]!.opens).toEqual({ kpi: 'revenue', where: ['location:c'] });
    const flat = everyDrawingOf(words, place, answer([places], { places: [] })) as Table;
    expect([namesOf(flat), flat.columns.length]).toEqual([['A', 'B', 'C'], 3]);
  });

  it('says who has too much, who is away and who has room, in words', () => {
    const row = { planned: 2, overdue: 1, scheduled: 3, actions: 0, deals: 4, days: '4', norm: '4.5', room: '-0.5', state: 'over' } as const;
    const period = { spec: { kind: 'this', grain: 'week' }, from: '2026-06-15', to: '2026-06-22', isRunning: true } as const;
    const rows = [{ ...row, person: { id: 'a', name: 'Anna' } }, { ...row, person: { id: 'b', name: 'Bela' }, state: 'room', room: '3.9' }, { ...row, person: { id: 'c', name: 'Cili' }, state: 'no_norm', norm: null, room: null }] as const; // prettier-ignore
    const workload = { period, from: '2026-06-15', rows, asOf: { changedAt: null, dataThrough: null, dataVersion: '1' } };
    const table = everyDrawingOf(words, { ...base, kind: 'workload' }, answer([], { workload })) as Table;
    expect(table.rows.map(({ name, points }) => [name, ...texts(points)])).toEqual([
      ['Anna', '1 too many', '5', '4.5', '4', '0', '4'],
      ['Bela', 'Room for 3', '5', '4.5', '4', '0', '4'],
      ['Cili', 'No norm', '5', '–', '4', '0', '4'],
    ]);
    expect(table.rows[0]!.points[1]!.note).toBe('2 planned contacts (of them 1 overdue) and 3 with a day');
    expect(everyDrawingOf(words, { ...base, kind: 'workload' }, answer([], { workload: { ...workload, rows: [] } })).kind).toBe('notice');
  });

  it('lists what was finished by name, leaves out who finished nothing, and never adds what is one for all', () => {
    const widget = { ...base, kind: 'completed', by: 'person' } as const;
    const count = column('meetings', { kind: 'count' });
    const counted = resultOf([count], ['person'], [[['b'], '1'], [['a'], '1'], [['c'], '0']], ['1']); // prettier-ignore
    const more = (id: string, actions: number) => ({ id, name: id.toUpperCase(), actions, goals: 0, reached: 1 * Number(id === 'a'), targets: 2 });
    const table = everyDrawingOf(words, widget, answer([counted], { completed: { rows: [more('a', 0), more('b', 2), more('c', 0)] } })) as Table;
    expect(table.rows.map(({ name, points }) => [name, ...texts(points)])).toEqual([['A', '1', '0', '0', '1'], ['B', '1', '2', '0', '0']]); // prettier-ignore
    expect(texts(table.totals!)).toEqual(['1', '2', '0', '1']);
    const nothing = resultOf([count], ['person'], [], ['0']);
    expect(everyDrawingOf(words, widget, answer([nothing], { completed: { rows: [] } })).kind).toBe('notice');
  });
});

describe('a contest', () => {
  const contest = { ...base, kind: 'contest' } as Widget;
  const shown: ContestShown = {
    title: 'July together',
    kind: 'team_target',
    kpi: { id: 'calls', variant: null },
    from: '2026-07-01',
    until: '2026-07-31',
    daysLeft: 3,
    prize: 'A dinner',
    state: 'running',
    sides: [
      { id: 'n', name: 'North', part: '0.755', gap: null, hasWon: null },
      { id: 's', name: 'South', part: null, gap: null, hasWon: null },
      { id: 'w', name: 'West', part: null, gap: 'no_value', hasWon: null },
    ],
    winners: null,
    more: 2,
    asOf: { changedAt: null, dataThrough: null, dataVersion: '1' },
  };
  const drawn = (more: Partial<ContestShown>) => everyDrawingOf(words, contest, answer([], { contest: { ...shown, ...more } }));

  it('stands by the names of the teams, with the days that are left', () => {
    expect(drawn({})).toMatchObject({
      corner: 'July together',
      columns: [{ title: '3 days left' }],
      bars: 0,
      rows: [
        { name: 'North', points: [{ value: '0.755', text: `${formatPercent('en', '0.755')} of the target` }], shades: [0.755] },
        { name: 'South', points: [{ value: null, text: 'Their numbers are theirs' }], shades: [null] },
        { name: 'West', points: [{ value: null, text: 'No value yet' }], shades: [null] },
      ],
      notes: [
        `calls · Each team against its own target · ${formatDate('en', '2026-07-01')} to ${formatDate('en', '2026-07-31')}`,
        'Prize: A dinner',
        '2 more contests run',
      ],
    });
  });

  it('says who has won once it is over, and of single people the reader alone; without a bar where there is no target', () => {
    const won = drawn({ state: 'ended', sides: [{ id: 'n', name: 'North', part: '1.2', gap: null, hasWon: true }] }) as Table;
    const text = `${formatPercent('en', '1.2')} of the target – Won`;
    expect([won.rows[0]!.points[0], won.rows[0]!.shades]).toEqual([{ value: '1.2', text, short: text, tone: 'good' }, [1]]);
    const own = drawn({ kind: 'improved', sides: [{ id: 'me', name: null, part: '0.06', gap: null, hasWon: null }] }) as Table;
    expect([own.rows[0]!.name, own.rows[0]!.points[0]!.text, own.bars]).toEqual(['You', `${formatPercent('en', '0.06')} against before`, null]);
    expect(drawn({ kind: 'own_target', sides: [], winners: { count: 1, of: 3 } })).toMatchObject({
      kind: 'notice',
      text: expect.stringContaining('1 of 3 has won.') as string,
    });
    expect(everyDrawingOf(words, contest, answer([], { contest: null }))).toEqual({ kind: 'notice', text: 'No contest runs here now.' });
  });
});
