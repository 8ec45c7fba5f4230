import { LeadlineError } from '@leadline/contract';
import * as oidc from 'openid-client';
import type { Opening } from '#server/access/open-for.ts';
import { openFor } from '#server/access/open-for.ts';
import type { Refusals } from '#server/access/refusals.ts';
import { stageOf } from '#server/access/stage-of.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import type { Context } from '#server/context.ts';
import type { SignInAttemptTable } from '#server/control/outside-tables.ts';
import { digestOf, isSecretOf } from '#server/secret-text.ts';
import { redirectUriOf } from './begin-sign-in.ts';
import { findTried, knownAs, type OutsidePerson } from './known-as.ts';
import { openProvider, providerFault } from './open-provider.ts';
import { getProvider } from './provider.ts';

type Answer = Readonly<Record<string, string | undefined>>;

/**
 * Takes what the provider sent the browser back with. An attempt counts once, in the browser that began it, and nothing is kept of one that fails
 * but that it was refused.
 * @returns where to go
 * @throws LeadlineError access.provider_*, access.no_provider, access.link_invalid
 */
export async function finishSignIn(opening: Opening, answer: Answer, browser: string | undefined, refusals: Refusals): Promise<string> {
  const { ctx, request } = opening;
  const vouchedFor: OutsidePerson[] = [];
  try {
    return await takeAnswer(opening, answer, browser, (person) => void vouchedFor.push(person));
  } catch (error) {
    if (error instanceof LeadlineError && error.kind === 'forbidden') refusals.note(() => findTried(ctx.control.db, vouchedFor[0]), request.id);
    throw error;
  }
}

async function takeAnswer(opening: Opening, answer: Answer, browser: string | undefined, meet: (person: OutsidePerson) => void): Promise<string> {
  const { ctx, request } = opening;
  const attempt = await takeAttempt(ctx, answer['state']);
  if (browser === undefined || !isSecretOf(browser, attempt.browser_hash)) throw new LeadlineError('forbidden', 'access.provider_other_browser');
  const provider = await getProvider(ctx.control.db, attempt.provider_id);
  if (provider.is_on !== 1n) throw new LeadlineError('not_found', 'access.no_provider');
  const config = await openProvider(ctx, provider);
  const person = await exchange(opening, config, attempt, answer);
  meet(person);
  const invitation = attempt.invitation === null ? undefined : ctx.sealer.open(attempt.invitation, 'sign-in attempt');
  const account = await knownAs(ctx, { provider, person, invitation, requestId: request.id });
  const stage = await stageOf(ctx.control.db, account);
  await openFor(opening, account.id, stage);
  const act = { by: account.id, byName: account.name, now: ctx.clock.now(), reason: null, requestId: request.id };
  if (stage === 'open')
    await appendEntry(ctx.control.db, act, {
      action: 'session.opened',
      subject: { kind: 'account', id: account.id },
      after: { provider: provider.name },
    });
  return attempt.return_to ?? '/';
}

async function takeAttempt({ control, clock }: Context, state: string | undefined): Promise<SignInAttemptTable> {
  const hash = digestOf(state ?? '');
  const attempt = await control.db.selectFrom('sign_in_attempt').selectAll().where('state_hash', '=', hash).executeTakeFirst();
  const { numDeletedRows } = await control.db.deleteFrom('sign_in_attempt').where('state_hash', '=', hash).executeTakeFirst();
  if (!attempt || numDeletedRows !== 1n || clock.now().getTime() >= Date.parse(attempt.expires_at))
    throw new LeadlineError('forbidden', 'access.provider_too_late');
  return attempt;
}

async function exchange(
  { ctx, place }: Opening,
  config: oidc.Configuration,
  { verifier, nonce }: SignInAttemptTable,
  answer: Answer,
): Promise<OutsidePerson> {
  const url = new URL(redirectUriOf(ctx, place));
  for (const [name, value] of Object.entries(answer)) if (value !== undefined) url.searchParams.set(name, value);
  try {
    const tokens = await oidc.authorizationCodeGrant(config, url, {
      pkceCodeVerifier: ctx.sealer.open(verifier, 'sign-in attempt'),
      expectedState: answer['state']!,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims()!;
    const email = typeof claims['email'] === 'string' ? claims['email'] : null;
    return { issuer: claims.iss, subject: claims.sub, email, isVerified: claims['email_verified'] === true };
  } catch (error) {
    throw providerFault(error);
  }
}
