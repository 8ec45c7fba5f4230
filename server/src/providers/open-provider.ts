import { LeadlineError } from '@leadline/contract';
import * as oidc from 'openid-client';
import type { Context } from '#server/context.ts';
import type { SignInProviderTable } from '#server/control/outside-tables.ts';
import type { Outbound } from '#server/outbound/outbound.ts';

const kept = new Map<string, { readonly at: number; readonly made: Promise<oidc.Configuration> }>();
const keptMs = 10 * 60_000;

/**
 * What the provider says about itself, and its keys; asked anew after a while and after every change of the settings.
 * @throws LeadlineError access.provider_unreachable, access.provider_answer
 */
export async function openProvider(
  { outbound, sealer }: Pick<Context, 'outbound' | 'sealer'>,
  provider: SignInProviderTable,
): Promise<oidc.Configuration> {
  const key = `${provider.id} ${provider.updated_at} ${provider.issuer}`;
  const known = kept.get(key);
  if (known && performance.now() - known.at < keptMs) return known.made;
  const made = discover(outbound, provider, sealer.open(provider.client_secret, 'provider'));
  kept.set(key, { at: performance.now(), made });
  made.catch(() => kept.delete(key));
  return made;
}

async function discover(outbound: Outbound, { issuer, client_id }: SignInProviderTable, secret: string): Promise<oidc.Configuration> {
  try {
    outbound.check(issuer);
    const isOpen = issuer.startsWith('http:');
    return await oidc.discovery(new URL(issuer), client_id, secret, undefined, {
      [oidc.customFetch]: fetchThrough(outbound),
      timeout: 10,
      // Only an address of this machine that was allowed comes so far without https.
      ...(isOpen ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
  } catch (error) {
    throw providerFault(error);
  }
}

/** As the library asks, by the one way to other systems. */
function fetchThrough(outbound: Outbound): oidc.CustomFetch {
  return async (url, { method, headers, body }) => {
    const answer = await outbound.send({
      url,
      method: method === 'POST' ? 'POST' : 'GET',
      headers: { ...headers },
      ...(body === undefined || body === null ? {} : { body: String(body) }),
    });
    const isBodyless = answer.status === 204 || answer.status === 304;
    return new Response(isBodyless ? null : answer.body, { status: answer.status, headers: answer.headers });
  };
}

/** Names what went wrong with a provider; what it wrote is for the log alone. */
export function providerFault(error: unknown): LeadlineError {
  const found = causes(error).find((one) => one instanceof LeadlineError);
  if (found instanceof LeadlineError && !found.code.startsWith('outbound.')) return found;
  if (found !== undefined) return new LeadlineError('unavailable', 'access.provider_unreachable', {}, { cause: error });
  if (error instanceof oidc.AuthorizationResponseError)
    return new LeadlineError(
      'forbidden',
      error.error === 'access_denied' ? 'access.provider_denied' : 'access.provider_refused',
      {},
      { cause: error },
    );
  return new LeadlineError('forbidden', 'access.provider_answer', {}, { cause: error });
}

function causes(error: unknown): readonly unknown[] {
  const list = [];
  for (let at = error; at instanceof Error && list.length < 5; at = at.cause) list.push(at);
  return list;
}
