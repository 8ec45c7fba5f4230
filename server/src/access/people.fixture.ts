import { hash as hashCheaply } from '@node-rs/argon2';
import type { ErrorBody } from '@leadline/contract';
import type { LightMyRequestResponse } from 'fastify';
import { addAccount, type Grant, type NewAccount } from '#server/control/account.ts';
import type { TestApp } from '#server/test-app.fixture.ts';

export const password = 'a long enough password';
export const administrator: readonly Grant[] = [{ role: 'administrator', team: null }];
export const asNobody = { authorization: '' };

/** Checked with the cost it was made with: signing in is quick, while a password set by a test costs what it costs the product. */
let hash: Promise<string> | undefined;

export interface TestPerson {
  readonly id: string;
  readonly email: string;
}

/** An account with the password above. */
export async function addPerson(
  { ctx }: Pick<TestApp, 'ctx'>,
  name: string,
  grants: readonly Grant[] = [],
  more: Partial<NewAccount> = {},
): Promise<TestPerson> {
  const email = `${name.toLowerCase()}@example.com`;
  const passwordHash = await (hash ??= hashCheaply(password, { memoryCost: 1024, timeCost: 1 }));
  const id = await addAccount(ctx.control.db, { name, email, status: 'active', passwordHash, grants, ...more }, ctx.clock.now());
  return { id, email };
}

export interface Browser {
  /** The cookie it holds now. */
  readonly cookie: () => string;
  readonly ask: (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => Promise<LightMyRequestResponse>;
}

let addresses = 0;

/** Keeps cookies as a browser does, and comes from an address of its own. */
export function openBrowser(app: TestApp, agent = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0'): Browser {
  addresses += 1;
  const remoteAddress = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
  let cookie = '';
  return {
    cookie: () => cookie,
    ask: async (method, url, payload) => {
      const headers = { ...asNobody, 'user-agent': agent, ...(cookie === '' ? {} : { cookie }) };
      const answer = await app.ask({ method, url, headers, remoteAddress, ...(payload ? { payload } : {}) });
      const set = answer.headers['set-cookie'];
      if (set !== undefined) cookie = String(set).split(';')[0]!;
      return answer;
    },
  };
}

export async function signInAs(app: TestApp, email: string, given = password): Promise<Browser> {
  const browser = openBrowser(app);
  const answer = await browser.ask('POST', '/api/session', { email, password: given });
  if (answer.statusCode !== 204) throw new Error(answer.body);
  return browser;
}

/** Status and code of a refusal, or the status alone. */
export function outcome({ statusCode, body }: LightMyRequestResponse): string {
  return statusCode < 400 ? String(statusCode) : `${statusCode} ${(JSON.parse(body) as ErrorBody).error.code}`;
}

/** The clock of an app from here on. */
export function setClock({ ctx }: Pick<TestApp, 'ctx'>, at: string | Date): void {
  Object.assign(ctx.clock, { now: () => new Date(at) });
}

export function later({ ctx }: Pick<TestApp, 'ctx'>, ms: number): void {
  setClock({ ctx }, new Date(ctx.clock.now().getTime() + ms));
}

/** Everything a refusal must leave as it was. */
export async function stateOf({ ctx }: Pick<TestApp, 'ctx'>): Promise<string> {
  const { db } = ctx.control;
  const tables = ['account', 'account_role', 'recovery_code', 'outside_identity', 'session', 'single_use_token', 'setting', 'audit_entry'] as const;
  const rows = [];
  for (const table of tables) rows.push(await db.selectFrom(table).selectAll().execute());
  return JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

export async function actionsAbout({ ctx }: Pick<TestApp, 'ctx'>, account: string): Promise<readonly string[]> {
  const rows = await ctx.control.db.selectFrom('audit_entry').select('action').where('subject_id', '=', account).orderBy('seq').execute();
  return rows.map(({ action }) => action);
}
