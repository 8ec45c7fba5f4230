import { tableColumns, type Entity } from '@leadline/kpi';
import type { FilledColumns } from './filled-columns.ts';
import { quoted } from './sql-session.ts';

const beside = ['key64', 'source', 'external_id', 'version', 'batch', 'recorded_at', 'flags', 'origin_file', 'origin_line'];

/**
 * The rows of `win_<entity>` that put a record, without received columns that are empty, by the date they will be stored by: so that few columns are
 * sorted and none of what is worked out. In other zones than UTC some stand a day off, which costs readers nothing.
 * @returns undefined where that date does not follow from what was received
 */
export function sortedRows(entity: Entity, { received, settled }: FilledColumns): string | undefined {
  const dates = entity.parent ? undefined : entity.businessDate?.map((name) => dateSql(entity, name, received));
  if (dates === undefined || dates.includes(undefined)) return undefined;
  const carried = [...beside.filter((name) => !settled.has(name)), ...received].map(quoted).join(', ');
  const order = dates.flat().join(', ');
  const sorted = `SELECT ${carried} FROM win_${entity.id} WHERE op = 'put'${order === '' ? '' : ` ORDER BY coalesce(${order})`}`;
  if (settled.size === 0) return `(${sorted})`;
  const same = [...settled].map((name) => `min(${name}) AS ${name}`).join(', ');
  return `(SELECT * FROM (${sorted}) s CROSS JOIN (SELECT ${same} FROM win_${entity.id}) c)`;
}

/** Values of a date column before rows are enriched: what was received of it; undefined where it is not received. */
function dateSql(entity: Entity, date: string, filled: ReadonlySet<string>): readonly string[] | undefined {
  const column = tableColumns(entity).find(({ name }) => name === date);
  if (!column || column.derived) return undefined;
  const moment = column.of.name;
  return [
    ...(filled.has(date) ? [quoted(date)] : []),
    ...(moment !== date && filled.has(moment) ? [`CAST(make_timestamp(epoch_us(${quoted(moment)})) AS date)`] : []),
  ];
}
