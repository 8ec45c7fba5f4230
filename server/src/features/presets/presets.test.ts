import type {
  CatalogResponse,
  ErrorBody,
  Organization,
  PracticeResponse,
  PresetReport,
  PresetsResponse,
  ProposeResponse,
  StateResponse,
  TemplatesResponse,
} from '@leadline/contract';
import { locales } from '@leadline/i18n';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const isOff = async (id: string): Promise<boolean> =>
  (await app.get('/api/catalog')).json<CatalogResponse>().kpis.find((kpi) => kpi.id === id)!.isOff === true;

const practice = async (): Promise<PracticeResponse> => (await app.get('/api/presets')).json<PresetsResponse>().practice;

describe('presets', () => {
  test('say first what they would change, then change it', async () => {
    const { presets } = (await app.get('/api/presets')).json<PresetsResponse>();
    expect(presets.map(({ id }) => id)).toEqual(['b2b', 'retail_field', 'consumables', 'services', 'subscriptions']);
    const preview = (await app.post('/api/presets/retail_field/preview', {})).json<PresetReport>();
    expect(preview.isApplied).toBe(false);
    expect(preview.changes).toContainEqual({ setting: 'inactivityWindowDays', from: [180], to: [90] });
    expect(preview.changes).toContainEqual({ setting: 'workweek', from: ['monday_to_friday'], to: ['every_day'] });
    expect(preview.kpisOff).toContain('win_rate');
    expect(preview.kpisOff).not.toContain('net_sales_revenue');
    expect((await practice()).preset).toBeNull();

    const applied = await app.post('/api/presets/retail_field/apply', {});
    expect(applied.statusCode, applied.body).toBe(200);
    expect(applied.json()).toEqual({ ...preview, isApplied: true });
    expect(await practice()).toMatchObject({ preset: 'retail_field', workweek: 'every_day' });
    const organization = (await app.get('/api/organization')).json<Organization>();
    expect(organization).toMatchObject({ inactivityWindowDays: 90, recognition: 'order', calendar: 'leadline-workweek-every_day-US' });
    expect(await isOff('win_rate')).toBe(true);
    expect((await app.post('/api/presets/retail_field/preview', {})).json<PresetReport>()).toMatchObject({ changes: [], kpisOff: [], kpisOn: [] });
  });

  test('the working week counts', async () => {
    const answer = await app.post('/api/query', { queries: [{ kpis: [{ id: 'won_deals' }], period: { kind: 'named', name: '2026-05' } }] });
    expect(answer.json<{ results: { period: { workingDays: { total: string } } }[] }>().results[0]!.period.workingDays.total).toBe('31');
  });

  test('another one brings back what the first has switched off, not what somebody has', async () => {
    await app.ask({ method: 'PUT', url: '/api/kpis/csat/off', payload: { isOff: true } });
    const report = (await app.post('/api/presets/b2b/apply', {})).json<PresetReport>();
    expect(report.kpisOn).toContain('win_rate');
    expect(report.kpisOn).not.toContain('csat');
    expect([await isOff('win_rate'), await isOff('csat')]).toEqual([false, true]);
    expect((await app.get('/api/organization')).json<Organization>().calendar).toBeNull();
  });

  test('one that does not exist is named', async () => {
    expect((await app.post('/api/presets/nothing/apply', {})).json<ErrorBody>().error.code).toBe('kpi.unknown_preset');
  });
});

describe('ready sets', () => {
  test('say what they lack', async () => {
    const { templates, goals } = (await app.get('/api/templates')).json<TemplatesResponse>();
    expect(templates).toHaveLength(11);
    expect(goals).toContain('keep_customers');
    const executive = templates.find(({ id }) => id === 'account_executive')!;
    expect(executive.items.find(({ isPrimary }) => isPrimary)!.kpi).toBe('quota_attainment');
    expect(executive.withoutData).not.toContain('win_rate');
    expect(executive.withoutData).toContain('gross_margin_rate');
    expect(templates.find(({ id }) => id === 'store_retail')!.off).toEqual(['csat']);
  });

  test.each(locales)('a proposal has its reasons in words (%s)', async (locale) => {
    const answer = await app.post(`/api/templates/propose?locale=${locale}`, { role: 'account_executive', goal: 'more_sales' });
    const { proposals, withoutData } = answer.json<ProposeResponse>();
    expect(proposals.length).toBeGreaterThanOrEqual(3);
    expect(proposals.map(({ kpi }) => kpi)).toContain('win_rate');
    expect(proposals.every(({ text }) => text.length > 10 && !text.includes('{'))).toBe(true);
    expect(withoutData.map(({ kpi }) => kpi)).toContain('net_sales_revenue');
  });

  test('state and settings are still answered', async () => {
    expect((await app.get('/api/state')).json<StateResponse>().organization.inactivityWindowDays).toBe(365);
  });
});
