import type { ErasedPerson, ImportRun, InspectResponse, PersonExport, PersonPreview, UploadResponse } from '@leadline/contract';
import { catalog, KpiIssueError, recordId, type KpiQuery } from '@leadline/kpi';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#server/audit/verify-chain.ts';
import type { Asking } from '#server/context.ts';
import { answerRequest } from '#server/features/query/answer-request.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { keepRetention } from '#server/personal/keep-retention.ts';
import { openTestApp, sendItems, smallFirm, useTestStores, type TestApp } from '#server/test-app.fixture.ts';
import { restoreBackup } from '#server/upkeep/restore.ts';

/** Nothing else is written like this: found anywhere, it is the person's. */
const canaries = [
  'Kanari Zsófia',
  'kanari.zsofia@example.org',
  '+36 20 555 0199',
  '+36 1 555 0142',
  'Kanári köz 7',
  'kanari complained about the colour',
  'Kanari wants the blue one',
  'kanari decides herself',
] as const;
const [name, email, phone, landline, address, comment, deal, decides] = canaries;

const item = (entity: string, externalId: string, values: Record<string, string | number | boolean>) => ({
  entity,
  externalId,
  source: 'crm',
  values,
});
const items = [
  item('contact', 'c2', { full_name: 'Nagy Béla', email: 'bela@example.org', phone: '+36 30 111 2222', created_at: '2026-05-01' }),
  item('lead', 'l1', {
    name,
    contact_id: 'c1',
    created_at: '2026-05-20T08:00:00Z',
    status: 'qualified',
    research_decision_maker: decides,
    owner_user_id: 'anna',
  }),
  item('opportunity', 'o1', { name: deal, lead_id: 'l1', owner_user_id: 'anna', amount: 500, currency: 'USD', created_at: '2026-05-21' }),
  ...['10:00:00', '10:01:00', '10:01:30'].map((time, n) =>
    item('activity', `a${n}`, {
      kind: 'call',
      direction: 'outbound',
      user_id: 'anna',
      contact_id: 'c1',
      phone_number: n === 1 ? landline : phone,
      started_at: `2026-06-02T${time}Z`,
    }),
  ),
  item('activity', 'a8', { kind: 'call', direction: 'outbound', user_id: 'anna', phone_number: phone, started_at: '2026-06-02T10:02:20Z' }),
  item('activity', 'a9', {
    kind: 'call',
    direction: 'outbound',
    user_id: 'anna',
    contact_id: 'c2',
    phone_number: '+36 30 111 2222',
    started_at: '2025-01-02T10:02:00Z',
  }),
  item('survey', 's1', { name: 'After sales', kind: 'csat' }),
  item('survey_response', 'r1', { survey_id: 's1', contact_id: 'c1', score: 2, comment, answered_at: '2026-06-05' }),
];
const contacts = [
  'contact_id,contact name,email,phone,home address,created',
  `c1,${name},${email},"${phone}","${address}, Győr",2026-05-03`,
  'c3,Kiss Éva,eva@example.org,+36 70 333 4444,"Fő tér 1, Pécs",2026-05-04',
  `c4,"${name}",${email},${phone},${address},no date`,
].join('\n');
const calls = [
  'type,contact,number,started',
  `call,c1,${phone},2026-06-03 09:00`,
  'call,c3,+36 70 333 4444,2026-06-03 09:05',
  `call,c1,${landline},2026-06-03 09:10`,
].join('\n');

