import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer } from './running-server.ts';
import { untilLoaded, type LoadedDemo } from './shared-demo.ts';

async function startDemo() {
  const server = await startServer({ environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const { address, dataFolder } = server;
  /** Copied before any test that waits for the records goes on: nothing those do is in it. */
  const loaded = untilLoaded(server).then(async (): Promise<LoadedDemo> => ({ address, dataFolder, copy: await server.copyFolder() }));
  loaded.catch(() => undefined);
  const stop = async () => {
    await server.stop();
    const copy = await loaded.then((demo) => demo.copy).catch(() => undefined);
    if (copy !== undefined) await rm(copy, { recursive: true, force: true });
  };
  return { begun: { address, dataFolder }, loaded, stop };
}

/**
 * Runs once around all browser tests. Answers on a loopback port with the address and folder of the run's one demo company, which is started
 * when the first test asks and loaded once for all of them; under `/loaded` as soon as its records are there, with a copy of its folder as it
 * was then.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let demo: ReturnType<typeof startDemo> | undefined;
  const host = createServer((request, response) => {
    demo ??= startDemo();
    demo
      .then(({ begun, loaded }) => (request.url === '/loaded' ? loaded : begun))
      .then(
        (answer) => response.end(JSON.stringify(answer)),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  host.unref();
  process.env['LEADLINE_TEST_DEMO'] = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  return async () => {
    host.closeAllConnections();
    host.close();
    const running = await demo?.catch(() => undefined);
    await running?.stop();
  };
}
