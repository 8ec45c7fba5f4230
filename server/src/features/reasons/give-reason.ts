import { LeadlineError, type Cause, type CausesResponse, type GiveReason, type Subject, type ValueReason } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addReason, listReasons, type Stretch } from '#server/control/period.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { readAssignments } from '#server/expectations/read-assignments.ts';
import { reasonOf } from '#server/expectations/reasons.ts';
import { keyOfSubject, seesSubject } from '#server/expectations/subject.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';
import { actOf } from '#server/http/act-of.ts';

/**
 * Keeps why a number is as it is. Whoever the number belongs to (the person, or the named owner of a team's) explains; whoever leads
 * them and may set their targets observes (G20: what is told is kept apart from what is measured).
 * @throws LeadlineError people.no_person, people.no_team, reasons.not_yours, assignments.no_kpi
 */
export async function giveReason(asking: Asking, given: GiveReason): Promise<ValueReason> {
  const [firm, { own, env }] = await Promise.all([readFirm(asking), answeringOf(asking)]);
  if (!own.on(env.period.today).entries.has(given.kpi)) throw new LeadlineError('invalid', 'assignments.no_kpi', { kpi: given.kpi });
  assertSees(firm, sightOf(asking.scope, firm), given.subject);
  const kind = await kindOf(asking, given);
  const act = actOf(asking);
  const row = {
    id: uuidV7(act.now),
    subject: keyOfSubject(given.subject),
    kpi: given.kpi,
    variant: given.variant,
    period_from: given.from,
    period_to: given.to,
    kind,
    cause: given.cause,
    text: given.text,
    author: act.by,
    author_name: act.byName ?? null,
    created_at: act.now.toISOString(),
  };
  await audited(asking.control.db, async (change) => {
    await addReason(change, row);
    const { cause, kpi, period_from, period_to } = row;
    await appendEntry(change, act, {
      action: 'reasons.given',
      subject: { kind: given.subject.scope, id: given.subject.id ?? 'organisation' },
      after: { kind, cause, kpi, period_from, period_to },
    });
  });
  return reasonOf(row, act.by);
}

function assertSees({ users, teams }: Firm, sight: Sight, subject: Subject): void {
  if (subject.scope === 'user' && !(users.has(subject.id) && sight.person(subject.id))) throw new LeadlineError('not_found', 'people.no_person');
  if (subject.scope === 'team' && !(teams.has(subject.id) && sight.team(subject.id))) throw new LeadlineError('not_found', 'people.no_team');
  if (!seesSubject(sight, subject) || (subject.scope !== 'user' && subject.scope !== 'team' && !sight.isAll))
    throw new LeadlineError('not_found', 'scorecards.no_subject');
}

async function kindOf(asking: Asking, { subject, kpi, variant }: GiveReason): Promise<ValueReason['kind']> {
  const me = asking.principal.kind === 'person' ? asking.principal.person : null;
  if (subject.scope === 'user' && subject.id === me) return 'explanation';
  const key = keyOfSubject(subject);
  const given = (await readAssignments(asking)).filter((one) => keyOfSubject(one.subject) === key && one.kpi === kpi && one.variant === variant);
  if (me !== null && given.some(({ ownerId }) => ownerId === me)) return 'explanation';
  if (permitted(asking.principal).includes('targets.write')) return 'observation';
  throw new LeadlineError('forbidden', 'reasons.not_yours');
}

/** How often each cause was given by those the reader sees, in periods within the stretch: explanations only. */
export async function countCauses(asking: Asking, stretch: Stretch): Promise<CausesResponse> {
  const firm = await readFirm(asking);
  const sight = sightOf(asking.scope, firm);
  const rows = (await listReasons(asking.control.db, stretch)).filter(({ kind, subject }) => kind === 'explanation' && sees(sight, subject));
  const counts = new Map<Cause, number>();
  for (const { cause } of rows) counts.set(cause as Cause, (counts.get(cause as Cause) ?? 0) + 1);
  return { causes: [...counts].map(([cause, count]) => ({ cause, count })).sort((a, b) => b.count - a.count), total: rows.length };
}

function sees(sight: Sight, key: string): boolean {
  const [scope, id = ''] = key.split(' ');
  return scope === 'user' ? sight.person(id) : scope === 'team' ? sight.team(id) : sight.isAll;
}
