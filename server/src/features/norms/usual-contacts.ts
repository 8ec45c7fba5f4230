import { fewestCompared, normKinds, type NormKind, type UsualContacts, type UsualContactsResponse } from '@leadline/contract';
import { addDays, compareDecimals, divideDecimals, quantileOf, recordId, startOfGrain } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import {
  interactionsOfCustomersStatement,
  minutesOfWorkStatement,
  weeksAtWorkStatement,
  workOfWeeksStatement,
} from '#server/facts/norm-statements.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { keyOfRecord, readFirm } from '#server/firm/read-firm.ts';
import { sightOf } from '#server/firm/sight.ts';
import { mainOn } from '#server/firm/timeline.ts';

/** Norms are taken from the last full weeks (S0-33). */
const weeksBack = 8;
/** Nothing is proposed from fewer cases (G2). */
const fewest = 5;
/** A week in which somebody was there for less says little about a day. */
const fewestDays = 1;

/** What people of each role really did a working day, and how often customers of each segment were really contacted: of those the asker sees. */
export function listUsual(asking: Asking): Promise<UsualContactsResponse> {
  return inLane(asking, async () => {
    const [{ env, reader }, firm] = await Promise.all([answeringOf(asking), readFirm(asking)]);
    const { today } = env.period;
    const until = startOfGrain(today, 'week', env.period);
    const span = { from: addDays(until, -7 * weeksBack), until };
    const year = { from: addDays(today, -365), until: today };
    const sight = sightOf(asking.scope, firm);
    const seen = membersOf(firm, null, today).filter((id) => sight.person(id));
    const owners = sight.isAll ? undefined : seen.map(keyOfRecord);
    const [days, work, minutes, customers] = await Promise.all([
      reader.read(weeksAtWorkStatement(env.dialect, span)),
      reader.read(workOfWeeksStatement(env.dialect, span)),
      reader.read(minutesOfWorkStatement(env.dialect, span)),
      owners?.length === 0 ? [] : reader.read(interactionsOfCustomersStatement({ dialect: env.dialect, today }, owners, year)),
    ]);
    const roleOf = (key: string, day: string): string | null => {
      const id = recordId('user', BigInt(key));
      return sight.person(id) ? (mainOn(firm.stints.get(id) ?? [], day)?.role ?? null) : null;
    };
    return {
      from: span.from,
      to: until,
      roles: usualOf(textsOf(days), textsOf(work), minutesOf(textsOf(minutes), until, roleOf), roleOf).filter(
        ({ people }) => env.veil === undefined || people >= fewestCompared,
      ),
      segments: segmentsOf(textsOf(customers)),
      fewest,
    };
  });
}

type Texts = readonly (readonly string[])[];
type RoleOf = (person: string, day: string) => string | null;

const textsOf = (rows: readonly (readonly unknown[])[]): Texts => rows.map((row) => row.map((value) => (value === null ? '' : String(value))));

/** One case is a week of a person; whoever did nothing of a kind that others of the role do counts with nothing. */
function usualOf(days: Texts, work: Texts, minutes: ReadonlyMap<string, number>, roleOf: RoleOf): readonly UsualContacts[] {
  const done = new Map(work.map(([person, week, kind, count]) => [`${person} ${week} ${kind}`, count!]));
  const cases = new Map<string, { readonly rates: string[]; readonly people: Set<string> }>();
  for (const [person, week, available] of days) {
    const role = roleOf(person!, week!);
    if (role === null || compareDecimals(available!, String(fewestDays)) < 0) continue;
    for (const kind of normKinds) {
      const key = `${role} ${kind}`;
      const own = cases.get(key) ?? { rates: [], people: new Set() };
      own.rates.push(divideDecimals(done.get(`${person} ${week} ${kind}`) ?? '0', available!) ?? '0');
      own.people.add(person!);
      cases.set(key, own);
    }
  }
  return [...cases].flatMap(([key, { rates, people }]) => {
    const [role, kind] = key.split(' ') as [string, NormKind];
    if (rates.every((rate) => compareDecimals(rate, '0') === 0)) return [];
    return [{ role, kind, ...middleOf(rates), people: people.size, cases: rates.length, minutesEach: minutes.get(key) ?? null }];
  });
}

function middleOf(values: readonly string[]): { readonly median: string | null; readonly upper: string | null } {
  if (values.length < fewest) return { median: null, upper: null };
  const sorted = [...values].sort(compareDecimals);
  return { median: quantileOf(sorted, '0.5') ?? null, upper: quantileOf(sorted, '0.75') ?? null };
}

/** The middle of what is recorded, by role and kind; nothing from fewer than five. */
function minutesOf(rows: Texts, day: string, roleOf: RoleOf): ReadonlyMap<string, number> {
  const all = new Map<string, (readonly [minutes: number, count: number])[]>();
  for (const [person, kind, minutes, count] of rows) {
    const role = roleOf(person!, addDays(day, -1));
    if (role === null) continue;
    const key = `${role} ${kind}`;
    all.set(key, [...(all.get(key) ?? []), [Number(minutes), Number(count)]]);
  }
  return new Map(
    [...all].flatMap(([key, found]) => (found.reduce((sum, [, count]) => sum + count, 0) < fewest ? [] : [[key, weightedMiddle(found)]])),
  );
}

/** Of values that came so many times. */
function weightedMiddle(found: readonly (readonly [value: number, count: number])[]): number {
  const sorted = [...found].sort(([a], [b]) => a - b);
  const half = sorted.reduce((sum, [, count]) => sum + count, 0) / 2;
  let sum = 0;
  for (const [value, count] of sorted) if ((sum += count) >= half) return Math.round(value);
  return 0;
}

/** Rows are segment, interactions with a customer, customers. */
function segmentsOf(rows: Texts): UsualContactsResponse['segments'] {
  const all = new Map<string, string[]>();
  for (const [segment, made, customers] of rows) {
    const own = all.get(segment!) ?? [];
    for (let count = 0; count < Number(customers); count += 1) own.push(made!);
    all.set(segment!, own);
  }
  return [...all].map(([segment, values]) => ({
    segmentId: segment === '' ? null : recordId('segment', BigInt(segment)),
    ...middleOf(values),
    customers: values.length,
  }));
}
