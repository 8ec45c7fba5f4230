import { LeadlineError, type MembersResponse } from '@leadline/contract';
import { memberDimensions, memberKinds, type Member, type MemberDimension } from '@leadline/kpi';
import { listedValues } from '#server/answering/member-columns.ts';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { nameMembers } from '#server/answering/name-members.ts';
import { listRecordMembers } from '#server/answering/record-members.ts';
import { plainText } from '#server/facts/plain-text.ts';
import { fitOf, type Findable } from '#server/answering/member-names.ts';
import { listValueMembers } from './value-members.ts';

export interface MembersRequest {
  readonly dimension: string;
  readonly search?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly limit: number;
}

/** Members of a dimension for pickers, the best fits first. @throws LeadlineError http.unknown_dimension */
export async function listMembers(asking: Asking, input: MembersRequest): Promise<MembersResponse> {
  const dimension = getDimension(input.dimension);
  const answering = await answeringOf(asking);
  if (input.ids) return named(await nameMembers(answering, dimension, input.ids));
  const search = input.search === undefined ? '' : plainText(input.search);
  const found = best(await allMembers(answering, dimension, input.search), search);
  return { members: found.slice(0, input.limit), total: found.length };
}

function named(members: readonly Member[]): MembersResponse {
  return { members, total: members.length };
}

function getDimension(name: string): MemberDimension {
  const dimension = memberDimensions.find((each) => each === name);
  if (!dimension) throw new LeadlineError('not_found', 'http.unknown_dimension', { name });
  return dimension;
}

async function allMembers(answering: Answering, dimension: MemberDimension, search: string | undefined): Promise<readonly Findable[]> {
  const kind = memberKinds[dimension];
  const listed = listedValues(dimension)?.map((id) => ({ id }));
  if (!listed && kind.kind === 'record') return listRecordMembers(answering, kind.entity, search);
  return (listed ?? (await listValueMembers(answering, dimension))).map((member) => ({ member, otherNames: [] }));
}

function best(members: readonly Findable[], search: string): readonly Member[] {
  if (search === '') return members.map(({ member }) => member);
  const fits = members.flatMap(({ member, otherNames }) => {
    const found = [member.label ?? member.id, ...otherNames].flatMap((name) => fitOf(name, search) ?? []);
    return found.length === 0 ? [] : [{ member, fit: Math.min(...found) }];
  });
  return fits.sort((a, b) => a.fit - b.fit).map(({ member }) => member);
}
