import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startServer, type RunningServer } from './running-server.ts';

/**
 * Runs once around all browser tests. Answers on a loopback port with the address and folder of the run's one demo company, which is started
 * when the first test asks and loaded once for all of them.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let server: Promise<RunningServer> | undefined;
  const host = createServer((_request, response) => {
    server ??= startServer({ environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
    server.then(
      ({ address, dataFolder }) => response.end(JSON.stringify({ address, dataFolder })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  host.unref();
  process.env['LEADLINE_TEST_DEMO'] = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  return async () => {
    host.closeAllConnections();
    host.close();
    const running = await server?.catch(() => undefined);
    await running?.stop();
  };
}
