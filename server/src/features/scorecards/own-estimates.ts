import { LeadlineError, type OwnEstimates, type OwnEstimatesResponse } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { readEstimates } from '#server/expectations/own-estimates.ts';
import { readAssignments, setOf } from '#server/expectations/read-assignments.ts';
import { decide, inTurn, nextVersion } from '#server/firm/decide.ts';
import { newPlace, putItem, reference } from '#server/firm/items.ts';
import { nameOf, readFirm, type Firm } from '#server/firm/read-firm.ts';

/** What is told for a month or a part of it. */
const monthly: ReadonlySet<string | null> = new Set([null, 'daily', 'weekly', 'monthly']);

interface Month {
  readonly from: string;
  /** The first day after. */
  readonly to: string;
}

interface Own {
  readonly firm: Firm;
  readonly person: string;
  readonly month: Month;
  readonly kpis: OwnEstimatesResponse['kpis'];
}

/** The last one that is over. */
function monthBefore(today: string): Month {
  const to = `${today.slice(0, 7)}-01`;
  return { from: `${addDays(to, -1).slice(0, 7)}-01`, to };
}

async function readOwn(asking: Asking, person: string): Promise<Own> {
  const [firm, assignments] = await Promise.all([readFirm(asking), readAssignments(asking)]);
  const month = monthBefore(firm.today);
  const set = setOf(assignments, firm, { scope: 'user', id: person }, addDays(month.to, -1)).filter(({ cadence }) => monthly.has(cadence));
  const given = new Set((await readEstimates(asking, person, month)).filter(({ from }) => from === month.from).map(({ kpi }) => kpi));
  const each = new Map(set.map((one) => [one.kpi, one]));
  return { firm, person, month, kpis: [...each.values()].map(({ kpi, variant }) => ({ kpi, variant, isGiven: given.has(kpi) })) };
}

const personOf = ({ principal }: Pick<Asking, 'principal'>): string | null => (principal.kind === 'person' ? principal.person : null);

/** What the asker may estimate, without any measured value. */
export async function listOwnEstimates(asking: Asking): Promise<OwnEstimatesResponse> {
  const person = personOf(asking);
  if (person === null) return { month: '', kpis: [] };
  const { month, kpis } = await readOwn(asking, person);
  return { month: month.from.slice(0, 7), kpis };
}

/**
 * Keeps how much somebody believes to have reached; once for each KPI and month. Applied when it resolves.
 * @throws LeadlineError scorecards.no_person, scorecards.not_own_kpi, scorecards.estimate_given
 */
export async function giveEstimates(asking: Asking, { estimates }: OwnEstimates): Promise<OwnEstimatesResponse> {
  const person = personOf(asking);
  if (person === null) throw new LeadlineError('not_found', 'scorecards.no_person');
  await inTurn(async () => {
    const { firm, month, kpis } = await readOwn(asking, person);
    for (const { kpi } of estimates) {
      const known = kpis.find((one) => one.kpi === kpi);
      if (!known) throw new LeadlineError('not_found', 'scorecards.not_own_kpi');
      if (known.isGiven) throw new LeadlineError('conflict', 'scorecards.estimate_given');
    }
    const version = nextVersion(asking, []);
    const [from, lastDay] = [month.from, addDays(month.to, -1)];
    const items = [...new Map(estimates.map((one) => [one.kpi, one])).values()].map(({ kpi, attainment }) => {
      const at = newPlace('self_assessment');
      const values = { user_id: reference(firm, 'user', person, at), kpi, period_from: from, period_to: lastDay, attainment: String(attainment) };
      return putItem('self_assessment', at, version, values);
    });
    const after = { person: nameOf(firm.users, person), month: from.slice(0, 7), kpis: estimates.map(({ kpi }) => kpi) };
    await decide(
      { asking },
      { entry: { action: 'scorecards.estimated', subject: { kind: 'scorecards', id: person }, after, isPersonal: true }, items },
    );
  });
  return listOwnEstimates(asking);
}
