import type { ItemsResponse } from '@leadline/contract';
import { hash } from '@node-rs/argon2';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { addAccount, type Grant } from '#server/control/account.ts';
import { findLocalToken } from '#server/folder/local-token.ts';
import { makeApp, type App } from '#server/app.ts';
import { readSettings } from '#server/config.ts';
import type { Context } from '#server/context.ts';
import { openContext } from '#server/open-context.ts';
import { begunFolder } from '../../test/support/begun-folder.ts';
import { startPostgres, type TestDatabase } from '../../test/support/postgres.ts';

/** The real server over real stores in a folder of its own; only the network is left out. Asks as the command line does, unless a header says otherwise. */
export interface TestApp {
  readonly app: App;
  readonly ctx: Context;
  readonly folder: string;
  /** Everything logged so far. */
  readonly logged: () => string;
  readonly ask: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  /** What the command line sends to be known. */
  readonly local: { readonly authorization: string };
  readonly get: (url: string, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  readonly post: (url: string, body: object, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;
  readonly close: () => Promise<void>;
}

const host = 'localhost:7474';

/** Whoever sends a cookie is a browser, and says from where it asks. */
function ofBrowser({ headers }: InjectOptions): Record<string, string> {
  return headers?.cookie === undefined ? {} : { origin: `http://${host}` };
}

let stores: 'embedded' | 'postgres' = 'embedded';

/** Which stores the apps of this test file have from here on. */
export function useTestStores(which: typeof stores): void {
  stores = which;
}

/** A folder that stays keeps its database. */
const kept = new Map<string, TestDatabase>();

async function databaseOf(given: string | undefined): Promise<TestDatabase | undefined> {
  if (stores === 'embedded') return undefined;
  const database = (given === undefined ? undefined : kept.get(given)) ?? (await startPostgres());
  if (given !== undefined) kept.set(given, database);
  return database;
}

let opened = 0;
let begun: string | undefined;

/**
 * A folder to begin with. The first app of a process begins with nothing; what a first opening leaves behind is made once for the others: they
 * open in half the time. Not where another time is told or the stores lie elsewhere.
 */
async function freshFolder(environment: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-app-'));
  const isUsual = stores === 'embedded' && environment['LEADLINE_NOW'] === undefined && environment['LEADLINE_DATABASE_URL'] === undefined;
  if (!isUsual || (opened += 1) === 1) return folder;
  if (begun === undefined || !existsSync(begun)) {
    const made = begunFolder();
    await (await openTestApp({}, made)).close();
    begun = made;
  }
  cpSync(begun, folder, { recursive: true });
  return folder;
}

/**
 * @param given a folder that is there already, and stays
 * @param prepare before anything is asked
 */
export async function openTestApp(
  environment: Readonly<Record<string, string>> = {},
  given?: string,
  prepare: (app: App) => void = () => undefined,
): Promise<TestApp> {
  const database = environment['LEADLINE_DATABASE_URL'] === undefined ? await databaseOf(given) : undefined;
  const folder = given ?? (await freshFolder(environment));
  const fixed = {
    LEADLINE_NOW: '2026-06-15T10:00:00Z',
    LEADLINE_DISK_GUARD_MB: '0',
    LEADLINE_ENGINE_MEMORY_MB: '512',
    // Little data: sharing the work out would cost more than the work.
    LEADLINE_ENGINE_THREADS: '1',
  };
  const settings = readSettings({ data: folder }, { ...fixed, ...(database ? { LEADLINE_DATABASE_URL: database.url } : {}), ...environment });
  const lines: string[] = [];
  const { ctx, close } = await openContext(settings, pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }));
  const app = await makeApp(ctx, { port: () => 7474 });
  prepare(app);
  await app.ready();
  const local = { authorization: `Bearer ${findLocalToken(ctx.folder.layout.token)}` };
  const ask: TestApp['ask'] = (options) => app.inject({ ...options, headers: { host, ...local, ...ofBrowser(options), ...options.headers } });
  return {
    app,
    ctx,
    folder,
    ask,
    local,
    logged: () => lines.join(''),
    get: (url, headers = {}) => ask({ method: 'GET', url, headers }),
    post: (url, body, headers = {}) => ask({ method: 'POST', url, headers, payload: body }),
    close: async () => {
      await app.close();
      await close();
      if (given !== undefined) return;
      rmSync(folder, { recursive: true, force: true });
      await database?.stop();
    },
  };
}

