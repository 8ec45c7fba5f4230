import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres, type PostgresServer } from './postgres-server.ts';

/**
 * Runs once around all tests. Answers on a loopback port with the address of the run's one PostgreSQL, which is
 * started when the first test asks: a run without such tests pays nothing.
 */
export default async function setup(): Promise<() => Promise<void>> {
  let server: Promise<PostgresServer> | undefined;
  const host = createServer((_request, response) => {
    server ??= launchPostgres();
    server.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  host.unref();
  process.env['LEADLINE_TEST_POSTGRES'] = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  const begun = mkdtempSync(join(tmpdir(), 'leadline-run-'));
  process.env['LEADLINE_TEST_BEGUN'] = begun;
  return async () => {
    rmSync(begun, { recursive: true, force: true });
    host.closeAllConnections();
    host.close();
    const running = await server?.catch(() => undefined);
    await running?.stop();
  };
}
