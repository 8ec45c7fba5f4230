import type { ErrorBody, WebhookDeliveriesResponse, WebhookDelivery, WebhookMade, WebhooksResponse } from '@leadline/contract';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#server/context.ts';
import { changeImportRun, addImportRun } from '#server/control/import-run.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { deliverDue, waits } from './deliver.ts';
import { noteDataChange } from './note-data-change.ts';
import { spreadEvents } from './spread-events.ts';

interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

let app: TestApp;
let receiver: Server;
let url = '';
let received: Received[] = [];
let status = 200;
let now = Date.parse('2026-06-15T10:00:00Z');
let ctx: Context;

beforeAll(async () => {
  app = await openTestApp({ LEADLINE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' });
  ctx = { ...app.ctx, clock: { now: () => new Date(now) } };
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  receiver.closeAllConnections();
  receiver.close();
  await app.close();
});
beforeEach(async () => {
  const { db } = app.ctx.control;
  await db.deleteFrom('webhook_delivery').execute();
  await db.deleteFrom('webhook_endpoint').execute();
  await db.deleteFrom('outbox_event').execute();
  received = [];
  status = 200;
  now = Date.parse('2026-06-15T10:00:00Z');
});

const wanted = { name: 'Warehouse', events: ['kpi.changed', 'import.finished', 'data.changed'], isOn: true };

async function make(more: object = {}): Promise<WebhookMade> {
  const answer = await app.post('/api/webhooks', { ...wanted, url, ...more });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<WebhookMade>();
}

/** Timestamps of the verifier are those of the real clock. */
const verify = (secret: string, { headers, body }: Received): unknown =>
  new Webhook(secret).verify(body, { ...headers, 'webhook-timestamp': headers['webhook-timestamp']! });

async function happen(id = 'custom_x'): Promise<void> {
  const act = { by: 'test', now: new Date(now), reason: null };
  await appendEntry(app.ctx.control.db, act, { action: 'kpi.changed', subject: { kind: 'kpi', id }, after: { secret: 987654.32 } });
}

const round = async (): Promise<number> => (await spreadEvents(ctx), deliverDue(ctx, () => 0));
const deliveriesOf = async (id: string) => (await app.get(`/api/webhooks/${id}/deliveries`)).json<WebhookDeliveriesResponse>().deliveries;
const stateOf = async (id: string) => (await app.get('/api/webhooks')).json<WebhooksResponse>().webhooks.find((one) => one.id === id)!;
const codeOf = (answer: { json: <T>() => T }) => answer.json<ErrorBody>().error.code;

describe('a webhook', () => {
  test('is told what happened, signed as the standard says, and never what stands there', async () => {
    now = Date.now();
    const { secret, webhook } = await make();
    now += 5;
    await happen();
    expect(await round()).toBe(1);
    const [message] = received;
    expect(verify(secret, message!)).toEqual({ type: 'kpi.changed', timestamp: new Date(now).toISOString(), data: { kind: 'kpi', id: 'custom_x' } });
    expect(message!.body).not.toContain('987654.32');
    expect(() => verify(secret.replace(/.{4}$/, 'AAA='), message!)).toThrow();
    expect(() => verify(secret, { ...message!, body: message!.body.replace('custom_x', 'custom_y') })).toThrow();
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'delivered', attempts: 1, httpStatus: 200, type: 'kpi.changed' }]);
    expect(await round()).toBe(0);
  });

  test('hears of imports when they end, with the change that ends them', async () => {
    await make();
    const { db } = app.ctx.control;
    await addImportRun(db, { id: 'run-1', recipeName: null, recipe: {}, files: [], createdAt: new Date(now).toISOString() });
    await changeImportRun(db, 'run-1', { status: 'running' });
    await changeImportRun(db, 'run-1', { status: 'done', finishedAt: new Date(now).toISOString() });
    await changeImportRun(db, 'run-1', { status: 'done', finishedAt: new Date(now).toISOString() });
    const lost = db.transaction().execute(async (change) => {
      await changeImportRun(change, 'run-1', { status: 'undone', undoneAt: new Date(now).toISOString() });
      throw new Error('undone');
    });
    await expect(lost).rejects.toThrow('undone');
    await round();
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string; data: object }).data)).toEqual([{ kind: 'import', id: 'run-1' }]);
    expect(await db.selectFrom('outbox_event').selectAll().execute()).toEqual([]);
  });

  test('hears of changed data, many changes as one', async () => {
    await make();
    await noteDataChange(ctx);
    await sendItems(app, smallFirm);
    await noteDataChange(ctx);
    expect(await app.ctx.control.db.selectFrom('outbox_event').selectAll().execute()).toEqual([]);
    now += 31_000;
    await Promise.all([noteDataChange(ctx), noteDataChange(ctx)]);
    await noteDataChange(ctx);
    await round();
    expect(received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['data.changed']);
  });

  test('hears nothing it did not ask for, nothing while it is off, nothing from before its time', async () => {
    now -= 1_000;
    await happen('before');
    now += 2_000;
    await make();
    await make({ name: 'Off', isOn: false });
    await make({ name: 'Other', events: ['account.changed'] });
    await happen('after');
    await round();
    expect(received.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id)).toEqual(['after']);
  });
});

