import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';
import { freezeForecasts, horizonOf } from './freeze-forecasts.ts';

describe('a horizon', () => {
  test('is passed by finished working days, and is gone when it was missed for long', () => {
    const at = (finished: number) => horizonOf({ workingDays: { elapsed: '0', total: '20' } }, finished);
    expect([4, 5, 7, 8, 9, 10, 12, 13, 15, 18].map(at)).toEqual([undefined, 25, 25, undefined, undefined, 50, 50, undefined, 75, undefined]);
    expect(horizonOf({}, 5)).toBeUndefined();
  });
});

/** On 15 June ten of the 22 working days are over; on the 17th twelve: more than half. */
describe('forecasts of the running month', () => {
  let app: TestApp;
  const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
  beforeAll(async () => {
    app = await openTestApp({ LEADLINE_NOW: '2026-06-17T10:00:00Z' });
    const order = (user: string, day: string, amount: number) => [
      item('order', `${user} ${day}`, { seller_user_id: user, ordered_at: `${day}T10:00:00Z`, status: 'confirmed', currency: 'USD' }),
      item('order_line', `${user} ${day}`, { order_id: `${user} ${day}`, net_amount: amount, quantity: 1, currency: 'USD' }),
    ];
    await sendItems(app, [
      item('user', 'anna', { full_name: 'Anna' }),
      item('assignment', 'anna', { user_id: 'anna', sales_role: 'hunter', is_primary: true }),
      ...order('anna', '2026-06-03', 600),
      ...order('anna', '2026-06-16', 600),
    ]);
  });
  afterAll(() => app.close());

  const accuracy = async () => {
    const query = { kpis: [{ id: 'forecast_accuracy' }, { id: 'run_rate_forecast' }], period: { kind: 'named', name: '2026-06' }, by: ['person'] };
    return (await app.post('/api/query', { queries: [query] })).json<{ results: { rows: { cells: { value: string | null }[] }[] }[] }>().results[0]!;
  };

  test('are kept once for each person', async () => {
    const forecast = (await accuracy()).rows[0]!.cells[1]!.value;
    expect(await freezeForecasts(app.ctx)).toBeGreaterThan(0);
    expect(await freezeForecasts(app.ctx)).toBe(0);
    const listed = await app.get('/api/audit?action=periods.forecast_kept');
    expect(listed.json<{ entries: { after: { horizon: number } }[] }>().entries.map(({ after }) => after.horizon)).toEqual([50]);
    expect(forecast).not.toBeNull();
  });
});
