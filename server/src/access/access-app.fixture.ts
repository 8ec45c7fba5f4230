import fastifyCookie from '@fastify/cookie';
import type { ErrorBody, Organization } from '@leadline/contract';
import { hash as hashCheaply } from '@node-rs/argon2';
import Fastify, { LogController, type InjectOptions, type LightMyRequestResponse } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { addAccount, type Grant, type NewAccount } from '#server/control/account.ts';
import { openControl } from '#server/control/open-control.ts';
import { openEngine } from '#server/facts/engine.ts';
import { tablesOf } from '#server/facts/tables.ts';
import { defaultOrganization } from '#server/features/organization/default-organization.ts';
import { secondStepRoutes } from '#server/features/session/second-step.routes.ts';
import { sessionRoutes } from '#server/features/session/session.routes.ts';
import { handleErrors } from '#server/http/error-handler.ts';
import { guardRoutes } from '#server/http/guard-routes.ts';
import type { Mail } from '#server/mail/mail.ts';
import { digestOf } from '#server/secret-text.ts';
import { makeAfterwards } from './afterwards.ts';
import { makeRefusals } from './refusals.ts';
import { makeSealer } from './sealer.ts';

export const password = 'a long enough password';
export const commandLine = 'Bearer lll_the-secret-of-the-command-line-of-a-test';

/** The routes of coming in, and their guards, over a real control store in memory and as much of the facts as says who is below whom: opens at once. */
export interface AccessApp {
  readonly app: App;
  readonly ctx: Context;
  /** Mails that were sent. */
  readonly mails: Mail[];
  /** Settings of the company; they may be changed. */
  readonly company: { -readonly [name in keyof Organization]: Organization[name] };
  readonly ask: (
    method: InjectOptions['method'],
    url: string,
    options?: Pick<InjectOptions, 'headers' | 'payload' | 'remoteAddress'>,
  ) => Promise<LightMyRequestResponse>;
  readonly later: (ms: number) => void;
  readonly add: (name: string, grants?: readonly Grant[], more?: Partial<NewAccount>) => Promise<string>;
  /** Everything the trail holds about an account, the oldest first. */
  readonly entriesAbout: (account: string) => Promise<readonly (readonly [action: string, by: string, after: unknown])[]>;
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * @param below pairs of a team and one above it
 * @param routes further ones, before the app is ready
 */
export async function openAccessApp(
  below: readonly (readonly [team: bigint, above: bigint])[] = [],
  routes: (app: App) => void = () => undefined,
): Promise<AccessApp> {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-access-'));
  const control = await openControl({ kind: 'sqlite', file: ':memory:' });
  const engine = await openEngine({ folders: [], tempFolder: folder, isScratch: true, threads: 1 });
  await engine.session(async (session) => {
    await session.run(`CREATE TABLE ${tablesOf('duckdb', 'work').named('ref_ancestor')} (kind text, key bigint, ancestor bigint, depth integer)`);
    for (const pair of below) await session.run(`INSERT INTO work.ref_ancestor VALUES ('team', $1, $2, 1)`, pair);
  });
  let now = new Date('2026-06-15T10:00:00Z');
  const mails: Mail[] = [];
  const company = { ...defaultOrganization('Europe/Budapest') };
  const log = pino({ level: 'silent' });
  const ctx = {
    control,
    log,
    clock: { now: () => now },
    folder: { localToken: { digest: digestOf(commandLine.slice('Bearer '.length)) } },
    sealer: makeSealer('a secret of an installation that is long enough'),
    mail: { canMail: false, send: (mail: Mail) => Promise.resolve(void mails.push(mail)), close: () => undefined },
    organization: () => Promise.resolve(company),
    settings: { address: null },
    facts: { dialect: { name: 'duckdb', schema: 'work' }, state: () => Promise.resolve({}) },
    leaves: {
      reader: () => ({
        read: ({ sql, parameters }: { sql: string; parameters: readonly bigint[] }) => engine.session((session) => session.rows(sql, parameters)),
      }),
    },
  } as unknown as Context;
  const place = () => ({ isHttps: false, port: 7474 });
  const app: App = Fastify({
    logger: false,
    logController: new LogController({ disableRequestLogging: true }),
  }).withTypeProvider<ZodTypeProvider>() as unknown as App;
  app.setValidatorCompiler(validatorCompiler);
  handleErrors(app);
  await app.register(fastifyCookie);
  guardRoutes(app, ctx, place);
  const afterwards = makeAfterwards(log, () => 0);
  const refusals = makeRefusals(ctx, afterwards);
  sessionRoutes(app, ctx, place, refusals);
  secondStepRoutes(app, ctx, place, afterwards, refusals);
  routes(app);
  await app.ready();
  let passwordHash: Promise<string> | undefined;
  return {
    app,
    ctx,
    mails,
    company,
    ask: (method = 'GET', url, options = {}) => app.inject({ method, url, ...options, headers: { host: 'localhost:7474', ...options.headers } }),
    later: (ms) => void (now = new Date(now.getTime() + ms)),
    add: async (name, grants = [], more = {}) => {
      const email = `${name.toLowerCase()}@example.com`;
      // Checked at the cost it was made with.
      const hash = await (passwordHash ??= hashCheaply(password, { memoryCost: 1024, timeCost: 1 }));
      return addAccount(control.db, { name, email, status: 'active', passwordHash: hash, grants, ...more }, now);
    },
    entriesAbout: async (account) => {
      const rows = await control.db.selectFrom('audit_entry').selectAll().where('subject_id', '=', account).orderBy('seq').execute();
      return rows.map(({ action, actor, after }) => [action, actor, after === null ? null : (JSON.parse(after) as unknown)]);
    },
    settled: async () => {
      await refusals.settled();
      await afterwards.done();
    },
    close: async () => {
      await refusals.close();
      await app.close();
      await control.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function codeOf(answer: LightMyRequestResponse): string {
  return answer.statusCode < 400 ? String(answer.statusCode) : `${answer.statusCode} ${answer.json<ErrorBody>().error.code}`;
}

/** What a browser sends back. */
export function cookieOf(answer: LightMyRequestResponse): { readonly cookie: string } {
  return { cookie: String(answer.headers['set-cookie']).split(';')[0]! };
}
