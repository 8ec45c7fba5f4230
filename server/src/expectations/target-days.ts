import { answerInVersions, rowLimit, type Filter, type KpiQuery, type ResolvedPeriod, type Scope } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { attainmentRefOf, underlyingOf } from './ask-numbers.ts';
import { keyOfSubject } from './subject.ts';
import { filterOf, refOfKpi, type Wanted } from './wanted-numbers.ts';

const kpiOf = ({ assignment }: Pick<Wanted, 'assignment'>): string => underlyingOf(refOfKpi(assignment))!;

/** What a target is found by: its KPI and whose it is. */
export const targetDaysKey = (one: Pick<Wanted, 'assignment' | 'subject'>): string => `${kpiOf(one)} ${keyOfSubject(one.subject)}`;

/** An answer has the days of so many people. */
const peopleAtOnce = Math.floor(rowLimit / 31);

interface Asked {
  readonly query: KpiQuery;
  readonly kpis: readonly string[];
  /** The one subject; null: people, who are told by the rows. */
  readonly whose: string | null;
}

/** Targets by all the days they were spread over, those to come as well: of people together, of others one question each. */
export async function targetDaysOf({ env, reader, own }: Answering, wanted: readonly Wanted[], { from, to }: ResolvedPeriod, scope: Scope) {
  const period = { kind: 'custom', from: from!, to: to! } as const;
  const asked = questionsOf(wanted).map(({ filters, kpis, by, whose }): Asked => {
    const refs = kpis.map((id) => attainmentRefOf({ id })!);
    return { kpis, whose, query: { kpis: refs, by, period, filters } };
  });
  // Asked as on the day after the stretch, on which all of it is counted.
  const after = { ...env, scope, period: { ...env.period, today: to!, dataThrough: null } };
  const results = await answerInVersions(asked.map(({ query }) => query), after, reader, own, { notes: false }); // prettier-ignore
  const targets = new Map<string, Map<string, string>>();
  for (const [at, { rows }] of results.entries()) {
    const { kpis, whose } = asked[at]!;
    for (const { members, cells } of rows) {
      const subject = whose ?? `user ${members[0]!.id}`;
      for (const [index, kpi] of kpis.entries()) {
        const days = targets.get(`${kpi} ${subject}`) ?? new Map<string, string>();
        days.set(members.at(-1)!.id, cells[index]?.beside?.target ?? '0');
        targets.set(`${kpi} ${subject}`, days);
      }
    }
  }
  return targets;
}

interface Question extends Pick<KpiQuery, 'by'> {
  readonly filters: readonly Filter[];
  readonly by: readonly ('person' | 'day')[];
  readonly kpis: readonly string[];
  readonly whose: string | null;
}

function questionsOf(wanted: readonly Wanted[]): readonly Question[] {
  const people = wanted.filter(({ subject }) => subject.scope === 'user');
  const ids = [...new Set(people.map(({ subject }) => subject.id!))];
  const kpisIn = (some: readonly Wanted[]): readonly string[] => [...new Set(some.map(kpiOf))];
  const chunks = Array.from({ length: Math.ceil(ids.length / peopleAtOnce) }, (_, at) => ids.slice(at * peopleAtOnce, (at + 1) * peopleAtOnce));
  const groups = new Map<string, readonly Wanted[]>();
  for (const one of wanted) {
    const whose = keyOfSubject(one.subject);
    if (one.subject.scope !== 'user') groups.set(whose, [...(groups.get(whose) ?? []), one]);
  }
  return [
    ...chunks.map((members) => ({ filters: [{ dimension: 'person', members } as const], by: ['person', 'day'] as const, kpis: kpisIn(people), whose: null })), // prettier-ignore
    ...[...groups].map(([whose, own]) => {
      const filter = filterOf(own[0]!.subject);
      return { filters: filter ? [filter] : [], by: ['day'] as const, kpis: kpisIn(own), whose };
    }),
  ];
}
