import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { come, invite, memberId } from '../support/invite.ts';
import { pick } from '../support/pick.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

/** Hilda, Fanni and their lead Laszlo in one team; it is Friday 27 November. */
let folder: string;
let server: RunningServer;
let browser: Browser;
const people = { hilda: 'Varga Hilda', fanni: 'Kovács Fanni', laci: 'Szabó László' } as const;
type Person = keyof typeof people;
const locales = { hilda: 'en', fanni: 'hu', laci: 'vi' } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-recognition-'));
  server = await startServer({ dataFolder: folder, isEmpty: true, environment: { LEADLINE_NOW: '2026-11-27T09:00:00Z' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...(Object.keys(people) as Person[]).flatMap((id) => [
      { entity: 'user', externalId: id, values: { full_name: people[id] } },
      {
        entity: 'assignment',
        externalId: id,
        values: { user_id: id, team_id: 'gyor', sales_role: 'hunter', is_primary: true, is_team_lead: id === 'laci' },
      },
    ]),
    {
      entity: 'target',
      externalId: 'gyor',
      values: { kpi: 'deals_won_count', scope: 'team', team_id: 'gyor', period_from: '2026-12-01', period_to: '2026-12-31', value: 8, revision: 1 },
    },
    { entity: 'account', externalId: 'duna', values: { name: 'Duna Kft', owner_user_id: 'hilda' } },
  ]);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const comeAs = (person: Person, width: number): Promise<Page> =>
  come(browser, server, `${person}@example.com`, { locale: locales[person], width, isDark: person === 'fanni' });

test(
  'thanks are said and read, a skill is named and confirmed, and who does not want it keeps it between the two',
  { timeout: 240_000 },
  async () => {
    const first = await browser.newContext();
    await setUp(first, server);
    await first.close();
    const team = await memberId(server, 'team', 'Győr');
    for (const person of Object.keys(people) as Person[])
      await invite(server, {
        name: people[person],
        email: `${person}@example.com`,
        locale: locales[person],
        roles: [person === 'laci' ? { role: 'team_lead', team } : { role: 'member', team: null }],
      });

    // By keyboard, from the page.
    const desk = await comeAs('hilda', 1440);
    await desk.goto(`${server.address}/recognition`);
    await desk.getByText('Nothing yet').waitFor();
    await soundPage(desk, 'recognition-empty-en');
    await desk.getByRole('button', { name: 'Say thank you' }).press('Enter');
    await pick(desk, desk.getByRole('combobox', { name: 'Whom do you thank?' }), 'Kov', 'Kovács Fanni');
    await pick(desk, desk.getByRole('combobox', { name: 'What for' }), 'Helped', 'Helped a colleague');
    await desk.getByRole('textbox', { name: 'Say it in your words' }).fill('You went to the customer for me on a Friday evening.');
    await soundPage(desk, 'recognition-thank-en');
    await desk.getByRole('button', { name: 'Send', exact: true }).press('Enter');
    await desk.getByText('Varga Hilda thanks Kovács Fanni').waitFor();
    await desk.getByRole('textbox', { name: 'Skill' }).fill('Negotiating prices');
    await desk.getByRole('button', { name: 'Name a skill' }).press('Enter');
    await desk.getByText('Not confirmed yet').waitFor();

    // Fanni reads it on her phone, has five points, and keeps it between the two.
    const phone = await comeAs('fanni', 390);
    await phone.goto(`${server.address}/recognition`);
    await phone.getByText('You went to the customer for me on a Friday evening.').waitFor();
    await phone.getByText('5 pont', { exact: true }).waitFor();
    await soundPage(phone, 'recognition-page-hu');
    const choice = phone.getByRole('checkbox', { name: 'A nekem szóló köszönet kettőnk között marad' });
    await choice.press('Space');
    await phone.getByText('Csak Önök ketten látják').waitFor();

    // Who leads them sees neither that, nor can read it; confirms the skill, and sees the points.
    const lead = await comeAs('laci', 1440);
    await lead.goto(`${server.address}/recognition`);
    await lead.getByText('Chưa có gì').waitFor();
    await pick(lead, lead.getByRole('combobox', { name: 'Chọn đồng nghiệp' }), 'Varga', 'Varga Hilda');
    await lead.getByRole('button', { name: 'Tôi xác nhận: Negotiating prices' }).press('Enter');
    await lead.getByText('Szabó László (phụ trách) xác nhận').waitFor();
    await soundPage(lead, 'recognition-colleague-vi');
    await desk.reload();
    await desk.getByText('Confirmed by Szabó László (leads)').waitFor();
    await soundPage(desk, 'recognition-page-en');

    // Taken back, the words are gone.
    await desk.getByRole('button', { name: 'Take back' }).press('Enter');
    await desk.getByRole('dialog').getByRole('button', { name: 'Take back' }).press('Enter');
    await desk.getByText('Nothing yet').waitFor();
    await phone.reload();
    await phone.getByText('0 pont', { exact: true }).waitFor();
    expect(await phone.getByText('You went to the customer').count()).toBe(0);

    // A contest of the team against its target, planned by who leads it; everybody in it reads the rules before it begins.
    await lead.goto(`${server.address}/contests`);
    await lead.getByRole('button', { name: 'Lập cuộc thi đua' }).press('Enter');
    await lead.getByRole('textbox', { name: 'Tên' }).fill('December together');
    await pick(lead, lead.getByRole('combobox', { name: 'KPI' }), 'chốt thành', 'Số thương vụ chốt thành công');
    await lead.getByRole('textbox', { name: 'Luật bằng lời dễ hiểu' }).fill('Deals won in December.');
    await soundPage(lead, 'contest-plan-vi');
    await lead.getByRole('dialog').getByRole('button', { name: 'Lập cuộc thi đua' }).press('Enter');
    await lead.getByRole('heading', { name: 'December together' }).waitFor();
    await phone.goto(`${server.address}/contests`);
    await phone.getByText('Deals won in December.').waitFor();
    await soundPage(phone, 'contests-hu');
  },
);
