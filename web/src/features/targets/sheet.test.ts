import type { GridKpi, TargetGrid } from '@leadline/contract';
import { expect, test } from 'vitest';
import { type Draft, makeDraft } from '#web/features/targets/draft.ts';
import { filledCells, type FillForm, type FillPlan, planFill } from '#web/features/targets/fill-plan.ts';
import { planPaste, readTable } from '#web/features/targets/paste-plan.ts';
import { withSaved } from '#web/features/targets/saved-grid.ts';
import { weighedCells } from '#web/features/targets/weekday-plan.ts';
import { changedPlaces, currencyOf, makeSheet, patchOf, requestOf, type Sheet, shownText, sumsOf, totalOf } from '#web/features/targets/sheet.ts';

const kpi: GridKpi = { id: 'calls_made_count', unit: 'count', decimals: 0, direction: 'higher', rollup: 'sum', isProrated: true, maySink: false };
const row = (id: string, name: string, depth = 0) => ({ subject: { scope: 'user' as const, id }, name, team: null, depth, mayChange: true });

function gridOf(over: Partial<TargetGrid> = {}): TargetGrid {
  return {
    today: '2026-06-15',
    year: 2026,
    grain: 'month',
    currency: 'EUR',
    lockedBefore: null,
    mayLock: true,
    mayChangeClosed: false,
    kpis: [kpi],
    periods: ['2026-06', '2026-07', '2026-08'].map((id, index) => ({ id, from: `${id}-01`, to: `2026-0${index + 7}-01`, isLocked: false })),
    whole: { ...row('', ''), subject: { scope: 'organisation', id: null }, name: null },
    rows: [row('a', 'Anna'), row('b', 'Bình'), row('c', 'Борис')],
    cells: [
      { kpi: 0, row: -1, period: 0, value: '300', revision: 1 },
      { kpi: 0, row: 0, period: 0, value: '100', revision: 2 },
      { kpi: 0, row: 1, period: 1, revision: 3 },
    ],
    counting: [],
    ...over,
  };
}

function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

function open(storage = memory(), grid = gridOf()): { readonly sheet: Sheet; readonly draft: Draft } {
  const draft = makeDraft(storage, 'x', (keep) => keep());
  return { sheet: makeSheet(grid, draft), draft };
}
const one = (line: number, period: number) => ({ top: line, left: period, bottom: line, right: period });

test('a table is read as spreadsheets copy it', () => {
  expect(readTable('1\t2\r\n3\t\r\n')).toEqual([
    ['1', '2'],
    ['3', ''],
  ]);
  expect(readTable('"a\nb"\t2\n"say ""x"""\t3')).toEqual([
    ['a\nb', '2'],
    ['say "x"', '3'],
  ]);
});

test('what is pasted is put in from the cell on; what cannot be read is marked and stays', () => {
  const { sheet, draft } = open();
  const plan = planPaste(sheet, 'hu', 'value', one(1, 0), '120\t1 500,5\nx\t\n');
  expect([plan.rows, plan.fitRows, plan.columns, plan.fitColumns, plan.locked]).toEqual([2, 2, 2, 2, 0]);
  draft.apply(plan.patches);
  expect(sheet.levelsAt(1, 0).value).toBe('120');
  expect(sheet.levelsAt(1, 1).value).toBe('1500.5');
  expect(sheet.editAt(2, 0)).toMatchObject({ bad: 'x', levels: { value: null } });
  expect(changedPlaces(sheet)).toEqual({
    good: [
      { line: 1, period: 0 },
      { line: 1, period: 1 },
    ],
    bad: [{ line: 2, period: 0 }],
  });
  draft.undo();
  expect(draft.edits.size).toBe(0);
  draft.redo();
  expect(draft.edits.size).toBe(3);
});

