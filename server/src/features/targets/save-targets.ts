import { LeadlineError, type SavedTargets, type SaveTargets, type TargetConflict, type TargetLevels } from '@leadline/contract';
import { addDays, blendTarget, minorExponent, targetWeight, workingDays, type WorkCalendar } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { readKeptTargets, readLevels, type KeptLevels, type TargetsAsked } from '#server/expectations/read-targets.ts';
import { isToldOf } from '#server/expectations/kpi-level.ts';
import { assertMayDecide, keyOfSubject, namedSubject, recordsOf, subjectValues } from '#server/expectations/subject.ts';
import { mayChangeClosed, readClosedPeriods, readTargetLock } from '#server/expectations/target-lock.ts';
import { decide, inTurn, nextVersion } from '#server/firm/decide.ts';
import { ownSource, putItem } from '#server/firm/items.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { checkCells, isSame, noLevels, type ChangedCell, type ConflictingCell } from './check-cells.ts';
import { gridKpi } from './grid-kpi.ts';

/** Above so many subjects all targets of the KPIs are read. */
const mostNamed = 1000;

/** Sets many targets, all of them or none: what is wrong, and what somebody else has changed meanwhile, comes back cell by cell. Applied when it resolves. */
export function saveTargets(asking: Asking, given: SaveTargets): Promise<SavedTargets> {
  return inTurn(async () => {
    const { env, own } = await answeringOf(asking);
    const [firm, organization, lockedBefore, closes] = await Promise.all([
      readFirm(asking),
      asking.organization(),
      readTargetLock(asking.control.db),
      readClosedPeriods(asking.control.db),
    ]);
    const closed = mayChangeClosed(asking) && (given.reason ?? '') !== '' ? [] : closes;
    const sight = sightOf(asking.scope, firm);
    const kpis = given.kpis.map((id) => found(() => gridKpi(own.on(env.period.today), id)));
    const span = spanOf(given);
    const few = given.subjects.length <= mostNamed ? { subjects: given.subjects } : {};
    const asked = { kpis: given.kpis, ...span, ...few };
    const present = await readLevels(asking, asked);
    const checked = checkCells({
      given,
      present,
      kpis,
      lockedBefore,
      closed,
      subjects: given.subjects.map((subject) => standingOf(firm, sight, subject)),
      isTold: (kpi, subject) => {
        const { scope } = given.subjects[subject]!;
        return (scope !== 'project' && scope !== 'process') || isToldOf(own.on(env.period.today), given.kpis[kpi]!, null, scope);
      },
    });
    const { faults, conflicts } = checked;
    if (faults.length + conflicts.length > 0) {
      return { isSaved: false, saved: 0, unchanged: checked.unchanged, faults, conflicts: await datedConflicts(asking, asked, conflicts) };
    }
    const blended = checked.changed.flatMap((change) =>
      fromDay(change, { given, kpis, calendar: env.period.calendar, currency: organization.currency }),
    );
    const makes = {
      subjectOf: eachOnce((subject) => filled(subjectValues(firm, given.subjects[subject]!, { source: ownSource, externalId: '' }))),
      lastDayOf: eachOnce((period) => addDays(given.periods[period]!.to, -1)),
      given,
      kpis,
      currency: organization.currency,
      setAt: asking.clock.now().toISOString(),
      version: nextVersion(asking, []),
    };
    const entry = entryOf(firm, makes, blended);
    await decide({ asking }, { entry, items: blended.map((change) => itemOf(change, makes)), reason: given.reason });
    return { isSaved: true, saved: blended.length, unchanged: given.cells.length - blended.length, faults: [], conflicts: [] };
  });
}

/** With when it was set what somebody else has put there: nobody needs it of targets that are as they were thought to be. */
async function datedConflicts(asking: Asking, asked: TargetsAsked, conflicts: readonly ConflictingCell[]): Promise<TargetConflict[]> {
  if (conflicts.length === 0) return [];
  const placeOf = ({ kpi, subject, from, to }: KeptLevels): string => `${kpi} ${keyOfSubject(subject)} ${from} ${to}`;
  const setAt = new Map((await readKeptTargets(asking, asked)).map((target) => [placeOf(target), target.setAt]));
  return conflicts.map(({ cell, was }) => {
    const { value, minimum, stretch, lo, hi } = was ?? noLevels;
    return {
      cell,
      value,
      minimum,
      stretch,
      lo,
      hi,
      revision: was?.revision ?? 0,
      setAt: was === undefined ? null : (setAt.get(placeOf(was)) ?? null),
    };
  });
}

function found<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof LeadlineError) return undefined;
    throw error;
  }
}

function standingOf(firm: Firm, sight: Sight, subject: SaveTargets['subjects'][number]): 'known' | 'unknown_subject' | 'not_permitted' {
  try {
    assertMayDecide(firm, sight, subject);
    return recordsOf(firm, subject.scope)?.has(subject.id!) === false ? 'unknown_subject' : 'known';
  } catch (error) {
    if (!(error instanceof LeadlineError)) throw error;
    return error.kind === 'forbidden' ? 'not_permitted' : 'unknown_subject';
  }
}

function spanOf({ periods }: SaveTargets): { readonly from: string; readonly to: string } {
  const [starts, ends] = [periods.map(({ from }) => from).sort(), periods.map(({ to }) => to).sort()];
  return { from: starts[0]!, to: ends.at(-1)! };
}

type Kpis = readonly (ReturnType<typeof gridKpi> | undefined)[];

interface Blending {
  readonly given: SaveTargets;
  readonly kpis: Kpis;
  readonly calendar: WorkCalendar;
  readonly currency: string;
}

