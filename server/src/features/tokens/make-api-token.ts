import { LeadlineError, type ApiTokenMade, type NewApiToken } from '@leadline/contract';
import { parseRecordId } from '@leadline/kpi';
import { permitted } from '#server/access/permitted.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addApiToken, madeOnCommandLine } from '#server/control/api-token.ts';
import { actOf } from '#server/http/act-of.ts';
import { describeTokens } from './list-tokens.ts';

/**
 * Makes a token that may do no more than whoever makes it. Its secret is in the answer and nowhere else.
 * @throws LeadlineError access.not_permitted, access.more_than_own, access.no_team
 */
export async function makeApiToken(asking: Asking, given: NewApiToken): Promise<ApiTokenMade> {
  const { principal, control, clock } = asking;
  if (principal.kind !== 'person' && principal.kind !== 'local') throw new LeadlineError('forbidden', 'access.not_permitted');
  const own = permitted(principal);
  const beyond = given.permissions.find((permission) => !own.includes(permission));
  if (beyond !== undefined) throw new LeadlineError('forbidden', 'access.more_than_own', { permission: beyond });
  if (given.team !== null && parseRecordId(given.team)?.entity !== 'team') throw new LeadlineError('invalid', 'access.no_team');
  const madeBy = principal.kind === 'person' ? principal.account : madeOnCommandLine;
  const { row, secret } = await audited(control.db, async (db) => {
    const made = await addApiToken(db, { ...given, madeBy }, clock.now());
    const { id, prefix, name, team, expires_at } = made.row;
    const after = { name, prefix, permissions: given.permissions, team, expiresAt: expires_at };
    await appendEntry(db, actOf(asking), { action: 'token.created', subject: { kind: 'api_token', id }, after });
    return made;
  });
  const [token] = await describeTokens(asking, [row]);
  return { token: token!, secret };
}
