import { LeadlineError, type ChangeRhythm, type MeetingsResponse } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { goalSightOf } from '#server/expectations/goal-sight.ts';
import { nameOf, readFirm } from '#server/firm/read-firm.ts';
import { getTeam } from '#server/firm/sight.ts';
import { keepRhythm, readRhythm } from '#server/follow-up/meeting-rhythm.ts';
import { tendMeetings } from '#server/follow-up/tend-meetings.ts';
import { actOf } from '#server/http/act-of.ts';
import { listMeetings } from './list-meetings.ts';

/**
 * How often people talk with who leads them, from now on; what is due is planned at once.
 * @throws LeadlineError people.no_team; meetings.not_for_all for whoever does not see everybody
 */
export async function changeRhythm(asking: Asking, { organisation, teams }: ChangeRhythm): Promise<MeetingsResponse> {
  const firm = await readFirm(asking);
  const { sight } = goalSightOf(asking, firm);
  if (organisation !== undefined && !sight.isAll) throw new LeadlineError('forbidden', 'meetings.not_for_all');
  for (const { id } of teams) getTeam(firm, sight, id);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const before = await readRhythm(change);
    const own = new Map(Object.entries(before.teams));
    for (const { id, cadence } of teams) {
      if (cadence === null) own.delete(id);
      else own.set(id, cadence);
    }
    const rhythm = { organisation: organisation ?? before.organisation, teams: Object.fromEntries(own) };
    await keepRhythm(change, rhythm, act.now);
    const inWords = ({ organisation: all, teams: some }: typeof rhythm) => ({
      organisation: all,
      teams: Object.fromEntries(Object.entries(some).map(([id, cadence]) => [nameOf(firm.teams, id) ?? id, cadence])),
    });
    const subject = { kind: 'meetings', id: 'rhythm' };
    await appendEntry(change, act, { action: 'meetings.rhythm', subject, before: inWords(before), after: inWords(rhythm) });
  });
  await tendMeetings(asking, true);
  return listMeetings(asking);
}
