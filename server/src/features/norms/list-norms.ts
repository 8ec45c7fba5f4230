import type { ContactNormsResponse, NamedRecord } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { compare, isTrue, nameOf } from '#server/firm/read-firm.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { sellingRoles } from '#server/facts/derive/people/derive-workdays.ts';
import { readNorms, type Norms } from './read-norms.ts';

/** Everything that was, is and will be agreed, as far as it concerns people the asker sees. */
export async function listNorms(asking: Asking): Promise<ContactNormsResponse> {
  return describeNorms(await readNorms(asking));
}

function describeNorms(all: Norms): ContactNormsResponse {
  const { firm, sight, norms, rules, segments } = all;
  const people = membersOf(firm, null, firm.today).filter((id) => sight.person(id));
  const named = (id: string, name: string | null): NamedRecord => ({ id, name: name ?? '–' });
  return {
    today: firm.today,
    norms,
    rules,
    roles: rolesOf(all, people),
    segments: [...segments].flatMap(([id, row]) => (isTrue(row, 'is_stub') ? [] : named(id, nameOf(segments, id)))).sort(byName),
    people: people.map((id) => named(id, nameOf(firm.users, id))).sort(byName),
    isForAll: sight.isAll,
  };
}

const byName = (a: NamedRecord, b: NamedRecord): number => compare(a.name, b.name);

/** Those whose work is selling, and those that have a norm. */
function rolesOf({ firm, norms }: Norms, people: readonly string[]): ContactNormsResponse['roles'] {
  const count = new Map<string, number>();
  for (const id of people) {
    const role = mainOn(firm.stints.get(id) ?? [], firm.today)?.role;
    if (role) count.set(role, (count.get(role) ?? 0) + 1);
  }
  const withNorm = new Set(norms.flatMap(({ subject }) => (subject.scope === 'role' ? (subject.id ?? []) : [])));
  const selling = sellingRoles.filter((role) => count.has(role) || withNorm.has(role));
  const others = [...withNorm].filter((role) => !selling.some((one) => one === role)).sort();
  return [...selling, ...others].map((role) => ({ role, people: count.get(role) ?? 0 }));
}