test('a shape that does not fit is said; one value fills the selection; a pattern repeats', () => {
  const { sheet, draft } = open();
  const wide = planPaste(sheet, 'en', 'value', one(2, 1), '1\t2\t3\n4\t5\t6\n7\t8\t9');
  expect([wide.rows, wide.fitRows, wide.columns, wide.fitColumns, wide.patches.length]).toEqual([3, 2, 3, 2, 4]);
  draft.apply(planPaste(sheet, 'en', 'value', { top: 1, left: 0, bottom: 3, right: 2 }, '7').patches);
  expect(draft.edits.size).toBe(9);
  draft.apply(planPaste(sheet, 'en', 'value', { top: 1, left: 0, bottom: 1, right: 2 }, '1').patches);
  expect([0, 1, 2].map((period) => sheet.levelsAt(1, period).value)).toEqual(['1', '1', '1']);
});

test('lines with names go to whoever they name, and names nobody has are told', () => {
  const { sheet, draft } = open();
  const plan = planPaste(sheet, 'vi', 'value', one(1, 0), 'Tên\t6\t7\nБорис\t1.000\t2\nANNA\t3\t4\nNobody\t5\t6');
  expect(plan.unknown).toEqual(['Tên', 'Nobody']);
  draft.apply(plan.patches);
  expect([sheet.levelsAt(3, 0).value, sheet.levelsAt(1, 1).value, sheet.levelsAt(2, 0).value]).toEqual(['1000', '4', null]);
  expect(planPaste(sheet, 'vi', 'value', one(1, 0), 'Tên\tTháng 6\nАнна\tx\nAnna\t3').unknown).toEqual(['Анна']);
});

test('locked periods stay as they are', () => {
  const grid = gridOf();
  const { sheet } = open(memory(), { ...grid, periods: grid.periods.map((period, index) => ({ ...period, isLocked: index === 0 })) });
  expect(planPaste(sheet, 'en', 'value', one(1, 0), '1\t2')).toMatchObject({ locked: 1, patches: [{ edit: { levels: { value: '2' } } }] });
  expect(patchOf(sheet, 'en', 'value', 1, 0, '5')).toBeUndefined();
});

test('what is said again as it is saved is no change; the revision seen goes with a change, also of what was taken back', () => {
  const { sheet, draft } = open();
  expect(patchOf(sheet, 'en', 'value', 1, 0, '100')).toMatchObject({ edit: undefined });
  draft.apply([patchOf(sheet, 'en', 'value', 1, 0, ''), patchOf(sheet, 'en', 'value', 2, 1, '0')].flatMap((patch) => patch ?? []));
  expect(requestOf(sheet, changedPlaces(sheet).good, null)).toMatchObject({
    kpis: ['calls_made_count'],
    subjects: [{ id: 'a' }, { id: 'b' }],
    cells: [
      { subject: 0, period: 0, value: null, basedOn: 2 },
      { subject: 1, period: 1, value: '0', basedOn: 3 },
    ],
  });
});

test('levels change one by one', () => {
  const { sheet, draft } = open();
  draft.apply([patchOf(sheet, 'en', 'minimum', 1, 0, '80')!]);
  expect(sheet.levelsAt(1, 0)).toMatchObject({ value: '100', minimum: '80' });
  expect(shownText('en', kpi, sheet.levelsAt(1, 0), 'minimum')).toBe('80');
});

test('sums stand for what is changed too, and there are none of what does not add up', () => {
  const { sheet, draft } = open();
  draft.apply([patchOf(sheet, 'en', 'value', 2, 0, '0.1')!, patchOf(sheet, 'en', 'value', 3, 1, '0.2')!]);
  expect(sumsOf(sheet, kpi)).toMatchObject({ parts: ['100.1', '0.2', null], total: '100.3', whole: ['300', null, null], wholeTotal: '300', set: 3 });
  expect(totalOf(sheet, 1)).toBe('100');
  const rate: GridKpi = { ...kpi, rollup: 'recompute' };
  const other = open(memory(), gridOf({ kpis: [rate] })).sheet;
  expect(sumsOf(other, rate)).toMatchObject({ parts: [null, null, null], total: null });
  expect(totalOf(other, 1)).toBeNull();
});

