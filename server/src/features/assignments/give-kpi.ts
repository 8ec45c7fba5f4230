import type { GiveKpi, KpiSetsResponse } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { assertMayDecide } from '#server/expectations/subject.ts';
import { assertSuitable } from './assert-suitable.ts';
import { changingAssignments } from './changing-assignments.ts';
import { makeDraft, termsOf } from './draft.ts';
import { kpiName } from '#server/answering/kpi-name.ts';
import { listSets } from './list-sets.ts';
import { assertFits, assertLimit, dropFrom, settlePrimary } from './rules.ts';
import { inWords, saveDraft, subjectInWords } from './save-draft.ts';

/**
 * Gives a KPI to everybody named, or to nobody.
 * @throws LeadlineError people.no_person, people.no_team, access.not_permitted; assignments.no_kpi, kpi_archived, kpi_off, not_a_kpi,
 * no_variant, no_such_level, given_twice, ends_before_start, primary_taken, too_many, only_administrator
 */
export async function giveKpi(asking: Asking, { kpi, variant, subjects, terms, from, to, ...consent }: GiveKpi): Promise<KpiSetsResponse> {
  await changingAssignments(asking, async (change) => {
    const { firm, sight, own, before } = change;
    const draft = makeDraft(before);
    for (const subject of subjects) {
      assertMayDecide(firm, sight, subject);
      assertSuitable(own, firm.today, { kpi, variant }, subject.scope, kpiName(change, { kpi, variant }));
    }
    const added = subjects.map((subject) => draft.add({ kpi, variant, subject, ...termsOf(terms), from, to }));
    assertFits(change, draft, added);
    for (const one of added) settlePrimary(change, draft, one, consent.movePrimary);
    dropFrom(change, draft, { subjects, ids: consent.drop, from });
    assertLimit(change, draft, consent.overLimit);
    const { for: _for, ...words } = inWords(change, added[0]!);
    await saveDraft(change, draft, {
      action: consent.overLimit === undefined ? 'assignments.given' : 'assignments.over_limit',
      id: kpi,
      after: { for: subjects.map((subject) => subjectInWords(firm, subject)), ...words },
      reason: consent.overLimit ?? consent.reason,
    });
  });
  return listSets(asking, from);
}
