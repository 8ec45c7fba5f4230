import type {
  ErrorBody,
  KpiCheck,
  KpiDetail,
  KpiImportReport,
  KpiPreview,
  LibraryResponse,
  CatalogResponse,
  QueryResponse,
  KpiCompletion,
} from '@leadline/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [...smallFirm, ...calls]);
});
afterAll(() => app.close());

/** Three calls in May, five in June. */
const calls = [3, 5].flatMap((count, month) =>
  Array.from({ length: count }, (_, index) => ({
    entity: 'activity',
    externalId: `call-${month}-${index}`,
    source: 'test',
    values: {
      kind: 'call',
      direction: 'outbound',
      user_id: index % 2 === 0 ? 'anna' : 'binh',
      started_at: `2026-0${month + 5}-1${index}`,
      status: 'completed',
    },
  })),
);

const effort = {
  formula: 'count(activity where kind = "call") / count(opportunity where state = "won" by closed)',
  words: { en: { name: 'Calls per won deal' } },
};
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;
const create = (body: object) => app.post('/api/kpis', body);
const version = (id: string, seen: number, body: object) => app.post(`/api/kpis/${id}/versions`, body, { 'if-match': `"${seen}"` });
async function ask(id: string, more: object = {}): Promise<QueryResponse['results'][number]> {
  const answer = await app.post('/api/query', { queries: [{ kpis: [{ id }], period: { kind: 'named', name: '2026-06' }, ...more }] });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<QueryResponse>().results[0]!;
}

describe('a KPI of one’s own', () => {
  test('is made, listed, asked for and explained', async () => {
    const made = await create(effort);
    expect(made.statusCode, made.body).toBe(201);
    const detail = made.json<KpiDetail>();
    expect(detail.kpi).toMatchObject({ id: 'custom_calls_per_won_deal', version: 1, unit: 'ratio', hasData: true, isArchived: false });
    expect(detail.formula!.sentences.en).toContain('“Call”');
    expect(detail.changes).toMatchObject([{ what: 'created', by: 'command line', version: 1 }]);
    const catalog = (await app.get('/api/catalog')).json<CatalogResponse>();
    expect(catalog.kpis.find(({ id }) => id === detail.kpi.id)).toMatchObject({ own: { en: { name: 'Calls per won deal' } }, group: 'results' });
    const result = await ask(detail.kpi.id);
    expect(result.totals[0]).toMatchObject({ value: '2.5', numerator: '5', denominator: '2' });
    const explained = await app.post('/api/explain', { query: { kpis: [{ id: detail.kpi.id }], period: { kind: 'named', name: '2026-06' } } });
    expect(explained.json()).toMatchObject({ version: 1, cell: { value: '2.5' } });
    const records = await app.post('/api/records', { query: { kpis: [{ id: detail.kpi.id }], period: { kind: 'named', name: '2026-06' } } });
    expect(records.json<{ total: number }>().total).toBe(7);
  });

  test('is checked before it is saved, in the reader’s language', async () => {
    const answer = await app.post('/api/kpis/check?locale=hu', {
      formula: 'count(activitty) + sum(order_line.net_amount)',
      words: { en: { name: 'Win rate' } },
    });
    const check = answer.json<KpiCheck>();
    expect(check.issues).toMatchObject([{ code: 'unknown_entity', from: 6, to: 15, suggestions: ['activity'] }]);
    expect(check.issues[0]!.message).toMatch(/activitty/);
    expect(check.findings).toMatchObject([{ code: 'kpi.name_taken', locale: 'en' }]);
    expect(check.result).toBeUndefined();
    const right = (await app.post('/api/kpis/check', { formula: 'SUM(order_line.net_amount)/count(order)' })).json<KpiCheck>();
    expect(right).toMatchObject({ issues: [], findings: [], result: { text: 'sum(order_line.net_amount) / count(order)', unit: 'money' } });
    expect(Object.keys(right.result!.sentences)).toEqual(['en', 'vi', 'hu', 'ru']);
    expect(right.result!.dimensions).toContain('person');
  });

  test('is previewed in several periods and by person, and nothing is saved', async () => {
    const before = (await app.get('/api/kpis')).json<LibraryResponse>().kpis.length;
    const answer = await app.post('/api/kpis/preview', {
      formula: 'count(activity where kind = "call")',
      periods: [
        { kind: 'named', name: '2026-06' },
        { kind: 'named', name: '2026-05' },
      ],
      by: 'person',
    });
    const preview = answer.json<KpiPreview>();
    expect(preview.results.map((result) => result.totals[0]!.value)).toEqual(['5', '3']);
    expect(preview.results[0]!.rows.map((row) => [row.members[0]!.label, row.cells[0]!.value])).toEqual([
      ['Anna Kovács', '3'],
      ['Bình Nguyễn', '2'],
      ['Борис Ёлкин', '0'],
    ]);
    expect((await app.get('/api/kpis')).json<LibraryResponse>().kpis.length).toBe(before);
  });

  test('is completed while it is written', async () => {
    const answer = await app.post('/api/kpis/complete', { formula: 'count(opp', position: 9, locale: 'vi' });
    expect(answer.json<KpiCompletion>().suggestions[0]).toMatchObject({ kind: 'entity', insert: 'opportunity', from: 6, to: 9 });
    const own = await app.post('/api/kpis/complete', { formula: 'custom_c', position: 8 });
    expect(own.json<KpiCompletion>().suggestions[0]).toMatchObject({ kind: 'kpi', insert: 'custom_calls_per_won_deal', label: 'Calls per won deal' });
  });
});

