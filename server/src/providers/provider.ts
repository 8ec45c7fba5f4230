import { LeadlineError } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { SignInProviderTable } from '#server/control/outside-tables.ts';

export async function listProviders(db: ControlDatabase): Promise<readonly SignInProviderTable[]> {
  return db.selectFrom('sign_in_provider').selectAll().orderBy('name').orderBy('id').execute();
}

/** @throws LeadlineError access.no_provider */
export async function getProvider(db: ControlDatabase, id: string): Promise<SignInProviderTable> {
  const provider = await db.selectFrom('sign_in_provider').selectAll().where('id', '=', id).executeTakeFirst();
  if (!provider) throw new LeadlineError('not_found', 'access.no_provider');
  return provider;
}

/** What the sign-in page offers. */
export async function listOffered(db: ControlDatabase): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await listProviders(db)).filter(({ is_on }) => is_on === 1n).map(({ id, name }) => ({ id, name }));
}

export function domainsOf({ domains }: Pick<SignInProviderTable, 'domains'>): readonly string[] {
  return JSON.parse(domains) as readonly string[];
}
