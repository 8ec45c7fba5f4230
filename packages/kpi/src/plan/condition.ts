import { parseRecordId } from '../entity/identity.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import type { Filter, MemberDimension, Scope } from '../query/kpi-query.ts';

/** Which members a record may have. */
export interface Condition {
  readonly dimension: MemberDimension;
  /** key64 as text for records, otherwise the value itself; sorted. */
  readonly members: readonly string[];
  /** Records without a member. */
  readonly unassigned: boolean;
  readonly exclude: boolean;
  /** Takes in what lies below the members. */
  readonly below?: 'team' | 'region';
  /** From the scope: an entity that cannot be reached shows nothing, instead of everything. */
  readonly isScope: boolean;
}

export function conditionOfFilter(filter: Filter): Condition {
  const kind = memberKinds[filter.dimension];
  const known = filter.members.filter((member) => member !== 'unassigned');
  return {
    dimension: filter.dimension,
    members: [...new Set(kind.kind === 'record' ? known.map(keyText) : known)].sort(),
    unassigned: filter.members.includes('unassigned'),
    exclude: filter.exclude ?? false,
    ...(kind.kind === 'record' && kind.below && !filter.alone ? { below: kind.below } : {}),
    isScope: false,
  };
}

function keyText(member: string): string {
  const id = parseRecordId(member);
  if (!id) throw new Error(`no record id: ${member}`);
  return String(id.key64);
}

/** What the asker may see, in the same tree as the filters: teams come with everything below them already. */
export function conditionsOfScope(scope: Scope): readonly Condition[] {
  if (scope.kind === 'all') return [];
  const dimension = scope.kind === 'persons' ? 'person' : 'team';
  const keys = scope.kind === 'persons' ? scope.persons : scope.teams;
  return [{ dimension, members: [...new Set(keys.map(String))].sort(), unassigned: false, exclude: false, isScope: true }];
}
