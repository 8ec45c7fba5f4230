import type { Subject } from '@leadline/contract';
import { membersOf, teamsBelow } from '#server/firm/members-of.ts';
import type { Firm, Stint } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import type { Target } from './read-targets.ts';

/**
 * Whether the targets of a group may be held against all it has done: it has one of its own, or everybody in it has one (a project and a sales process have nobody in them), alone or with their
 * role, team or place. Else what people without a target did would count towards the targets of the others. Always true of one person.
 * @param targets those of one KPI that share a day with the period
 */
export function hasWholeTarget(firm: Firm, subject: Subject, targets: readonly Target[], day: string): boolean {
  if (subject.scope === 'user' || subject.scope === 'role') return true;
  if (targets.some((target) => target.subject.scope === subject.scope && target.subject.id === subject.id)) return true;
  if (subject.scope === 'project' || subject.scope === 'process') return false;
  const set = new Set(targets.map((target) => `${target.subject.scope} ${target.subject.id}`));
  const teams = [...firm.teams.keys()].filter((id) => set.has(`team ${id}`)).map((id) => teamsBelow(firm, id));
  const isSet = (person: string, { role, teamId, locationId }: Stint): boolean =>
    set.has(`user ${person}`) || set.has(`role ${role}`) || set.has(`location ${locationId}`) || teams.some((below) => below.has(teamId ?? ''));
  const members = membersOf(firm, subject.scope === 'team' ? subject.id : null, day).flatMap((person) => {
    const main = mainOn(firm.stints.get(person) ?? [], day)!;
    return subject.scope !== 'location' || main.locationId === subject.id ? [{ person, main }] : [];
  });
  return members.length > 0 && members.every(({ person, main }) => isSet(person, main));
}