async function importFile(
  app: TestApp,
  file: string,
  text: string,
  change: (recipe: NonNullable<InspectResponse['recipe']>) => unknown,
): Promise<ImportRun> {
  const answer = await app.ask({
    method: 'POST',
    url: `/api/uploads?name=${file}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: text,
  });
  const files = [{ name: file, digest: answer.json<UploadResponse>().digest }];
  const { recipe } = (await app.post('/api/imports/inspect', { files })).json<InspectResponse>();
  const begun = await app.post('/api/imports', { files, recipe: change(recipe!) });
  if (begun.statusCode !== 202) throw new Error(begun.body);
  const { id } = begun.json<ImportRun>();
  await app.ctx.applier.until(await app.ctx.inbox.lastSeq());
  return (await app.get(`/api/imports/${id}`)).json<ImportRun>();
}

const column = (of: string) => ({ kind: 'column', column: of });
const contactRecipe = (recipe: object): unknown => ({
  ...recipe,
  name: 'contacts',
  source: 'crm',
  outputs: [
    {
      entity: 'contact',
      file: (recipe as { files: { id: string }[] }).files[0]!.id,
      id: [column('contact_id')],
      fields: [
        { column: 'full_name', from: column('contact name') },
        { column: 'email', from: column('email') },
        { column: 'phone', from: column('phone') },
        { column: 'created_at', from: column('created') },
      ],
    },
  ],
});
/** Rows known by themselves alone. */
const callRecipe = (recipe: object): unknown => ({
  ...recipe,
  name: 'calls',
  source: 'crm',
  outputs: [
    {
      entity: 'activity',
      file: (recipe as { files: { id: string }[] }).files[0]!.id,
      id: null,
      fields: [
        { column: 'kind', from: column('type') },
        { column: 'contact_id', from: column('contact') },
        { column: 'phone_number', from: column('number') },
        { column: 'started_at', from: column('started') },
      ],
    },
  ],
});

const periods = [{ period: { kind: 'all' } }, { period: { kind: 'trailing', count: 12, grain: 'month' }, by: ['month'] }] as const;
const kpisAtOnce = 20;
let askable: readonly KpiQuery[] | undefined;

/** Every KPI, over all time and month by month. */
async function answersOf({ ctx }: TestApp, only?: readonly string[]): Promise<string> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  const answer = async (query: KpiQuery): Promise<string> =>
    JSON.stringify((await answerRequest(asking, [query])).results.map((result) => ({ ...result, asOf: undefined })));
  if (only) return answer({ kpis: only.map((id) => ({ id })), ...periods[1] });
  askable ??= await listAskable(answer);
  const told: string[] = [];
  for (const query of askable) told.push(await answer(query));
  return told.join('\n');
}

/** Many at once, or each alone where some cannot be asked together. */
async function listAskable(answer: (query: KpiQuery) => Promise<string>): Promise<readonly KpiQuery[]> {
  const ids = [...catalog.entries.keys()];
  const found: KpiQuery[] = [];
  const isAskable = (query: KpiQuery): Promise<boolean> =>
    answer(query).then(
      () => true,
      (error: unknown) => {
        if (error instanceof KpiIssueError) return false;
        throw error;
      },
    );
  for (let start = 0; start < ids.length; start += kpisAtOnce) {
    for (const about of periods) {
      const own = ids.slice(start, start + kpisAtOnce);
      const together: KpiQuery = { kpis: own.map((id) => ({ id })), ...about };
      if (await isAskable(together)) found.push(together);
      else for (const id of own) if (await isAskable({ kpis: [{ id }], ...about })) found.push({ kpis: [{ id }], ...about });
    }
  }
  return found;
}

/** Files below a folder that hold one of the canaries, in any encoding a store writes. */
function holding(folder: string): string[] {
  const wanted = canaries.flatMap((text) => [Buffer.from(text), Buffer.from(text.toLowerCase()), Buffer.from(text, 'utf16le')]);
  return (readdirSync(folder, { recursive: true }) as string[]).filter((file) => {
    const path = join(folder, file);
    if (!statSync(path).isFile()) return false;
    const bytes = readFileSync(path);
    return wanted.some((text) => bytes.includes(text));
  });
}

const kata = recordId('contact', keyOf('contact', 'crm', 'c1'));

describe.each(['embedded', 'postgres'] as const)('a person is erased from %s stores', (engine) => {
  let app: TestApp;
  let asked: string;
  const backups = mkdtempSync(join(tmpdir(), 'leadline-backups-'));

  beforeAll(async () => {
    useTestStores(engine);
    app = await openTestApp();
    await sendItems(app, [...smallFirm, ...items]);
    expect(await importFile(app, 'contacts.csv', contacts, contactRecipe)).toMatchObject({ status: 'done', report: { rejected: { total: 1 } } });
    expect(await importFile(app, 'calls.csv', calls, callRecipe)).toMatchObject({ status: 'done', report: { rejected: { total: 0 } } });
    await app.ask({ method: 'POST', url: '/api/uploads?name=later.csv', headers: { 'content-type': 'application/octet-stream' }, payload: contacts });
  }, 60_000);
  afterAll(() => {
    rmSync(backups, { recursive: true, force: true });
    useTestStores('embedded');
  });

  it('may not be done by anybody without the permission, and changes nothing', async () => {
    const last = await app.ctx.inbox.lastSeq();
    for (const [method, url] of [
      ['POST', '/api/personal/erase'],
      ['POST', '/api/personal/preview'],
      ['PUT', '/api/personal/retention'],
      ['GET', `/api/personal/export?record=${kata}`],
    ] as const) {
      const answer = await app.ask({ method, url, payload: { record: kata, reason: 'no right', months: {} }, headers: { authorization: '' } });
      expect(answer.statusCode).toBe(401);
    }
    const missing = await app.post('/api/personal/erase', { record: 'contact~0000000000000001', reason: 'nobody' });
    const firm = await app.post('/api/personal/preview', { record: 'team~0000000000000001' });
    expect([missing, firm].map((answer) => answer.json<{ error: { code: string } }>().error.code)).toEqual([
      'personal.no_person',
      'personal.no_person',
    ]);
    expect([await app.ctx.inbox.lastSeq(), await app.ctx.inbox.erasures()]).toEqual([last, []]);
  });

  it('hands over everything held about the person', async () => {
    const found = (await app.get(`/api/personal/export?record=${kata}`)).json<PersonExport>();
    const text = JSON.stringify(found);
    expect(canaries.filter((canary) => !text.includes(canary))).toEqual([]);
    expect(Object.fromEntries(Object.entries(found.records).map(([entity, rows]) => [entity, rows.length]))).toMatchObject({
      contact: 1,
      lead: 1,
      opportunity: 1,
      activity: 6,
      survey_response: 1,
    });
    expect(text).not.toContain('Nagy Béla');
    expect((await app.get(`/api/personal/export?record=${kata}&format=csv`)).body).toContain(address);
    const audit = (await app.get('/api/audit?action=personal')).json<{ entries: { action: string }[] }>();
    expect(audit.entries.map(({ action }) => action)).toEqual(['personal.exported', 'personal.exported']);
  });

  it('leaves every KPI as it was and nothing of the person anywhere', async () => {
    expect((await app.post('/api/backup', { folder: join(backups, 'first') })).statusCode).toBe(200);
    asked = await answersOf(app);
    const preview = (await app.post('/api/personal/preview', { record: kata })).json<PersonPreview>();
    expect(preview).toMatchObject({
      isErased: false,
      externalIds: expect.arrayContaining(['c1', 'l1']),
      backups: [{ folder: join(backups, 'first') }],
    });
    const named = await app.post('/api/personal/erase', { record: kata, reason: `${name} asked for it` });
    expect(named.json<{ error: { code: string } }>().error.code).toBe('personal.reason_names_person');
    const erased = await app.post('/api/personal/erase', { record: kata, reason: 'asked for it in writing' });
    expect([erased.statusCode, erased.body]).toEqual([200, erased.body]);
    expect(erased.json<ErasedPerson>().records).toBe(10);
    expect(await answersOf(app)).toBe(asked);
    expect(holding(app.folder)).toEqual([]);
    for (const canary of canaries) expect(app.logged()).not.toContain(canary);
    const again = (await app.post('/api/personal/preview', { record: kata })).json<PersonPreview>();
    expect(again.isErased).toBe(true);
    expect(JSON.stringify((await app.get(`/api/personal/export?record=${recordId('contact', keyOf('contact', 'crm', 'c3'))}`)).json())).toContain(
      'Fő tér 1',
    );
    const trail = (await app.get('/api/audit?action=personal.erased')).json<{ entries: { reason: string; subject: { id: string } }[] }>();
    expect(trail.entries).toMatchObject([{ reason: 'asked for it in writing', subject: { id: kata } }]);
    expect((await verifyChain(app.ctx.control.db)).broken).toBeNull();
  }, 120_000);

  it('stays erased when all facts are made again', async () => {
    expect((await app.post('/api/rebuild', {})).statusCode).toBe(200);
    expect(await answersOf(app)).toBe(asked);
    expect(holding(app.folder)).toEqual([]);
    expect((await app.post('/api/personal/preview', { record: kata })).json<PersonPreview>().isErased).toBe(true);
  }, 120_000);

  it('stays erased when the same person is imported or sent again, and says so', async () => {
    const run = await importFile(app, 'again.csv', contacts.replace('c4,', 'c5,'), contactRecipe);
    expect((run.report as unknown as { notes: object[] }).notes).toContainEqual({ code: 'stayed_erased', parameters: { records: 1 } });
    await sendItems(app, [item('contact', 'c1', { full_name: name, email })]);
    expect((await app.post('/api/personal/preview', { record: kata })).json<PersonPreview>().isErased).toBe(true);
  }, 60_000);

  it('erases texts whose time has passed, once, and says so', async () => {
    const put = await app.ask({ method: 'PUT', url: '/api/personal/retention', payload: { months: { activity: 12 } } });
    expect(put.json<{ months: object }>().months).toEqual({ activity: 12 });
    const unknown = await app.ask({ method: 'PUT', url: '/api/personal/retention', payload: { months: { region: 12 } } });
    expect(unknown.json<{ error: { code: string } }>().error.code).toBe('personal.no_retention');
    const calls = (): Promise<string> => answersOf(app, ['calls_made_count']);
    const before = await calls();
    expect(await keepRetention(app.ctx)).toEqual(['activity']);
    expect(await keepRetention(app.ctx)).toEqual([]);
    expect(await calls()).toBe(before);
    const bela = (await app.get(`/api/personal/export?record=${recordId('contact', keyOf('contact', 'crm', 'c2'))}`)).json<PersonExport>();
    expect(bela.records['activity']![0]!['phone_number']).toMatch(/^erased-/);
    expect(bela.records['contact']![0]!['phone']).toBe('+36 30 111 2222');
    const audit = (await app.get('/api/audit?action=personal.expired')).json<{ entries: { by: string }[] }>();
    expect(audit.entries.map(({ by }) => by)).toEqual(['leadline']);
  }, 60_000);

  it('stays erased where an older backup is restored', async () => {
    const target = join(backups, 'restored');
    expect(holding(join(backups, 'first'))).not.toEqual([]);
    await restoreBackup(join(backups, 'first'), target);
    await app.close();
    useTestStores('embedded');
    const restored = await openTestApp({}, target);
    try {
      await expect
        .poll(async () => (await restored.ctx.control.db.selectFrom('mark').selectAll().where('name', 'like', 'erasing:%').execute()).length, {
          timeout: 30_000,
        })
        .toBe(0);
      expect(holding(target)).toEqual([]);
      expect((await restored.post('/api/personal/preview', { record: kata })).json<PersonPreview>().isErased).toBe(true);
    } finally {
      await restored.close();
    }
  }, 60_000);
});
