import { closeSync, openSync, writeSync } from 'node:fs';
import { pino } from 'pino';
import { makeApp } from '../../../server/src/app.ts';
import { readSettings } from '../../../server/src/config.ts';
import { openContext } from '../../../server/src/open-context.ts';
import { LeadlineError, type Organization, type Recipe } from '@leadline/contract';
import { makeBatch, makeModel } from '../kills/model.ts';
import { accountRecipe, csvOf, type Told } from './promises.ts';
import { findLocalToken } from '../../../server/src/folder/local-token.ts';

/**
 * Uses the product while its system calls are recorded: workload <data folder> <file of promises> <deeds> [tolerant]. Every promise is written to the file as
 * soon as it is given; the write is recorded among the others, which tells what had been promised when.
 */
const [data = '', promisesFile = '', deeds = '60', tolerance = ''] = process.argv.slice(2);
const isTolerant = tolerance === 'tolerant';
const promises = openSync(promisesFile, 'a');
const note = (promise: Told): void => void writeSync(promises, `${JSON.stringify(promise)}\n`);
const model = makeModel();

class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

async function session(first: number, last: number): Promise<void> {
  const settings = readSettings({ data }, { LEADLINE_DISK_GUARD_MB: '0', LEADLINE_ENGINE_MEMORY_MB: '512', LEADLINE_ENGINE_THREADS: '1' });
  const { ctx, close } = await openContext(settings, pino({ level: 'silent' }));
  const app = await makeApp(ctx, { port: () => 7474 });
  await app.ready();
  const known = { host: 'localhost:7474', authorization: `Bearer ${findLocalToken(ctx.folder.layout.token)}` };
  const ask = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | Buffer, headers: Record<string, string> = {}): Promise<T> => {
    const answer = await app.inject({ method, url, headers: { ...known, ...headers }, ...(payload === undefined ? {} : { payload }) });
    if (answer.statusCode >= 300)
      throw new Refused(answer.json<{ error: { code: string } }>().error.code, `${url}: ${answer.statusCode} ${answer.body}`);
    return answer.json<T>();
  };
  const sendItems = async (key: string): Promise<void> => {
    note({ kind: 'asked', what: 'items', name: key });
    await ask('POST', '/api/items', { items: makeBatch(model, key, 1 + (key.length % 7)).items }, { 'idempotency-key': key });
    note({ kind: 'items', key });
  };
  const tried = async (work: Promise<void>): Promise<void> => {
    if (!isTolerant) return work;
    return work.catch((error: unknown) => note({ kind: 'refused', code: error instanceof Refused ? error.code : String(error) }));
  };
  const imported: string[] = [];
  const importFile = async (n: number): Promise<void> => {
    const { digest } = await ask<{ digest: string }>('POST', `/api/uploads?name=f${n}.csv`, Buffer.from(csvOf(n)), {
      'content-type': 'application/octet-stream',
    });
    note({ kind: 'upload', digest });
    const { id } = await ask<{ id: string }>('POST', '/api/imports', {
      files: [{ name: `f${n}.csv`, digest }],
      recipe: accountRecipe satisfies Recipe,
    });
    note({ kind: 'import', id, digest });
    imported.push(id);
  };
  const undo = async (): Promise<void> => {
    const id = imported.shift();
    if (id === undefined) return;
    await ctx.applier.until(await ctx.inbox.lastSeq());
    await ask('POST', `/api/imports/${id}/undo`, {});
    note({ kind: 'undo', id });
  };
  const rename = async (name: string): Promise<void> => {
    const present = await ask<Organization>('GET', '/api/organization');
    note({ kind: 'asked', what: 'organization', name });
    await ask('PUT', '/api/organization', { ...present, name });
    note({ kind: 'organization', name });
  };
  for (let n = first; n < last; n += 1) {
    await Promise.all([tried(sendItems(`a-${n}`)), tried(sendItems(`b-${n}`))]);
    if (n % 4 === 1) await tried(importFile(n));
    if (n % 5 === 2) await tried(rename(`name ${n}`));
    if (isTolerant) continue;
    if (n % 9 === 8) await undo();
    if (n % 20 === 15) await ask('POST', '/api/rebuild');
  }
  await app.close();
  await close();
}

const all = Number(deeds);
const sessions = isTolerant ? 1 : 3;
for (let n = 0; n < sessions; n += 1) {
  await session(Math.floor((all * n) / sessions), Math.floor((all * (n + 1)) / sessions)).catch((error: unknown) => {
    if (!isTolerant) throw error;
    note({ kind: 'refused', code: error instanceof LeadlineError ? error.code : `unnamed: ${String(error)}` });
  });
}
closeSync(promises);
if (isTolerant) process.exit(0);
