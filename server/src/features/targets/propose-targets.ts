import {
  LeadlineError,
  type GridKpi,
  type ProposedCell,
  type ProposeTargets,
  type Subject,
  type TargetPeriod,
  type TargetProposal,
} from '@leadline/contract';
import { displayedDecimals, minorExponent } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { assertMayDecide } from '#server/expectations/subject.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { getTeam, sightOf } from '#server/firm/sight.ts';
import { copyCells } from './copy-cells.ts';
import { gridKpi } from './grid-kpi.ts';
import { listPeriods } from './grid-periods.ts';
import { teamWithBelow } from './grid-rows.ts';
import { splitCells } from './split-cells.ts';
import { spreadCells } from './spread-cells.ts';

/** What proposals are made of. */
export interface Proposing<Way extends ProposeTargets['way'] = ProposeTargets['way']> {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly ask: ProposeTargets;
  readonly way: Way;
  readonly kpi: GridKpi;
  readonly periods: readonly TargetPeriod[];
  readonly subjects: readonly Subject[];
  /** The team of the grid with those below it; null: everybody. */
  readonly teams: ReadonlySet<string> | null;
  /** Of the smallest part. */
  readonly decimals: number;
  /** Of what is shown. */
  readonly shownDecimals: number;
}

export type ProposingBy<Kind extends ProposeTargets['way']['kind']> = Proposing<Extract<ProposeTargets['way'], { kind: Kind }>>;

/**
 * What cells of a grid would say when targets are taken over from before, a total is spread over periods, or split among people.
 * Nothing is set by it.
 * @throws LeadlineError targets.unknown_kpi, targets.no_kpi, targets.unknown_period, targets.not_added, targets.not_over_time,
 * targets.not_raised, targets.no_past, targets.nobody_there, targets.weights; people.no_team and those of `assertMayDecide`
 */
export async function proposeTargets(asking: Asking, ask: ProposeTargets): Promise<TargetProposal> {
  const { env, own } = await answeringOf(asking);
  const [firm, organization] = await Promise.all([readFirm(asking), asking.organization()]);
  const sight = sightOf(asking.scope, firm);
  if (ask.team !== null) getTeam(firm, sight, ask.team);
  for (const subject of ask.subjects) assertMayDecide(firm, sight, subject);
  const kpi = gridKpi(own.on(env.period.today), ask.kpi);
  const year = ask.year ?? Number.NaN;
  if (!Number.isInteger(year)) throw new LeadlineError('invalid', 'targets.unknown_period');
  const known = new Map(listPeriods(year, ask.grain, env.period, null).map((period) => [period.id, period]));
  const periods = ask.periods.map((id) => {
    const period = known.get(id);
    if (!period) throw new LeadlineError('invalid', 'targets.unknown_period');
    return period;
  });
  const currency = ask.currency ?? organization.currency;
  const isMoney = kpi.unit === 'money';
  const proposing = {
    asking,
    firm,
    ask,
    kpi,
    periods,
    subjects: ask.subjects,
    teams: ask.team === null ? null : teamWithBelow(firm, sight, ask.team),
    decimals: isMoney ? minorExponent(currency) : kpi.decimals,
    shownDecimals: isMoney ? displayedDecimals(currency) : kpi.decimals,
  };
  const { way } = ask;
  return { cells: await cellsOf({ ...proposing, way }) };
}

function cellsOf(proposing: Proposing): Promise<readonly ProposedCell[]> {
  const { way, kpi } = proposing;
  if (way.kind === 'copy') return copyCells({ ...proposing, way });
  if (kpi.rollup === 'recompute') throw new LeadlineError('invalid', 'targets.not_added', { kpi: kpi.id });
  if (way.kind === 'split') return splitCells({ ...proposing, way });
  if (kpi.rollup === 'last') throw new LeadlineError('invalid', 'targets.not_over_time', { kpi: kpi.id });
  return spreadCells({ ...proposing, way });
}
