import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import type { RunningServer } from './running-server.ts';

type Place = Pick<RunningServer, 'address' | 'dataFolder'>;

/** What the command line shows a server: whoever may read its folder may do everything. */
export function localHeaders(dataFolder: string): { readonly authorization: string } {
  return { authorization: `Bearer ${readFileSync(join(dataFolder, 'local.token'), 'utf8')}` };
}

interface Session {
  readonly demoPeople: readonly { readonly account: string; readonly role: string }[];
}

/** Looks around the demo company as somebody with this role, the way one click does. */
export async function lookAround(context: BrowserContext, { address }: Place, role = 'administrator'): Promise<void> {
  const { demoPeople } = (await (await context.request.get(`${address}/api/session`)).json()) as Session;
  const person = demoPeople.find((one) => one.role === role);
  if (!person) throw new Error(`nobody in the demo company is ${role}`);
  const answer = await context.request.post(`${address}/api/session/demo`, { data: { account: person.account } });
  if (!answer.ok()) throw new Error(await answer.text());
}

export const administrator = { name: 'Nora Berg', email: 'nora@example.com', password: 'four words make one' } as const;

/** Makes the first administrator with the token the server has printed, and is signed in as such. */
export async function setUp(context: BrowserContext, server: Pick<RunningServer, 'address' | 'output'>): Promise<void> {
  const token = await tokenOf(server);
  const answer = await context.request.post(`${server.address}/api/setup`, { data: { token, ...administrator } });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** What stands behind the `#` of the address printed at the start. */
export async function tokenOf({ output }: Pick<RunningServer, 'output'>): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const token = /\/setup#([\w-]+)/.exec(output())?.[1];
    if (token !== undefined) return token;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server printed no address for setting up');
}
