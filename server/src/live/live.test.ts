import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('streams end when the server stops', async () => {
  const heard = await listen();
  await app.app.close();
  await heard.ended;
});
