import type { InvitedResponse } from '@leadline/contract';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { RunningServer } from './running-server.ts';
import { localHeaders } from './sign-in.ts';

/** What everybody who was invited signs in with. */
export const invitedPassword = 'another four words here';

export interface Invited {
  readonly email: string;
  /** What the person is called in the records, and the account. */
  readonly name: string;
  readonly locale: string;
  readonly roles: readonly { readonly role: string; readonly team: string | null }[];
}

type Place = Pick<RunningServer, 'address' | 'dataFolder'>;

/** The id of a person, team or place by its name. */
export async function memberId({ address, dataFolder }: Place, dimension: string, name: string): Promise<string> {
  const answer = await fetch(`${address}/api/members/${dimension}?search=${encodeURIComponent(name)}`, { headers: localHeaders(dataFolder) });
  return ((await answer.json()) as { members: { id: string }[] }).members[0]!.id;
}

/** Invites one of the people and takes the invitation up. */
export async function invite(server: Place, { email, name, locale, roles }: Invited): Promise<void> {
  const headers = { ...localHeaders(server.dataFolder), 'content-type': 'application/json' };
  const body = JSON.stringify({ name, email, locale, person: await memberId(server, 'person', name), roles });
  const answer = await fetch(`${server.address}/api/accounts`, { method: 'POST', headers, body });
  const token = /#([\w-]+)/.exec(JSON.stringify((await answer.json()) as InvitedResponse))?.[1];
  const join = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token, password: invitedPassword }) };
  const joined = await fetch(`${server.address}/api/join`, join);
  if (!joined.ok) throw new Error(await joined.text());
}

/** Signs somebody in; without a password, who was invited. */
export async function comeIn(context: BrowserContext, { address }: Place, email: string, password = invitedPassword): Promise<void> {
  const data = { email, password };
  const answer = await context.request.post(`${address}/api/session`, { data, headers: { origin: address } });
  if (!answer.ok()) throw new Error(await answer.text());
}

/** A page of somebody who was invited, signed in. */
export async function come(
  browser: Browser,
  server: Place,
  email: string,
  { locale, width, isDark = false }: { readonly locale: string; readonly width: number; readonly isDark?: boolean },
): Promise<Page> {
  const viewport = { width, height: width < 500 ? 844 : 900 };
  const context = await browser.newContext({ viewport, locale, reducedMotion: 'reduce', colorScheme: isDark ? 'dark' : 'light' });
  await comeIn(context, server, email);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}
