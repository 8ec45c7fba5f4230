import { LeadlineError, type ProposedCell } from '@leadline/contract';
import { seasonWeights, splitByDays, splitTotal } from '@leadline/kpi';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { carriersOf } from './carriers-of.ts';
import type { ProposingBy } from './propose-targets.ts';
import { readPastResults } from './read-past-results.ts';
import { valueCell } from './value-cell.ts';

/** Years a season is taken from, as far as they are complete. */
const years = 3;

/** The total of each subject over the periods. */
export async function spreadCells(proposing: ProposingBy<'spread'>): Promise<readonly ProposedCell[]> {
  const { way, periods, subjects, asking, firm, ask, kpi, decimals } = proposing;
  if (way.totals.length !== subjects.length || (way.by === 'weights' && way.weights.length !== periods.length))
    throw new LeadlineError('invalid', 'targets.weights');
  const whole = ask.team === null ? ({ scope: 'organisation', id: null } as const) : ({ scope: 'team', id: ask.team } as const);
  const [carrierOf, results] = await Promise.all([
    carriersOf(proposing),
    way.by === 'season'
      ? readPastResults(asking, firm, { kpi: ask.kpi, grain: ask.grain, periods, years, subjects: [...subjects, whole] })
      : new Map<string, never[]>(),
  ]);
  const rounding = { decimals, ...(way.step === null ? {} : { step: way.step }) };
  const seasonOf = (of: typeof whole | (typeof subjects)[number]) => seasonWeights(results.get(keyOfSubject(of)) ?? []);
  const common = way.by === 'season' ? seasonOf(whole) : undefined;
  return subjects.flatMap((subject, index): readonly ProposedCell[] => {
    const total = way.totals[index] ?? null;
    if (total === null) return [];
    const carriers = periods.map((_, period) => carrierOf(subject, period));
    const note = (period: number) => (carriers[period]!.isElsewhere ? ('elsewhere' as const) : undefined);
    if (way.by === 'days') {
      const parts = splitByDays(total, carriers, rounding);
      if (!parts) throw new LeadlineError('invalid', 'targets.nobody_there');
      return parts.map(({ value, counts }, period) => valueCell({ subject: index, period, value, counts, note: note(period) }));
    }
    const own = way.by === 'season' ? seasonOf(subject) : undefined;
    const season = own ?? common;
    if (way.by === 'season' && !season) throw new LeadlineError('invalid', 'targets.no_past', { kpi: kpi.id });
    const weights = way.by === 'equal' ? periods.map(() => '1') : way.by === 'weights' ? way.weights : season!;
    return splitTotal(total, weights, rounding).map((value, period) =>
      valueCell({
        subject: index,
        period,
        value,
        part: carriers[period]!.counts,
        note: way.by === 'season' && !own ? 'common_season' : note(period),
      }),
    );
  });
}
