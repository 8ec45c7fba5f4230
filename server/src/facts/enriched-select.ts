import { dateColumnOf, getEntity, type Entity } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { storedColumns } from './create-tables.ts';
import { enrichmentOf } from './enrich/index.ts';
import type { LocalTime } from './enrichment.ts';
import { flagsSql } from './flags-sql.ts';
import { convertedSql, hasColumn, moneyColumns } from './money-sql.ts';
import { quoted } from './sql-session.ts';
import { localSql } from './zone-offsets.ts';
import { nearRows } from './near-rows.ts';

/**
 * A row as it is stored, from a row as it was received (all stored columns; derived ones as they were or null): business
 * dates in the right zone, columns stamped from the parent, values worked out from the row itself, amounts in the
 * organisation's currency, the date it is stored by. Doing it twice changes nothing.
 * @param isArriving all rows are staged ones: what none of them was given is null, and nothing is worked out from it
 */
export function enrichedSelect(context: ApplyContext, entity: Entity, from: string, isArriving = false): string {
  const given = isArriving ? context.given.get(entity.id) : undefined;
  const columns = storedColumns(entity).map(({ name }) => name);
  const hidden = Object.keys(enrichmentOf(entity.id).carried ?? {});
  if (entity.parent) hidden.push('x_parent_on', 'x_parent_currency');
  const dated = layer(columns, hidden, datedColumns(context, entity, given), 's', datedFrom(context, entity, from));
  const worked = layer(columns, hidden, workedColumns(context, entity), 'r', `(${dated}) r`);
  const final = finalColumns(context, entity);
  const conversion = conversions(context, entity, given);
  return layer(columns, [], new Map([...final, ...conversion.columns]), 'q', `(${worked}) q ${conversion.joins}`);
}

function layer(columns: readonly string[], hidden: readonly string[], overrides: ReadonlyMap<string, string>, alias: string, from: string): string {
  const list = [...columns, ...hidden].map((name) => `${overrides.get(name) ?? `${alias}.${quoted(name)}`} AS ${quoted(name)}`);
  return `SELECT ${list.join(', ')} FROM ${from}`;
}

function datedFrom(context: ApplyContext, entity: Entity, from: string): string {
  const { tables } = context;
  const joins = [`${from} s`];
  if (entity.parent)
    joins.push(
      `LEFT JOIN ${nearRows(tables, entity.parent.entity, 'key64', parentsOf(entity, from))} p ON p.key64 = s.${quoted(entity.parent.column)}`,
    );
  const place = placeColumn(entity);
  if (place !== undefined && context.zones.length > 0) joins.push(`LEFT JOIN place z ON z.key64 = ${place}`);
  joins.push(enrichmentOf(entity.id).joins?.(tables, from) ?? '');
  return joins.join(' ');
}

function parentsOf({ parent }: Entity, from: string): string {
  return `SELECT x.${quoted(parent!.column)} FROM ${from} x`;
}

/** Where the fact happened, as an expression over `s` and `p`. */
function placeColumn(entity: Entity): string | undefined {
  const own = entity.columns.find(({ name }) => name === 'location_id');
  if (own) return own.stamped ? 'p.location_id' : 's.location_id';
  return undefined;
}

function datedColumns(context: ApplyContext, entity: Entity, given: ReadonlySet<string> | undefined): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  for (const column of entity.columns) {
    if (column.stamped) columns.set(column.name, `p.${quoted(column.name)}`);
    if (column.type.kind === 'moment' && !column.derived && !column.stamped && given?.has(column.name) !== false) {
      const on = dateColumnOf(column.name);
      columns.set(
        on,
        `CASE WHEN s.${quoted(column.name)} IS NULL THEN s.${quoted(on)} ELSE ${localDate(context, entity, `s.${quoted(column.name)}`)} END`,
      );
    }
  }
  for (const [name, expression] of Object.entries(enrichmentOf(entity.id).carried ?? {})) columns.set(name, expression);
  if (entity.parent) {
    columns.set('root64', rootOf(entity));
    columns.set('x_parent_on', 'p.business_on');
    columns.set('x_parent_currency', hasColumn(getEntity(entity.parent.entity), 'currency') ? 'p.currency' : 'NULL');
  } else columns.set('root64', 's.key64');
  return columns;
}

/** The outermost record's key; of a grandchild, its parent's as long as that has not arrived. */
function rootOf(entity: Entity): string {
  const { column, entity: parent } = entity.parent!;
  return `coalesce(${getEntity(parent).parent ? 'p.root64, ' : ''}s.${quoted(column)}, s.key64)`;
}

