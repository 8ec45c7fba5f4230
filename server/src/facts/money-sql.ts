import type { Column } from '@leadline/kpi';
import { tableColumns, type Entity } from '@leadline/kpi';

/** Money columns of an entity with the currency and the date they are converted by (expressions over `q`). */
export interface MoneyBasis {
  readonly currency: string;
  readonly date: string;
}

export function moneyColumns(entity: Entity): readonly Column[] {
  return entity.columns.filter((column) => column.type.kind === 'money');
}

export function hasMoney(entity: Entity): boolean {
  return moneyColumns(entity).length > 0;
}

export function hasColumn(entity: Entity, name: string): boolean {
  return tableColumns(entity).some((column) => column.name === name);
}

/**
 * An amount in the organisation's currency, rounded half away from zero to its stored unit (G7). No value without a rate,
 * nor beyond 64 bits.
 * @param factor SQL expression: units of the organisation's currency per unit, exponents included; null without a rate
 */
export function convertedSql(amount: string, currency: string, organizationCurrency: string, factor: string): string {
  const size = `abs(CAST(${amount} AS double precision) * CAST(${factor} AS double precision))`;
  const product = `round(CAST(${amount} AS decimal(19,0)) * ${factor}, 0)`;
  return `CASE WHEN ${currency} = '${organizationCurrency}' THEN ${amount} WHEN ${size} < 9000000000000000000 THEN CAST(${product} AS bigint) END`;
}
