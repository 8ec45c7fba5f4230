import type { RoleGrant } from '@leadline/contract';
import { parseRecordId } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { namesOfKeys } from '#server/answering/names-of-keys.ts';
import type { Asking } from '#server/context.ts';
import type { Grant } from '#server/control/account.ts';

/** Names of teams as the facts have them now; before they have come there is none. */
export async function withTeamNames(asking: Asking, grants: readonly Grant[]): Promise<readonly RoleGrant[]> {
  const names = await namesOfRecords(
    asking,
    'team',
    grants.map(({ team }) => team),
  );
  return grants.map((grant) => ({ ...grant, teamName: grant.team === null ? null : (names.get(grant.team) ?? null) }));
}

/** Names of records by their ids; those nobody has delivered have none. */
export async function namesOfRecords(asking: Asking, entity: 'team' | 'user', ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const keys = ids.flatMap((id) => (id === null ? [] : (parseRecordId(id)?.key64 ?? [])));
  if (keys.length === 0) return new Map();
  const found = await namesOfKeys(await answeringOf(asking), entity, keys);
  return new Map([...found.values()].flatMap(({ id, label }) => (label === undefined ? [] : [[id, label] as const])));
}