describe('versions', () => {
  test('count from their day on; the row where the formula changes is marked', async () => {
    await create({ formula: 'count(activity where kind = "call")', words: { en: { name: 'Versioned' } } });
    const saved = await version('custom_versioned', 1, {
      formula: 'count(activity where kind = "call") * 10',
      words: { en: { name: 'Versioned' } },
      validFrom: '2026-06-01',
      reason: 'ten each',
    });
    expect(saved.statusCode, saved.body).toBe(200);
    expect(saved.json<KpiDetail>().versions.map((one) => [one.version, one.validFrom, one.reason])).toEqual([
      [2, '2026-06-01', 'ten each'],
      [1, null, null],
    ]);
    const rows = await ask('custom_versioned', { by: ['month'], period: { kind: 'custom', from: '2026-04-01', to: '2026-07-01' } });
    expect(rows.rows.map((row) => [row.members[0]!.id, row.cells[0]!.value, row.cells[0]!.marks?.includes('formula_changed') ?? false])).toEqual([
      ['2026-04', '0', false],
      ['2026-05', '3', false],
      ['2026-06', '50', true],
    ]);
    expect(rows.totals[0]).toMatchObject({ value: '80' });
    expect(rows.totals[0]!.marks).toContain('formula_changed');
    const may = { period: { kind: 'named', name: '2026-05' } };
    expect((await ask('custom_versioned', may)).totals[0]!.value).toBe('3');
    const explained = await app.post('/api/explain', { query: { kpis: [{ id: 'custom_versioned' }], ...may } });
    expect(explained.json()).toMatchObject({ version: 1, cell: { value: '3' } });
    const sorted = await ask('custom_versioned', {
      by: ['month'],
      period: { kind: 'custom', from: '2026-04-01', to: '2026-07-01' },
      sort: { by: 0, descending: true },
      limit: 2,
    });
    expect(sorted.rows.map((row) => row.cells[0]!.value)).toEqual(['50', '3']);
  });

  test('history is made again only on request', async () => {
    const answer = await app.post('/api/kpis/custom_versioned/recompute', { reason: 'same rule for all years' }, { 'if-match': '"2"' });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json<KpiDetail>().changes[0]).toMatchObject({ what: 'recomputed', reason: 'same rule for all years', version: 2 });
    expect((await ask('custom_versioned', { period: { kind: 'named', name: '2026-05' } })).totals[0]!.value).toBe('30');
  });

  test('are made on the version that was seen', async () => {
    const body = { formula: 'count(lead)', words: { en: { name: 'Versioned' } }, reason: 'x' };
    const late = await version('custom_versioned', 1, body);
    expect([late.statusCode, codeOf(late)]).toEqual([412, 'kpi.version_changed']);
    const blind = await app.post('/api/kpis/custom_versioned/versions', body);
    expect([blind.statusCode, codeOf(blind)]).toEqual([412, 'http.if_match_missing']);
  });
});

