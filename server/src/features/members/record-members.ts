import type { EntityId, Member } from '@leadline/kpi';
import { lookingOf, type Answering } from '#server/answering/answer-env.ts';
import { memberOf } from '#server/answering/names-of-keys.ts';
import { plainText } from './member-names.ts';
import { namesStatement } from '#server/facts/name-statements.ts';

/** Up to so many names are kept and searched as people search; beyond it the store does, by the same letters. */
const mostKept = 50_000;

export async function listRecordMembers({ env, reader }: Answering, entity: EntityId, search: string | undefined): Promise<readonly Member[]> {
  const looking = lookingOf(env);
  const rows = await reader.read(namesStatement(looking, entity, mostKept + 1));
  if (rows.length <= mostKept || search === undefined || search.trim() === '') return rows.slice(0, mostKept).map((row) => memberOf(entity, row));
  return (await reader.read(namesStatement(looking, entity, 1000, plainText(search)))).map((row) => memberOf(entity, row));
}
