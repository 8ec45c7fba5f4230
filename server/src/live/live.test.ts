import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { addAccount, changeAccount, setGrants, type Grant } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { endSessions, openSession } from '#server/control/session.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
let address: string;
beforeAll(async () => {
  app = await openTestApp();
  await app.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(app.app.server.address() as { port: number }).port}`;
});
afterAll(() => app.close());

interface Heard {
  readonly text: () => string;
  readonly until: (pattern: RegExp, ms: number) => Promise<number>;
  readonly ended: Promise<void>;
  readonly leave: () => void;
}

async function listen(headers: Record<string, string> = {}): Promise<Heard> {
  const { request } = await import('node:http');
  let text = '';
  let stop = (): void => {};
  const ended = new Promise<void>((resolve) => {
    const ask = request(`${address}/api/live`, { headers: { host: 'localhost:7474', ...app.local, ...headers } }, (answer) => {
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('close', resolve);
    });
    ask.on('error', () => resolve());
    ask.end();
    stop = () => ask.destroy();
  });
  const until = async (pattern: RegExp, ms: number): Promise<number> => {
    const start = performance.now();
    while (!pattern.test(text)) {
      if (performance.now() - start > ms) throw new Error(`not heard within ${ms} ms: ${pattern}; heard: ${text}`);
      await new Promise((done) => setTimeout(done, 5));
    }
    return performance.now() - start;
  };
  const heard = { text: () => text, until, ended, leave: () => stop() };
  await heard.until(/retry/, 2000);
  return heard;
}

const lead = (id: string) => ({ entity: 'lead', externalId: id, source: 'test', values: { created_at: '2026-06-12' } });

test('a change is heard by every page within two seconds', async () => {
  const [one, two] = [await listen(), await listen()];
  await app.post('/api/items', { items: [lead('a')] });
  await one.until(/event: data\nid: .+\ndata: \{"dataVersion":".+"\}\n\n/, 2000);
  await two.until(/event: data/, 2000);
  one.leave();
  two.leave();
  await Promise.all([one.ended, two.ended]);
});

test('who comes back is told what changed meanwhile, and nothing it knows', async () => {
  const first = await listen();
  await sendItems(app, [lead('b')]);
  const { dataVersion: id } = await app.ctx.facts.state();
  await first.until(new RegExp(`event: data\nid: ${id}\n`), 2000);
  first.leave();
  await first.ended;
  const again = await listen({ 'last-event-id': id });
  const stranger = await listen({ 'last-event-id': 'of another server' });
  await stranger.until(/event: data/, 2000);
  expect(again.text()).not.toContain('event: data');
  await sendItems(app, [lead('c')]);
  await again.until(/event: data/, 2000);
  again.leave();
  stranger.leave();
  await Promise.all([again.ended, stranger.ended]);
  await expect.poll(() => app.ctx.live.listeners()).toBe(0);
});

describe('who may not listen any more', () => {
  const asNobody = { authorization: '' };
  const origin = { address: '127.0.0.1', agent: 'test' };
  const act = { by: 'test', now: new Date(), reason: null };

  async function signIn(grants: readonly Grant[]): Promise<{ readonly account: string; readonly cookie: Record<string, string> }> {
    const { db } = app.ctx.control;
    const now = app.ctx.clock.now();
    const account = await addAccount(db, { name: 'Somebody', email: null, status: 'active', grants }, now);
    return { account, cookie: { ...asNobody, cookie: `leadline-7474=${await openSession(db, account, 'open', origin, now)}` } };
  }

  async function within(heard: Heard, ms: number): Promise<void> {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`still open after ${ms} ms`)), ms).unref());
    await Promise.race([heard.ended, late]);
  }

  test.each<[string, (db: ControlDatabase, account: string) => Promise<unknown>]>([
    ['is signed out', endSessions],
    ['has another role', (db, account) => setGrants(db, account, [{ role: 'member', team: null }], app.ctx.clock.now())],
    ['is disabled', (db, account) => changeAccount(db, account, { status: 'disabled' })],
  ])('who %s hears nothing a second later; others go on', async (_, takeAway) => {
    const { account, cookie } = await signIn([{ role: 'leadership', team: null }]);
    const [heard, other] = [await listen(cookie), await listen()];
    await audited(app.ctx.control.db, async (db) => {
      await takeAway(db, account);
      await appendEntry(db, act, { action: 'account.changed', subject: { kind: 'account', id: account } });
    });
    await within(heard, 1000);
    await sendItems(app, [lead(`after-${account}`)]);
    await other.until(/event: data/, 2000);
    expect(heard.text()).not.toContain(`after`);
    other.leave();
    await other.ended;
  });

  test('a right that is taken away between asking and listening is noticed', async () => {
    const { account, cookie } = await signIn([{ role: 'leadership', team: null }]);
    const first = await listen(cookie);
    await changeAccount(app.ctx.control.db, account, { status: 'disabled' });
    const other = await listen();
    await within(first, 1000);
    other.leave();
    await other.ended;
  });

  test('of imports only those hear who may import', async () => {
    const { cookie } = await signIn([{ role: 'member', team: null }]);
    const [member, local] = [await listen(cookie), await listen()];
    app.ctx.live.publish('import', { id: 'secret-import', status: 'applying', progress: 0.5 });
    app.ctx.live.publish('catalog', { version: 'later' });
    await local.until(/secret-import[\s\S]+event: catalog/, 2000);
    await member.until(/event: catalog/, 2000);
    expect(member.text()).not.toContain('secret-import');
    member.leave();
    local.leave();
    await Promise.all([member.ended, local.ended]);
  });
});

test('streams end when the server stops', async () => {
  const heard = await listen();
  await app.app.close();
  await heard.ended;
});
