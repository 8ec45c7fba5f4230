import type { Browser } from 'playwright-core';
import type { GoalsResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type OpenPage, pageOpener } from '../support/page-opener.ts';
import { pick } from '../support/pick.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';

let server: RunningServer;
let browser: Browser;
let open: OpenPage;

const calls = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    entity: 'activity',
    externalId: `call-${from + n}`,
    values: { kind: 'call', direction: 'outbound', user_id: 'anna', status: 'completed', started_at: `2026-11-${String(2 + (n % 18)).padStart(2, '0')}T09:00:00Z` },
  })); // prettier-ignore

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const person = (externalId: string, name: string) => [
    { entity: 'user', externalId, values: { full_name: name } },
    { entity: 'assignment', externalId, values: { user_id: externalId, team_id: 'gyor', sales_role: 'hunter', is_primary: true } },
  ];
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...person('anna', 'Kovács Anna'),
    ...person('bela', 'Nagy Béla'),
    ...calls(0, 13),
  ]);
  browser = await launchBrowser();
  open = pageOpener(browser, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test(
  'a goal is refused, mended, split in three parts of different kinds, told by a KPI, checked in and kept, by keyboard',
  { timeout: 240_000 },
  async () => {
    const page = await open('hu', { width: 1440, height: 900 });
    await page.goto(`${server.address}/goals`);
    await page.getByRole('heading', { name: 'Még nincsenek célok' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Új cél' }).first().press('Enter');
    await page.getByRole('heading', { name: 'Új cél' }).waitFor();
    await page.getByLabel('Cél', { exact: true }).fill('Több');
    await pick(page, page.getByRole('combobox', { name: 'Kire vonatkozik' }), 'Győ', 'Győr');
    await pick(page, page.getByRole('combobox', { name: 'Felelős' }), 'Kov', 'Kovács Anna');
    await page.getByLabel('Első nap').fill('2026-11-01');
    await page.getByLabel('Utolsó nap').fill('2027-01-31');
    const number = page.getByRole('group', { name: '1. rész: Szám' });
    await number.getByLabel('A rész neve').fill('Új ügyfél');
    await number.getByLabel('Célérték').fill('10');
    for (const fault of [
      'Mondja meg legalább két szóban, mit kell elérni.',
      'Adja meg, honnan indul: Új ügyfél.',
      'Nincs korábbi eredmény, amihez mérhető. Mondja meg, miért sikerülhet.',
      'Válasszon felette álló célt, vagy kapcsoljon hozzá kulcsmutatót.',
      /^Az operatív cél a saját üzleti évében ér véget/,
    ])
      await page.getByText(fault).waitFor();
    await page.getByRole('button', { name: 'A cél indítása' }).press('Enter');
    await page.getByRole('alert').getByText('5 próba még nem sikerült.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await shoot(page, 'goals-form-refused-hu');

    await page.getByLabel('Cél', { exact: true }).fill('Több hívás és új ügyfél Győrben');
    await page.getByLabel('Utolsó nap').fill('2026-11-30');
    await page.getByLabel('Miért érhető el').fill('Új munkatárs kezdett');
    await number.getByLabel('Kiinduló érték').fill('0');
    await page.getByRole('button', { name: 'Igen vagy nem' }).press('Enter');
    await page.getByRole('group', { name: '2. rész: Igen vagy nem' }).getByLabel('A rész neve').fill('Plakát kint van');
    await page.getByRole('button', { name: 'Kapcsolt KPI' }).press('Enter');
    const linked = page.getByRole('group', { name: '3. rész: Kapcsolt KPI' });
    await pick(page, linked.getByRole('combobox', { name: 'Kulcsmutató' }), 'Indított', 'Indított hívások');
    await linked.getByLabel('Célérték').fill('26');
    await linked.getByText('Most 13.').waitFor();
    await page.getByText('Lényeges: rendben').waitFor();
    await page.getByText('Időhöz kötött: rendben').waitFor();
    await shoot(page, 'goals-form-mended-hu');
    await page.getByRole('button', { name: 'A cél indítása' }).press('Enter');

    await page.getByRole('heading', { name: 'Több hívás és új ügyfél Győrben', level: 1 }).waitFor();
    await page.getByText('13 / 26').waitFor();
    await page.getByRole('img', { name: /Győrben: 17\s%$/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await shoot(page, 'goals-goal-hu');

    await sendItems(server, calls(13, 13));
    await page.getByRole('button', { name: 'Bejelentkezés' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Új ügyfél').fill('tíz');
    await dialog.getByRole('button', { name: 'Bejelentkezés mentése' }).press('Enter');
    await dialog.getByText('Ez nem szám.').waitFor();
    await dialog.getByLabel('Új ügyfél').fill('10');
    await dialog.getByLabel('Plakát kint van').focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Jó úton', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await dialog.getByLabel('Egy mondat').fill('Minden kész, csak a papír hiányzik');
    expect(await seriousFindings(page)).toEqual([]);
    await shoot(page, 'goals-check-in-hu');
    await dialog.getByRole('button', { name: 'Bejelentkezés mentése' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('26 / 26').waitFor();
    await page.getByText('Minden kész, csak a papír hiányzik').waitFor();
    await page.getByRole('img', { name: /Győrben: 100\s%$/ }).waitFor();

    await page.getByRole('button', { name: 'Értékelés' }).press('Enter');
    await dialog.getByText(/^Elérve, 100\s%. Mi legyen vele/).waitFor();
    await dialog.getByLabel('Miért?').fill('Bevált, folytatjuk');
    expect(await seriousFindings(page)).toEqual([]);
    await shoot(page, 'goals-review-hu');
    await dialog.getByRole('button', { name: 'Marad' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Bevált, folytatjuk').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Következő cél' }).getByRole('link').press('Enter');
    await page.getByText('2026. 12. 01. – 2026. 12. 31.').waitFor();
    await page.getByText('Még nem kezdődött el').waitFor();
  },
);

test('on a phone in the dark a tree is read and a check-in takes a few taps; a second edit finds both versions', { timeout: 240_000 }, async () => {
  const page = await open('vi', { width: 390, height: 844 }, true);
  await page.goto(`${server.address}/goals`);
  const { choices } = (await (await page.request.get(`${server.address}/api/goals`)).json()) as GoalsResponse;
  const team = choices.subjects.find(({ scope }) => scope === 'team')!;
  const made = async (goal: object, key: string): Promise<{ readonly id: string; readonly edition: string }> => {
    const answer = await page.request.post(`${server.address}/api/goals`, {
      headers: { origin: server.address },
      data: { key, isDraft: false, goal },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { id: string; edition: string };
  };
  const part = { id: null, kind: 'number', weight: '1', isMandatory: true, start: '0', target: '120', currency: null, kpi: null, tasks: [], addsTo: null, cancelReason: null }; // prettier-ignore
  const base = { horizon: 'strategic', subject: { scope: 'organisation', id: null }, parentId: null, ownerId: choices.people[0]!.id, startsOn: '2026-01-01', endsOn: '2026-12-31', weight: '1', isMandatory: true, cadence: 'monthly', stretch: 'Có đủ người' }; // prettier-ignore
  const top = await made(
    { ...base, title: 'Bán một trăm hai mươi máy', parts: [{ ...part, title: 'Máy đã bán' }] },
    '0b6f3c1e-55a5-4c1e-8a52-0e1b7a1d0001',
  );
  const whole = ((await (await page.request.get(`${server.address}/api/goals/${top.id}`)).json()) as { partList: { id: string }[] }).partList[0]!.id;
  const parts = [
    { ...part, title: 'Máy của đội', target: '90', addsTo: whole },
    { ...part, title: 'Chuẩn bị', kind: 'task_list', start: null, target: null, tasks: ['Danh sách khách hàng', 'Bảng giá mới'] },
  ];
  await made({ ...base, title: 'Đội bán chín mươi máy', horizon: 'operational', subject: { scope: 'team', id: team.id }, parentId: top.id, parts }, '0b6f3c1e-55a5-4c1e-8a52-0e1b7a1d0002'); // prettier-ignore
  const fits = () => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
  await page.reload();
  await page.getByText('Các phần bên dưới cộng lại không bằng tổng').waitFor();
  expect(await fits()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'goals-tree-vi-phone-dark');
  await page.getByRole('button', { name: 'Ẩn phần bên dưới Bán một trăm hai mươi máy' }).click();
  expect(await page.getByRole('link', { name: 'Đội bán chín mươi máy' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Bán một trăm hai mươi máy' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đội bán chín mươi máy', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Máy của đội').fill('45');
  await dialog.getByLabel('Bảng giá mới').click();
  await dialog.getByLabel('Có rủi ro').click();
  await shoot(page, 'goals-check-in-vi-phone-dark');
  expect(await fits()).toBe(true);
  await dialog.getByRole('button', { name: 'Lưu cập nhật' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('45 trên 90').waitFor();
  expect(await fits()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'goals-goal-vi-phone-dark');
  await page.goto(`${server.address}/goals/${top.id}`);
  await page.getByText('Các phần cộng lại được 90: còn thiếu 30 so với 120.').waitFor();
  await page.getByText('45 trên 120').waitFor();

  await page.getByRole('link', { name: 'Sửa' }).click();
  await page.getByRole('textbox', { name: 'Mục tiêu', exact: true }).fill('Bản của tôi');
  const shown = (await (await page.request.get(`${server.address}/api/goals/${top.id}`)).json()) as { edition: string };
  const theirs = { ...base, title: 'Bản của người khác', parts: [{ ...part, id: whole, title: 'Máy đã bán' }] };
  const saved = await page.request.put(`${server.address}/api/goals/${top.id}`, { headers: { origin: server.address }, data: { goal: theirs, edition: shown.edition, isDraft: false } }); // prettier-ignore
  expect(saved.ok(), await saved.text()).toBe(true);
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('cell', { name: 'Bản của người khác' }).waitFor();
  expect(await fits()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'goals-clash-vi-phone-dark');
  await page.getByRole('button', { name: 'Tiếp tục với bản của tôi' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('heading', { name: 'Bản của tôi', level: 1 }).waitFor();
  await page.context().close();
});
