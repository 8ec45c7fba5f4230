import type { Member, MemberDimension } from '@leadline/kpi';
import { lookingOf, type Answering } from '#server/answering/answer-env.ts';
import { findMemberColumn } from '#server/answering/member-columns.ts';
import { valuesStatement } from '#server/facts/name-statements.ts';

const mostValues = 10_000;

/** The different texts in the data; each is its own name. */
export async function listValueMembers({ env, reader }: Answering, dimension: MemberDimension): Promise<readonly Member[]> {
  const at = findMemberColumn(dimension);
  if (!at) return [];
  const rows = await reader.read(valuesStatement(lookingOf(env), at.entity, at.column, mostValues));
  return rows.map(([value]) => ({ id: String(value), label: String(value) }));
}
