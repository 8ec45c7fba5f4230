import { type EntityId, listRollups, type Rollup, type RollupPart } from '@leadline/kpi';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';

/** How many rows relations of changed records have with a date in a column; each relation is looked at once. */
export type DatedRows = (relation: string, entity: EntityId, date: string) => Promise<number>;

export function countDatedRows(session: SqlSession): DatedRows {
  const known = new Map<string, Promise<ReadonlyMap<string, number>>>();
  return async (relation, entity, date) => {
    if (!known.has(relation)) known.set(relation, countDates(session, relation, datesOf(entity)));
    return (await known.get(relation)!).get(date) ?? 0;
  };
}

async function countDates(session: SqlSession, relation: string, dates: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const [found] = await session.rows(`SELECT ${dates.map((date) => `count(${quoted(date)})`).join(', ')} FROM ${relation}`);
  return new Map(dates.map((date, index) => [date, Number(found![index])]));
}

function datesOf(entity: EntityId): readonly string[] {
  const own = listRollups().filter((rollup) => rollup.entity === entity);
  return [...new Set(own.flatMap(({ anchor, until }) => (until === undefined ? [anchor] : [anchor, until])))];
}

/**
 * Parts with at least one record that has a date of this rollup. The others bring it nothing: a deal that is open touches none of what
 * was won or lost. Where records count until a date, those without a first one count as well, and every part stays.
 */
export async function partsWithDates(rollup: Rollup, parts: readonly RollupPart[], dated: DatedRows): Promise<readonly RollupPart[]> {
  if (rollup.until !== undefined) return parts;
  const kept: RollupPart[] = [];
  for (const part of parts) {
    const relation = part.relations?.get(rollup.entity);
    if (relation === undefined || (await dated(relation, rollup.entity, rollup.anchor)) > 0) kept.push(part);
  }
  return kept;
}
