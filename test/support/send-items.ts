import { setTimeout as wait } from 'node:timers/promises';
import type { RunningServer } from './running-server.ts';
import { localHeaders } from './sign-in.ts';

type Place = Pick<RunningServer, 'address' | 'dataFolder'>;

export interface SentItem {
  readonly entity: string;
  readonly externalId: string;
  /** `crm` where none is given. */
  readonly source?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Sends records that change something, the way another program does; they count when the promise resolves. */
export async function sendItems(server: Place, items: readonly SentItem[]): Promise<void> {
  const before = await versionOf(server);
  const response = await fetch(`${server.address}/api/items`, {
    method: 'POST',
    headers: { ...localHeaders(server.dataFolder), 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ items: items.map((item) => ({ op: 'put', source: 'crm', version: 1, ...item })) }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await versionOf(server)) !== before) return;
    await wait(50);
  }
  throw new Error('the records were not applied');
}

async function versionOf({ address, dataFolder }: Place): Promise<string> {
  return ((await (await fetch(`${address}/api/state`, { headers: localHeaders(dataFolder) })).json()) as { readonly dataVersion: string })
    .dataVersion;
}