const password = 'a long enough password';
/** Of the least cost: these accounts have nothing to protect, and there are many. */
let passwordHash: Promise<string> | undefined;

/** An account with these roles, signed in. @returns what its browser sends */
export async function signInAs(app: TestApp, name: string, grants: readonly Grant[], person: string | null = null): Promise<Record<string, string>> {
  const email = `${name.toLowerCase()}@example.com`;
  const account = {
    name,
    email,
    status: 'active',
    passwordHash: await (passwordHash ??= hash(password, { memoryCost: 1024, timeCost: 1 })),
    grants,
    person,
  } as const;
  await addAccount(app.ctx.control.db, account, new Date());
  const answer = await app.post('/api/session', { email, password }, { authorization: '' });
  return { authorization: '', cookie: String(answer.headers['set-cookie']).split(';')[0]! };
}

/** Three people in two teams, two customers, deals won, lost and open in June 2026. */
export const smallFirm = [
  ...['North', 'South'].map((name) => item('team', name, { name })),
  item('user', 'anna', { full_name: 'Anna Kovács' }),
  item('user', 'binh', { full_name: 'Bình Nguyễn' }),
  item('user', 'boris', { full_name: 'Борис Ёлкин' }),
  item('assignment', 'a1', { user_id: 'anna', team_id: 'North', sales_role: 'hunter', is_primary: true }),
  item('assignment', 'a2', { user_id: 'binh', team_id: 'South', sales_role: 'hunter', is_primary: true }),
  item('assignment', 'a3', { user_id: 'boris', team_id: 'South', sales_role: 'farmer', is_primary: true }),
  item('account', 'acme', { name: 'Acme, Ltd' }),
  item('account', 'duna', { name: 'Duna Kft' }),
  item('stage', 'won', { name: 'Won', kind: 'won' }),
  item('stage', 'lost', { name: 'Lost', kind: 'lost' }),
  item('stage', 'open', { name: 'Engaging', kind: 'open' }),
  ...deal('d1', 'anna', 'won', 100),
  ...deal('d2', 'anna', 'lost', 50),
  ...deal('d3', 'binh', 'won', 250.5),
  ...deal('d4', 'boris', 'open', 70),
];

function item(entity: string, externalId: string, values: Record<string, string | number | boolean>) {
  return { entity, externalId, source: 'test', values };
}

function deal(id: string, owner: string, stage: string, amount: number) {
  const decided = stage === 'open' ? {} : { decided_at: '2026-06-10' };
  const values = {
    name: `Deal ${id}`,
    owner_user_id: owner,
    account_id: 'acme',
    stage_id: stage,
    amount,
    currency: 'USD',
    created_at: '2026-06-01',
    ...decided,
  };
  return [item('opportunity', id, values)];
}

/** Sends items and waits until they are facts. */
export async function sendItems(test: TestApp, items: readonly object[]): Promise<void> {
  const answer = await test.post('/api/items', { items });
  if (answer.statusCode !== 202) throw new Error(answer.body);
  await test.ctx.applier.until(BigInt(answer.json<ItemsResponse>().seq));
}

/** The first person of an installation, without a way to sign in: enough where only their being there counts. */
export async function addAdministrator({ ctx }: Pick<TestApp, 'ctx'>): Promise<string> {
  const grants = [{ role: 'administrator', team: null }] as const;
  return addAccount(ctx.control.db, { name: 'Nora', email: 'nora@example.com', status: 'active', grants }, ctx.clock.now());
}