test('amounts of several currencies are neither added nor held against the whole', () => {
  const money: GridKpi = { ...kpi, id: 'net_sales_revenue', unit: 'money' };
  const cell = (row: number, period: number, value: string, currency: string) => ({ kpi: 0, row, period, value, currency, revision: 1 });
  const of = (...cells: TargetGrid['cells']) => open(memory(), gridOf({ kpis: [money], cells })).sheet;
  const mixed = of(cell(0, 0, '100', 'EUR'), cell(1, 0, '40000', 'HUF'));
  expect(sumsOf(mixed, money)).toMatchObject({ parts: [null, null, null], total: null, isOneCurrency: false, set: 2 });
  expect([currencyOf(mixed, 1), currencyOf(mixed, 2), totalOf(mixed, 2)]).toEqual(['EUR', 'HUF', '40000']);
  const forints = of(cell(-1, 0, '300', 'EUR'), cell(0, 0, '100', 'HUF'), cell(1, 1, '50', 'HUF'));
  expect(sumsOf(forints, money)).toMatchObject({ parts: ['100', '50', null], total: '150', isOneCurrency: false });
  expect(totalOf(of(cell(0, 0, '1', 'EUR'), cell(0, 1, '2', 'HUF')), 1)).toBeNull();
});

test('what is not saved is there again after the page was left, and gone once it is saved', () => {
  const storage = memory();
  const first = open(storage);
  first.draft.apply([patchOf(first.sheet, 'en', 'value', 1, 0, '55')!, patchOf(first.sheet, 'en', 'value', 1, 1, 'abc')!]);
  const second = open(storage);
  expect(second.sheet.levelsAt(1, 0).value).toBe('55');
  expect(second.sheet.editAt(1, 1)?.bad).toBe('abc');
  second.draft.settle(new Map([0, 1].map((period) => [second.sheet.keyAt(1, period), second.sheet.editAt(1, period)!])));
  expect([storage.kept.size, second.draft.canUndo()]).toEqual([0, false]);
});

test('what is changed again while it is being saved stays a change, of what is saved then', () => {
  const { sheet, draft } = open();
  draft.apply([patchOf(sheet, 'en', 'value', 1, 0, '55')!]);
  const sent = new Map([[sheet.keyAt(1, 0), sheet.editAt(1, 0)!]]);
  draft.apply([patchOf(sheet, 'en', 'value', 1, 0, '66')!]);
  draft.settle(sent);
  expect([sheet.levelsAt(1, 0).value, sheet.editAt(1, 0)!.basedOn]).toEqual(['66', 3]);
});

test('what has been saved stands in the grid before it is read again', () => {
  const { sheet, draft } = open();
  const typed = [
    [0, 0, '310'],
    [1, 0, ''],
    [2, 2, '7'],
  ] as const;
  draft.apply(typed.map(([line, period, text]) => patchOf(sheet, 'en', 'value', line, period, text)!));
  const request = requestOf(sheet, changedPlaces(sheet).good, null);
  const cells = [
    { kpi: 0, row: -1, period: 0, value: '310', revision: 2 },
    { kpi: 0, row: 0, period: 0, revision: 3 },
    { kpi: 0, row: 1, period: 1, revision: 3 },
    { kpi: 0, row: 1, period: 2, value: '7', revision: 1 },
  ];
  expect(withSaved(sheet.grid, request).cells).toEqual(cells);
  expect(withSaved(sheet.grid, { ...request, from: '2026-06-15' })).toBe(sheet.grid);
  expect(withSaved({ ...sheet.grid, periods: [], cells: [] }, request).cells).toEqual([]);
});

