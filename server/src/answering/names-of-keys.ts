import { recordId, type EntityId, type Member, type SqlRow } from '@leadline/kpi';
import { namesOfKeysStatement } from '#server/facts/name-statements.ts';
import type { Looking } from '#server/facts/visible-rows.ts';
import type { Answering } from './answer-env.ts';

/** Members by id; with `looking` those that may be seen. */
export async function namesOfKeys(
  { env, reader }: Answering,
  entity: EntityId,
  keys: readonly bigint[],
  looking?: Looking,
): Promise<ReadonlyMap<string, Member>> {
  const unique = [...new Set(keys)];
  if (unique.length === 0) return new Map();
  const rows = await reader.read(namesOfKeysStatement(env.dialect, entity, unique, looking));
  return new Map(rows.map((row) => memberOf(entity, row)).map((member) => [member.id, member]));
}

/** @param row key64, name, is_stub */
export function memberOf(entity: EntityId, [key, name, isStub]: SqlRow): Member {
  const id = recordId(entity, BigInt(String(key)));
  return { id, ...(typeof name === 'string' ? { label: name } : {}), ...(isStub === true ? { unresolved: true as const } : {}) };
}