/** One branch per zone in use: engines convert far faster by a constant zone. */
function localDate(context: ApplyContext, entity: Entity, instant: string): string {
  const inZone = (zone: string): string => `CAST(${localTimeOf(context)(instant, zone)} AS date)`;
  const ofOrganization = inZone(context.settings.timezone);
  if (placeColumn(entity) === undefined || context.zones.length === 0) return ofOrganization;
  return `CASE z.zone ${context.zones.map((zone) => `WHEN '${zone}' THEN ${inZone(zone)}`).join(' ')} ELSE ${ofOrganization} END`;
}

function localTimeOf({ offsets }: ApplyContext): LocalTime {
  return (instant, zone) => {
    const found = offsets.get(zone);
    return found ? localSql(found, instant, `'${zone}'`) : `${instant} AT TIME ZONE '${zone}'`;
  };
}

function workedColumns(context: ApplyContext, entity: Entity): ReadonlyMap<string, string> {
  return new Map(Object.entries(enrichmentOf(entity.id).columns?.(context.settings, localTimeOf(context)) ?? {}));
}

function finalColumns(context: ApplyContext, entity: Entity): ReadonlyMap<string, string> {
  const columns = new Map<string, string>();
  if (entity.parent) columns.set('business_on', 'q.x_parent_on');
  else if (entity.businessDate) columns.set('business_on', `coalesce(${entity.businessDate.map((name) => `q.${quoted(name)}`).join(', ')})`);
  const conditions = new Map(Object.entries(enrichmentOf(entity.id).flags ?? {}));
  const future = futureDate(context, entity);
  if (future !== undefined) conditions.set('future_date', future);
  if (conditions.size > 0) columns.set('flags', flagsSql('q.flags', conditions));
  return columns;
}

/** What has happened cannot lie more than a day after it was reported (§3.1 checks). */
function futureDate({ tables }: ApplyContext, entity: Entity): string | undefined {
  const date = { order: 'ordered_on', lead: 'created_on', opportunity: 'created_on', activity: 'started_on' }[entity.id];
  if (date === undefined) return undefined;
  const done = entity.id === 'activity' ? "q.status = 'completed' AND " : '';
  const recordedOn = tables.engine === 'duckdb' ? 'CAST(make_timestamp(epoch_us(q.recorded_at)) AS date)' : 'CAST(q.recorded_at AS date)';
  return `${done}q.${date} > ${recordedOn} + 1`;
}

interface Conversions {
  readonly columns: ReadonlyMap<string, string>;
  readonly joins: string;
}

/** Received columns that are null in every row, and are not worked out either. */
function emptyColumns(context: ApplyContext, entity: Entity, given: ReadonlySet<string> | undefined): (name: string) => boolean {
  if (!given) return () => false;
  const worked = workedColumns(context, entity);
  const received = new Set(entity.columns.flatMap(({ name, derived, stamped }) => (derived || stamped ? [] : [name])));
  return (name) => received.has(name) && !given.has(name) && !worked.has(name);
}

/** One join with the daily rates per pair of currency and date in use. */
function conversions(context: ApplyContext, entity: Entity, given: ReadonlySet<string> | undefined): Conversions {
  const { tables, settings } = context;
  const isEmpty = emptyColumns(context, entity, given);
  const enrichment = enrichmentOf(entity.id);
  const special = enrichment.money?.(settings) ?? {};
  const joins = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const { name } of moneyColumns(entity)) {
    if (isEmpty(name)) {
      columns.set(`${name}_org`, 'CAST(NULL AS bigint)');
      continue;
    }
    const currency = special[name]?.currency ?? currencyOf(entity, settings.currency);
    const date = special[name]?.date ?? enrichment.eventDate ?? 'CAST(NULL AS date)';
    const basis = `${currency}|${date}`;
    if (!joins.has(basis)) joins.set(basis, `f${joins.size}`);
    columns.set(`${name}_org`, convertedSql(`q.${quoted(name)}`, currency, settings.currency, `${joins.get(basis)!}.factor`));
  }
  const clauses = [...joins].map(([basis, alias]) => {
    const [currency, date] = basis.split('|');
    return `LEFT JOIN ${tables.named('ref_fx')} ${alias} ON ${alias}.currency = ${currency} AND ${alias}.on_date = ${date}`;
  });
  return { columns, joins: clauses.join(' ') };
}

function currencyOf(entity: Entity, organizationCurrency: string): string {
  const candidates: string[] = [];
  if (hasColumn(entity, 'currency')) candidates.push('q.currency');
  if (entity.parent) candidates.push('q.x_parent_currency');
  if (entity.id === 'refund') candidates.push('q.x_grand_currency');
  return `coalesce(${[...candidates, `'${organizationCurrency}'`].join(', ')})`;
}
