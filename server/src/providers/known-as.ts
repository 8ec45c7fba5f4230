import { LeadlineError } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { changeAccount, findAccount, findAccountByEmail } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { SignInProviderTable } from '#server/control/outside-tables.ts';
import { dropTokens, takeToken } from '#server/control/single-use-token.ts';
import { domainsOf } from './provider.ts';

/** Somebody as a provider vouches for them. */
export interface OutsidePerson {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  /** The provider says that it has checked the mail address. */
  readonly isVerified: boolean;
}

export interface Knowing {
  readonly provider: SignInProviderTable;
  readonly person: OutsidePerson;
  readonly invitation: string | undefined;
  readonly requestId: string;
}

/**
 * The account of somebody a provider vouches for: the one linked to them, or one that is linked now, by an invitation, or by a verified mail
 * address of a domain the provider is trusted for. A mail address alone links nothing.
 * @throws LeadlineError access.provider_unknown, access.link_invalid
 */
export async function knownAs(ctx: Pick<Context, 'control' | 'clock'>, knowing: Knowing): Promise<AccountTable> {
  return audited(ctx.control.db, async (db) => {
    const linked = await findLinked(db, knowing.person);
    if (linked) return active(await findAccount(db, linked.account_id));
    const account = knowing.invitation === undefined ? await byMail(db, knowing) : await byInvitation(db, knowing.invitation, ctx.clock.now());
    return link(db, account, knowing, ctx.clock.now());
  });
}

function findLinked(db: ControlDatabase, { issuer, subject }: OutsidePerson): Promise<{ readonly account_id: string } | undefined> {
  return db.selectFrom('outside_identity').select('account_id').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
}

/** Whose account somebody who was refused had tried, as far as it can be told: the linked one, else the one with their checked mail address. */
export async function findTried(db: ControlDatabase, person: OutsidePerson | undefined): Promise<AccountTable | undefined> {
  if (person === undefined) return undefined;
  const linked = await findLinked(db, person);
  if (linked) return findAccount(db, linked.account_id);
  return person.email === null || !person.isVerified ? undefined : findAccountByEmail(db, person.email);
}

function active(account: AccountTable | undefined): AccountTable {
  if (account?.status !== 'active' || account.is_demo === 1n) throw new LeadlineError('forbidden', 'access.provider_unknown');
  return account;
}

async function byInvitation(db: ControlDatabase, invitation: string, now: Date): Promise<AccountTable> {
  const taken = await takeToken(db, 'invitation', invitation, now);
  const account = taken?.account_id == null ? undefined : await findAccount(db, taken.account_id);
  if (account?.status !== 'invited') throw new LeadlineError('forbidden', 'access.link_invalid');
  return account;
}

async function byMail(db: ControlDatabase, { provider, person: { email, isVerified } }: Knowing): Promise<AccountTable> {
  const domain = email === null ? '' : (/^[^@\s]+@([^@\s]+)$/.exec(email)?.[1]?.toLowerCase() ?? '');
  const account = isVerified && domainsOf(provider).includes(domain) ? await findAccountByEmail(db, email!) : undefined;
  return account?.status === 'invited' ? account : active(account);
}

async function link(db: ControlDatabase, account: AccountTable, { provider, person, requestId }: Knowing, now: Date): Promise<AccountTable> {
  const { issuer, subject } = person;
  await db.insertInto('outside_identity').values({ issuer, subject, account_id: account.id, created_at: now.toISOString() }).execute();
  const act = { by: account.id, byName: account.name, now, reason: null, requestId };
  const entry = { subject: { kind: 'account', id: account.id } };
  if (account.status === 'invited') {
    await changeAccount(db, account.id, { status: 'active' });
    await dropTokens(db, 'invitation', account.id);
    await appendEntry(db, act, { ...entry, action: 'account.joined', after: { provider: provider.name } });
  }
  await appendEntry(db, act, { ...entry, action: 'identity.linked', after: { provider: provider.name, issuer, subject } });
  return { ...account, status: 'active' };
}
