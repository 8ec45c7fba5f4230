import { LeadlineError, type ProviderEntry, type ProviderInput, type ProvidersResponse } from '@leadline/contract';
import type { CookiePlace } from '#server/access/cookie.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking, Context } from '#server/context.ts';
import { listAccounts } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { SignInProviderTable } from '#server/control/outside-tables.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { actOf } from '#server/http/act-of.ts';
import { redirectUriOf } from '#server/providers/begin-sign-in.ts';
import { openProvider } from '#server/providers/open-provider.ts';
import { domainsOf, getProvider, listProviders } from '#server/providers/provider.ts';

export async function listAllProviders(ctx: Context, place: CookiePlace): Promise<ProvidersResponse> {
  const { db } = ctx.control;
  const accounts = (await listAccounts(db)).filter(({ is_demo, status }) => is_demo === 0n && status !== 'disabled');
  const providers = await Promise.all((await listProviders(db)).map((provider) => describe(db, provider)));
  return { providers, redirectUri: redirectUriOf(ctx, place), accounts: accounts.map(({ id, name }) => ({ id, name })) };
}

async function describe(db: ControlDatabase, provider: SignInProviderTable): Promise<ProviderEntry> {
  const linked = await db
    .selectFrom('outside_identity')
    .innerJoin('account', 'account.id', 'outside_identity.account_id')
    .select(['account.id as account', 'account.name as name', 'outside_identity.subject as subject'])
    .where('outside_identity.issuer', '=', provider.issuer)
    .orderBy('account.name')
    .execute();
  const { id, name, issuer, client_id, is_on } = provider;
  return { id, name, issuer, clientId: client_id, domains: domainsOf(provider), isOn: is_on === 1n, linked };
}

/** @throws LeadlineError access.no_provider, access.provider_secret, outbound.* */
export async function saveProvider(asking: Asking, id: string | undefined, given: ProviderInput): Promise<ProviderEntry> {
  const { control, clock, outbound, sealer } = asking;
  outbound.check(given.issuer);
  const now = clock.now().toISOString();
  const saved = await audited(control.db, async (db) => {
    const kept = id === undefined ? undefined : await getProvider(db, id);
    const secret = given.clientSecret === undefined ? kept?.client_secret : sealer.seal(given.clientSecret, 'provider');
    if (secret === undefined) throw new LeadlineError('invalid', 'access.provider_secret');
    const row: SignInProviderTable = {
      id: kept?.id ?? uuidV7(clock.now()),
      name: given.name,
      issuer: given.issuer,
      client_id: given.clientId,
      client_secret: secret,
      domains: JSON.stringify(given.domains),
      is_on: given.isOn ? 1n : 0n,
      created_at: kept?.created_at ?? now,
      updated_at: now,
    };
    await (kept
      ? db.updateTable('sign_in_provider').set(row).where('id', '=', row.id).execute()
      : db.insertInto('sign_in_provider').values(row).execute());
    const before = kept && shown(kept);
    await appendEntry(db, actOf(asking), {
      action: 'provider.saved',
      subject: { kind: 'provider', id: row.id },
      ...(before ? { before } : {}),
      after: shown(row),
    });
    return row;
  });
  return describe(control.db, saved);
}

/** What of a provider goes into the audit trail: everything but its secret. */
function shown({ name, issuer, client_id, domains, is_on }: SignInProviderTable): object {
  return { name, issuer, clientId: client_id, domains: JSON.parse(domains) as unknown, isOn: is_on === 1n };
}

/** Whoever signed in through it needs another way. @throws LeadlineError access.no_provider */
export async function deleteProvider(asking: Asking, id: string): Promise<void> {
  await audited(asking.control.db, async (db) => {
    const provider = await getProvider(db, id);
    await db.deleteFrom('sign_in_attempt').where('provider_id', '=', id).execute();
    await db.deleteFrom('sign_in_provider').where('id', '=', id).execute();
    await appendEntry(db, actOf(asking), { action: 'provider.deleted', subject: { kind: 'provider', id }, before: shown(provider) });
  });
}

/** Asks the provider what it says about itself. @throws LeadlineError access.no_provider, access.provider_unreachable, access.provider_answer */
export async function tryProvider(ctx: Context, id: string): Promise<{ readonly issuer: string }> {
  const config = await openProvider(ctx, await getProvider(ctx.control.db, id));
  return { issuer: config.serverMetadata().issuer };
}