test('the sums are of what counts: of who is there for half of a month, half', () => {
  const cells = [
    { kpi: 0, row: -1, period: 0, value: '300', revision: 1 },
    { kpi: 0, row: 0, period: 0, value: '200', revision: 1 },
    { kpi: 0, row: 2, period: 0, value: '275', revision: 1 },
  ];
  const { sheet, draft } = open(memory(), gridOf({ cells, counting: [{ row: 2, period: 0, part: '0.36363636363636363636' }] }));
  expect([sumsOf(sheet, kpi).parts[0], sumsOf(sheet, kpi).total, totalOf(sheet, 3)]).toEqual(['300', '300', '275']);
  draft.apply([patchOf(sheet, 'en', 'value', 3, 0, '110')!]);
  expect(sumsOf(sheet, kpi).parts[0]).toBe('240');
});

test('filling asks for the whole of each period, and says what is missing', () => {
  const { sheet, draft } = open();
  const form: FillForm = {
    kind: 'split',
    kpi: kpi.id,
    from: 0,
    to: 1,
    who: null,
    split: 'equal',
    spread: 'days',
    copy: 'before',
    total: null,
    change: '',
    step: null,
    weights: new Map([[1, '2,5']]),
    weekdays: ['1', '1', '1', '1', '1', '2,5', '0'],
    isWeighed: true,
    past: 'own',
    percentile: 80,
  };
  const plan = planFill(sheet, form, 'value', 'hu') as FillPlan;
  expect([plan.lines, plan.periods, plan.ask!.way]).toMatchObject([[1, 2, 3], [0, 1], { kind: 'split', totals: ['300', null] }]);
  expect(planFill(sheet, { ...form, from: 1 }, 'value', 'hu')).toBe('no_whole');
  expect(planFill(sheet, { ...form, from: 1, total: '1 000' }, 'value', 'hu')).toMatchObject({ ask: { way: { totals: ['1000'] } } });
  expect(planFill(sheet, { ...form, split: 'weights' }, 'value', 'hu')).toMatchObject({ ask: { way: { weights: ['1', '2.5', '1'] } } });
  expect(planFill(sheet, { ...form, split: 'weights', weights: new Map([[0, '-1']]) }, 'value', 'hu')).toBe('weights');
  expect(planFill(sheet, { ...form, kind: 'copy', from: 1, change: '+5,5' }, 'value', 'hu')).toMatchObject({
    lines: [0, 1, 2, 3],
    ask: { way: { change: '0.055', given: [{ value: '300' }, { value: '100' }, { value: null }, { value: null }] } },
  });
  const levels = { value: '150', minimum: null, stretch: null, lo: null, hi: null };
  const [cell, ...more] = filledCells(
    sheet,
    plan,
    [
      { subject: 0, period: 0, levels },
      { subject: 1, period: 0, levels: { ...levels, value: null } },
    ],
    'value',
  );
  expect([cell!.was.value, cell!.now.value, more]).toEqual(['100', '150', []]);
  draft.apply([cell!.patch]);
  expect(sheet.levelsAt(1, 0).value).toBe('150');
});