describe('bad input', () => {
  const lead = (name: string) => ({ formula: 'count(lead)', words: { en: { name } } });

  test.each([
    ['a name of 10 kB', lead('x'.repeat(10_000)), 'kpi.name_too_long'],
    ['no name', lead('  '), 'kpi.name_missing'],
    ['the name of a KPI of the product', lead('WIN  rate'), 'kpi.name_taken'],
    ['the name of one’s own', lead('calls per won deal'), 'kpi.name_taken'],
    ['a forbidden synonym', lead('Churn'), 'kpi.name_synonym'],
    ['a mark of writing direction', lead('Calls\u202e'), 'kpi.name_hidden'],
    ['an unknown KPI', { ...lead('Another one'), formula: 'nothing_here + 1' }, 'formula.unknown_kpi'],
    ['percent added to people', { ...lead('Another one'), formula: 'win_rate + count(lead)' }, 'formula.unit_mismatch'],
    ['a formula that ends early', { ...lead('Another one'), formula: 'count(' }, 'formula.unexpected_end'],
    ['no language', { formula: 'count(lead)', words: {} }, 'http.invalid_request'],
    ['an id of another kind', { ...lead('Another one'), id: '__proto__' }, 'http.invalid_request'],
    ['an id that is taken', { ...lead('Another one'), id: 'custom_versioned' }, 'kpi.id_taken'],
  ])('%s is refused by its name', async (_what, body, code) => {
    const answer = await create(body);
    expect(codeOf(answer)).toBe(code);
    for (const locale of ['en', 'vi', 'hu', 'ru']) {
      const { message } = (await app.post(`/api/kpis?locale=${locale}`, body)).json<ErrorBody>().error;
      expect(message).not.toBe(code);
    }
  });

  test.each(['__proto__', 'constructor', '🙂', 'a"b\'; drop table x', 'Ünnepi hívások', 'Đơn hàng mới', 'Звонки'])(
    '%s is a name like any other',
    async (name) => {
      const answer = await create({ formula: 'count(lead)', words: { vi: { name } } });
      expect(answer.statusCode, answer.body).toBe(201);
      const { kpi } = answer.json<KpiDetail>();
      expect(kpi.id).toMatch(/^custom_[a-z0-9_]+$/);
      expect(kpi.own!.vi!.name).toBe(name);
      expect(({} as Record<string, unknown>)['name']).toBeUndefined();
    },
  );

  test('circles and what would break others are refused, and what is used cannot be archived', async () => {
    await create({ id: 'custom_base', formula: 'count(lead)', words: { en: { name: 'Base' } } });
    await create({ id: 'custom_user', formula: 'Base + count(lead)', words: { en: { name: 'User of base' } } });
    const circle = await version('custom_base', 1, { formula: 'custom_user + 1', words: { en: { name: 'Base' } }, reason: 'x' });
    expect(codeOf(circle)).toBe('formula.cycle');
    const money = await version('custom_base', 1, { formula: 'sum(order_line.net_amount)', words: { en: { name: 'Base' } }, reason: 'x' });
    expect([money.statusCode, codeOf(money), money.json<ErrorBody>().error.parameters['kpis']]).toEqual([409, 'kpi.breaks_others', 'User of base']);
    const archived = await app.post('/api/kpis/custom_base/archive', {});
    expect([archived.statusCode, codeOf(archived)]).toEqual([409, 'kpi.in_use']);
    expect((await app.get('/api/kpis/custom_base')).json<KpiDetail>().usedBy.kpis).toEqual(['custom_user']);
    const renamed = await version('custom_base', 1, { formula: 'count(lead)', words: { en: { name: 'Ground' } }, reason: 'x' });
    expect(renamed.statusCode, renamed.body).toBe(200);
    expect((await app.get('/api/kpis/custom_user')).json<KpiDetail>().formula!.sentences.en).toContain('Ground');
  });

  test('what comes with the product cannot be changed, but switched off', async () => {
    const changed = await version('win_rate', 1, { formula: 'count(lead)', words: { en: { name: 'Mine' } }, reason: 'x' });
    expect(codeOf(changed)).toBe('kpi.built_in');
    expect(codeOf(await app.get('/api/kpis/nothing'))).toBe('kpi.unknown');
    const off = await app.ask({ method: 'PUT', url: '/api/kpis/win_rate/off', payload: { isOff: true } });
    expect(off.json()).toMatchObject({ id: 'win_rate', isOff: true });
    expect((await ask('win_rate')).totals[0]!.value).not.toBeNull();
    const on = await app.ask({ method: 'PUT', url: '/api/kpis/win_rate/off', payload: { isOff: false } });
    expect(on.json()).not.toHaveProperty('isOff');
    const { changes } = (await app.get('/api/kpis/win_rate')).json<KpiDetail>();
    expect(changes.map(({ what }) => what)).toEqual(['switched_on', 'switched_off']);
  });

  test('what is assigned to somebody is not archived', async () => {
    await create({ id: 'custom_assigned', formula: 'count(lead)', words: { en: { name: 'Assigned one' } } });
    const item = (externalId: string, valid_to: string) => ({
      entity: 'kpi_assignment',
      externalId,
      source: 'test',
      values: { kpi: 'custom_assigned', scope: 'user', user_id: 'anna', valid_from: '2026-01-01', valid_to },
    });
    await sendItems(app, [item('past', '2026-05-01'), item('now', '2026-12-31')]);
    expect((await app.get('/api/kpis/custom_assigned')).json<KpiDetail>().usedBy.records).toEqual([{ entity: 'kpi_assignment', count: 1 }]);
    expect(codeOf(await app.post('/api/kpis/custom_assigned/archive', {}))).toBe('kpi.is_assigned');
  });

  test('two at once with one name: the second is refused', async () => {
    const both = await Promise.all([1, 2].map(() => create({ formula: 'count(lead)', words: { en: { name: 'At once' } } })));
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([201, 400]);
  });

  test('archived and restored', async () => {
    await create({ id: 'custom_old', formula: 'count(opportunity where state = "won" by closed)', words: { en: { name: 'Old one' } } });
    expect((await app.post('/api/kpis/custom_old/archive', { reason: 'not needed' })).json<KpiDetail>().kpi.isArchived).toBe(true);
    expect((await app.get('/api/catalog')).json<CatalogResponse>().kpis.some(({ id }) => id === 'custom_old')).toBe(false);
    expect((await ask('custom_old')).totals[0]!.value).toBe('2');
    expect(codeOf(await version('custom_old', 1, { formula: 'count(lead)', words: { en: { name: 'Old one' } }, reason: 'x' }))).toBe(
      'kpi.is_archived',
    );
    expect(codeOf(await create({ formula: 'custom_old * 2', words: { en: { name: 'Uses old' } } }))).toBe('formula.archived_kpi');
    await create({ id: 'custom_new', formula: 'count(lead)', words: { en: { name: 'old ONE' } } });
    expect(codeOf(await app.post('/api/kpis/custom_old/restore', {}))).toBe('kpi.name_taken');
  });
});

