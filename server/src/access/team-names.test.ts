import { identityText, key64Of, recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asking } from '#server/context.ts';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';
import { namesOfRecords, withTeamNames } from './with-team-names.ts';

const idOf = (entity: 'team' | 'user', id: string): string =>
  recordId(
    entity,
    key64Of(
      createHash('md5')
        .update(identityText(entity, 'test', id), 'utf8')
        .digest(),
    ),
  );
const [north, south, unknown] = ['North', 'South', 'West'].map((name) => idOf('team', name)) as [string, string, string];
const [anna, ghost] = ['anna', 'ghost'].map((name) => idOf('user', name)) as [string, string];

let app: TestApp;
let asking: Asking;
beforeAll(async () => {
  app = await openTestApp();
  const project = { name: 'P', owner_user_id: 'ghost' };
  await sendItems(app, [...smallFirm, { entity: 'project', externalId: 'p1', source: 'test', values: project }]);
  asking = { ...app.ctx, principal: { kind: 'local' }, scope: { kind: 'all' }, locale: 'en' };
});
afterAll(() => app.close());

test('roles are told with the names of their teams; one of no team, or of one nobody has delivered, has none', async () => {
  const grants = [
    { role: 'manager', team: south },
    { role: 'team_lead', team: north },
    { role: 'screen', team: unknown },
    { role: 'auditor', team: null },
  ] as const;
  const names = ['South', 'North', null, null];
  expect(await withTeamNames(asking, grants)).toEqual(grants.map((grant, at) => ({ ...grant, teamName: names[at] })));
});

test('records are told by their own kind, one that was only spoken of by its id there; what is no record has no name', async () => {
  expect(await namesOfRecords(asking, 'user', [anna, ghost, null, 'nonsense'])).toEqual(
    new Map([
      [anna, 'Anna Kovács'],
      [ghost, 'ghost'],
    ]),
  );
  expect(await namesOfRecords(asking, 'team', [north])).toEqual(new Map([[north, 'North']]));
});

test('where there is no record to name, the facts are not asked', async () => {
  const facts = { ...asking.facts, state: () => Promise.reject(new Error('no facts')) } as Asking['facts'];
  expect(await withTeamNames({ ...asking, facts }, [{ role: 'auditor', team: null }])).toEqual([{ role: 'auditor', team: null, teamName: null }]);
  expect(await namesOfRecords({ ...asking, facts }, 'user', ['nonsense'])).toEqual(new Map());
});
