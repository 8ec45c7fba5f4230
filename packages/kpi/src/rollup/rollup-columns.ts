import { compileQuantity } from '../compile/compile-quantity.ts';
import { type Entity, type SqlType, tableColumns } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Base } from '../plan/leaf-plan.ts';
import { operandsOfRollup, sourcesOf } from './reads-of-rollup.ts';
import { type Rollup, rollupDate, type RollupSum } from './rollup.ts';

export interface RollupColumn {
  readonly name: string;
  readonly sql: SqlType;
}

/** Digits of a credit share. */
const shareScale = 6;

/** All columns of a rollup's table, in order: date, what rows are told apart by, counts, sums. */
export function rollupColumns(rollup: Rollup): readonly RollupColumn[] {
  const counts = rollup.counts.flatMap(({ column, shares }): readonly RollupColumn[] => [
    { name: column, sql: 'bigint' },
    ...(shares === undefined ? [] : [{ name: shares, sql: `decimal(38,${shareScale})` } as const]),
  ]);
  const sums = rollup.sums.flatMap((sum): readonly RollupColumn[] => [
    { name: sum.column, sql: `decimal(38,${scaleOfSum(sum, rollup)})` },
    { name: sum.present, sql: 'bigint' },
  ]);
  return [...rollupGroups(rollup), ...counts, ...sums];
}

/** The columns rows of a rollup are told apart by. */
export function rollupGroups({ entity, base }: Pick<Rollup, 'entity' | 'base'>): readonly RollupColumn[] {
  return [{ name: rollupDate, sql: 'date' }, ...base.map((one) => ({ name: one.as, sql: typeOf(one, getEntity(entity)) }))];
}

function typeOf({ start }: Base, entity: Entity): SqlType {
  if (start.kind !== 'column') return 'bigint';
  return tableColumns(entity).find(({ name }) => name === start.column)?.sql ?? 'bigint';
}

function scaleOfSum({ of, unit }: RollupSum, { entity, isShared }: Rollup): number {
  const { scale } = compileQuantity(of, getEntity(entity), { today: '2000-01-01', asOf: '2000-01-01', unit });
  return scale + (isShared ? shareScale : 0);
}

/** The columns of one of its source tables a rollup reads, besides the key, the root and the business date. */
export function columnsRead(rollup: Rollup, source: string): readonly string[] {
  const { entity, anchor, until, attribution, isShared, base } = rollup;
  const operands = operandsOfRollup(rollup);
  const vias = operands.flatMap((operand) => (typeof operand === 'string' ? [] : [operand]));
  const names: string[] = [];
  if (source === entity) {
    names.push('flags', anchor, ...(until === undefined ? [] : [until]), ...(attribution?.person ?? []), ...vias.map(({ via }) => via));
    names.push(...operands.flatMap((operand) => (typeof operand === 'string' ? [operand] : [])));
    names.push(
      ...base.flatMap(({ start, unless }) => [...(start.kind === 'column' ? [start.column] : []), ...(unless === undefined ? [] : [unless])]),
    );
    if (isShared && attribution?.credit) names.push(attribution.credit.column);
  } else if (source === attribution?.credit?.entity) names.push(attribution.credit.bridgeColumn, 'user_id', 'credit_role', 'credit_share');
  else if (sourcesOf(rollup).includes(source)) names.push(...vias.map(({ column }) => column));
  return [...new Set(names)].filter((name) => !['key64', 'root64', 'business_on'].includes(name));
}
