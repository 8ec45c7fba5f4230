import { permissions } from '@leadline/contract';
import { digestOf, makeSecret } from '../../server/src/secret-text.ts';
import { addAccount, changeAccount, type Grant } from '../../server/src/control/account.ts';
import { openSession } from '../../server/src/control/session.ts';
import { uuidV7 } from '../../server/src/control/uuid-v7.ts';
import type { TestApp } from '../../server/src/test-app.fixture.ts';
import { asked, rights, type RoleName } from './rights.ts';

/** What a record is to somebody. */
export type Relation = 'own' | 'own, other name' | 'own team' | 'team below' | 'other team' | 'deleted' | 'missing';
export const relations: readonly Relation[] = ['own', 'own, other name', 'own team', 'team below', 'other team', 'deleted', 'missing'];

export interface Asker {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly kind: 'session' | 'token' | 'local' | 'none';
  readonly may: readonly string[];
  readonly sees: readonly Relation[];
  /** A screen on the wall shows teams, nobody by name (domain.md §9.6). */
  readonly isScreen?: boolean;
}

/** Record ids of the teams and of the person everybody's own records belong to. */
export interface Places {
  readonly north: string;
  readonly south: string;
  readonly anna: string;
}

const own: readonly Relation[] = ['own', 'own, other name'];
const everything: readonly Relation[] = [...own, 'own team', 'team below', 'other team'];
const sight: Record<RoleName, readonly Relation[]> = {
  administrator: everything,
  leadership: everything,
  finance: everything,
  auditor: everything,
  manager: [...own, 'own team', 'team below'],
  team_lead: [...own, 'own team'],
  member: own,
  screen: [...own, 'own team'],
};
const withTeam: readonly RoleName[] = ['manager', 'team_lead', 'screen'];
const roleNames = Object.keys(rights) as RoleName[];

/** Everybody there can be: each role with a session and with a token, the command line, and those who are nobody in some way. */
export async function makeAskers(app: TestApp, places: Places): Promise<readonly Asker[]> {
  const now = app.ctx.clock.now();
  const { db } = app.ctx.control;
  const origin = { address: '127.0.0.1', agent: 'test' };
  let count = 0;
  const account = (grants: readonly Grant[], person: string | null): Promise<string> =>
    addAccount(db, { name: `Person ${(count += 1)}`, email: `person${count}@example.com`, status: 'active', person, grants }, now);
  const cookie = async (id: string, stage: 'open' | 'second_factor' = 'open', at = now): Promise<Record<string, string>> => ({
    authorization: '',
    cookie: `leadline-7474=${await openSession(db, id, stage, origin, at)}`,
  });
  const token = async (may: readonly string[], team: string | null, change: object = {}): Promise<Record<string, string>> => {
    const prefix = `ll_${String((count += 1)).padStart(8, 'x')}`;
    const given = `${prefix}_${makeSecret()}`;
    const allowed = permissions.filter((one) => may.includes(asked[one]!));
    const row = { id: uuidV7(now), name: 'a token', prefix, hash: digestOf(given), permissions: JSON.stringify(allowed), team };
    const life = { created_by: maker, created_at: now.toISOString(), expires_at: null, last_used_at: null, revoked_at: null };
    await db
      .insertInto('api_token')
      .values({ ...row, ...life, ...change })
      .execute();
    return { authorization: `Bearer ${given}` };
  };

  const maker = await account([{ role: 'administrator', team: null }], null);
  const askers: Asker[] = [];
  const nobodies: (readonly [string, Record<string, string>])[] = [['nobody', { authorization: '' }]];
  for (const role of roleNames) {
    const team = withTeam.includes(role) ? places.north : null;
    const given = { may: rights[role], sees: sight[role] };
    const id = await account([{ role, team }], role === 'member' ? places.anna : null);
    askers.push({ ...given, name: `${role}, signed in`, isScreen: role === 'screen', kind: 'session', headers: await cookie(id) });
    const isWide = role !== 'member';
    const sees = isWide && !withTeam.includes(role) ? sight[role] : sight.manager;
    // Whatever is written in its row, no token makes tokens.
    const may = rights[role].filter((right) => right !== 'tokens');
    askers.push({ may, sees, name: `${role}, token`, kind: 'token', headers: await token(rights[role], isWide ? team : places.north) });
  }
  const both = await account(
    [
      { role: 'team_lead', team: places.south },
      { role: 'auditor', team: null },
    ],
    null,
  );
  askers.push({
    name: 'team lead and auditor',
    kind: 'session',
    headers: await cookie(both),
    may: [...rights.team_lead, ...rights.auditor],
    sees: sight.auditor,
  });
  const elsewhere = await account([{ role: 'manager', team: places.south }], null);
  askers.push({
    name: 'manager of another team',
    kind: 'session',
    headers: await cookie(elsewhere),
    may: rights.manager,
    sees: ['other team'],
  });
  const unplaced = await account([{ role: 'member', team: null }], null);
  askers.push({ name: 'member who is nobody in the data', kind: 'session', headers: await cookie(unplaced), may: rights.member, sees: [] });
  const roleless = await account([], null);
  askers.push({ name: 'without a role', kind: 'session', headers: await cookie(roleless), may: [], sees: [] });
  askers.push({
    name: 'command line',
    kind: 'local',
    headers: app.local,
    may: rights.administrator,
    sees: sight.administrator,
  });

  const disabled = await account([{ role: 'administrator', team: null }], null);
  nobodies.push(['administrator, disabled', await cookie(disabled)]);
  await changeAccount(db, disabled, { status: 'disabled' });
  const late = await account([{ role: 'administrator', team: null }], null);
  nobodies.push(['administrator, session too old', await cookie(late, 'open', new Date(now.getTime() - 15 * 86_400_000))]);
  nobodies.push(['administrator, password only', await cookie(late, 'second_factor')]);
  nobodies.push(['a made-up session', { authorization: '', cookie: `leadline-7474=${makeSecret()}` }]);
  nobodies.push(['revoked token', await token(rights.administrator, null, { revoked_at: now.toISOString() })]);
  nobodies.push(['expired token', await token(rights.administrator, null, { expires_at: new Date(now.getTime() - 1000).toISOString() })]);
  nobodies.push(['a made-up token', { authorization: `Bearer ll_xxxxxxxx_${makeSecret()}` }]);
  for (const [name, headers] of nobodies) askers.push({ name, kind: 'none', headers, may: [], sees: [] });
  return askers;
}
