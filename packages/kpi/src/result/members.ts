import { recordId } from '../entity/identity.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import type { Member } from './kpi-result.ts';

/** Names of records by entity and key64. */
export interface Names {
  readonly find: (entity: string, key: string) => { readonly label: string | null; readonly isStub: boolean } | undefined;
}

export const unassigned: Member = { id: 'unassigned' };

/** A member as it is shown; null is the group of records without one. */
export function memberOf(dimension: MemberDimension, key: string | null, names: Names): Member {
  if (key === null) return unassigned;
  const kind = memberKinds[dimension];
  if (kind.kind === 'record') return recordMember(kind.entity, key, names);
  return kind.kind === 'text' ? { id: key, label: key } : { id: key };
}

export function recordMember(entity: string, key: string, names: Names): Member {
  const found = names.find(entity, key);
  return {
    id: recordId(entity, BigInt(key)),
    ...(found?.label === null || found?.label === undefined ? {} : { label: found.label }),
    ...(found === undefined || found.isStub ? { unresolved: true as const } : {}),
  };
}
