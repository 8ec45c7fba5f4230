import type { MeetingsResponse } from '@leadline/contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { come, invite, memberId } from '../support/invite.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems, type SentItem } from '../support/send-items.ts';
import { localHeaders, setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

/** Anna and Lea, who leads her; Béla of the same team. November's meetings are due on Monday the 30th. */
let folder: string;
let server: RunningServer;
let browser: Browser;
const people = { anna: 'Kovács Anna', lea: 'Varga Lea', bela: 'Nagy Béla' } as const;
type Person = keyof typeof people;

const calls = (day: string, count: number): readonly SentItem[] =>
  Array.from({ length: count }, (_, at) => ({
    entity: 'activity',
    externalId: `call ${day} ${at}`,
    values: { kind: 'call', status: 'completed', direction: 'outbound', user_id: 'anna', started_at: `${day}T08:00:00Z` },
  }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-talk-'));
  server = await startServer({ dataFolder: folder, isEmpty: true, environment: { LEADLINE_NOW: '2026-11-27T09:00:00Z' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...(Object.keys(people) as Person[]).flatMap((id) => [
      { entity: 'user', externalId: id, values: { full_name: people[id] } },
      {
        entity: 'assignment',
        externalId: id,
        values: { user_id: id, team_id: 'gyor', sales_role: 'hunter', is_primary: true, is_team_lead: id === 'lea' },
      },
    ]),
    {
      entity: 'kpi_assignment',
      externalId: 'calls',
      values: {
        kpi: 'calls_made_count',
        scope: 'person',
        user_id: 'anna',
        obligation: 'mandatory',
        is_primary: true,
        weight: '1',
        cadence: 'monthly',
      },
    },
    ...calls('2026-10-12', 9),
    ...calls('2026-11-10', 6),
  ]);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const json = async <T>(path: string): Promise<T> => (await (await fetch(`${server.address}${path}`, { headers: localHeaders(folder) })).json()) as T;
const mailOf = (person: Person): string => `${person}@example.com`;

async function inviteOne(person: Person, locale: string): Promise<void> {
  const roles = person === 'lea' ? [{ role: 'team_lead', team: await memberId(server, 'team', 'Győr') }] : [{ role: 'member', team: null }];
  await invite(server, { name: people[person], email: mailOf(person), locale, roles });
}

async function open(locale: string, width: number): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Budapest',
  });
}

const comeAs = (person: Person, locale: string, width: number): Promise<Page> => come(browser, server, mailOf(person), { locale, width });

test(
  'a feedback talk: reminded, prefilled, written by two at once, confirmed by both, private, and followed up after 30 days',
  { timeout: 240_000 },
  async () => {
    const first = await open('en', 1440);
    await setUp(first, server);
    for (const person of Object.keys(people) as Person[]) await inviteOne(person, person === 'lea' ? 'en' : 'hu');

    // Who leads the team says how often, by keyboard; what is due is planned at once.
    const desk = await comeAs('lea', 'en', 1440);
    await desk.goto(`${server.address}/meetings`);
    await desk.getByRole('heading', { name: 'No feedback meetings yet' }).waitFor();
    await soundPage(desk, 'meetings-empty-en');
    await desk.getByRole('button', { name: 'Rhythm' }).press('Enter');
    await desk.getByRole('dialog').getByText('Győr').waitFor();
    await soundPage(desk, 'meetings-rhythm-en');
    await desk.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
    const link = desk.getByRole('link', { name: 'Kovács Anna and Varga Lea' }).first();
    await link.waitFor();
    await soundPage(desk, 'meetings-list-en');

    // Anna is reminded on her phone.
    const phone = await comeAs('anna', 'hu', 390);
    await phone.goto(`${server.address}/today`);
    await phone.getByRole('link', { name: /^Varga Lea: határidő 2026\.\s11\.\s30\.$/ }).waitFor();
    await soundPage(phone, 'meeting-reminder-hu');
    await phone.getByRole('link', { name: /^Varga Lea: határidő/ }).press('Enter');
    await phone.getByRole('heading', { name: 'Kovács Anna és Varga Lea' }).waitFor();
    await phone.getByText('Indított hívások').first().waitFor();
    await soundPage(phone, 'meeting-agenda-hu');
    const id = new URL(phone.url()).pathname.split('/').at(-1)!;

    // Both write at the same time: nothing is lost.
    await link.press('Enter');
    await desk.getByRole('heading', { name: 'Kovács Anna and Varga Lea' }).waitFor();
    await desk.getByLabel('Notes you share').fill('Mornings work best for calls.');
    await desk.getByRole('button', { name: 'Add an agreement' }).press('Enter');
    const agreement = desk.getByRole('group', { name: 'Agreement 1' });
    await agreement.getByLabel('What is to be done').fill('Call ten new customers a week');
    await agreement.getByLabel('By', { exact: true }).fill('2026-12-18');
    await agreement.getByRole('combobox', { name: 'KPI it should move' }).focus();
    await desk.keyboard.type('Calls made');
    await desk.getByRole('option', { name: 'Calls made', exact: true }).waitFor();
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await phone.getByLabel('Közös jegyzetek').fill('Kell egy csendes szoba.');
    await desk.getByRole('button', { name: 'Save what we said' }).press('Enter');
    await desk.getByText('Not saved yet').waitFor({ state: 'hidden' });
    await phone.getByRole('button', { name: 'Beszélgetés mentése' }).press('Enter');
    await phone.getByRole('heading', { name: 'A másik közben mentett' }).waitFor();
    await phone.getByText('Mornings work best for calls.').first().waitFor();
    await soundPage(phone, 'meeting-clash-hu');
    await phone.getByRole('button', { name: 'A két jegyzet összefűzése' }).press('Enter');
    await phone.getByLabel('Beszélgettünk ekkor').fill('2026-11-27');
    await phone.getByRole('button', { name: 'Beszélgetés mentése' }).press('Enter');
    await phone.getByText('Még nincs mentve').waitFor({ state: 'hidden' });

    // What Lea keeps for herself stays with her; both confirm.
    await desk.getByRole('textbox', { name: 'For myself' }).fill('She thinks of leaving.');
    await desk.getByRole('button', { name: 'Keep my note' }).press('Enter');
    await desk.getByText('held on 27 Nov 2026').waitFor();
    expect(await desk.getByLabel('Notes you share').inputValue()).toBe('Mornings work best for calls.\n\nKell egy csendes szoba.');
    await desk.getByRole('button', { name: 'I confirm' }).press('Enter');
    await desk.getByText('Varga Lea has confirmed', { exact: true }).waitFor();
    await phone.getByText('Varga Lea jóváhagyta').waitFor();
    await phone.getByRole('button', { name: 'Jóváhagyom' }).press('Enter');
    await phone.getByText('Mindketten jóváhagyták').waitFor();
    await phone.getByText('Call ten new customers a week').waitFor();
    expect(await phone.content()).not.toContain('She thinks of leaving.');
    await soundPage(phone, 'meeting-confirmed-hu');
    await desk.getByRole('button', { name: 'Change it again' }).waitFor();
    await soundPage(desk, 'meeting-confirmed-en');
    const file = await desk.request.get(`${server.address}/api/meetings/${id}/calendar.ics`);
    expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
    expect(await file.text()).toContain('DTSTART;VALUE=DATE:20261130');

    // A third person finds nothing; the administrator sees that it was held and not what was said.
    const third = await comeAs('bela', 'hu', 390);
    await third.goto(`${server.address}/meetings/${id}`);
    await third.getByText('Ez a beszélgetés már nincs meg, vagy nem láthatja.').waitFor();
    await third.goto(`${server.address}/meetings`);
    await third.getByRole('link', { name: 'Nagy Béla és Varga Lea' }).first().waitFor();
    expect(await third.content()).not.toContain('Kovács Anna');
    const admin = await first.newPage();
    admin.setDefaultTimeout(20_000);
    await admin.goto(`${server.address}/meetings/${id}`);
    await admin.getByText('What is said here belongs to the two.').waitFor();
    for (const word of ['Mornings', 'Call ten', 'leaving']) expect(await admin.content()).not.toContain(word);
    await soundPage(admin, 'meeting-of-others-en');

    // Thirty days later: Anna is asked, and sees the number of then beside that of now.
    await server.stop();
    server = await startServer({ dataFolder: folder, environment: { LEADLINE_NOW: '2026-12-28T09:00:00Z' } });
    await sendItems(server, calls('2026-12-10', 14));
    const later = await comeAs('anna', 'hu', 390);
    await later.goto(`${server.address}/today`);
    await later.getByRole('link', { name: 'Call ten new customers a week' }).press('Enter');
    await later.getByRole('heading', { name: 'Teendők', level: 1 }).waitFor();
    await later.getByRole('button', { name: 'Mi lett belőle? Call ten new customers a week' }).waitFor();
    await soundPage(later, 'action-asked-hu');
    await later.getByRole('button', { name: 'Mi lett belőle? Call ten new customers a week' }).press('Enter');
    const dialog = later.getByRole('dialog');
    await dialog.getByText('Eltelt 30 nap. Mi lett belőle?').waitFor();
    await soundPage(later, 'action-answer-hu');
    await dialog.getByRole('radio', { name: 'Kész' }).focus();
    await later.keyboard.press('Space');
    await dialog.getByLabel('Egy mondat').fill('Heti tíz hívás megvan.');
    await dialog.getByRole('button', { name: 'Válasz mentése' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await later.getByText('Lezárva').first().waitFor();

    // The next talk begins with what was agreed in the last one; what is due stands in one calendar.
    const next = await comeAs('lea', 'en', 1440);
    await next.goto(`${server.address}/review`);
    await next.getByRole('heading', { name: 'What is due', level: 1 }).waitFor();
    await next.getByRole('link', { name: 'Kovács Anna' }).first().waitFor();
    await soundPage(next, 'review-calendar-en');
    const meetings = (await json<MeetingsResponse>('/api/meetings')).meetings.filter(({ dueOn }) => dueOn === '2026-12-31');
    await next.goto(`${server.address}/meetings/${meetings.find(({ employee }) => employee.name === people.anna)!.id}`);
    await next.getByText('Closed on 28 Dec 2026: Heti tíz hívás megvan.').waitFor();
    await soundPage(next, 'meeting-next-en');
    await later.goto(`${server.address}/review`);
    await later.getByRole('heading', { name: 'Ami esedékes', level: 1 }).waitFor();
    await soundPage(later, 'review-calendar-hu');
  },
);
