import type { ErrorBody, ExportFormat, Widget } from '@leadline/contract';
import { strFromU8, unzipSync } from 'fflate';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, signInAs, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let anna: Record<string, string>;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [...smallFirm, { entity: 'account', externalId: 'evil', source: 'test', values: { name: '=HYPERLINK("http://x")' } }]);
  const found = await app.get('/api/members/person?search=Anna');
  anna = await signInAs(app, 'Anna', [{ role: 'member', team: null }], found.json<{ members: { id: string }[] }>().members[0]!.id);
});
afterAll(() => app.close());

const section = { id: randomUUID(), title: 'Tháng này', tab: null };
const month = { kind: 'named', name: '2026-06' } as const;
const base = (x: number) => ({ id: randomUUID(), title: null, sectionId: section.id, place: { x, y: 0, w: 4, h: 3 }, period: null, filters: [] });
const widgets: readonly Widget[] = [
  { ...base(0), kind: 'number', kpi: { id: 'won_revenue' }, goal: 'none', trend: false },
  { ...base(4), kind: 'members', kpis: [{ id: 'won_revenue' }], by: 'person', form: 'bars', top: 5 },
  { ...base(8), kind: 'table', kpis: [{ id: 'won_revenue' }, { id: 'win_rate' }], by: 'person', across: null, tone: 'none', top: 5 },
];
async function fileOf(format: ExportFormat, { headers = {}, only = false }: { headers?: Record<string, string>; only?: boolean } = {}) {
  const body = {
    title: 'Bảng "tuần" / 1',
    format,
    scope: { period: month },
    sections: only ? [] : [section],
    widgets: only ? widgets.slice(0, 1) : widgets,
  };
  const answer = await app.post('/api/exports', body, headers);
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer;
}
const numbersOf = (xlsx: Buffer): readonly string[] =>
  Object.entries(unzipSync(xlsx))
    .filter(([path]) => path.startsWith('xl/worksheets/'))
    .flatMap(([, data]) => [...strFromU8(data).matchAll(/<v>([^<]*)<\/v>/g)].map(([, value]) => value!));

describe('files of boards', () => {
  test('are what they say, under the name of the board', async () => {
    const begins: Record<ExportFormat, string> = { png: '\x89PNG', svg: '<svg', pdf: '%PDF-', xlsx: 'PK', csv: '\xef\xbb\xbf' };
    for (const format of ['png', 'svg', 'pdf', 'xlsx', 'csv'] as const) {
      const answer = await fileOf(format);
      expect(answer.rawPayload.subarray(0, 5).toString('latin1').startsWith(begins[format]), format).toBe(true);
      expect(answer.headers['content-disposition']).toContain(`filename*=UTF-8''B%E1%BA%A3ng%20tu%E1%BA%A7n%201%202026-06-15.${format}`);
      expect(answer.headers['content-disposition']).not.toMatch(/[\r\n]|"[^"]*"[^;]*"/);
    }
  });

  test('hold the numbers of who asks and of nobody else', async () => {
    const all = numbersOf((await fileOf('xlsx')).rawPayload);
    const own = numbersOf((await fileOf('xlsx', { headers: anna })).rawPayload);
    expect(all).toEqual(expect.arrayContaining(['350.5', '100', '250.5']));
    expect(own).toContain('100');
    expect(own.filter((value) => value.startsWith('250') || value.startsWith('350'))).toEqual([]);
    expect((await fileOf('csv', { headers: anna })).body).toContain('Anna alone');
  });

  test('are written in the language of who asks, with its dates and numbers', async () => {
    const told = { en: 'Whole organisation', vi: 'Toàn tổ chức', hu: 'Az egész szervezet', ru: 'Вся организация' };
    for (const [locale, words] of Object.entries(told)) {
      const { body } = await fileOf('csv', { headers: { 'accept-language': locale } });
      expect(body, locale).toContain(words);
      const svg = (await fileOf('svg', { headers: { 'accept-language': locale }, only: true })).body;
      expect(svg, locale).toContain(locale === 'en' ? '350.50' : '350,50');
    }
  });

  test('say what cannot be told where it belongs, and go on', async () => {
    const broken: Widget = { ...base(0), kind: 'number', kpi: { id: 'no_such_kpi' }, goal: 'none', trend: false };
    const body = { title: 'x', format: 'csv', scope: { period: month }, sections: [], widgets: [broken, widgets[0]] };
    const { statusCode, body: text } = await app.post('/api/exports', body);
    expect([statusCode, text.includes('350.5')]).toEqual([200, true]);
  });

  test('are asked for with what a board is made of', async () => {
    const answer = await app.post('/api/exports', { title: 'x', format: 'docx', scope: { period: month }, sections: [], widgets });
    expect([answer.statusCode, answer.json<ErrorBody>().error.code]).toEqual([400, expect.any(String)]);
  });
});
