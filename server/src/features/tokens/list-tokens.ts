import type { ApiTokenEntry, ApiTokensResponse, ApiTokenState } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import { namesOfRecords } from '#server/access/with-team-names.ts';
import type { Asking } from '#server/context.ts';
import type { ApiTokenTable } from '#server/control/access-tables.ts';
import { listAccounts } from '#server/control/account.ts';
import { isExpired, listApiTokens, madeOnCommandLine, permissionsNow } from '#server/control/api-token.ts';

/** All tokens there are or were, the newest first. */
export async function listTokens(asking: Asking): Promise<ApiTokensResponse> {
  const rows = await listApiTokens(asking.control.db);
  return { tokens: await describeTokens(asking, rows), grantable: permitted(asking.principal).filter((one) => one !== 'tokens.write') };
}

export async function describeTokens(asking: Asking, rows: readonly ApiTokenTable[]): Promise<readonly ApiTokenEntry[]> {
  const { control, clock } = asking;
  const makers = new Map((await listAccounts(control.db)).map(({ id, name }) => [id, name]));
  const teams = await namesOfRecords(
    asking,
    'team',
    rows.map(({ team }) => team),
  );
  const described = [];
  for (const row of rows) {
    const may = await permissionsNow(control.db, row);
    described.push({
      id: row.id,
      prefix: row.prefix,
      name: row.name,
      permissions: may ?? [],
      team: row.team,
      teamName: row.team === null ? null : (teams.get(row.team) ?? null),
      madeBy: makers.get(row.created_by) ?? (row.created_by === madeOnCommandLine ? '' : row.created_by),
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      state: stateOf(row, may !== undefined, clock.now()),
    });
  }
  return described;
}

function stateOf(row: ApiTokenTable, isBacked: boolean, now: Date): ApiTokenState {
  if (row.revoked_at !== null) return 'revoked';
  if (isExpired(row, now)) return 'expired';
  return isBacked ? 'active' : 'stopped';
}
