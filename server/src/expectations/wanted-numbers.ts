import type { Subject } from '@leadline/contract';
import type { Filter, KpiRef, PeriodSpec, Scope } from '@leadline/kpi';
import { askNumbers, type FoundNumber, type Numbers, type Whose } from './ask-numbers.ts';
import type { KpiAssignment } from './read-assignments.ts';
import type { Scoring } from './scoring.ts';
import { keyOfSubject } from './subject.ts';

/** One KPI of one subject that is to be told. */
export interface Wanted {
  readonly subject: Subject;
  readonly assignment: KpiAssignment;
  readonly period: PeriodSpec;
}

export const refOfKpi = ({ kpi, variant }: Pick<KpiAssignment, 'kpi' | 'variant'>): KpiRef => ({ id: kpi, ...(variant === null ? {} : { variant }) });

export interface WantedNumber {
  readonly found: FoundNumber | undefined;
  readonly numbers: Numbers;
}

const keyOfQuestion = ({ assignment: { kpi, variant }, period }: Wanted): string => JSON.stringify([kpi, variant, period]);

/** One question for each KPI and stretch, for all people together; of a team, a place or the organisation one each. */
export async function numbersOf({ answering }: Scoring, wanted: readonly Wanted[], scope: Scope): Promise<readonly WantedNumber[]> {
  const people = wanted.filter(({ subject }) => subject.scope === 'user');
  const isAlone = new Set(people.map(({ subject }) => keyOfSubject(subject))).size === 1;
  const groups = new Map<string, { readonly whose: Whose; readonly wanted: Wanted[] }>();
  for (const one of wanted) {
    const together = one.subject.scope === 'user' && !isAlone;
    const key = together ? 'people' : keyOfSubject(one.subject);
    const ids = [...new Set(people.flatMap(({ subject }) => subject.id ?? []))];
    const whose: Whose = together ? { kind: 'people', ids } : { kind: 'one', id: one.subject.id ?? '', filter: filterOf(one.subject) };
    const group = groups.get(key) ?? { whose, wanted: [] };
    group.wanted.push(one);
    groups.set(key, group);
  }
  const found = new Map<Wanted, WantedNumber>();
  for (const { whose, wanted: own } of groups.values()) {
    const questions = new Map(own.map((one) => [keyOfQuestion(one), one]));
    const asked = [...questions.values()].map(({ assignment, period }) => ({ ref: refOfKpi(assignment), period }));
    const answers = await askNumbers(answering, asked, whose, scope);
    const byKey = new Map([...questions.keys()].map((key, at) => [key, answers[at]!]));
    for (const one of own) {
      const numbers = byKey.get(keyOfQuestion(one))!;
      found.set(one, { numbers, found: numbers.of.get(one.subject.id ?? '') });
    }
  }
  return wanted.map((one) => found.get(one)!);
}

export function filterOf({ scope, id }: Subject): Filter | null {
  if (scope === 'organisation') return null;
  return { dimension: scope === 'user' ? 'person' : scope, members: [id] };
}
