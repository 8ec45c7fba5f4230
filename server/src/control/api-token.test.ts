import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAccount, setGrants } from './account.ts';
import { addApiToken, findApiToken } from './api-token.ts';
import { openControl, type Control } from './open-control.ts';

const now = new Date('2026-06-15T10:00:00Z');
let control: Control;
beforeEach(async () => {
  control = await openControl({ kind: 'sqlite', file: ':memory:' });
});
afterEach(() => control.close());

test('a token of an administrator counts while they are one, whatever narrower role they have beside it', async () => {
  const narrow = { role: 'member', team: null } as const;
  const grants = [{ role: 'administrator', team: null } as const, narrow];
  const maker = await addAccount(control.db, { name: 'Anna', email: null, status: 'active', grants }, now);
  const { secret } = await addApiToken(control.db, { name: 'T', permissions: ['audit.read'], team: null, days: null, madeBy: maker }, now);
  expect(await findApiToken(control.db, secret, now)).toMatchObject({ permissions: '["audit.read"]' });
  await setGrants(control.db, maker, [narrow], now);
  expect(await findApiToken(control.db, secret, now)).toBeUndefined();
});
