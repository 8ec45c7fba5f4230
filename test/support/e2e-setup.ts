import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchServer } from './running-server.ts';
import { untilLoaded, type LoadedDemo } from './shared-demo.ts';

const environment = { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' };
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'leadline-e2e-'));

async function startDemo() {
  const server = await launchServer({ dataFolder: await newFolder(), environment }, true);
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

/** The folder a first start without the demo company leaves behind. */
async function beginOnce(): Promise<{ readonly dataFolder: string }> {
  const dataFolder = await newFolder();
  await (await launchServer({ dataFolder, isEmpty: true, environment }, false)).stop();
  return { dataFolder };
}

/**
 * Runs once around all browser tests. Answers on a loopback port with the address and folder of the run's one demo company, which is started
 * when the first test asks and loaded once for all of them; under `/loaded` as soon as its records are there, with a copy of its folder as it
 * was then; under `/empty` with a folder in which a server has been started once.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let demo: ReturnType<typeof startDemo> | undefined;
  let empty: ReturnType<typeof beginOnce> | undefined;
  const answerTo = async (url: string | undefined): Promise<unknown> => {
    if (url === '/empty') return (empty ??= beginOnce());
    const { begun, loaded } = await (demo ??= startDemo());
    return url === '/loaded' ? loaded : begun;
  };
  const host = createServer((request, response) => {
    answerTo(request.url).then(
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
    const begun = await empty?.catch(() => undefined);
    if (begun) await rm(begun.dataFolder, { recursive: true, force: true });
  };
}
