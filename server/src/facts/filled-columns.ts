import { dateColumnOf, metaColumns, tableColumns, type Entity } from '@leadline/kpi';
import { enrichmentOf } from './enrich/index.ts';
import type { ApplyContext } from './apply-context.ts';
import { receivedColumns } from './input-columns.ts';
import { sameValueSql } from './same-value.ts';
import { quoted } from './sql-session.ts';

/** What is known of the values of all staged rows of an entity together. */
export interface FilledColumns {
  /** Received columns that some row has a value in. */
  readonly received: ReadonlySet<string>;
  /** Columns beside them that have the same value in every row. */
  readonly settled: ReadonlySet<string>;
  /** Stored columns that can have values once the rows are enriched. */
  readonly stored: readonly string[];
}

/** Columns beside the received ones that differ from row to row in few batches. */
const mostlySettled = ['source', 'version', 'batch', 'recorded_at', 'flags', 'origin_file'];

/**
 * Sources deliver few of the columns an entity has, and what is empty or the same for certain need not be carried through sorting
 * and writing.
 */
export async function readFilled(context: ApplyContext, entity: Entity): Promise<FilledColumns> {
  const names = receivedColumns(entity).map(({ name }) => name);
  const isFilled = names.map((name) => `count(${quoted(name)}) > 0`);
  const isSettled = mostlySettled.map(sameValueSql);
  const [row] = await context.session.rows(`SELECT ${[...isFilled, ...isSettled].join(', ')} FROM in_${entity.id}`);
  const received = new Set(names.filter((_, index) => row?.[index] === true));
  const settled = new Set(mostlySettled.filter((_, index) => row?.[names.length + index] === true));
  return { received, settled, stored: storedNames(context, entity, received) };
}

function storedNames({ settings }: ApplyContext, entity: Entity, filled: ReadonlySet<string>): readonly string[] {
  const worked = new Set(Object.keys(enrichmentOf(entity.id).columns?.(settings, (instant) => instant) ?? {}));
  const columns = tableColumns(entity).filter(({ name, derived, of }) => {
    if (worked.has(name) || of.stamped) return true;
    if (of.type.kind === 'money' && derived) return filled.has(of.name) || worked.has(of.name);
    return filled.has(name) || (!derived && of.type.kind === 'moment' && name === dateColumnOf(of.name) && filled.has(of.name));
  });
  return [...metaColumns, ...columns].map(({ name }) => name);
}
