import { fewestCompared, type PeopleComparison, type Standing, type StandingReason, type StandingResponse } from '@leadline/contract';
import { answerInVersions, KpiIssueError, parseRecordId, recordId, type KpiQuery, type KpiResult } from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { findSetting } from '#server/control/setting.ts';
import { medianOf, quarterOf } from './quarter-of.ts';
import { placeOfPersonStatement } from '#server/facts/place-statement.ts';

export const comparisonSetting = 'people_comparison';

export async function readComparison({ control }: Pick<Asking, 'control'>): Promise<PeopleComparison> {
  return (await findSetting(control.db, comparisonSetting)) === 'own' ? { comparison: 'own' } : { comparison: 'median' };
}

type Request = Pick<KpiQuery, 'kpis' | 'period'>;

/**
 * Own value, team median and own quarter (§9.6). The values of the others are read here and stay here: what leaves is the reader's
 * own value and, from five people with a value on, the median and the quarter. There is no filter: a difference would tell.
 */
export function workOutStanding(asking: Asking, request: Request): Promise<StandingResponse> {
  return inLane(asking, async () => {
    const own = asking.principal.kind === 'person' && asking.principal.person !== null ? parseRecordId(asking.principal.person) : undefined;
    const none = (reason: StandingReason): StandingResponse => ({ team: null, results: request.kpis.map((kpi) => emptyStanding(kpi, reason)) });
    if (own?.entity !== 'user') return none('no_person');
    const answering = await answeringOf(asking);
    const [row] = await answering.reader.read(placeOfPersonStatement(answering.env.dialect, own.key64, answering.env.period.today));
    const mine = await answerByPerson(answering, request, { kind: 'persons', persons: [own.key64] });
    const me = recordId('user', own.key64);
    // The middle of an odd number of people is what one of them has.
    const isOff = answering.env.veil !== undefined || (await readComparison(asking)).comparison === 'own';
    if (!row || row[0] === null || isOff) {
      const reason = isOff ? 'off' : 'no_team';
      return { team: null, results: request.kpis.map((kpi, at) => ({ ...emptyStanding(kpi, reason), ...ownValue(mine[at], me) })) };
    }
    const team = BigInt(String(row[0]));
    const all = await answerByPerson(answering, request, { kind: 'teams', teams: [team] });
    const results = request.kpis.map((kpi, at) => standingOf(kpi, { mine: mine[at], all: all[at], me }));
    return { team: row[1] === null || row[1] === undefined ? null : String(row[1]), results };
  });
}

const emptyStanding = (kpi: Standing['kpi'], reason: StandingReason): Standing => ({
  kpi,
  column: null,
  own: null,
  median: null,
  quarter: null,
  people: 0,
  reason,
});

/** One question a KPI: one that cannot be told by person leaves the others alone. As people are placed today. */
async function answerByPerson(
  { env, reader, own }: Answering,
  { kpis, period }: Request,
  scope: Answering['env']['scope'],
): Promise<readonly (KpiResult | undefined)[]> {
  return Promise.all(
    kpis.map(async (kpi) => {
      const query: KpiQuery = { kpis: [kpi], period, by: ['person'], organisation: 'present' };
      try {
        return (await answerInVersions([query], { ...env, scope, veil: undefined }, reader, own, { notes: false }))[0];
      } catch (error) {
        if (error instanceof KpiIssueError) return undefined;
        throw error;
      }
    }),
  );
}

function ownValue(result: KpiResult | undefined, me: string): Pick<Standing, 'own' | 'column'> {
  const own = result?.rows.find(({ members }) => members[0]?.id === me)?.cells[0]?.value ?? null;
  return { own, column: result?.columns[0] ?? null };
}

interface Compared {
  readonly mine: KpiResult | undefined;
  readonly all: KpiResult | undefined;
  readonly me: string;
}

function standingOf(kpi: Standing['kpi'], { mine, all, me }: Compared): Standing {
  const known = { ...emptyStanding(kpi, 'no_value'), ...ownValue(mine, me) };
  if (!all) return { ...known, reason: 'not_by_person' };
  const values = all.rows.flatMap(({ members, cells }) => (members[0]!.id === 'unassigned' ? [] : (cells[0]?.value ?? [])));
  if (values.length < fewestCompared) return { ...known, reason: 'small_team' };
  if (known.own === null) return { ...known, people: values.length };
  return { ...known, people: values.length, median: medianOf(values), quarter: quarterOf(values, known.own), reason: null };
}
