import { LeadlineError, type PendingFactor } from '@leadline/contract';
import type { Asking, Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { hasName } from '#server/mail/write-mail.ts';
import { findStep, makeTotpSecret, totpUri } from './totp.ts';

/** To set up an app and give its first code back. */
const lastsMs = 15 * 60_000;
const purposeOf = (account: string): string => `pending totp:${account}`;

/** A new secret, kept by whoever asks: nothing is in force before its first code has come back. */
export async function beginFactor({ clock, sealer, organization }: Context | Asking, { id, email, name }: AccountTable): Promise<PendingFactor> {
  const secret = makeTotpSecret();
  const company = await organization();
  const label = { issuer: hasName(company) ? `Leadline ${company.name}` : 'Leadline', account: email ?? name };
  return {
    pending: sealer.seal(JSON.stringify({ secret, until: clock.now().getTime() + lastsMs }), purposeOf(id)),
    secret: secret.match(/.{1,4}/g)!.join(' '),
    uri: totpUri(secret, label),
  };
}

/**
 * The secret and the step of its first code.
 * @throws LeadlineError access.wrong_code, access.setup_expired
 */
export function confirmFactor({ clock, sealer }: Pick<Context, 'clock' | 'sealer'>, account: string, pending: string, code: string) {
  const { secret, until } = openPending(sealer, account, pending);
  const now = clock.now();
  if (now.getTime() >= until) throw new LeadlineError('forbidden', 'access.setup_expired');
  const step = findStep(secret, code.replaceAll(/\s/g, ''), now);
  if (step === undefined) throw new LeadlineError('forbidden', 'access.wrong_code');
  return { secret, step };
}

function openPending(sealer: Context['sealer'], account: string, pending: string): { readonly secret: string; readonly until: number } {
  try {
    return JSON.parse(sealer.open(pending, purposeOf(account))) as { readonly secret: string; readonly until: number };
  } catch (error) {
    throw new LeadlineError('forbidden', 'access.setup_expired', {}, { cause: error });
  }
}
