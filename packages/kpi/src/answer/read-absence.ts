import { compileExists, compilePresence } from '../compile/compile-lookups.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Measure } from '../measure/measure.ts';
import { missing, not, type Predicate } from '../measure/predicate.ts';
import type { ReasonCode } from '../result/kpi-result.ts';
import { fixMeasure } from '../plan/fix-window.ts';
import { guardOf } from '../plan/plan-leaf.ts';
import type { StatementReader } from './read-statements.ts';

/** Measures that have no value anywhere, and why. */
export type Absences = ReadonlyMap<Measure, ReasonCode>;

const allTime = { from: null, to: null };

/**
 * A measure is absent where nobody has delivered a record of its entity, or where every record it is about lacks what it adds
 * up (no amount, no rate): that is no value, not zero (G1). What was given anonymously is not there for measures that do not count it. Levels are judged by what stands now.
 */
export async function readAbsences(measures: readonly Measure[], dialect: Dialect, read: StatementReader): Promise<Absences> {
  const found = await Promise.all(
    measures.map(async (measure) => [measure, await findAbsence(fixMeasure(measure, allTime), dialect, read)] as const),
  );
  return new Map(found.flatMap(([measure, reason]) => (reason ? [[measure, reason] as const] : [])));
}

async function findAbsence(measure: Measure, dialect: Dialect, read: StatementReader): Promise<ReasonCode | undefined> {
  const { entity, filter, until, requires = [] } = measure;
  const delivered = await read(compilePresence(entity, dialect));
  if (delivered.length === 0) return 'no_data';
  const guards = guardOf(measure);
  const exists = async (conditions: readonly Predicate[]): Promise<boolean> =>
    (await read(compileExists(entity, [...guards, ...conditions], dialect, `usable: ${measure.id}`))).length > 0;
  if (guards.length > 0 && !(await exists([]))) return 'no_data';
  const gaps = requires.filter(({ keep }) => asksForValue(keep));
  const others = requires.filter(({ keep }) => !asksForValue(keep)).map(({ keep }) => keep);
  const about = [...(filter ? [filter] : []), ...(until ? [missing(until)] : []), ...others];
  if (gaps.length === 0 || (await exists([...about, ...gaps.map(({ keep }) => keep)]))) return undefined;
  for (const [index, gap] of gaps.entries()) {
    const isLacking = await exists([...about, ...gaps.slice(0, index).map(({ keep }) => keep), not(gap.keep)]);
    if (isLacking) return gap.reason === 'no_rate' ? 'no_rate' : 'no_data';
  }
  return undefined;
}

/** The record must have a value here, or in one of several places. */
function asksForValue(keep: Predicate): boolean {
  return keep.kind === 'present' || (keep.kind === 'any' && keep.of.every(asksForValue));
}
