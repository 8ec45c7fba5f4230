import type {
  AuditResponse,
  ErrorBody,
  FindResponse,
  NotificationsResponse,
  OwnRecognition,
  PersonRecognition,
  RecognitionItem,
  RecognitionResponse,
} from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cleanRecognition } from '#server/control/recognition.ts';
import { saveSetting } from '#server/control/setting.ts';
import { tendAchievements, tendedName } from '#server/recognizing/tend-achievements.ts';
import { openTestApp, sendItems, signInAs, type TestApp } from '#server/test-app.fixture.ts';

type Headers = Record<string, string>;
const item = (entity: string, externalId: string, values: object) => ({ entity, externalId, source: 'test', values });
const works = (id: string, team: string, more: object = {}) => [
  item('user', id, { full_name: id }),
  item('assignment', id, { user_id: id, team_id: team, sales_role: 'hunter', is_primary: true, valid_from: '2025-01-01', ...more }),
];
const won = (id: string, owner: string, day: string, amount = 100) =>
  item('opportunity', id, { name: id, owner_user_id: owner, stage_id: 'won', amount, currency: 'USD', created_at: '2026-01-02', decided_at: day });

let app: TestApp;
let now: Date;
const ids: Record<string, string> = {};
const as: Record<string, Headers> = {};

/** Lea leads North with Anna, Bela, Dora and Emil; Cili is in South; Gus has left. Monday 15 June 2026. */
beforeAll(async () => {
  app = await openTestApp();
  now = app.ctx.clock.now();
  (app.ctx.clock as { now: () => Date }).now = () => now;
  await sendItems(app, [
    item('stage', 'won', { name: 'Won', kind: 'won' }),
    item('team', 'North', { name: 'North' }),
    item('team', 'South', { name: 'South' }),
    ...works('Lea', 'North', { is_team_lead: true }),
    ...['Anna', 'Bela', 'Dora', 'Emil'].flatMap((name) => works(name, 'North')),
    ...works('Cili', 'South'),
    item('user', 'Gus', { full_name: 'Gus', employed_to: '2026-05-31' }),
    item('account', 'Acme', { name: 'Acme', owner_user_id: 'Anna' }),
    item('account', 'Zeta', { name: 'Zeta', owner_user_id: 'Cili' }),
    ...['02', '03', '04'].map((month) => won(`a${month}`, 'Anna', `2026-${month}-10`)),
    ...Array.from({ length: 6 }, (_, n) => won(`b${n}`, 'Anna', `2026-05-${String(n + 10)}`)),
    won('first', 'Bela', '2026-06-12'),
    ...['deals_won_count', 'won_revenue'].map((kpi) =>
      item('kpi_assignment', `Anna ${kpi}`, { kpi, scope: 'user', user_id: 'Anna', obligation: 'mandatory', valid_from: '2025-01-01' }),
    ),
    item('target', 'Anna deals', {
      kpi: 'deals_won_count',
      scope: 'user',
      user_id: 'Anna',
      period_from: '2026-05-01',
      period_to: '2026-05-31',
      value: 6,
      revision: 1,
    }),
  ]);
  const idOf = async (dimension: string, name: string): Promise<string> =>
    (await app.get(`/api/members/${dimension}?search=${name}`)).json<{ members: { id: string }[] }>().members[0]!.id;
  for (const name of ['Lea', 'Anna', 'Bela', 'Cili', 'Dora', 'Emil']) ids[name] = await idOf('person', name);
  for (const name of ['North', 'South']) ids[name] = await idOf('team', name);
  for (const name of ['Acme', 'Zeta']) ids[name] = await idOf('account', name);
  const grants: Record<string, Parameters<typeof signInAs>[2]> = {
    ...Object.fromEntries(['Anna', 'Bela', 'Cili', 'Dora', 'Emil'].map((name) => [name, [{ role: 'member', team: null }] as const])),
    Lea: [{ role: 'team_lead', team: ids['North']! }],
    Admin: [{ role: 'administrator', team: null }],
    Screen: [{ role: 'screen', team: ids['North']! }],
  };
  for (const name of Object.keys(grants)) as[name] = await signInAs(app, name, grants[name]!, ids[name] ?? null);
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  for (const table of ['recognition', 'points_entry', 'skill_confirmation', 'skill', 'recognition_choice', 'notification', 'setting'] as const)
    await app.ctx.control.db.deleteFrom(table).execute();
});

const say = (who: string, to: string, more: object = {}) =>
  app.post(
    '/api/recognition',
    {
      key: randomUUID(),
      to: { kind: to === 'North' || to === 'South' ? 'team' : 'user', id: ids[to] },
      value: null,
      text: 'Thank you!',
      about: null,
      ...more,
    },
    as[who],
  );
