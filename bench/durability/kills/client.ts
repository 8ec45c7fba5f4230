import type { ImportRun, ImportsResponse, ItemsResponse, QueryResponse, Recipe, UploadResponse } from '@leadline/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { csvOf, source, type Batch, type Load } from './model.ts';

const columns = { kind: 'kind', direction: 'direction', status: 'status', started_at: 'started', phone_number: 'phone', user_id: 'user' };

const recipe: Recipe = {
  name: 'calls',
  source,
  files: [{ id: 'calls', match: { name: '*' }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
  defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: 'UTC' },
  corrections: [],
  outputs: [
    {
      entity: 'activity',
      file: 'calls',
      id: [{ kind: 'column', column: 'id' }],
      fields: Object.entries(columns).map(([column, from]) => ({ column, from: { kind: 'column', column: from } })),
    },
  ],
};

/** @throws Error where the answer is lost or the server refuses for good */
export async function sendBatch(address: string, batch: Batch): Promise<ItemsResponse> {
  const answer = await ask<ItemsResponse>(address, 'POST', '/api/items', { items: batch.items }, { 'idempotency-key': batch.key });
  batch.isAcknowledged = true;
  return answer;
}

export async function sendLoad(address: string, load: Load): Promise<void> {
  const answer = await fetch(`${address}/api/uploads?name=${load.file}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: csvOf(load),
  });
  load.digest = (await read<UploadResponse>(answer)).digest;
  const run = await ask<ImportRun>(address, 'POST', '/api/imports', { files: [{ name: load.file, digest: load.digest }], recipe });
  load.id = run.id;
  load.isAcknowledged = true;
}

export async function undoLoad(address: string, load: Load): Promise<void> {
  load.isUndoAsked = true;
  await ask(address, 'POST', `/api/imports/${load.id}/undo`, {});
  load.isUndoAcknowledged = true;
}

export async function listImports(address: string): Promise<ImportsResponse['imports']> {
  return (await ask<ImportsResponse>(address, 'GET', '/api/imports')).imports;
}

export async function countCalls(address: string): Promise<number> {
  const queries = [{ kpis: [{ id: 'calls_made_count' }], period: { kind: 'all' } }];
  const { results } = await ask<QueryResponse>(address, 'POST', '/api/query', { queries });
  return Number(results[0]!.totals[0]!.value ?? 0);
}

export async function ask<T>(address: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(address + path, {
      method,
      signal: AbortSignal.timeout(120_000),
      headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status !== 429 || tries > 100) return read<T>(answer);
    await answer.text();
    await wait(200);
  }
}

async function read<T>(answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Refusal(answer.status, text);
  return JSON.parse(text) as T;
}

export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, text: string) {
    super(`${status}: ${text.slice(0, 300)}`);
    this.status = status;
  }
}
