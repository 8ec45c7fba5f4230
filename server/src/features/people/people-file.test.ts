import type { PeopleFileReport, PeopleResponse, PersonResponse, UploadResponse } from '@leadline/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#server/test-app.fixture.ts';

let app: TestApp;
beforeAll(async () => void (app = await openTestApp()));
afterAll(() => app.close());

async function send(text: string, options: { readonly apply: boolean; readonly addTeams?: boolean }): Promise<PeopleFileReport> {
  const headers = { 'content-type': 'application/octet-stream' };
  const upload = await app.ask({ method: 'POST', url: '/api/uploads?name=people.csv', headers, payload: Buffer.from(text) });
  const { digest } = upload.json<UploadResponse>();
  const answer = await app.post('/api/people/file', { name: 'people.csv', digest, addTeams: false, ...options });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<PeopleFileReport>();
}
const list = async (): Promise<PeopleResponse> => (await app.get('/api/people')).json<PeopleResponse>();
const codes = ({ problems }: PeopleFileReport) => problems.map(({ line, code }) => `${line} ${code.replace('people.', '')}`);

const first = `Név;Csapat;Szerepkör;Vezető;Ettől;E-mail
Nagy Béla;Győr;Csapatvezető;;2025. 1. 6.;bela@example.com
Kovács Anna;Győr;Értékesítő;Nagy Béla;2025. 3. 3.;anna@example.com
Trần Thảo;Pécs;hunter;Nagy Béla;2025-03-03;
`;

test('a first file makes people, teams and roles, after it was looked at', async () => {
  expect(codes(await send(first, { apply: true }))).toEqual(['2 file_unknown_team', '3 file_unknown_team', '4 file_unknown_team']);
  expect((await list()).people).toEqual([]);
  const looked = await send(first, { apply: false, addTeams: true });
  expect(looked).toMatchObject({ lines: 3, added: 3, changed: 0, newTeams: ['Győr', 'Pécs'], problems: [], isApplied: false });
  expect((await list()).people).toEqual([]);
  expect(await send(first, { apply: true, addTeams: true })).toMatchObject({ added: 3, isApplied: true });
  const { people, teams } = await list();
  expect(people.map(({ name, roles, managerName }) => [name, roles, managerName])).toEqual([
    ['Kovács Anna', ['account_executive'], 'Nagy Béla'],
    ['Nagy Béla', ['team_lead'], null],
    ['Trần Thảo', ['hunter'], 'Nagy Béla'],
  ]);
  expect(teams.map(({ name, people: count }) => [name, count])).toEqual([
    ['Győr', 2],
    ['Pécs', 1],
  ]);
});

test('the same file again changes nothing; a later one moves from its day on', async () => {
  expect(await send(first, { apply: true })).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  const second = 'name,team,role,manager,from\nKovács Anna,Pécs,account_executive,Nagy Béla,2026-06-01\n';
  expect(await send(second, { apply: true })).toMatchObject({ changed: 1, problems: [] });
  const anna = (await list()).people.find(({ name }) => name === 'Kovács Anna')!;
  const { assignments } = (await app.get(`/api/people/${anna.id}`)).json<PersonResponse>();
  expect(assignments.map(({ teamName, from, to }) => [teamName, from, to])).toEqual([
    ['Pécs', '2026-06-01', null],
    ['Győr', '2025-03-03', '2026-06-01'],
  ]);
});

test('every bad line is told by its number, and nothing is half done', async () => {
  const before = await list();
  const bad = [
    'name,team,role,manager,from,share',
    'Good One,Pécs,hunter,,2026-07-01,',
    'Kovács Anna,Nowhere,hunter,,2026-07-01,',
    'Kovács Anna,Pécs,astronaut,,2026-08-01,',
    'Good One,Pécs,hunter,Nobody Known,2026-09-01,',
    'Trần Thảo,Pécs,hunter,,31.31.2026,',
    'Nagy Béla,Győr,team_lead,Trần Thảo,2026-07-01,60',
    'Nagy Béla,Pécs,team_lead,,2026-07-01,60',
    ',Pécs,hunter,,,',
    'Twice,Pécs,hunter,,2026-07-01,40 %',
    'Twice,Pécs,hunter,,2026-07-01,40 %',
  ].join('\n');
  const report = await send(bad, { apply: true });
  expect(codes(report)).toEqual([
    '3 file_unknown_team',
    '4 file_unknown_role',
    '5 file_unknown_manager',
    '6 file_bad_date',
    '7 manager_circle',
    '8 over_one',
    '9 file_name_missing',
    '10 overlap',
    '11 overlap',
  ]);
  expect(report.isApplied).toBe(false);
  expect(report.problems.every(({ message }) => message.length > 10 && !message.includes('people.'))).toBe(true);
  expect(await list()).toEqual(before);
});

test('the organisation’s own words for its roles are understood', async () => {
  await app.ask({ method: 'PUT', url: '/api/role-names', payload: { farmer: { hu: 'Gazda' } } });
  expect(await send('név;szerepkör;ettől\nKovács Anna;gazda;2026-07-01\n', { apply: false })).toMatchObject({ changed: 1, problems: [] });
});

test('a file without names says what it has instead', async () => {
  const upload = await app.ask({
    method: 'POST',
    url: '/api/uploads?name=x.csv',
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from('colour,size\nred,1\nblue,2\n'),
  });
  const answer = await app.post('/api/people/file', { name: 'x.csv', digest: upload.json<UploadResponse>().digest, addTeams: false, apply: true });
  expect([answer.statusCode, answer.json<{ error: { code: string } }>().error.code]).toEqual([400, 'people.file_no_name']);
});
