import { operandsOf } from '../compile/compile-predicate.ts';
import { quantityOperands } from '../compile/compile-quantity.ts';
import { getEntity } from '../entity/index.ts';
import type { EntityId } from '../entity/entity.ts';
import type { Operand } from '../measure/predicate.ts';
import type { Rollup } from './rollup.ts';

/** Everything the columns of a rollup read of a record. */
export function operandsOfRollup({ counts, sums }: Pick<Rollup, 'counts' | 'sums'>): readonly Operand[] {
  return [...counts.flatMap(({ where }) => where.flatMap(operandsOf)), ...sums.flatMap(({ of }) => quantityOperands(of))];
}

/** The entities whose records a rollup is made of, the counted one first. All of them share their roots. */
export function sourcesOf({ entity, attribution, isShared, ...columns }: Rollup): readonly EntityId[] {
  const readsParent = operandsOfRollup(columns).some((operand) => typeof operand !== 'string');
  const parent = readsParent ? getEntity(entity).parent?.entity : undefined;
  return [entity, ...(isShared && attribution?.credit ? [attribution.credit.entity] : []), ...(parent === undefined ? [] : [parent])];
}
