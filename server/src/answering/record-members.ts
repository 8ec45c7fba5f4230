import { recordId, type EntityId } from '@leadline/kpi';
import { lookingOf, type Answering } from '#server/answering/answer-env.ts';
import { memberOf } from '#server/answering/names-of-keys.ts';
import { namesStatement, otherNamesStatement } from '#server/facts/name-statements.ts';
import { plainText } from '#server/facts/plain-text.ts';
import type { Findable } from '#server/answering/member-names.ts';

/** Up to so many names are kept and searched as people search; beyond it the store does, by the same letters. */
const mostKept = 50_000;

export async function listRecordMembers(answering: Answering, entity: EntityId, search: string | undefined): Promise<readonly Findable[]> {
  const { env, reader } = answering;
  const looking = lookingOf(env);
  const all = await reader.read(namesStatement(looking, entity, mostKept + 1));
  const isSearched = search !== undefined && search.trim() !== '';
  const rows =
    all.length <= mostKept || !isSearched ? all.slice(0, mostKept) : await reader.read(namesStatement(looking, entity, 1000, plainText(search)));
  const others = entity === 'user' && isSearched ? await readOtherNames(answering) : new Map<string, readonly string[]>();
  return rows.map((row) => {
    const member = memberOf(entity, row);
    return { member, otherNames: others.get(member.id) ?? [] };
  });
}

/** By person, the names other systems know them by. */
async function readOtherNames({ env, reader }: Answering): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const [key, name] of await reader.read(otherNamesStatement(lookingOf(env)))) {
    const id = recordId('user', BigInt(String(key)));
    names.set(id, [...(names.get(id) ?? []), String(name)]);
  }
  return names;
}
