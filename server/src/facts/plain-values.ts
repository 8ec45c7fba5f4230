import type { Entity } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { enrichmentOf } from './enrich/index.ts';
import { moneyColumns } from './money-sql.ts';

/**
 * What to store in columns of a row whose other columns do not depend on them, by name, over `r` (the row with the new values).
 * Undefined where something else of the row is worked out from one of them: then the whole row has to be.
 */
export function plainValues({ settings }: ApplyContext, entity: Entity, columns: readonly string[]): ReadonlyMap<string, string> | undefined {
  const enrichment = enrichmentOf(entity.id);
  const worked = new Map(Object.entries(enrichment.columns?.(settings, (instant) => instant) ?? {}));
  const own = columns.map((name): readonly [string, string] => [name, worked.get(name) ?? `r."${name}"`]);
  const others = [
    ...[...worked].filter(([name]) => !columns.includes(name)).map(([, value]) => value),
    ...Object.values(enrichment.money?.(settings) ?? {}).flatMap(({ currency, date }) => [currency ?? '', date ?? '']),
    ...Object.values(enrichment.flags ?? {}),
    enrichment.eventDate ?? '',
    ...(entity.businessDate ?? []).map((name) => `q.${name}`),
  ];
  const isRead = (name: string): boolean => {
    const used = new RegExp(`\\b[rq]\\."?${name}\\b`);
    return others.some((text) => used.test(text)) || own.some(([column, value]) => column !== name && used.test(value));
  };
  const hasAmount = moneyColumns(entity).some(({ name }) => columns.includes(name));
  const isAlone = own.every(([name, value]) => [...value.matchAll(/\b[rq]\."?([a-z0-9_]+)/g)].every(([, used]) => used === name));
  return hasAmount || !isAlone || columns.some(isRead) ? undefined : new Map(own);
}
