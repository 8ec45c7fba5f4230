import type { GridKpi, SaveTargets, TargetFault, TargetFaultCode, TargetInput, TargetLevels } from '@leadline/contract';
import { addDays, compareDecimals as compare, readWeekdayWeights } from '@leadline/kpi';
import type { KeptLevels } from '#server/expectations/read-targets.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { isClosedPeriod, isLockedPeriod } from '#server/expectations/target-lock.ts';

/** What the cells of a request are held against. */
export interface CheckInput {
  readonly given: SaveTargets;
  readonly present: readonly KeptLevels[];
  /** undefined: no such KPI, or one without targets. */
  readonly kpis: readonly (GridKpi | undefined)[];
  readonly subjects: readonly ('known' | 'unknown_subject' | 'not_permitted')[];
  /** Whether a KPI can be told of a subject alone. */
  readonly isTold: (kpi: number, subject: number) => boolean;
  readonly lockedBefore: string | null;
  /** Closed periods whose targets stay as they are; none for who may change them and says why. */
  readonly closed: readonly { readonly from: string; readonly to: string }[];
}

/** A cell that says something else than what is there. */
export interface ChangedCell {
  readonly cell: number;
  readonly levels: TargetLevels;
  /** Of the weekdays; null: every working day has the same. */
  readonly weekdays: string | null;
  /** What it is a revision of. */
  readonly was: KeptLevels | undefined;
}

/** A cell typed over another revision than the one that is there. */
export interface ConflictingCell {
  readonly cell: number;
  readonly was: KeptLevels | undefined;
}

export interface CheckedCells {
  readonly faults: readonly TargetFault[];
  readonly conflicts: readonly ConflictingCell[];
  readonly changed: readonly ChangedCell[];
  readonly unchanged: number;
}

const numberForm = /^-?\d{1,13}(\.\d{1,4})?$/;

/** What is wrong with which cell, what somebody else has changed meanwhile, and what would be written. */
export function checkCells(input: CheckInput): CheckedCells {
  const { given, present } = input;
  const keys = given.subjects.map(keyOfSubject);
  const ends = new Map<string, string>();
  const endOf = ({ to }: KeptLevels): string => ends.get(to) ?? ends.set(to, addDays(to, 1)).get(to)!;
  const { placeOf, placeOfKept } = numbered(given, keys, endOf);
  const known = new Map<number, KeptLevels>();
  for (const target of present) {
    const place = placeOfKept(target);
    if (place !== undefined) known.set(place, target);
  }
  const seen = new Set<number>();
  const faults: TargetFault[] = [];
  const conflicts: ConflictingCell[] = [];
  const changed: ChangedCell[] = [];
  let unchanged = 0;
  for (const [cell, one] of given.cells.entries()) {
    const place = placeOf(one, cell);
    const code = seen.has(place) ? 'twice' : faultOf(input, one);
    seen.add(place);
    if (code) {
      faults.push({ cell, code });
      continue;
    }
    const [was, levels] = [known.get(place), levelsOf(one)];
    const weekdays = weekdaysOf(one, was);
    if (isSame(was, levels, weekdays)) unchanged += 1;
    else if ((was?.revision ?? 0) !== one.basedOn) conflicts.push({ cell, was });
    else changed.push({ cell, levels, weekdays, was });
  }
  return { faults: [...faults, ...overlapsOf(input, changed, keys, endOf)].sort((a, b) => a.cell - b.cell), conflicts, changed, unchanged };
}

