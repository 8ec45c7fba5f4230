import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// @ts-expect-error the package brings no types
import { Provider } from 'oidc-provider';

export interface SeatedPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly stop: () => void;
}

export const providerClient = { clientId: 'leadline', clientSecret: 'the client secret of the test' } as const;

/**
 * A real OpenID provider on a loopback port.
 * @param seated whoever sits at its sign-in page now; undefined: they refuse
 */
export async function startIdentityProvider(redirectUri: string, seated: () => SeatedPerson | undefined): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: providerClient.clientId, client_secret: providerClient.clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx: unknown, sub: string) => ({ accountId: sub, claims: () => ({ ...seated(), sub }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, interaction: { readonly uid: string }) => `/sit/${interaction.uid}` },
    cookies: { keys: ['a key for the cookies of the test'] },
  });
  const handle = provider.callback();
  // What its sign-in and consent pages would do.
  server.on('request', (request, response) => {
    if (!request.url!.startsWith('/sit/')) return void handle(request, response);
    void (async () => {
      const person = seated();
      const { prompt, params, grantId } = await provider.interactionDetails(request, response);
      if (!person) return provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'no' }, {});
      if (prompt.name === 'login') return provider.interactionFinished(request, response, { login: { accountId: person.sub } }, {});
      const grant =
        (grantId ? await provider.Grant.find(grantId) : undefined) ??
        new provider.Grant({ accountId: person.sub, clientId: String(params['client_id']) });
      grant.addOIDCScope('openid email profile');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
    })();
  });
  return {
    issuer,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