describe('a webhook that fails', () => {
  test('is tried again after longer and longer waits, then given up', async () => {
    const { webhook } = await make();
    status = 500;
    await happen();
    await round();
    const ids = new Set<string>();
    for (const wait of waits) {
      now += wait - 1;
      expect(await round()).toBe(0);
      now += 1;
      expect(await round()).toBe(1);
    }
    for (const { headers } of received) ids.add(headers['webhook-id']!);
    expect([received.length, ids.size]).toEqual([waits.length + 1, 1]);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'failed', attempts: 8, httpStatus: 500, nextAt: null }]);
    status = 204;
    const again = `/api/webhooks/${webhook.id}/deliveries/${(await deliveriesOf(webhook.id))[0]!.id}`;
    expect((await app.post(again, {})).statusCode).toBe(202);
    expect([(await app.post(again, {})).statusCode, codeOf(await app.post(again, {}))]).toEqual([404, 'webhook.no_delivery']);
    expect(await round()).toBe(1);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ status: 'delivered' }]);
    expect(await stateOf(webhook.id)).toMatchObject({ failingSince: null, status: 'active' });
  });

  test('spreads its tries by chance, never before the wait is over', async () => {
    const { webhook } = await make();
    status = 503;
    await happen();
    await spreadEvents(ctx);
    await deliverDue(ctx, () => 0.999);
    const [{ nextAt }] = (await deliveriesOf(webhook.id)) as readonly [WebhookDelivery];
    expect(Date.parse(nextAt!) - now).toBeGreaterThan(waits[0]);
    expect(Date.parse(nextAt!) - now).toBeLessThan(waits[0] * 1.2 + 1);
  });

  test('for five days is switched off, with an entry and a mark; switched on again it gets what waited', async () => {
    const { webhook } = await make();
    status = 500;
    await happen('first');
    await round();
    now += 5 * 24 * 3_600_000;
    await happen('second');
    await round();
    expect(await stateOf(webhook.id)).toMatchObject({ status: 'disabled', disabledBecause: 'failing' });
    const entry = await app.ctx.control.db.selectFrom('audit_entry').select(['actor', 'after']).where('action', '=', 'webhook.disabled').execute();
    expect(entry).toEqual([{ actor: 'leadline', after: '{"because":"failing"}' }]);
    received = [];
    now += 24 * 3_600_000;
    expect(await round()).toBe(0);
    status = 200;
    expect((await app.ask({ method: 'PUT', url: `/api/webhooks/${webhook.id}`, payload: { ...wanted, url } })).statusCode).toBe(200);
    while ((await round()) > 0);
    expect(received.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id).sort()).toEqual(['first', 'second']);
  });

  test('with 410 is switched off at once', async () => {
    const { webhook } = await make();
    status = 410;
    await happen();
    await round();
    expect(await stateOf(webhook.id)).toMatchObject({ status: 'disabled', disabledBecause: 'gone' });
  });

  test('does not hold up the others, and is not asked again and again in one round', async () => {
    const good = await make({ name: 'Good' });
    await make({ name: 'Bad', url: 'http://127.0.0.1:9/closed' });
    for (const id of ['a', 'b', 'c']) await happen(id);
    expect(await round()).toBe(4);
    expect(received).toHaveLength(3);
    expect((await deliveriesOf(good.webhook.id)).map((one) => one.status)).toEqual(['delivered', 'delivered', 'delivered']);
  });
});

