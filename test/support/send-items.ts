import { setTimeout as wait } from 'node:timers/promises';

export interface SentItem {
  readonly entity: string;
  readonly externalId: string;
  /** `crm` where none is given. */
  readonly source?: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Sends records that change something, the way another program does; they count when the promise resolves. */
export async function sendItems(address: string, items: readonly SentItem[]): Promise<void> {
  const before = await versionOf(address);
  const response = await fetch(`${address}/api/items`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ items: items.map((item) => ({ op: 'put', source: 'crm', version: 1, ...item })) }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await versionOf(address)) !== before) return;
    await wait(50);
  }
  throw new Error('the records were not applied');
}

async function versionOf(address: string): Promise<string> {
  return ((await (await fetch(`${address}/api/state`)).json()) as { readonly dataVersion: string }).dataVersion;
}