test('weights of the weekdays go with a value: they stay when it is changed, are sent when they are, and are gone with it', () => {
  const weighed = '1 1 1 1 1 2.5 0';
  const cells = [
    { kpi: 0, row: 0, period: 0, value: '200', revision: 3 },
    { kpi: 0, row: 1, period: 0, value: '90', revision: 1, weekdays: weighed },
  ];
  const store = memory();
  const { sheet, draft } = open(store, gridOf({ cells }));
  const form = { kind: 'weekdays', kpi: kpi.id, from: 0, to: 1, who: null, weekdays: ['1', '1', '1', '1', '1', '2,5', '0'], isWeighed: true } as unknown as FillForm; // prettier-ignore
  const plan = planFill(sheet, form, 'value', 'hu') as FillPlan;
  const filled = weighedCells(sheet, form, plan, 'hu');
  expect(filled.map(({ line, period, weekdays, isSame }) => [line, period, weekdays!.was, weekdays!.now, isSame])).toEqual([
    [1, 0, null, weighed, false],
    [2, 0, weighed, weighed, true],
  ]);
  draft.apply(filled.flatMap(({ patch, isSame }) => (isSame ? [] : [patch])));
  expect([sheet.weekdaysAt(1, 0), changedPlaces(sheet).good]).toEqual([weighed, [{ line: 1, period: 0 }]]);
  draft.apply([patchOf(sheet, 'en', 'value', 1, 0, '210')!]);
  draft.apply([patchOf(sheet, 'en', 'value', 2, 0, '95')!]);
  const sent = requestOf(sheet, changedPlaces(sheet).good, null);
  expect(sent.cells.map(({ value, weekdays }) => [value, weekdays])).toEqual([['210', weighed], ['95', undefined]]); // prettier-ignore
  const saved = withSaved(sheet.grid, sent);
  expect(saved.cells.map(({ value, weekdays }) => [value, weekdays])).toEqual([['210', weighed], ['95', weighed]]); // prettier-ignore
  expect(open(store, gridOf({ cells })).sheet.weekdaysAt(1, 0), 'kept in the browser').toBe(weighed);
  draft.apply([patchOf(sheet, 'en', 'value', 1, 0, '')!]);
  expect(requestOf(sheet, [{ line: 1, period: 0 }], null).cells[0]).not.toHaveProperty('weekdays');
  expect(weighedCells(sheet, { ...form, isWeighed: false }, plan, 'en').map(({ weekdays }) => weekdays)).toEqual([{ was: weighed, now: null }]);
});

test('a target taken over brings the weights of its weekdays along; one without leaves those of the cell', () => {
  const weighed = '1 1 1 1 1 2 0';
  const cells = [
    { kpi: 0, row: 0, period: 0, value: '200', revision: 1 },
    { kpi: 0, row: 1, period: 0, value: '90', revision: 1, weekdays: weighed },
    { kpi: 0, row: 0, period: 1, value: '200', revision: 1, weekdays: '1 1 1 1 1 0 0' },
  ];
  const { sheet } = open(memory(), gridOf({ cells }));
  const levels = { value: '200', minimum: null, stretch: null, lo: null, hi: null };
  const copied = (copy: 'year' | 'before', change = '0') => {
    const form = { kind: 'copy', copy, kpi: kpi.id, from: 1, to: 1, who: null, change, step: null } as unknown as FillForm;
    const plan = planFill(sheet, form, 'value', 'en') as FillPlan;
    const answer = copy === 'year' ? [{ subject: 2, period: 0, levels, weekdays: weighed }, { subject: 1, period: 0, levels }] : plan.lines.map((_, subject) => ({ subject, period: 0, levels })); // prettier-ignore
    return filledCells(sheet, plan, answer, 'value').map(({ line, patch, isSame }) => [line, patch.edit?.weekdays, isSame]);
  };
  expect(copied('year')).toEqual([
    [2, weighed, false],
    [1, undefined, true],
  ]);
  expect(copied('before').slice(1, 3)).toEqual([
    [1, undefined, true],
    [2, weighed, false],
  ]);
});

test('weights that cannot be read, and cells without a value, are said before anything is filled', () => {
  const { sheet } = open(memory(), gridOf({ cells: [{ kpi: 0, row: 0, period: 0, value: '200', revision: 1 }] }));
  const form = { kind: 'weekdays', kpi: kpi.id, from: 0, to: 0, who: null, weekdays: ['1', '1', '1', '1', '1', '1', '1'], isWeighed: true } as unknown as FillForm; // prettier-ignore
  const typed = (weekdays: readonly string[]) => planFill(sheet, { ...form, weekdays }, 'value', 'en');
  for (const bad of ['x', '-1', '101', '', '0.00001']) expect(typed(['1', '1', bad, '1', '1', '1', '1']), bad).toBe('weekdays');
  expect(typed(['0', '0', '0', '0', '0', '0', '0'])).toBe('weekdays');
  expect(planFill(sheet, { ...form, who: 2 }, 'value', 'en')).toBe('no_value');
});
