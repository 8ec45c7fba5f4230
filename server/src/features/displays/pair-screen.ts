import { displayLimits, LeadlineError, pairingLength, pairingLetters, type PairingAnswer } from '@leadline/contract';
import { randomInt } from 'node:crypto';
import { assertOpenLinks } from '#server/boards/open-links.ts';
import type { Asking } from '#server/context.ts';
import { addPairing, countPairings } from '#server/control/display.ts';
import { digestOf, makeSecret } from '#server/secret-text.ts';

const mostWaiting = 500;

/** A screen that waits until somebody types its code. What it will show itself with is kept as a digest alone, and so is the code. */
export async function pairScreen({ control, clock }: Pick<Asking, 'control' | 'clock'>): Promise<PairingAnswer> {
  const now = clock.now();
  await assertOpenLinks(control.db);
  if ((await countPairings(control.db, now.toISOString())) >= mostWaiting) throw new LeadlineError('unavailable', 'http.busy', { retryAfter: 60 });
  const code = Array.from({ length: pairingLength }, () => pairingLetters[randomInt(pairingLetters.length)]).join('');
  const secret = makeSecret();
  const expiresAt = new Date(now.getTime() + displayLimits.pairingMinutes * 60_000).toISOString();
  await addPairing(control.db, { code_hash: digestOf(code), hash: digestOf(secret), expires_at: expiresAt }, now.toISOString());
  return { code, secret, lastsMinutes: displayLimits.pairingMinutes };
}
