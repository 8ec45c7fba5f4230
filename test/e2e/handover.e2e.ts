import type { QueryResponse } from '@leadline/contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { come, invite, memberId } from '../support/invite.ts';
import { pick } from '../support/pick.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems, type SentItem } from '../support/send-items.ts';
import { localHeaders, setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

/** Hilda wins customers, Fanni looks after them; it is Friday 27 November. */
let folder: string;
let server: RunningServer;
let browser: Browser;
const people = { hilda: 'Varga Hilda', fanni: 'Kovács Fanni' } as const;
type Person = keyof typeof people;
const roles = { hilda: 'hunter', fanni: 'farmer' } as const;

/** More sold to a customer on a day: it counts for whoever looks after it then. */
const upsell = (day: string, amount: string): readonly SentItem[] => [
  {
    entity: 'order',
    externalId: day,
    values: { seller_user_id: 'hilda', account_id: 'duna', ordered_at: day, currency: 'USD', status: 'fulfilled' },
  },
  { entity: 'order_line', externalId: day, values: { order_id: day, net_amount: amount, currency: 'USD', line_type: 'upsell' } },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-handover-'));
  server = await startServer({ dataFolder: folder, isEmpty: true, environment: { LEADLINE_NOW: '2026-11-27T09:00:00Z' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...(Object.keys(people) as Person[]).flatMap((id) => [
      { entity: 'user', externalId: id, values: { full_name: people[id] } },
      { entity: 'assignment', externalId: id, values: { user_id: id, team_id: 'gyor', sales_role: roles[id], is_primary: true } },
    ]),
    ...['Duna Kft', 'Tisza Bt'].map((name) => ({
      entity: 'account',
      externalId: name.slice(0, 4).trim().toLowerCase(),
      values: { name, owner_user_id: 'hilda' },
    })),
    { entity: 'contact', externalId: 'nagy', values: { full_name: 'Nagy Péter', account_id: 'duna' } },
    ...upsell('2026-11-10', '100'),
    ...upsell('2026-11-27', '30'),
  ]);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const comeAs = (person: Person, locale: string, width: number): Promise<Page> =>
  come(browser, server, `${person}@example.com`, { locale, width, isDark: person === 'fanni' });

/** What was sold more in November, by whoever looked after the customers. */
async function sales(): Promise<Record<string, string | null>> {
  const query = { kpis: [{ id: 'expansion_revenue' }], by: ['person'], period: { kind: 'custom', from: '2026-11-01', to: '2026-12-01' } };
  const headers = { ...localHeaders(folder), 'content-type': 'application/json' };
  const answer = await fetch(`${server.address}/api/query`, { method: 'POST', headers, body: JSON.stringify({ queries: [query] }) });
  const { rows, totals } = ((await answer.json()) as QueryResponse).results[0]!;
  const own = rows.filter(({ cells }) => cells[0]!.value !== '0').map(({ members, cells }) => [members[0]!.label, cells[0]!.value] as const);
  return { ...Object.fromEntries(own), all: totals[0]!.value };
}

test('a customer passes from hunter to farmer: offered, asked back, answered, taken over in two taps', { timeout: 240_000 }, async () => {
  const first = await browser.newContext();
  await setUp(first, server);
  await first.close();
  for (const person of Object.keys(people) as Person[])
    await invite(server, {
      name: people[person],
      email: `${person}@example.com`,
      locale: person === 'fanni' ? 'hu' : 'en',
      roles: [{ role: 'member', team: null }],
    });
  expect(await sales()).toEqual({ [people.hilda]: '130', all: '130' });
  const duna = `${server.address}/records/${await memberId(server, 'account', 'Duna')}`;

  // From the record of the customer, by keyboard.
  const desk = await comeAs('hilda', 'en', 1440);
  await desk.goto(duna);
  await desk.getByRole('link', { name: 'Hand over' }).press('Enter');
  await desk.getByRole('checkbox', { name: 'Duna Kft', checked: true }).waitFor();
  await pick(desk, desk.getByRole('combobox', { name: 'To whom' }), 'Kov', 'Kovács Fanni · Account manager');
  await desk.getByRole('checkbox', { name: 'Contact persons introduced' }).press('Space');
  await desk.getByRole('textbox', { name: 'Notes' }).fill('Péter decides.\nNever call before nine.');
  await soundPage(desk, 'handover-offer-en');
  await desk.getByRole('button', { name: 'Offer', exact: true }).press('Enter');
  await desk.getByRole('heading', { name: 'Varga Hilda to Kovács Fanni' }).waitFor();
  await soundPage(desk, 'handover-offered-en');

  // The farmer is told on her phone, and asks first; she does not see the customer yet.
  const phone = await comeAs('fanni', 'hu', 390);
  await phone.goto(`${server.address}/today`);
  await phone.getByRole('button', { name: 'Elfogadom: Duna Kft' }).waitFor();
  await soundPage(phone, 'handover-today-hu');
  await phone.getByRole('link', { name: 'Varga Hilda átadná Önnek: Duna Kft' }).press('Enter');
  await phone.getByText('Never call before nine.').waitFor();
  expect(await phone.getByRole('link', { name: 'Duna Kft' }).count()).toBe(0);
  await soundPage(phone, 'handover-page-hu');
  await phone.getByRole('button', { name: 'Visszakérdezek' }).press('Enter');
  await phone.getByRole('textbox', { name: 'Mit szeretne tudni?' }).fill('Mikor hívták utoljára?');
  await soundPage(phone, 'handover-ask-hu');
  await phone.getByRole('button', { name: 'Kérdés elküldése' }).press('Enter');
  await phone.getByText('Nyitott kérdés').waitFor();

  await desk.goto(`${server.address}/today`);
  await desk.getByText('Kovács Fanni asks: “Mikor hívták utoljára?”').waitFor();
  await desk.getByRole('button', { name: 'Answer: Duna Kft' }).press('Enter');
  await desk.getByRole('textbox', { name: 'Your answer' }).fill('On Tuesday.');
  await desk.getByRole('button', { name: 'Send the answer' }).press('Enter');
  await desk.getByRole('button', { name: 'Answer: Duna Kft' }).waitFor({ state: 'hidden' });

  // Two taps; the numbers of both are split at the day, and the customer is hers to see.
  await phone.goto(`${server.address}/today`);
  await phone.getByRole('button', { name: 'Elfogadom: Duna Kft' }).click();
  await phone.getByRole('button', { name: 'Átveszem őket' }).click();
  await phone.getByRole('button', { name: 'Elfogadom: Duna Kft' }).waitFor({ state: 'hidden' });
  expect(await sales()).toEqual({ [people.hilda]: '100', [people.fanni]: '30', all: '130' });
  await phone.goto(`${server.address}/handovers`);
  await phone.getByText('Elfogadva').waitFor();
  await soundPage(phone, 'handovers-list-hu');
  await phone.getByRole('link', { name: /Varga Hilda/ }).press('Enter');
  await phone.getByRole('checkbox', { name: 'Átvéve: Kapcsolattartók bemutatva' }).press('Space');
  await phone.getByRole('checkbox', { name: 'Átvéve: Kapcsolattartók bemutatva', checked: true }).waitFor();
  await phone.getByRole('link', { name: 'Duna Kft' }).press('Enter');
  await phone.getByRole('heading', { name: 'Duna Kft', level: 1 }).waitFor();
  await phone.getByText('Nagy Péter').first().waitFor();

  await desk.goto(`${server.address}/handovers`);
  await desk.getByText('1 of 5 received').waitFor();
  await soundPage(desk, 'handovers-list-en');
  await desk.getByRole('link', { name: 'Hand over customers' }).press('Enter');
  await desk.getByRole('checkbox', { name: 'Tisza Bt' }).waitFor();
  expect(await desk.getByRole('checkbox', { name: 'Duna Kft' }).count(), 'not hers any more').toBe(0);
});
