import type { EntityId } from '../entity/entity.ts';
import type { Measure } from '../measure/measure.ts';
import { measures } from '../measure/measures.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import type { Base } from '../plan/leaf-plan.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import { planLeaf, recordsOf } from '../plan/plan-leaf.ts';
import { type Grains, otherGrains, rollupGrains } from './grains.ts';
import { baseColumn, type Rollup, type RollupCount, type RollupSum } from './rollup.ts';
import { sourcesOf } from './reads-of-rollup.ts';
import { whyNotAdditive } from './rolls-up.ts';

let listed: readonly Rollup[] | undefined;

/** Every rollup the catalog's measures are kept in. */
export function listRollups(): readonly Rollup[] {
  listed ??= [...rollupGrains].flatMap(([entity, grains]) =>
    groupMeasures(entity).flatMap((group, index) => rollupsOf(entity, group, index, grains)),
  );
  return listed;
}

/** Rollups that records of an entity take part in: as the records counted, as their parent, or as their shares. */
export function rollupsOn(entity: EntityId): readonly Rollup[] {
  return listRollups().filter((rollup) => sourcesOf(rollup).includes(entity));
}

/** Measures counted by the same date for the same people. */
function groupMeasures(entity: EntityId): readonly (readonly [Measure, ...Measure[]])[] {
  const groups = new Map<string, [Measure, ...Measure[]]>();
  for (const measure of measures.values()) {
    if (measure.entity !== entity || whyNotAdditive(measure)) continue;
    const key = groupKey(measure);
    const known = groups.get(key);
    if (known) known.push(measure);
    else groups.set(key, [measure]);
  }
  return [...groups.values()];
}

export const groupKey = ({ entity, anchor, until, attribution }: Pick<Measure, 'entity' | 'anchor' | 'until' | 'attribution'>): string =>
  fingerprint([entity, anchor, until ?? null, attribution ?? null]);

function rollupsOf(entity: EntityId, group: readonly [Measure, ...Measure[]], index: number, grains: Grains): readonly Rollup[] {
  const isMain = group.some(({ id }) => grains.main.includes(id));
  return (isMain ? grains.of : grainsOfOthers(group[0])).map((grain) => {
    const [{ anchor, until, attribution }] = group;
    const { base, isShared } = planLeaf(leafOf(group[0], grain));
    return {
      id: [entity, anchor, String(index), ...grain].join('_'),
      entity,
      anchor,
      ...(until === undefined ? {} : { until }),
      ...(attribution ? { attribution } : {}),
      isShared,
      base: distinctBases(base),
      ...columnsOf(group, isShared),
    };
  });
}

function grainsOfOthers(measure: Measure): readonly (readonly MemberDimension[])[] {
  return measure.attribution?.credit ? otherGrains : otherGrains.slice(-1);
}

/** A question by these dimensions: what it needs of a record is what the rollup keeps. */
function leafOf(measure: Measure, by: readonly MemberDimension[]) {
  const window = { from: null, to: null, end: null, isRunning: false };
  return { measure, windows: [{ ordinal: 0, window }], by, conditions: [], organisation: 'present', today: '2000-01-01' } as const;
}

function distinctBases(base: readonly Base[]): readonly Base[] {
  const kept = base.filter(({ start }) => start.kind !== 'date').map((one) => ({ ...one, as: baseColumn(one) }));
  return [...new Map(kept.map((one) => [one.as, one])).values()];
}

function columnsOf(group: readonly Measure[], isShared: boolean): { readonly counts: readonly RollupCount[]; readonly sums: readonly RollupSum[] } {
  const counts = new Map<string, RollupCount>();
  const sums = new Map<string, RollupSum>();
  for (const measure of group) {
    const where = recordsOf(measure);
    const key = fingerprint(where);
    const at = counts.size;
    if (!counts.has(key)) counts.set(key, { column: `n${at}`, where, ...(isShared ? { shares: `w${at}` } : {}) });
    if (measure.aggregate.kind !== 'sum') continue;
    const sumKey = fingerprint([where, measure.aggregate.of, measure.unit]);
    const place = sums.size;
    if (!sums.has(sumKey)) sums.set(sumKey, { column: `s${place}`, present: `p${place}`, where, of: measure.aggregate.of, unit: measure.unit });
  }
  return { counts: [...counts.values()], sums: [...sums.values()] };
}
