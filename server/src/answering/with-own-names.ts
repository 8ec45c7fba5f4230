import type { KpiColumn, KpiResult } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { ownNames } from './describe-kpi.ts';
import type { OwnCatalog } from './own-catalog.ts';

/** A result with the names people have given to KPIs of their own. */
export function withOwnNames(result: KpiResult, { locale }: Pick<Asking, 'locale'>, own: OwnCatalog): KpiResult {
  if (own.kept.size === 0) return result;
  const names = ownNames(own, locale);
  const nameOf = (column: KpiColumn): KpiColumn => {
    const name = names(column.ref.id);
    return name === undefined ? column : { ...column, name };
  };
  return { ...result, columns: result.columns.map(nameOf) };
}