describe('as a file', () => {
  test('goes out always the same and comes back unchanged', async () => {
    const text = (await app.get('/api/kpis/export')).body;
    expect(text).toBe((await app.get('/api/kpis/export')).body);
    const again = await app.post('/api/kpis/import', { file: JSON.parse(text) as object });
    expect(new Set(again.json<KpiImportReport>().kpis.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
  });

  test('what is wrong in it is refused by its name, the rest is taken', async () => {
    const good = { id: 'custom_from_file', formula: 'custom_second + 1', words: { en: { name: 'From a file' } } };
    const second = { id: 'custom_second', formula: 'count(lead)', words: { ru: { name: 'Второй' } } };
    const kpis = [
      good,
      second,
      { id: 'custom_bad', formula: 'count(', words: { en: { name: 'Bad' } } },
      { id: 'custom_named', formula: 'count(lead)', words: { en: { name: 'Win rate' } } },
      { id: 'win_rate', formula: 'count(lead)', words: { en: { name: 'Evil' } } },
      { id: 'custom_base', formula: 'sum(order_line.net_amount)', words: { en: { name: 'Ground' } } },
      { id: 'custom_second', formula: 'count(lead)', words: { en: { name: 'Twice' } } },
      null,
    ];
    const file = { format: 'leadline-kpis', version: 1, kpis };
    const dry = (await app.post('/api/kpis/import', { file })).json<KpiImportReport>();
    expect(dry.kpis.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'created',
      'created',
      'kpi.file_formula',
      'kpi.name_taken',
      'kpi.file_entry',
      'kpi.breaks_others',
      'kpi.id_twice',
      'kpi.file_entry',
    ]);
    expect(codeOf(await app.get('/api/kpis/custom_second'))).toBe('kpi.unknown');
    await app.post('/api/kpis/import', { file, isDryRun: false, reason: 'from the repository' });
    expect((await app.get('/api/kpis/custom_from_file')).json<KpiDetail>().uses).toEqual(['custom_second']);
    expect(codeOf(await app.post('/api/kpis/import', { file: { kpis: [] } }))).toBe('kpi.file_invalid');
  });

  test('goes whole into another installation', async () => {
    const file = (await app.get('/api/kpis/export')).json<{ kpis: { id: string; validFrom?: string }[] }>();
    await app.close();
    app = await openTestApp();
    const report = (await app.post('/api/kpis/import', { file, isDryRun: false })).json<KpiImportReport>();
    expect(report.kpis.filter(({ outcome }) => outcome !== 'created')).toEqual([]);
    const there = (await app.get('/api/kpis/export')).json<typeof file>();
    expect(there.kpis).toEqual(file.kpis.map(({ validFrom: _validFrom, ...rest }) => rest));
  });
});
