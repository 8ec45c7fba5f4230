import { memberKinds, parseRecordId, type EntityId, type Member, type MemberDimension } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { memberOf, namesOfKeys } from '#server/answering/names-of-keys.ts';
import { plainText } from './member-names.ts';
import { namesStatement } from '#server/facts/name-statements.ts';

/** Up to so many names are kept and searched as people search; beyond it the store does, by the same letters. */
const mostKept = 50_000;

export async function listRecordMembers({ env, reader }: Answering, entity: EntityId, search: string | undefined): Promise<readonly Member[]> {
  const rows = await reader.read(namesStatement(env.dialect, entity, mostKept + 1));
  if (rows.length <= mostKept || search === undefined || search.trim() === '') return rows.slice(0, mostKept).map((row) => memberOf(entity, row));
  return (await reader.read(namesStatement(env.dialect, entity, 1000, plainText(search)))).map((row) => memberOf(entity, row));
}

/** Names of known members, in the order asked; what is unknown keeps its id as name. */
export async function nameMembers(answering: Answering, dimension: MemberDimension, ids: readonly string[]): Promise<readonly Member[]> {
  const kind = memberKinds[dimension];
  if (kind.kind !== 'record') return ids.map((id) => (kind.kind === 'text' && id !== 'unassigned' ? { id, label: id } : { id }));
  const keys = ids.flatMap((id) => parseRecordId(id) ?? []).filter((parsed) => parsed.entity === kind.entity);
  const names = await namesOfKeys(
    answering,
    kind.entity,
    keys.map((parsed) => parsed.key64),
  );
  return ids.map((id) => names.get(id) ?? { id });
}
