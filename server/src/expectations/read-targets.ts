import type { Subject } from '@leadline/contract';
import { addDays, additiveKpis, recordId } from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { splitRow } from '#server/facts/joined-row.ts';
import { levelColumns, targetColumns, targetsStatement, type TargetSubjects } from '#server/facts/target-statements.ts';
import { isTrue, keyOfRecord, rowsOf, textOf, type Row } from '#server/firm/read-firm.ts';
import { keyOfSubject, subjectOf } from './subject.ts';

/** What somebody has to reach in a period, as it counts now. Values in the KPI's unit: money in major units of `currency`, percentages as fractions. */
export interface Target {
  readonly id: string;
  readonly kpi: string;
  /** Targets are of the usual way a KPI is counted: null. */
  readonly variant: string | null;
  readonly subject: Subject;
  readonly from: string;
  /** The last day, as the record says it: the period is from `from` to `to`, both counted. */
  readonly to: string;
  /** null of a range, which has `lo` and `hi`; 0 is a target. */
  readonly value: string | null;
  /** The least that is accepted, beside `value`. */
  readonly minimum: string | null;
  /** What would be more than asked for, beside `value`. */
  readonly stretch: string | null;
  /** The ends of a range; open where one is null. Both null beside a `value`. */
  readonly lo: string | null;
  readonly hi: string | null;
  /** The value when the period began. */
  readonly baseline: string | null;
  /** How much falls on Monday … Sunday (`readWeekdayWeights`); null: every working day has the same. */
  readonly weekdays: string | null;
  /** null: the organisation's currency, where the KPI is in money. */
  readonly currency: string | null;
  /** Of money: the value in the organisation's currency, at the rate of the first day; null where there is no rate. */
  readonly inOrganisation: string | null;
  readonly revision: number;
  readonly setAt: string | null;
  /** What was agreed first, where it has been revised since. */
  readonly original: { readonly value: string | null; readonly setAt: string | null } | null;
  /** This revision was set after the first day of the period. */
  readonly isSetLate: boolean;
}

export interface TargetsAsked {
  /** All where not given. */
  readonly kpis?: readonly string[];
  /** Half-open; targets whose period shares a day with it are read. */
  readonly from: string;
  readonly to: string;
  /** Exactly those; all where not given. */
  readonly subjects?: readonly Subject[];
}

type Levels = 'kpi' | 'subject' | 'from' | 'to' | 'value' | 'minimum' | 'stretch' | 'lo' | 'hi' | 'baseline' | 'weekdays' | 'currency' | 'revision';

/** What a revision is made from. */
export interface KeptLevels extends Pick<Target, Levels> {
  /** Taken back: it has no value any more, and counts as no target. */
  readonly isRemoved: boolean;
}

/** A target with what it takes to revise it. */
export interface KeptTarget extends Target, KeptLevels {
  readonly source: string;
  readonly externalId: string;
  readonly version: number;
}

/** The revisions that count, as everybody's targets: who may see whose is for the caller to say (`seesSubject`). */
export async function readTargets(asking: Asking, asked: TargetsAsked): Promise<readonly Target[]> {
  return (await readKeptTargets(asking, asked)).filter(({ isRemoved }) => !isRemoved);
}

/** The same with those that were taken back. */
export async function readKeptTargets(asking: Asking, { kpis, from, to, subjects }: TargetsAsked): Promise<readonly KeptTarget[]> {
  const { env, reader } = await answeringOf(asking);
  const wanted = { kpis, from, to, subjects: subjects && keysOf(subjects) };
  const rows = rowsOf(targetColumns, await reader.read(targetsStatement(env.dialect, wanted)));
  const isRevised = (row: Row): boolean => !isTrue(row, 'is_original');
  const originals = new Map(rows.filter((row) => !isTrue(row, 'is_current')).map((row) => [placeInTime(row), row]));
  const { minorExponent } = env.organization;
  return rows
    .filter((row) => isTrue(row, 'is_current'))
    .map((row) => targetOf(row, isRevised(row) ? originals.get(placeInTime(row)) : undefined, minorExponent));
}

/** What counts now and what it takes to revise it, of many targets: less than half of what there is to read of them. */
export async function readLevels(asking: Asking, { kpis, from, to, subjects }: TargetsAsked): Promise<readonly KeptLevels[]> {
  const { env, reader } = await answeringOf(asking);
  const statement = targetsStatement(env.dialect, { kpis, from, to, subjects: subjects && keysOf(subjects), isCurrentOnly: true });
  const known = new Map<string, Subject>();
  return (await reader.read(statement)).map(([text]) => {
    const fields = splitRow(text as string, levelColumns.length);
    // By place, as `levelColumns` says: of tens of thousands of rows looking up every name takes longer than all else.
    const [kpi, , , , , , , , from, to, value, lo, hi, baseline, weekdays, revision, currency] = fields;
    const key = fields.slice(1, 8).join(' ');
    let subject = known.get(key);
    if (subject === undefined) known.set(key, (subject = subjectOf(rowsOf(levelColumns, [fields])[0]!)));
    return levelsOf({ kpi, from, to, value, lo, hi, baseline, weekdays, revision, currency } as LevelTexts, subject);
  });
}

