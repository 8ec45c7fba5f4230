import { LeadlineError, type Role } from '@leadline/contract';
import type { AccountStatus, AccountTable } from '#server/control/access-tables.ts';
import { removeAlertRulesOf } from '#server/control/alert.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { removeSendingsOf } from '#server/control/sending.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

export interface Grant {
  readonly role: Role;
  /** Record id of a team; null for roles that have none. */
  readonly team: string | null;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string | null;
  readonly locale?: string | null;
  readonly status: AccountStatus;
  readonly passwordHash?: string | null;
  readonly person?: string | null;
  readonly isDemo?: boolean;
  readonly grants: readonly Grant[];
}

/** What tells one mail address from another: nobody has two accounts by writing it in capitals. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

export async function findAccount(db: ControlDatabase, id: string): Promise<AccountTable | undefined> {
  return db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @throws LeadlineError access.no_account */
export async function getAccount(db: ControlDatabase, id: string): Promise<AccountTable> {
  const account = await findAccount(db, id);
  if (!account) throw new LeadlineError('not_found', 'access.no_account');
  return account;
}

export async function findAccountByEmail(db: ControlDatabase, email: string): Promise<AccountTable | undefined> {
  return db.selectFrom('account').selectAll().where('email_key', '=', emailKey(email)).executeTakeFirst();
}

export async function listAccounts(db: ControlDatabase): Promise<readonly AccountTable[]> {
  return db.selectFrom('account').selectAll().orderBy('name').orderBy('id').execute();
}

export async function listGrants(db: ControlDatabase, account: string): Promise<readonly Grant[]> {
  const rows = await db
    .selectFrom('account_role')
    .select(['role', 'team'])
    .where('account_id', '=', account)
    .orderBy('role')
    .orderBy('team')
    .execute();
  return rows.map(({ role, team }) => ({ role, team: team === '' ? null : team }));
}

/** Roles of everybody, by account. */
export async function listAllGrants(db: ControlDatabase): Promise<ReadonlyMap<string, readonly Grant[]>> {
  const rows = await db.selectFrom('account_role').select(['account_id', 'role', 'team']).orderBy('role').orderBy('team').execute();
  const grants = new Map<string, Grant[]>();
  for (const { account_id, role, team } of rows) {
    const own = grants.get(account_id) ?? [];
    own.push({ role, team: team === '' ? null : team });
    grants.set(account_id, own);
  }
  return grants;
}

/** @throws LeadlineError access.email_taken */
export async function addAccount(db: ControlDatabase, given: NewAccount, now: Date): Promise<string> {
  const id = uuidV7(now);
  if (given.email !== null && (await findAccountByEmail(db, given.email)))
    throw new LeadlineError('conflict', 'access.email_taken', { email: given.email });
  await db
    .insertInto('account')
    .values({
      id,
      email: given.email,
      email_key: given.email === null ? null : emailKey(given.email),
      name: given.name,
      locale: given.locale ?? null,
      status: given.status,
      password_hash: given.passwordHash ?? null,
      person: given.person ?? null,
      is_demo: given.isDemo ? 1n : 0n,
      totp_secret: null,
      totp_step: null,
      created_at: now.toISOString(),
      signed_in_at: null,
    })
    .execute();
  await setGrants(db, id, given.grants, now);
  return id;
}

export async function setGrants(db: ControlDatabase, account: string, grants: readonly Grant[], now: Date): Promise<void> {
  await db.deleteFrom('account_role').where('account_id', '=', account).execute();
  if (grants.length === 0) return;
  const rows = grants.map(({ role, team }) => ({ account_id: account, role, team: team ?? '', granted_at: now.toISOString() }));
  await db.insertInto('account_role').values(rows).execute();
}

export async function changeAccount(
  db: ControlDatabase,
  id: string,
  values: Partial<Omit<AccountTable, 'id' | 'created_at' | 'is_demo'>>,
): Promise<void> {
  await db.updateTable('account').set(values).where('id', '=', id).execute();
}

/** The account and all that lets somebody in as it. What it did stays in the audit trail. */
export async function deleteAccount(db: ControlDatabase, id: string): Promise<void> {
  for (const table of [
    'session',
    'single_use_token',
    'recovery_code',
    'outside_identity',
    'account_role',
    'notification',
    'notification_choice',
    'alert_telling',
    'alert_choice',
  ] as const)
    await db.deleteFrom(table).where('account_id', '=', id).execute();
  await removeAlertRulesOf(db, id);
  await removeSendingsOf(db, id);
  await db.deleteFrom('account').where('id', '=', id).execute();
}

/** Another account of the same person, if any. */
export async function findAccountOfPerson(db: ControlDatabase, person: string, but: string | null): Promise<AccountTable | undefined> {
  const found = await db.selectFrom('account').selectAll().where('person', '=', person).where('is_demo', '=', 0n).execute();
  return found.find(({ id }) => id !== but);
}

/** People who can let others in: without one of them nobody could ever be let in again. */
export async function countAdministrators(db: ControlDatabase, options: { readonly withoutDemo?: boolean } = {}): Promise<number> {
  let query = db
    .selectFrom('account')
    .innerJoin('account_role', 'account_role.account_id', 'account.id')
    .select((select) => select.fn.countAll().as('count'))
    .where('account_role.role', '=', 'administrator')
    .where('account.status', '=', 'active');
  if (options.withoutDemo) query = query.where('account.is_demo', '=', 0n);
  return Number((await query.executeTakeFirstOrThrow()).count);
}
