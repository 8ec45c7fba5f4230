import { identityText, key64Of, recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grant } from '#server/control/account.ts';
import { openTestApp, sendItems, type TestApp } from '#server/test-app.fixture.ts';
import type { Principal } from './principal.ts';
import { nothing, scopeOf } from './scope-of.ts';

const keyOf = (entity: string, id: string): bigint =>
  key64Of(
    createHash('md5')
      .update(identityText(entity, 'test', id), 'utf8')
      .digest(),
  );
const team = (id: string): string => recordId('team', keyOf('team', id));
const item = (id: string, parent?: string) => ({
  entity: 'team',
  externalId: id,
  source: 'test',
  values: { name: id, ...(parent === undefined ? {} : { parent_team_id: parent }) },
});

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, [item('north'), item('east', 'north'), item('far', 'east'), item('south')]);
});
afterAll(() => app.close());

const scope = async (principal: Principal) =>
  scopeOf(principal, { dialect: app.ctx.facts.dialect, reader: app.ctx.leaves.reader(await app.ctx.facts.state()) });
const person = (grants: readonly Grant[], record: string | null = null): Principal => ({
  kind: 'person',
  account: 'a',
  session: 's',
  name: 'Anna',
  grants,
  person: record,
  isDemo: false,
});
const token = (of: string | null): Principal => ({ kind: 'token', token: 't', name: 'T', permissions: [], team: of });
const teams = (...ids: readonly string[]) => ({
  kind: 'teams',
  teams: ids.map((id) => keyOf('team', id)).sort((a, b) => (a < b ? -1 : 1)),
});
const anna = recordId('user', keyOf('user', 'anna'));
const all = { kind: 'all' };

test.each<[string, Principal, unknown]>([
  ['nobody', { kind: 'nobody' }, nothing],
  ['the command line', { kind: 'local' }, all],
  ['a token of everything', token(null), all],
  ['a token of a team', token(team('north')), teams('north', 'east', 'far')],
  ['a token of what is no team', token(anna), { kind: 'teams', teams: [] }],
  ['leadership', person([{ role: 'leadership', team: null }]), all],
  ['somebody with a wide role beside a narrow one', person([{ role: 'team_lead', team: team('south') }, { role: 'auditor', team: null }]), all],
  ['a manager', person([{ role: 'manager', team: team('north') }], anna), teams('north', 'east', 'far')],
  ['a manager further down', person([{ role: 'manager', team: team('east') }]), teams('east', 'far')],
  ['a team lead', person([{ role: 'team_lead', team: team('north') }]), teams('north')],
  ['a screen', person([{ role: 'screen', team: team('north') }]), teams('north')],
  ['a lead of two teams', person([{ role: 'team_lead', team: team('south') }, { role: 'team_lead', team: team('east') }]), teams('south', 'east')],
  ['a lead of one and manager of another', person([{ role: 'team_lead', team: team('south') }, { role: 'manager', team: team('east') }]), teams('south', 'east', 'far')],
  ['a member', person([{ role: 'member', team: null }], anna), { kind: 'persons', persons: [keyOf('user', 'anna')] }],
  ['a member of a team', person([{ role: 'member', team: team('north') }], anna), { kind: 'persons', persons: [keyOf('user', 'anna')] }],
  ['a member without a record', person([{ role: 'member', team: null }]), nothing],
  ['a member whose record is no person', person([{ role: 'member', team: null }], team('north')), nothing],
  ['a member whose record cannot be read', person([{ role: 'member', team: null }], 'user~nonsense'), nothing],
  ['somebody without a role', person([], anna), { kind: 'persons', persons: [keyOf('user', 'anna')] }],
])('%s', async (_who, principal, expected) => {
  expect(await scope(principal)).toEqual(expected);
}); // prettier-ignore

test('nothing is nobody’s', () => {
  expect(nothing).toEqual({ kind: 'persons', persons: [] });
});
