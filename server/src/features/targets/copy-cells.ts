import { LeadlineError, type ProposedCell, type TargetLevels } from '@leadline/contract';
import { addDays, isZeroDecimal as isZero, raiseTarget } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { readTargets, type Target } from '#server/expectations/read-targets.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { periodBefore, yearsBefore } from './grid-periods.ts';
import type { ProposingBy } from './propose-targets.ts';

const none: TargetLevels = { value: null, minimum: null, stretch: null, lo: null, hi: null };

/** Targets of before, with so much more or less. What does not add up is taken over as it is. */
export async function copyCells({ asking, ask, way, kpi, periods, subjects, shownDecimals }: ProposingBy<'copy'>): Promise<readonly ProposedCell[]> {
  if (kpi.rollup === 'recompute' && !isZero(way.change)) throw new LeadlineError('invalid', 'targets.not_raised', { kpi: kpi.id });
  const { env } = await answeringOf(asking);
  const before = periodBefore(periods[0]!, ask.grain, env.period);
  const sources = periods.map((period) => (way.from === 'year' ? yearsBefore(period, ask.grain, 1, env.period) : before));
  const [from, to] = [
    sources.map((each) => each.from).sort()[0]!,
    sources
      .map((each) => each.to)
      .sort()
      .at(-1)!,
  ];
  const targets = await readTargets(asking, { kpis: [ask.kpi], from, to });
  const known = new Map(targets.map((target) => [`${keyOfSubject(target.subject)} ${target.from} ${addDays(target.to, 1)}`, target]));
  const raise = (value: string | null): string | null =>
    value === null || kpi.rollup === 'recompute' ? value : raiseTarget(value, { change: way.change, step: way.step ?? stepOf(shownDecimals) });
  const raised = ({ value, minimum, stretch, lo, hi }: TargetLevels): TargetLevels => ({
    value: raise(value),
    minimum: raise(minimum),
    stretch: raise(stretch),
    lo: raise(lo),
    hi: raise(hi),
  });
  return subjects.flatMap((subject, index) =>
    periods.map((_, period): ProposedCell => {
      const source = sources[period]!;
      const given = way.from === 'before' ? way.given?.[index] : undefined;
      const target: Target | undefined = given === undefined ? known.get(`${keyOfSubject(subject)} ${source.from} ${source.to}`) : undefined;
      const levels = given ?? target;
      if (!levels) return { subject: index, period, levels: none };
      return { subject: index, period, levels: raised(levels), ...(target ? besideOf(target) : {}) };
    }),
  );
}

const besideOf = ({ currency, weekdays }: Target): Pick<ProposedCell, 'currency' | 'weekdays'> => ({
  ...(currency === null ? {} : { currency }),
  ...(weekdays === null ? {} : { weekdays }),
});

const stepOf = (decimals: number): string => (decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`);