test('of several senders each message is sent by one', async () => {
  await make();
  for (let at = 0; at < 5; at += 1) await happen(`k${at}`);
  await Promise.all([spreadEvents(ctx), spreadEvents(ctx), spreadEvents(ctx)]);
  await Promise.all(Array.from({ length: 6 }, () => deliverDue(ctx, () => 0)));
  const ids = received.map(({ headers }) => headers['webhook-id']);
  expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
});

test('while its secret is changed both sign; afterwards the new one alone', async () => {
  now = Date.now();
  const { secret, webhook } = await make();
  const renewed = (await app.post(`/api/webhooks/${webhook.id}/secret`, {})).json<WebhookMade>();
  expect(renewed.secret).not.toBe(secret);
  await app.ctx.control.db
    .updateTable('webhook_endpoint')
    .set({ old_secret_until: new Date(now + 1_000).toISOString() })
    .execute();
  await happen();
  await round();
  expect(verify(secret, received[0]!)).toBeDefined();
  expect(verify(renewed.secret, received[0]!)).toBeDefined();
  now += 1_000;
  await happen('later');
  await round();
  expect(verify(renewed.secret, received[1]!)).toBeDefined();
  expect(() => verify(secret, received[1]!)).toThrow();
});

test('a test is sent at once, told and listed, and nothing follows from its failure', async () => {
  const { webhook } = await make();
  expect((await app.post(`/api/webhooks/${webhook.id}/test`, {})).json<WebhookDelivery>()).toMatchObject({ status: 'delivered', httpStatus: 200 });
  status = 410;
  expect((await app.post(`/api/webhooks/${webhook.id}/test`, {})).json<WebhookDelivery>()).toMatchObject({ status: 'failed', httpStatus: 410 });
  expect(await stateOf(webhook.id)).toMatchObject({ status: 'active', failingSince: null, pending: 0 });
  expect((await deliveriesOf(webhook.id)).map(({ type }) => type)).toEqual(['webhook.test', 'webhook.test']);
});

test('the secret is kept sealed and is in no list, log or entry', async () => {
  const { secret } = await make();
  const { db } = app.ctx.control;
  const rows = JSON.stringify(
    [await db.selectFrom('webhook_endpoint').selectAll().execute(), await db.selectFrom('audit_entry').selectAll().execute()],
    (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  );
  for (const text of [rows, (await app.get('/api/webhooks')).body, app.logged()]) expect(text).not.toContain(secret.slice(6));
});

describe('is refused', () => {
  test.each<[string, object, number, string]>([
    ['an address of another machine inside', { url: 'https://10.0.0.1/x' }, 403, 'outbound.private_address'],
    ['the metadata of the cloud', { url: 'http://169.254.169.254/latest' }, 403, 'outbound.private_address'],
    ['an address without https', { url: 'http://hooks.example.com/x' }, 400, 'outbound.not_https'],
    ['what is no address', { url: 'hooks' }, 400, 'outbound.bad_address'],
    ['an event there is not', { events: ['everything'] }, 400, 'http.invalid_request'],
    ['no event', { events: [] }, 400, 'http.invalid_request'],
  ])('%s, when it is made and when it is changed', async (_what, more, expected, code) => {
    const { webhook } = await make();
    for (const answer of [
      await app.post('/api/webhooks', { ...wanted, url, ...more }),
      await app.ask({ method: 'PUT', url: `/api/webhooks/${webhook.id}`, payload: { ...wanted, url, ...more } }),
    ])
      expect([answer.statusCode, codeOf(answer)]).toEqual([expected, code]);
    expect(await stateOf(webhook.id)).toMatchObject({ name: 'Warehouse', url });
    expect((await app.get('/api/webhooks')).json<WebhooksResponse>().webhooks).toHaveLength(1);
  });

  test('whatever there is not', async () => {
    for (const [method, path] of [
      ['PUT', ''],
      ['DELETE', ''],
      ['POST', '/secret'],
      ['POST', '/test'],
      ['GET', '/deliveries'],
      ['POST', '/deliveries/x'],
    ] as const) {
      const answer = await app.ask({ method, url: `/api/webhooks/none${path}`, ...(method === 'PUT' ? { payload: { ...wanted, url } } : {}) });
      expect([answer.statusCode, codeOf(answer).replace('no_delivery', 'no_endpoint')], path).toEqual([404, 'webhook.no_endpoint']);
    }
  });
});
