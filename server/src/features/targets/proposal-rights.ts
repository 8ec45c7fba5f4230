import type { Subject } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import type { ProposedTargetTable } from '#server/control/proposed-target-tables.ts';
import { assertMayDecide } from '#server/expectations/subject.ts';
import type { Firm } from '#server/firm/read-firm.ts';
import type { Sight } from '#server/firm/sight.ts';
import { holdsOn } from '#server/firm/timeline.ts';
import { actOf } from '#server/http/act-of.ts';

export const personOf = ({ principal }: Pick<Asking, 'principal'>): string | null => (principal.kind === 'person' ? principal.person : null);

/** Teams somebody leads today. */
export function teamsLed({ stints, today }: Firm, person: string): readonly string[] {
  const led = (stints.get(person) ?? []).filter((stint) => stint.isLead && holdsOn(stint, today));
  return [...new Set(led.flatMap(({ teamId }) => teamId ?? []))];
}

/** People propose for themselves and the teams they lead; who sets targets for anybody they may decide about. */
export function mayPropose(asking: Asking, firm: Firm, sight: Sight, subject: Subject): boolean {
  const person = personOf(asking);
  if (person !== null && subject.scope === 'user' && subject.id === person) return true;
  if (person !== null && subject.scope === 'team' && teamsLed(firm, person).includes(subject.id)) return true;
  return permitted(asking.principal).includes('targets.write') && decides(firm, sight, subject);
}

/** Nobody decides about what they have proposed, or about their own target. */
export function mayDecideOn(asking: Asking, firm: Firm, sight: Sight, subject: Subject, row: ProposedTargetTable): boolean {
  if (row.state !== 'open' || !permitted(asking.principal).includes('targets.write')) return false;
  const isOwn = row.proposed_by === actOf(asking).by || (subject.scope === 'user' && subject.id === personOf(asking));
  return !isOwn && decides(firm, sight, subject);
}

function decides(firm: Firm, sight: Sight, subject: Subject): boolean {
  try {
    assertMayDecide(firm, sight, subject);
    return true;
  } catch {
    return false;
  }
}
