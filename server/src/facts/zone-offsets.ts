import type { SqlSession } from './sql-session.ts';

/** From the beginning of a day on, the zone is so many microseconds ahead of UTC; null: it changes on one of these days. */
interface Span {
  readonly from: string;
  readonly offset: string | null;
}

/** How far a zone is ahead of UTC on the days of `first` to `last`, as the engine itself converts them. */
export interface ZoneOffsets {
  readonly name: string;
  readonly byLocalDay: readonly Span[];
  readonly byUtcDay: readonly Span[];
}

const first = '2004-12-31';
const days = 11_690;
/** Of this process: a zone's offsets do not change while it runs. */
const known = new Map<string, Promise<ZoneOffsets>>();

/** @throws DatabaseError where the engine does not know the zone */
export function readZoneOffsets(session: SqlSession, zone: string): Promise<ZoneOffsets> {
  const found = known.get(zone) ?? measure(session, zone);
  known.set(zone, found);
  found.catch(() => known.delete(zone));
  return found;
}

async function measure(session: SqlSession, zone: string): Promise<ZoneOffsets> {
  const midnight = 'CAST(day AS timestamp)';
  const instant = `make_timestamptz(epoch_us(${midnight}))`;
  const byLocalDay = await spans(session, zone, `epoch_us(${midnight}) - epoch_us(timezone($1::varchar, ${midnight}))`);
  const byUtcDay = await spans(session, zone, `epoch_us(timezone($1::varchar, ${instant})) - epoch_us(${midnight})`);
  return { name: zone, byLocalDay, byUtcDay };
}

/** A day that ends with the offset it began with has no other between: zones change at most once within days. */
async function spans(session: SqlSession, zone: string, offset: string): Promise<readonly Span[]> {
  const each = `SELECT day, ${offset} AS ahead FROM (SELECT DATE '${first}' + CAST(i AS integer) AS day FROM range(${days}) r(i))`;
  const settled = `SELECT day, CASE WHEN ahead = lead(ahead) OVER (ORDER BY day) THEN ahead END AS ahead FROM (${each})`;
  const placed = `SELECT day, ahead, lag(ahead) OVER (ORDER BY day) AS before, row_number() OVER (ORDER BY day) AS place FROM (${settled})`;
  const rows = await session.rows(
    `SELECT CAST(day AS varchar), CAST(ahead AS varchar) FROM (${placed}) WHERE place = 1 OR ahead IS DISTINCT FROM before ORDER BY day`,
    [zone],
  );
  return [{ from: '', offset: null }, ...rows.map(([from, ahead]) => ({ from: String(from), offset: ahead === null ? null : String(ahead) }))];
}

/**
 * DuckDB converts by its calendar library some million times a second; by an offset looked up it is many times as fast. What the
 * offsets leave open (days on which the zone changes, other years) goes the long way.
 * @param local column of type timestamp @param zone SQL text of the zone's name
 */
export function instantSql(offsets: ZoneOffsets, local: string, zone: string): string {
  return `coalesce(make_timestamptz(epoch_us(${local}) - ${search(offsets.byLocalDay, local, (day) => `TIMESTAMP '${day}'`)}), timezone(${zone}, ${local}))`;
}

/** @param instant column of type timestamptz */
export function localSql(offsets: ZoneOffsets, instant: string, zone: string): string {
  const ahead = search(offsets.byUtcDay, instant, (day) => `TIMESTAMPTZ '${day} 00:00:00+00'`);
  return `coalesce(make_timestamp(epoch_us(${instant}) + ${ahead}), timezone(${zone}, ${instant}))`;
}

/** The offset by halving the spans: a handful of comparisons each row. */
function search(spansOf: readonly Span[], column: string, dayOf: (day: string) => string): string {
  if (spansOf.length === 1) return spansOf[0]!.offset ?? 'CAST(NULL AS bigint)';
  const middle = Math.ceil(spansOf.length / 2);
  const [before, after] = [spansOf.slice(0, middle), spansOf.slice(middle)];
  return `CASE WHEN ${column} < ${dayOf(after[0]!.from)} THEN ${search(before, column, dayOf)} ELSE ${search(after, column, dayOf)} END`;
}