/** Where a KPI, a subject and a period meet, as a number: the same for those that say the same, told in other words or not. */
function numbered(given: SaveTargets, keys: readonly string[], endOf: (target: KeptLevels) => string) {
  const [kpis, subjects, periods] = [placesOf(given.kpis), placesOf(keys), placesOf(given.periods.map(({ from, to }) => `${from} ${to}`))];
  const keyOf = new Map<KeptLevels['subject'], number | undefined>();
  const subjectOf = (subject: KeptLevels['subject']): number | undefined => {
    if (!keyOf.has(subject)) keyOf.set(subject, subjects.of.get(keyOfSubject(subject)));
    return keyOf.get(subject);
  };
  const at = (kpi: number, subject: number, period: number): number => (kpi * keys.length + subject) * given.periods.length + period;
  return {
    /** Below nothing of what names no KPI, subject or period: all of it is refused. */
    placeOf: (one: TargetInput, cell: number): number => {
      const [kpi, subject, period] = [kpis.first[one.kpi], subjects.first[one.subject], periods.first[one.period]];
      return kpi === undefined || subject === undefined || period === undefined ? -1 - cell : at(kpi, subject, period);
    },
    placeOfKept: (target: KeptLevels): number | undefined => {
      const [kpi, subject, period] = [kpis.of.get(target.kpi), subjectOf(target.subject), periods.of.get(`${target.from} ${endOf(target)}`)];
      return kpi === undefined || subject === undefined || period === undefined ? undefined : at(kpi, subject, period);
    },
  };
}

/** Where each text of a list stands first. */
function placesOf(texts: readonly string[]): { readonly of: ReadonlyMap<string, number>; readonly first: readonly number[] } {
  const of = new Map<string, number>();
  for (const [index, text] of texts.entries()) if (!of.has(text)) of.set(text, index);
  return { of, first: texts.map((text) => of.get(text)!) };
}

export const noLevels: TargetLevels = { value: null, minimum: null, stretch: null, lo: null, hi: null };

/** Numbers as they are kept: without needless noughts. */
function levelsOf({ value, minimum, stretch, lo, hi }: TargetInput): TargetLevels {
  const plain = (text: string | null | undefined): string | null => {
    if (text === null || text === undefined) return null;
    if (/^[1-9]\d*$/.test(text)) return text;
    const short = text
      .replace(/^(-?)0+(?=\d)/, '$1')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
    return short === '-0' ? '0' : short;
  };
  if (value === null) return { ...noLevels, lo: plain(lo), hi: plain(hi) };
  return { value: plain(value), minimum: plain(minimum), stretch: plain(stretch), lo: null, hi: null };
}

/** What is not said stays; what is taken away has none. */
function weekdaysOf({ value, weekdays }: TargetInput, was: KeptLevels | undefined): string | null {
  if (value === null || weekdays === null) return null;
  return weekdays === undefined ? (was?.isRemoved === false ? was.weekdays : null) : (readWeekdayWeights(weekdays) ?? null);
}

const levelNames = Object.keys(noLevels) as (keyof TargetLevels)[];

export function isSame(was: KeptLevels | undefined, levels: TargetLevels, weekdays: string | null): boolean {
  const present: TargetLevels = was === undefined || was.isRemoved ? noLevels : was;
  if ((was?.isRemoved === false ? was.weekdays : null) !== weekdays) return false;
  return levelNames.every((level) => present[level] === levels[level]);
}

function faultOf({ given, kpis, subjects, isTold, lockedBefore, closed }: CheckInput, one: TargetInput): TargetFaultCode | undefined {
  const [kpi, period, subject] = [kpis[one.kpi], given.periods[one.period], subjects[one.subject]];
  if (kpi === undefined) return 'unknown_kpi';
  if (subject !== 'known') return subject ?? 'unknown_subject';
  if (!isTold(one.kpi, one.subject)) return 'no_such_level';
  if (period === undefined || period.from >= period.to) return 'range';
  if (isLockedPeriod(lockedBefore, period.to)) return 'locked';
  if (isClosedPeriod(closed, period)) return 'closed';
  const levels = [one.value, one.minimum, one.stretch, one.lo, one.hi].filter((level) => level !== null && level !== undefined);
  if (levels.some((level) => !numberForm.test(level))) return 'number';
  if (!kpi.maySink && levels.some((level) => level.startsWith('-') && compare(level, '0') < 0)) return 'negative';
  if (given.from !== null && given.from > period.from && given.from < period.to && kpi.rollup !== 'sum') return 'not_blended';
  return weekdaysFault(kpi, one, given.from !== null && given.from > period.from) ?? rangeFault(kpi, one);
}