/** Of a period that is over on the day nothing changes; of one that runs then, what was counted before the day stays. */
function fromDay(change: ChangedCell, { given, kpis, calendar, currency }: Blending): readonly ChangedCell[] {
  const one = given.cells[change.cell]!;
  const { from, to } = given.periods[one.period]!;
  if (given.from === null || given.from <= from) return [change];
  if (to <= given.from) return [];
  const kpi = kpis[one.kpi]!;
  const decimals = kpi.unit === 'money' ? minorExponent(change.was?.currency ?? currency) : kpi.decimals;
  const { weekdays } = change;
  const daysIn = (first: string, end: string): string =>
    weekdays === null ? String(workingDays(calendar, first, end)) : targetWeight(weekdays, calendar, first, end);
  const days = [daysIn(from, given.from), daysIn(given.from, to)] as const;
  const blend = (level: 'value' | 'minimum' | 'stretch'): string | null => {
    const [was, next] = [change.was?.isRemoved === false ? change.was[level] : null, change.levels[level]];
    return was === null && next === null ? null : blendTarget(was ?? '0', next ?? '0', ...days, decimals);
  };
  const levels: TargetLevels = { value: blend('value'), minimum: blend('minimum'), stretch: blend('stretch'), lo: null, hi: null };
  return isSame(change.was, levels, weekdays) ? [] : [{ ...change, levels }];
}

interface Making {
  /** By place in the request. */
  readonly subjectOf: (subject: number) => Item['values'];
  readonly lastDayOf: (period: number) => string;
  readonly given: SaveTargets;
  readonly kpis: Kpis;
  readonly currency: string;
  readonly setAt: string;
  readonly version: number;
}

/** A revision is a record of its own; the value at the beginning of the period goes with every one. */
function itemOf({ cell, levels, weekdays, was }: ChangedCell, { subjectOf, lastDayOf, given, kpis, currency, setAt, version }: Making): Item {
  const one = given.cells[cell]!;
  const period = given.periods[one.period]!;
  const at = { source: ownSource, externalId: crypto.randomUUID() };
  const { value, minimum, stretch, lo, hi } = levels;
  // What is empty need not be said. Begun with what every one has: an object that is spread and added to costs ten times as much.
  const values: Record<string, Item['values'][string]> = {
    kpi: given.kpis[one.kpi]!,
    period_from: period.from,
    period_to: lastDayOf(one.period),
    set_at: setAt,
    revision: (was?.revision ?? 0) + 1,
  };
  const subject = subjectOf(one.subject);
  for (const name in subject) values[name] = subject[name]!;
  if (value !== null) values['value'] = value;
  const [least, most] = value === null ? [lo, hi] : [minimum, stretch];
  if (least !== null) values['lo'] = least;
  if (most !== null) values['hi'] = most;
  if (was !== undefined && was.baseline !== null) values['baseline'] = was.baseline;
  if (weekdays !== null) values['weekday_weights'] = weekdays;
  if (kpis[one.kpi]!.unit === 'money') values['currency'] = given.currency ?? was?.currency ?? currency;
  return putItem('target', at, version, values);
}

/** Without what is empty. */
function filled(values: Item['values']): Item['values'] {
  const said: Record<string, string | number | boolean | null> = {};
  for (const name of Object.keys(values)) if (values[name] !== null) said[name] = values[name]!;
  return said;
}

/** Few subjects and periods stand in many cells. */
function eachOnce<T>(make: (index: number) => T): (index: number) => T {
  const made = new Map<number, T>();
  return (index) => {
    const known = made.get(index) ?? make(index);
    made.set(index, known);
    return known;
  };
}

/** So many cells stand in the record one by one; the digest is of all of them. */
const mostListed = 500;

function entryOf(firm: Firm, { given, lastDayOf }: Making, changed: readonly ChangedCell[]) {
  const names = given.subjects.map((subject) => namedSubject(firm, subject).name ?? subject.id ?? 'organisation');
  const textOf = (levels: Pick<KeptLevels, keyof TargetLevels> | undefined, weekdays: string | null): string | null =>
    levels === undefined
      ? null
      : [
          levels.value ?? ([levels.lo, levels.hi].some((end) => end !== null) ? `${levels.lo ?? ''}–${levels.hi ?? ''}` : ''),
          ...[levels.minimum, levels.stretch, weekdays].filter((level) => level !== null),
        ].join(' · ');
  const placeOf = ({ cell }: ChangedCell): readonly [string, string, string] => {
    const one = given.cells[cell]!;
    return [given.kpis[one.kpi]!, names[one.subject]!, `${given.periods[one.period]!.from}/${lastDayOf(one.period)}`];
  };
  const places = changed.map((change) => JSON.stringify(placeOf(change)).slice(0, -1));
  const listed = (of: (change: ChangedCell) => string | null) => {
    // As JSON of all lines would be.
    const lines = changed.map((change, index) => `${places[index]!},${JSON.stringify(of(change))}]`);
    const digest = createHash('sha256')
      .update(`[${lines.join(',')}]`)
      .digest('hex');
    return { cells: changed.length, digest, first: changed.slice(0, mostListed).map((change) => [...placeOf(change), of(change)] as const) };
  };
  const before = listed(({ was }) => (was === undefined || was.isRemoved ? null : textOf(was, was.weekdays)));
  const after = listed(({ levels, weekdays }) => textOf(levels, weekdays) || null);
  const subject = { kind: 'target', id: given.kpis.join(' ') };
  return { action: 'targets.set', subject, before, after: { ...after, ...(given.from === null ? {} : { from: given.from }) } };
}