/** Of one row, as they are kept. */
type LevelTexts = Readonly<Record<'kpi' | 'from' | 'to', string>> &
  Readonly<Record<'value' | 'lo' | 'hi' | 'baseline' | 'weekdays' | 'revision' | 'currency', string | null>>;

const placeInTime = (row: Row): string =>
  `${textOf(row, 'kpi')} ${keyOfSubject(subjectOf(row))} ${textOf(row, 'period_from')} ${textOf(row, 'period_to')}`;

function levelsOf(texts: LevelTexts, subject: Subject): KeptLevels {
  const { kpi, from, to } = texts;
  const [value, lo, hi] = [plain(texts.value), plain(texts.lo), plain(texts.hi)];
  return {
    kpi,
    subject,
    from,
    to,
    value,
    minimum: value === null ? null : lo,
    stretch: value === null ? null : hi,
    lo: value === null ? lo : null,
    hi: value === null ? hi : null,
    baseline: plain(texts.baseline),
    weekdays: texts.weekdays,
    currency: texts.currency,
    revision: Number(texts.revision ?? 1),
    isRemoved: value === null && lo === null && hi === null,
  };
}

function textsOf(row: Row): LevelTexts {
  return {
    kpi: textOf(row, 'kpi')!,
    from: textOf(row, 'period_from')!,
    to: textOf(row, 'period_to')!,
    value: textOf(row, 'value'),
    lo: textOf(row, 'lo'),
    hi: textOf(row, 'hi'),
    baseline: textOf(row, 'baseline'),
    weekdays: textOf(row, 'weekday_weights'),
    revision: textOf(row, 'revision'),
    currency: textOf(row, 'currency'),
  };
}

function targetOf(row: Row, first: Row | undefined, minorExponent: number): KeptTarget {
  const levels = levelsOf(textsOf(row), subjectOf(row));
  const setOn = textOf(row, 'set_on');
  return {
    ...levels,
    id: recordId('target', BigInt(row.get('key64')!)),
    variant: null,
    inOrganisation: amountText(textOf(row, 'amount_org'), minorExponent),
    setAt: momentOf(row),
    original: first ? { value: plain(textOf(first, 'value')), setAt: momentOf(first) } : null,
    isSetLate: setOn !== null && setOn > levels.from,
    source: textOf(row, 'source')!,
    externalId: textOf(row, 'external_id')!,
    version: Number(row.get('version') ?? 0),
  };
}

/** Amounts are kept four decimals finer than the minor unit (G7). */
function amountText(scaled: string | null, minorExponent: number): string | null {
  return scaled === null ? null : new Decimal(scaled).div(new Decimal(10).pow(minorExponent + 4)).toFixed();
}

/** Stored with a fixed number of decimals, said without their noughts. */
function plain(text: string | null): string | null {
  return text === null || !text.includes('.') ? text : text.replace(/\.?0+$/, '');
}

function momentOf(row: Row): string | null {
  const at = textOf(row, 'set_at');
  return at === null
    ? textOf(row, 'set_on')
    : at.includes('T')
      ? at
      : new Date(`${at.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')}`).toISOString();
}

function keysOf(subjects: readonly Subject[]): TargetSubjects {
  const of = (wanted: 'user' | 'team' | 'location' | 'project' | 'process'): readonly bigint[] =>
    subjects.flatMap(({ scope, id }) => (scope === wanted && id !== null ? [keyOfRecord(id)] : []));
  return {
    user: of('user'),
    team: of('team'),
    location: of('location'),
    project: of('project'),
    process: of('process'),
    role: subjects.flatMap(({ scope, id }) => (scope === 'role' ? [id] : [])),
    organisation: subjects.some(({ scope }) => scope === 'organisation'),
  };
}

const addsUp = new Set(additiveKpis.map(({ id }) => id));

/** Whether targets of a KPI may be added up over people and time. */
export const isAdditive = (kpi: string): boolean => addsUp.has(kpi);

/** Targets by what they are found by, made once for each list. */
const found = new WeakMap<readonly Target[], ReadonlyMap<string, Target>>();

function indexOf(targets: readonly Target[]): ReadonlyMap<string, Target> {
  const known = found.get(targets);
  if (known) return known;
  const made = new Map(targets.map((target) => [`${target.kpi} ${keyOfSubject(target.subject)} ${target.from} ${addDays(target.to, 1)}`, target]));
  found.set(targets, made);
  return made;
}

/**
 * The target of exactly this KPI, subject and period, else (of a KPI that does not add up) the one of the person's role for that period.
 * Never rolled up from others.
 * @param targets a list that stays as it is
 * @param period half-open
 */
export function findTarget(
  targets: readonly Target[],
  kpi: string,
  subject: Subject,
  period: { readonly from: string; readonly to: string },
  role?: string | null,
): Target | undefined {
  const of = (whom: string): Target | undefined => indexOf(targets).get(`${kpi} ${whom} ${period.from} ${period.to}`);
  const own = of(keyOfSubject(subject));
  if (own || subject.scope !== 'user' || role == null || isAdditive(kpi)) return own;
  return of(`role ${role}`);
}