/** Days are weighed for the whole of a period, and of what adds up. */
function weekdaysFault({ rollup }: GridKpi, { weekdays }: TargetInput, isFromDay: boolean): TargetFaultCode | undefined {
  if (weekdays === undefined || weekdays === null) return weekdays === null && isFromDay ? 'weekdays_from' : undefined;
  if (rollup !== 'sum') return 'not_by_weekdays';
  if (readWeekdayWeights(weekdays) === undefined) return 'weekdays';
  return isFromDay ? 'weekdays_from' : undefined;
}

/** A range has ends in their order and no value; a value has its levels in the order of the KPI. */
function rangeFault({ direction }: GridKpi, { value, minimum, stretch, lo, hi }: TargetInput): TargetFaultCode | undefined {
  if (value === null) return lo != null && hi != null && compare(lo, hi) > 0 ? 'range' : undefined;
  if (direction === 'range') return 'range';
  const sign = direction === 'lower' ? -1 : 1;
  if (minimum != null && compare(minimum, value) * sign > 0) return 'levels';
  return stretch != null && compare(value, stretch) * sign > 0 ? 'levels' : undefined;
}

interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly cell: number | null;
}

/** None of the periods shares a day with another one that is not the same. */
function areApart(periods: SaveTargets['periods']): boolean {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : 1));
  return sorted.every(({ from, to }, at) => {
    const next = sorted[at + 1];
    return next === undefined || next.from >= to || (next.from === from && next.to === to);
  });
}

/** Two targets of one KPI and subject never share a day. */
function overlapsOf(
  { given, present }: CheckInput,
  changed: readonly ChangedCell[],
  keys: readonly string[],
  endOf: (target: KeptLevels) => string,
): readonly TargetFault[] {
  const periods = new Set(given.periods.map(({ from, to }) => `${from} ${to}`));
  if (areApart(given.periods) && present.every((target) => target.isRemoved || periods.has(`${target.from} ${endOf(target)}`))) return [];
  const stretches = new Map<string, Map<string, Stretch>>();
  const listOf = (of: string): Map<string, Stretch> => stretches.get(of) ?? stretches.set(of, new Map()).get(of)!;
  for (const target of present) {
    if (target.isRemoved) continue;
    const to = endOf(target);
    listOf(`${target.kpi} ${keyOfSubject(target.subject)}`).set(`${target.from} ${to}`, { from: target.from, to, cell: null });
  }
  const ofCell = ({ cell }: ChangedCell) => {
    const one = given.cells[cell]!;
    return { list: listOf(`${given.kpis[one.kpi]} ${keys[one.subject]}`), period: given.periods[one.period]! };
  };
  const isEmpty = ({ levels }: ChangedCell): boolean => levels.value === null && levels.lo === null && levels.hi === null;
  for (const change of changed) {
    const { list, period } = ofCell(change);
    if (isEmpty(change)) list.delete(`${period.from} ${period.to}`);
    else list.set(`${period.from} ${period.to}`, { ...period, cell: change.cell });
  }
  return changed.flatMap((change) => {
    if (isEmpty(change)) return [];
    const { list, period } = ofCell(change);
    const shared = [...list.values()].filter(({ from, to, cell }) => cell !== change.cell && from < period.to && to > period.from);
    // The earliest, so that the same mistake is told the same way.
    const other = shared.sort((a, b) => (a.from < b.from ? -1 : 1))[0];
    return other ? [{ cell: change.cell, code: 'overlap' as const, from: other.from, to: addDays(other.to, -1) }] : [];
  });
}
