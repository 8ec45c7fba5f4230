import type { Entity } from '@leadline/kpi';
import { inputColumns } from '#server/facts/input-columns.ts';
import { quoted } from '#server/facts/sql-session.ts';
import { contentSame } from '#server/facts/write-entity.ts';

/**
 * One row per key of `keys`: what applying all gathered rows in order would leave. Of an entry with several rows of a record
 * the highest version counts, then the last. An older version than one before is passed over; one that says the same again
 * leaves the earlier one in place. Nothing gathered: `op` is 'forget'.
 */
export function settleSelect(entity: Entity, gathered: string, keys: string): string {
  const single = `SELECT * FROM ${gathered} QUALIFY row_number() OVER (PARTITION BY key64, batch ORDER BY version DESC, ordinal DESC) = 1`;
  const known = `SELECT *, max(version) OVER (PARTITION BY key64 ORDER BY batch ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS known FROM (${single})`;
  const chain = `SELECT *, row_number() OVER (PARTITION BY key64 ORDER BY batch) AS place FROM (${known}) WHERE version >= coalesce(known, version)`;
  const isNews = `o.key64 IS NULL OR w.version <> o.version OR w.op <> o.op OR (w.op = 'put' AND NOT (${contentSame(entity)}))`;
  const news = `SELECT w.* FROM chain w LEFT JOIN chain o ON o.key64 = w.key64 AND o.place = w.place - 1 WHERE ${isNews}
    QUALIFY row_number() OVER (PARTITION BY w.key64 ORDER BY w.place DESC) = 1`;
  const own: Readonly<Record<string, string>> = {
    ordinal: `row_number() OVER (ORDER BY k.key64)`,
    op: `coalesce(n.op, 'forget')`,
    key64: 'k.key64',
    source: 'k.source',
    external_id: 'k.external_id',
  };
  const columns = inputColumns(entity).map(({ name, sql }) => `CAST(${own[name] ?? `n.${quoted(name)}`} AS ${sql}) AS ${quoted(name)}`);
  return `WITH chain AS (${chain}), news AS (${news})
    SELECT ${columns.join(', ')} FROM (SELECT * FROM ${keys} WHERE entity = '${entity.id}') k LEFT JOIN news n ON n.key64 = k.key64`;
}
