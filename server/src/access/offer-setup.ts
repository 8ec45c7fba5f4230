import type { Context } from '#server/context.ts';
import { countAdministrators } from '#server/control/account.ts';
import { makeToken } from '#server/control/single-use-token.ts';

/**
 * While nobody has set the installation up, every start makes a new token for it; earlier ones count no more.
 * @returns the token, or undefined where there is an administrator
 */
export async function offerSetup({ control, clock }: Pick<Context, 'control' | 'clock'>): Promise<string | undefined> {
  if ((await countAdministrators(control.db, { withoutDemo: true })) > 0) return undefined;
  return makeToken(control.db, { kind: 'setup', account: null, lastsMs: null }, clock.now());
}