const said = async (who: string, to: string, more: object = {}): Promise<RecognitionItem> => {
  const answer = await say(who, to, more);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<RecognitionItem>();
};
const seen = async (who: string, query = ''): Promise<readonly RecognitionItem[]> => {
  const answer = await app.get(`/api/recognition${query}`, as[who]);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<RecognitionResponse>().items;
};
const own = async (who: string): Promise<OwnRecognition> => (await app.get('/api/recognition/own', as[who])).json<OwnRecognition>();
const person = (who: string, of: string) => app.get(`/api/recognition/people/${encodeURIComponent(ids[of]!)}`, as[who]);
const put = (who: string, url: string, payload: object) => app.ask({ method: 'PUT', url, payload, headers: as[who]! });
const codeOf = ({ body }: { readonly body: string }): string => (JSON.parse(body) as ErrorBody).error.code;
const told = async (who: string) => (await app.get('/api/notifications', as[who])).json<NotificationsResponse>().notifications;

describe('a thank-you', () => {
  test('is seen by everybody, brings five points, is told, and is there once however often it is sent', async () => {
    const key = randomUUID();
    const answers = await Promise.all([say('Anna', 'Bela', { key }), say('Anna', 'Bela', { key })]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    for (const who of ['Anna', 'Bela', 'Cili', 'Lea', 'Screen'])
      expect((await seen(who)).map(({ by, to, text }) => [by?.name, to.name, text])).toEqual([['Anna', 'Bela', 'Thank you!']]);
    expect((await own('Bela')).points).toMatchObject({ balance: 5, lines: [{ points: 5, rule: 'thanks', by: 'Anna', expiresOn: '2027-06-15' }] });
    expect((await own('Anna')).left).toBe(2);
    expect((await told('Bela')).map(({ kind, data }) => [kind, data.by])).toEqual([['thanked', 'Anna']]);
    expect(
      (await app.get('/api/audit?limit=20')).json<AuditResponse>().entries.filter(({ action }) => action === 'recognition.thanked'),
    ).toHaveLength(1);
  });

  test('goes on without points once the month has no room, and neither to oneself nor to who has left', async () => {
    for (const to of ['Bela', 'Bela', 'Cili', 'Dora', 'Emil']) await said('Anna', to);
    const balances = await Promise.all(['Bela', 'Cili', 'Dora', 'Emil'].map(async (who) => (await own(who)).points!.balance));
    expect(balances).toEqual([5, 5, 5, 0]);
    expect(await seen('Lea', '?of=all')).toHaveLength(5);
    expect(codeOf(await say('Anna', 'Anna'))).toBe('recognition.yourself');
    expect(
      codeOf(
        await app.post(
          '/api/recognition',
          { key: randomUUID(), to: { kind: 'user', id: 'user~0123456789abcdef' }, value: null, text: 'x', about: null },
          as['Anna'],
        ),
      ),
    ).toBe('recognition.gone');
    expect(codeOf(await say('Admin', 'Bela'))).toBe('recognition.no_person');
  });

  test('sent by several at once never brings more than the month allows', async () => {
    await Promise.all(['Anna', 'Cili', 'Dora', 'Emil', 'Lea'].map((who) => said(who, 'Bela')));
    expect((await own('Bela')).points!.balance).toBe(15);
  });

  test('to a team is told to everybody in it and brings no points', async () => {
    await said('Cili', 'North', { value: { code: 'customer', text: '' } });
    expect((await told('Anna')).map(({ kind, data }) => [kind, data.name])).toEqual([['team_thanked', 'North']]);
    expect((await own('Anna')).points!.balance).toBe(0);
    expect(codeOf(await say('Cili', 'North', { value: { code: null, text: 'not on the list' } }))).toBe('recognition.no_value');
  });

  test('stays between the two where the receiver wants it so, also what was said before', async () => {
    await said('Anna', 'Bela');
    await put('Bela', '/api/recognition/choice', { hidesThanks: true, showsAchievements: false });
    expect(await seen('Cili')).toEqual([]);
    expect(await seen('Lea')).toEqual([]);
    expect(await seen('Screen')).toEqual([]);
    expect((await seen('Anna')).map(({ isPrivate }) => isPrivate)).toEqual([true]);
    expect((await seen('Bela', '?of=to_me')).length).toBe(1);
  });

  test('taken back leaves no words and no points, and gives nobody the same points again', async () => {
    const { id } = await said('Anna', 'Bela', { text: 'A secret name' });
    expect(codeOf(await app.post(`/api/recognition/${id}/take-back`, {}, as['Bela']))).toBe('recognition.no_thanks');
    expect((await app.post(`/api/recognition/${id}/take-back`, {}, as['Anna'])).statusCode).toBe(200);
    expect(codeOf(await app.post(`/api/recognition/${id}/take-back`, {}, as['Anna']))).toBe('recognition.no_thanks');
    expect(await seen('Bela')).toEqual([]);
    const { balance, lines } = (await own('Bela')).points!;
    expect([balance, lines.map(({ points, isCorrected }) => [points, isCorrected]).sort()]).toEqual([
      0,
      [
        [-5, false],
        [5, true],
      ],
    ]);
    await said('Anna', 'Bela');
    expect((await own('Bela')).points!.balance).toBe(0);
    const kept = await app.ctx.control.db.selectFrom('recognition').select('text').where('id', '=', id).executeTakeFirstOrThrow();
    expect(kept.text).toBe('');
  });

  test('may say for which deal: found within the giver’s sight, and named to who may see it', async () => {
    const find = async (who: string, asked: string) =>
      (await app.get(`/api/find?asked=${asked}`, as[who])).json<FindResponse>().found.filter(({ kind }) => kind === 'opportunity');
    const [deal] = await find('Anna', 'a03');
    expect(deal?.label).toBe('a03');
    expect(await find('Cili', 'a03'), 'not hers to find').toEqual([]);
    const about = { kind: 'opportunity', id: deal!.id };
    const item = await said('Anna', 'Lea', { about });
    expect(item.about).toEqual({ ...about, name: 'a03' });
    expect((await seen('Lea'))[0]!.about).toMatchObject({ name: 'a03' });
    const others = await app.get('/api/recognition', as['Cili']);
    expect(others.json<RecognitionResponse>().items[0]).toMatchObject({ id: item.id, text: 'Thank you!', about: null });
    expect(others.body).not.toContain('a03');
    expect(others.body).not.toContain(deal!.id);
    for (const [who, to] of [
      ['Cili', 'Dora'],
      ['Cili', 'Anna'],
      ['Anna', 'Cili'],
    ] as const)
      expect(codeOf(await say(who, to, { about })), `${who} ${to}`).toBe('recognition.not_seen_by_both');
  });

  test('is about what both may see, and names it to nobody else', async () => {
    const about = { kind: 'account', id: ids['Acme'] };
    expect((await said('Anna', 'Lea', { about })).about).toMatchObject({ kind: 'account', name: 'Acme' });
    expect((await seen('Lea'))[0]!.about).toMatchObject({ name: 'Acme' });
    expect((await seen('Cili'))[0]!.about).toBeNull();
    expect(codeOf(await say('Anna', 'Cili', { about }))).toBe('recognition.not_seen_by_both');
    expect(codeOf(await say('Anna', 'Bela', { about: { kind: 'account', id: ids['Zeta'] } }))).toBe('recognition.not_seen_by_both');
    expect((await said('Anna', 'Cili', { about: { kind: 'kpi', id: 'win_rate' } })).about).toEqual({ kind: 'kpi', id: 'win_rate', name: null });
    expect(codeOf(await say('Anna', 'Cili', { about: { kind: 'kpi', id: 'nothing' } }))).toBe('recognition.not_seen_by_both');
  });

  test('is for what the organisation has decided; only who changes settings decides', async () => {
    const values = [
      { code: 'taught', text: '' },
      { code: null, text: 'Clean desk' },
      { code: null, text: 'Clean desk' },
    ];
    expect((await put('Lea', '/api/recognition/values', { values })).statusCode).toBe(403);
    expect((await put('Admin', '/api/recognition/values', { values })).json<OwnRecognition>().values).toEqual(values.slice(0, 2));
    expect((await said('Anna', 'Bela', { value: values[1] })).value).toEqual({ code: null, text: 'Clean desk' });
    expect(codeOf(await say('Anna', 'Bela', { value: { code: 'helped', text: '' } }))).toBe('recognition.no_value');
  });

  test('forgets names that are erased', async () => {
    await said('Anna', 'Bela', { text: 'You and Kovács did it' });
    await cleanRecognition(app.ctx.control.db, (text) => (text.includes('Kovács') ? text.replace('Kovács', '–') : undefined));
    expect((await seen('Bela'))[0]!.text).toBe('You and – did it');
  });
});

describe('points', () => {
  test('are seen by the person and who leads them, and corrected by the latter alone, once, with a reason', async () => {
    await said('Anna', 'Bela');
    const [line] = (await own('Bela')).points!.lines;
    const correct = (who: string) => app.post(`/api/recognition/points/${line!.id}/correct`, { reason: 'By mistake' }, as[who]);
    expect((await person('Anna', 'Bela')).json<PersonRecognition>().points).toBeNull();
    expect((await person('Lea', 'Bela')).json<PersonRecognition>().points!.lines[0]).toMatchObject({ mayCorrect: true });
    expect(codeOf(await correct('Bela'))).toBe('recognition.not_yours');
    expect(codeOf(await correct('Cili'))).toBe('recognition.no_entry');
    const answers = await Promise.all([correct('Lea'), correct('Lea')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await own('Bela')).points).toMatchObject({
      balance: 0,
      lines: expect.arrayContaining([expect.objectContaining({ points: -5, reason: 'By mistake', by: 'Lea' })]) as unknown,
    });
    expect((await told('Bela')).map(({ kind }) => kind).sort()).toEqual(['points_corrected', 'thanked']);
  });
});

describe('a skill', () => {
  const name = (who: string, of: string, skill: string) =>
    app.post('/api/recognition/skills', { key: randomUUID(), personId: ids[of], name: skill }, as[who]);
  const confirm = (who: string, id: string, isConfirmed = true) => put(who, `/api/recognition/skills/${id}/confirmation`, { isConfirmed });

  test('is named by the person or who leads them, confirmed by others, told apart by lead and peers', async () => {
    expect(codeOf(await name('Cili', 'Anna', 'German'))).toBe('recognition.not_yours');
    const { skills } = (await name('Anna', 'Anna', 'German')).json<PersonRecognition>();
    expect(codeOf(await name('Lea', 'Anna', 'GERMAN'))).toBe('recognition.known_skill');
    const id = skills[0]!.id;
    expect(codeOf(await confirm('Anna', id))).toBe('recognition.own_skill');
    await confirm('Lea', id);
    await confirm('Cili', id);
    await confirm('Bela', id);
    await confirm('Bela', id, false);
    expect((await person('Emil', 'Anna')).json<PersonRecognition>()).toMatchObject({
      skills: [{ name: 'German', byLead: ['Lea'], byPeers: ['Cili'] }],
      points: null,
    });
    expect((await told('Anna')).map(({ kind }) => kind)).toEqual(['skill_confirmed', 'skill_confirmed', 'skill_confirmed']);
    expect(codeOf(await app.post(`/api/recognition/skills/${id}/remove`, {}, as['Cili']))).toBe('recognition.not_yours');
    expect((await app.post(`/api/recognition/skills/${id}/remove`, {}, as['Lea'])).json<PersonRecognition>().skills).toEqual([]);
    expect(codeOf(await confirm('Lea', id))).toBe('recognition.no_skill');
  });
});

describe('what was reached', () => {
  const begin = () => saveSetting(app.ctx.control.db, tendedName, { day: '2026-06-14', month: '2026-04' }, now);
  const rules = async (who: string) => (await seen(who)).map(({ rule, about }) => `${rule} ${about?.id ?? ''}`.trim()).sort();

  test('is found once a day from the month that is over, told to the person alone, and brings its points', async () => {
    await begin();
    expect(await tendAchievements(app.ctx)).toBeGreaterThan(0);
    // Won amounts are neither better nor worse by themselves. Six deals in May against a target of six; one each in February, March and April.
    expect(await rules('Anna')).toEqual(['best deals_won_count', 'improved deals_won_count', 'reached deals_won_count']);
    expect(await rules('Bela')).toEqual(['first_deal deals_won_count']);
    expect(await rules('Cili')).toEqual([]);
    expect((await own('Anna')).points!.balance).toBe(20);
    expect(await tendAchievements(app.ctx)).toBe(0);
    const today = now;
    now = new Date(now.getTime() + 86_400_000);
    expect(await tendAchievements(app.ctx)).toBe(0);
    now = today;
    expect((await own('Anna')).points!.balance).toBe(20);
  });

  test('is shown to others as the person chooses, and never with a works council', async () => {
    await begin();
    await tendAchievements(app.ctx);
    expect(await seen('Lea')).toEqual([]);
    await put('Anna', '/api/recognition/choice', { hidesThanks: false, showsAchievements: true });
    expect((await seen('Cili')).length).toBe(3);
    expect((await put('Admin', '/api/works-council', { isOn: true })).statusCode).toBe(204);
    expect(await seen('Cili')).toEqual([]);
    expect((await seen('Anna')).length).toBe(3);
  });

  test('before anybody looked is not told all at once', async () => {
    expect(await tendAchievements(app.ctx)).toBe(0);
  });
});
