import type { ImportRun, ImportsResponse, ItemsResponse, Organization, QueryResponse, Recipe, UploadResponse } from '@leadline/contract';
import { setTimeout as wait } from 'node:timers/promises';
import { askFor, csvOf, source, type Batch, type Load, type Model } from './model.ts';
import { askServer } from '../../ask-server.ts';

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
  const answer = await askServer(`${address}/api/uploads?name=${load.file}`, {
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

/** Another name of the organisation and, where asked for, another time zone: all facts are made again then. */
export async function changeOrganization(address: string, model: Model, name: string, timezone?: string): Promise<void> {
  const present = await ask<Organization>(address, 'GET', '/api/organization');
  const next = { ...present, name, ...(timezone === undefined ? {} : { timezone }) };
  const asked = askFor(model, 'organization', name);
  await ask(address, 'PUT', '/api/organization', next);
  asked.confirm();
}

export async function saveRecipe(address: string, model: Model, name: string, source: string): Promise<void> {
  const asked = askFor(model, `recipe ${name}`, source);
  await ask(address, 'PUT', `/api/recipes/${name}`, { ...recipe, name, source });
  asked.confirm();
}

/** What each setting of the model is now. */
export async function readSettings(address: string, names: Iterable<string>): Promise<ReadonlyMap<string, string | undefined>> {
  const { name } = await ask<Organization>(address, 'GET', '/api/organization');
  const { recipes } = await ask<{ readonly recipes: readonly Recipe[] }>(address, 'GET', '/api/recipes');
  const saved = new Map(recipes.map((one) => [`recipe ${one.name}`, one.source]));
  return new Map([...names].map((setting) => [setting, setting === 'organization' ? name : saved.get(setting)]));
}

export async function backUp(address: string, model: Model, folder: string): Promise<void> {
  model.backups.set(folder, false);
  await ask(address, 'POST', '/api/backup', { folder });
  model.backups.set(folder, true);
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
    const answer = await askServer(address + path, {
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
