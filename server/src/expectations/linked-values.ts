import type { Subject } from '@leadline/contract';
import { addDays, answerInVersions, daysBetween, listDimensions, quantileOf, type KpiQuery } from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import type { Answering } from '#server/answering/answer-env.ts';
import { askNumbers } from './ask-numbers.ts';
import { shiftStretch } from './shift-stretch.ts';
import { filterOf } from './wanted-numbers.ts';

/** A KPI a goal goes by, of whom the goal is for, over its days. */
export interface Linked {
  readonly kpi: string;
  readonly subject: Subject;
  readonly startsOn: string | null;
  /** The last day. */
  readonly endsOn: string | null;
}

/** Values are kept with four decimals. */
const kept = (value: string): string => new Decimal(value).toDecimalPlaces(4).toFixed();

/**
 * What linked KPIs say from the first day of the goal to today, one for each in their order; null where that is no value, or the goal has not begun.
 * The scope is everything: of whom the goal is for is filtered, and who may know that is decided by whoever shows it.
 */
export async function linkedValues(answering: Answering, linked: readonly Linked[]): Promise<readonly (string | null)[]> {
  const { today } = answering.env.period;
  return Promise.all(
    linked.map(async ({ kpi, subject, startsOn, endsOn }) => {
      if (startsOn === null || startsOn > today || (endsOn !== null && endsOn < startsOn)) return null;
      const to = addDays(endsOn !== null && endsOn < today ? endsOn : today, 1);
      const whose = { kind: 'one', id: subject.id ?? '', filter: filterOf(subject) } as const;
      const asked = [{ ref: { id: kpi }, period: { kind: 'custom', from: startsOn, to } as const }];
      const [numbers] = await askNumbers(answering, asked, whose, { kind: 'all' });
      const value = numbers!.of.get(whose.id)?.cell.value ?? null;
      return value === null ? null : kept(value);
    }),
  );
}

export interface LinkedPast {
  /** The best tenth of earlier stretches of the same length; null: fewer than three are known. */
  readonly best: string | null;
  readonly stretches: number;
}

/** Earlier stretches that are looked at, and as many as say anything. */
const [most, fewest] = [8, 3];

/** What was reached before in stretches of the same length, as the test of what is attainable needs it (D13). */
export async function linkedPast(answering: Answering, { kpi, subject, startsOn, endsOn }: Linked, isLower: boolean): Promise<LinkedPast> {
  const nothing = { best: null, stretches: 0 };
  const { env, own, reader } = answering;
  const entry = own.on(env.period.today).entries.get(kpi);
  if (!entry || startsOn === null || endsOn === null || endsOn < startsOn || daysBetween(startsOn, endsOn) > 1100) return nothing;
  const filter = filterOf(subject);
  if (filter !== null && !new Set<string>(listDimensions(entry)).has(filter.dimension)) return nothing;
  const stretches = Array.from({ length: most }, (_, back) => shiftStretch({ startsOn, endsOn }, -(back + 1))).filter(
    ({ to }) => to <= env.period.today,
  );
  if (stretches.length < fewest) return nothing;
  const queries = stretches.map(({ from, to }): KpiQuery => ({
    kpis: [{ id: kpi }],
    period: { kind: 'custom', from, to },
    ...(filter ? { filters: [filter] } : {}),
  }));
  const results = await answerInVersions(queries, { ...env, scope: { kind: 'all' } }, reader, own, { notes: false });
  const values = results.flatMap(({ totals }) => totals[0]!.value ?? []);
  // A sum of stretches nobody has records of is no result of theirs.
  while (values.length > 0 && new Decimal(values.at(-1)!).isZero()) values.pop();
  if (values.length < fewest) return { best: null, stretches: values.length };
  const sorted = [...values].sort((a, b) => new Decimal(a).comparedTo(b));
  return { best: kept(quantileOf(sorted, isLower ? '0.1' : '0.9')!), stretches: values.length };
}
