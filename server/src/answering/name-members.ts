import { memberKinds, parseRecordId, type Member, type MemberDimension } from '@leadline/kpi';
import { lookingOf, type Answering } from './answer-env.ts';
import { namesOfKeys } from './names-of-keys.ts';

/** Names of known members, in the order asked; what is unknown or not to be seen keeps its id as name. */
export async function nameMembers(answering: Answering, dimension: MemberDimension, ids: readonly string[]): Promise<readonly Member[]> {
  const kind = memberKinds[dimension];
  if (kind.kind !== 'record') return ids.map((id) => (kind.kind === 'text' && id !== 'unassigned' ? { id, label: id } : { id }));
  const keys = ids.flatMap((id) => parseRecordId(id) ?? []).filter((parsed) => parsed.entity === kind.entity);
  const names = await namesOfKeys(
    answering,
    kind.entity,
    keys.map((parsed) => parsed.key64),
    lookingOf(answering.env),
  );
  return ids.map((id) => names.get(id) ?? { id });
}
