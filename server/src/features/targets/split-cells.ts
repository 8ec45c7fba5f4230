import { LeadlineError, type ProposalNote, type ProposedCell, type Subject } from '@leadline/contract';
import { resultWeights, splitByDays, splitTotal, type Carrier } from '@leadline/kpi';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { carriersOf, type CarrierOf } from './carriers-of.ts';
import type { ProposingBy } from './propose-targets.ts';
import { readPastResults, type PastResults } from './read-past-results.ts';
import { valueCell } from './value-cell.ts';

/** The total of each period among those it is split to. */
export async function splitCells(proposing: ProposingBy<'split'>): Promise<readonly ProposedCell[]> {
  const { way, periods, subjects, asking, firm, ask } = proposing;
  if (way.totals.length !== periods.length || (way.by === 'weights' && way.weights.length !== subjects.length))
    throw new LeadlineError('invalid', 'targets.weights');
  const [carrierOf, results] = await Promise.all([
    carriersOf(proposing),
    way.by === 'results' ? readPastResults(asking, firm, { kpi: ask.kpi, grain: ask.grain, periods, years: 1, subjects }) : new Map(),
  ]);
  return periods.flatMap((_, period) => {
    const total = way.totals[period] ?? null;
    return total === null ? [] : partsOf(proposing, { period, total, carrierOf, results });
  });
}

interface Parting {
  readonly period: number;
  readonly total: string;
  readonly carrierOf: CarrierOf;
  readonly results: PastResults;
}

function partsOf({ way, subjects, kpi, decimals }: ProposingBy<'split'>, { period, total, carrierOf, results }: Parting): readonly ProposedCell[] {
  const carriers = subjects.map((subject) => carrierOf(subject, period));
  const rounding = { decimals, ...(way.step === null ? {} : { step: way.step }) };
  const isThere = ({ counts }: Carrier): boolean => counts !== '0';
  if (!carriers.some(isThere)) throw new LeadlineError('invalid', 'targets.nobody_there');
  const noteOf = (index: number): ProposalNote | undefined => (carriers[index]!.isElsewhere ? 'elsewhere' : undefined);
  if (way.by === 'days') {
    const parts = splitByDays(total, carriers, rounding);
    if (!parts) throw new LeadlineError('invalid', 'targets.nobody_there');
    return parts.map(({ value, counts }, subject) => valueCell({ subject, period, value, counts, note: noteOf(subject) }));
  }
  const past = (subject: Subject): string | null => results.get(keyOfSubject(subject))?.[0]?.[period] ?? null;
  // Who is not there gets nothing, and is no mean of anything.
  const there = subjects.flatMap((_, index) => (isThere(carriers[index]!) ? [index] : []));
  const ofThere = way.by === 'results' ? resultWeights(there.map((index) => past(subjects[index]!))) : undefined;
  if (way.by === 'results' && !ofThere) throw new LeadlineError('invalid', 'targets.no_past', { kpi: kpi.id });
  const weights = there.map((index, at) => (way.by === 'equal' ? '1' : way.by === 'weights' ? way.weights[index]! : ofThere![at]!));
  const parts = splitTotal(total, weights, rounding);
  return subjects.map((subject, index) => {
    const value = parts[there.indexOf(index)] ?? null;
    const note = way.by === 'results' && value !== null && past(subject) === null ? 'mean' : noteOf(index);
    return valueCell({ subject: index, period, value, part: carriers[index]!.counts, note });
  });
}
