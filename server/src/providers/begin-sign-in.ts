import { LeadlineError, type ProviderSignIn } from '@leadline/contract';
import * as oidc from 'openid-client';
import type { CookiePlace } from '#server/access/cookie.ts';
import type { Context } from '#server/context.ts';
import { digestOf, makeSecret } from '#server/secret-text.ts';
import { openProvider, providerFault } from './open-provider.ts';
import { getProvider } from './provider.ts';

/** To sign in over there. */
const lastsMs = 10 * 60_000;

export interface BegunSignIn {
  /** Where the browser goes. */
  readonly url: string;
  /** For a cookie of the browser: the answer counts in this browser alone. */
  readonly browser: string;
}

/** @throws LeadlineError access.no_provider, access.provider_unreachable, access.provider_answer */
export async function beginSignIn(ctx: Context, given: ProviderSignIn, place: CookiePlace): Promise<BegunSignIn> {
  const { db } = ctx.control;
  const now = ctx.clock.now();
  const provider = await getProvider(db, given.provider);
  if (provider.is_on !== 1n) throw new LeadlineError('not_found', 'access.no_provider');
  const config = await openProvider(ctx, provider);
  const [state, browser, verifier, nonce] = [makeSecret(), makeSecret(), oidc.randomPKCECodeVerifier(), oidc.randomNonce()];
  await db.deleteFrom('sign_in_attempt').where('expires_at', '<=', now.toISOString()).execute();
  await db
    .insertInto('sign_in_attempt')
    .values({
      state_hash: digestOf(state),
      provider_id: provider.id,
      browser_hash: digestOf(browser),
      verifier: ctx.sealer.seal(verifier, 'sign-in attempt'),
      nonce,
      invitation: given.invitation === undefined ? null : ctx.sealer.seal(given.invitation, 'sign-in attempt'),
      return_to: given.returnTo === undefined ? null : ownPath(given.returnTo),
      created_at: now.toISOString(),
      expires_at: new Date(now.getTime() + lastsMs).toISOString(),
    })
    .execute();
  try {
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUriOf(ctx, place),
      scope: 'openid email profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return { url: url.href, browser };
  } catch (error) {
    throw providerFault(error);
  }
}

/** Made of the settings alone: what a request says about its address does not count. */
export function redirectUriOf({ settings }: Pick<Context, 'settings'>, { port }: CookiePlace): string {
  return `${settings.address?.origin ?? `http://localhost:${port}`}/api/session/provider/callback`;
}

/** A page of this server, or its beginning. */
export function ownPath(path: string): string {
  const own = 'https://own.invalid';
  const isPath = /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && URL.canParse(path, own) && new URL(path, own).origin === own;
  return isPath && !path.startsWith('/api/') ? path : '/';
}
