import type { Subject, TargetGrain, TargetPeriod } from '@leadline/contract';
import { answerInVersions, listDimensions, type Filter, type KpiQuery } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { isAdditive } from '#server/expectations/read-targets.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import type { Firm } from '#server/firm/read-firm.ts';
import { timeGrain, yearsBefore } from './grid-periods.ts';
import { partOfPeriod } from './part-of-period.ts';

interface Asked {
  readonly kpi: string;
  readonly grain: TargetGrain;
  readonly periods: readonly TargetPeriod[];
  /** How many years back. */
  readonly years: number;
  readonly subjects: readonly Subject[];
}

/** Results of a subject: years, the latest first, with one value for each period; null where there is none, or it was not there throughout. */
export type PastResults = ReadonlyMap<string, readonly (readonly (string | null)[])[]>;

const dimensions = { team: 'team', location: 'location', role: 'role', project: 'project', process: 'process' } as const;

/** What everybody reached in the same periods of years before, by `keyOfSubject`. Of a KPI that cannot be told of them nothing. */
export async function readPastResults(asking: Asking, firm: Firm, asked: Asked): Promise<PastResults> {
  const { env, own, reader } = await answeringOf(asking);
  const { kpi, grain, periods, subjects } = asked;
  const past = Array.from({ length: asked.years }, (_, index) => periods.map((period) => yearsBefore(period, grain, index + 1, env.period)));
  const all = past.flat();
  const [from, to] = [
    all.map((each) => each.from).sort()[0]!,
    all
      .map((each) => each.to)
      .sort()
      .at(-1)!,
  ];
  const unit = timeGrain(grain, env.period);
  const open = new Set<string>(listDimensions(own.on(env.period.today).entries.get(kpi)!));
  const people = subjects.flatMap(({ scope, id }) => (scope === 'user' ? [id] : []));
  const others = subjects.filter(({ scope }) => scope !== 'user');
  const question = (by: KpiQuery['by'], filters: readonly Filter[]): KpiQuery => ({
    kpis: [{ id: kpi }],
    by: by!,
    period: { kind: 'custom', from, to },
    filters,
  });
  const ofOthers = others.filter(({ scope }) => scope === 'organisation' || open.has(dimensions[scope as 'team']));
  const withPeople = people.length > 0 && open.has('person');
  const queries = [
    ...(withPeople ? [question(['person', unit], [{ dimension: 'person', members: people }])] : []),
    ...ofOthers.map(({ scope, id }) =>
      question([unit], scope === 'organisation' ? [] : [{ dimension: dimensions[scope as 'team'], members: [id!] }]),
    ),
  ];
  if (queries.length === 0) return new Map();
  const results = await answerInVersions(queries, env, reader, own, { notes: false });
  const values = new Map<string, string | null>();
  const told = new Set<string>();
  if (withPeople) for (const { members, cells } of results[0]!.rows) values.set(`user ${members[0]!.id} ${members[1]!.id}`, cells[0]!.value);
  ofOthers.forEach((subject, index) => {
    told.add(keyOfSubject(subject));
    for (const { members, cells } of results[index + (withPeople ? 1 : 0)]!.rows)
      values.set(`${keyOfSubject(subject)} ${members[0]!.id}`, cells[0]!.value);
  });
  const isThere = (subject: Subject, period: { readonly from: string; readonly to: string }): boolean =>
    subject.scope === 'user' ? withPeople && partOfPeriod(firm, subject.id, period) >= 1 : told.has(keyOfSubject(subject));
  const valueOf = (subject: Subject, period: (typeof all)[number]): string | null => {
    if (!isThere(subject, period)) return null;
    const value = values.get(`${keyOfSubject(subject)} ${period.id}`);
    return value === undefined ? (isAdditive(kpi) && values.size > 0 ? '0' : null) : value;
  };
  return new Map(subjects.map((subject) => [keyOfSubject(subject), past.map((year) => year.map((period) => valueOf(subject, period)))]));
}
