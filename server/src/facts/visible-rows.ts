import { entities, getEntity, type Column, type Dialect, type Entity, type EntityId, type Scope } from '@leadline/kpi';
import { onSameRoot, publishedApart } from './near-rows.ts';
import { quoted } from './sql-session.ts';
import { tablesOfDialect, type Tables } from './tables.ts';

/** What decides whether a record may be looked at. */
export interface Looking {
  readonly dialect: Dialect;
  readonly scope: Scope;
  /** Ongoing records are looked at as of this date. */
  readonly today: string;
}

interface Limited {
  readonly tables: Tables;
  readonly scope: Exclude<Scope, { kind: 'all' }>;
  readonly today: string;
}

/**
 * Condition on the rows of an entity, named `alias` in the statement, that somebody may look at one by one; undefined where they may look at all.
 * A record is seen by those it counts for in some number (domain.md §9.3, G8): a person of theirs stands in it, in a part of it that names people
 * (shares of a deal, earlier owners; of a customer whoever looked after it), or in what it is a part of. A name other systems know somebody by is that person (`user.person_id`). Teams see what was theirs on some day since the record's date. What names nobody
 * at all is open where it is a list everybody chooses from (products, stages), and closed where it is an event (costs).
 */
export function visibleSql({ dialect, scope, today }: Looking, entity: EntityId, alias: string): string | undefined {
  if (scope.kind === 'all') return undefined;
  return visible({ tables: tablesOfDialect(dialect), scope, today }, getEntity(entity), alias) ?? 'TRUE';
}

/** @returns undefined for what is open to everybody */
function visible(limited: Limited, entity: Entity, alias: string): string | undefined {
  if (entity.id === 'user') return isTheirs(limited, `${alias}.key64`, alias);
  if (entity.id === 'team') return undefined;
  const own = [...refsTo(entity, 'user').map(({ name }) => isTheirs(limited, column(alias, name), alias)), ...ofTeams(limited, entity, alias)];
  const parts = partsNamingPeople(entity).map(([part, ref]) => ofPart(limited, part, ref, alias));
  const owners = entity.id === 'account' ? [hasOwner(limited, alias)] : [];
  const ways = [...own, ...parts, ...owners, ...(own.length > 0 ? [] : throughOthers(limited, entity, alias))];
  if (ways.length > 0) return `(${ways.join(' OR ')})`;
  return entity.kind === 'fact' ? 'FALSE' : undefined;
}

const column = (alias: string, name: string): string => `${alias}.${quoted(name)}`;

function refsTo(entity: Entity, target: EntityId): readonly Column[] {
  return entity.columns.filter(({ type }) => type.kind === 'ref' && type.to === target);
}

function ofTeams({ scope }: Limited, entity: Entity, alias: string): readonly string[] {
  if (scope.kind !== 'teams') return [];
  return refsTo(entity, 'team').map(({ name }) => isOneOf(column(alias, name), scope.teams));
}

/** One of the persons by whatever name, or somebody who was in one of the teams on a day between the record's date and today. */
function isTheirs({ tables, scope, today }: Limited, person: string, alias: string): string {
  if (scope.kind === 'persons') {
    if (scope.persons.length === 0) return 'FALSE';
    return `${person} IN (SELECT n.key64 FROM ${tables.of('user')} n WHERE ${isOneOf('coalesce(n.person_id, n.key64)', scope.persons)})`;
  }
  const [first, last] = ['least', 'greatest'].map((pick) => `${pick}(coalesce(${alias}.business_on, DATE '${today}'), DATE '${today}')`);
  return `EXISTS (SELECT 1 FROM ${publishedApart(tables, 'ref_membership')} m WHERE m.user_key = ${person} AND ${isOneOf('m.team_key', scope.teams)}
    AND coalesce(m.from_on, DATE '0001-01-01') <= ${last} AND ${first} < coalesce(m.to_on, DATE '9999-12-31'))`;
}

function isOneOf(value: string, keys: readonly bigint[]): string {
  return keys.length === 0 ? 'FALSE' : `${value} IN (${keys.map((key) => `CAST('${key}' AS bigint)`).join(', ')})`;
}

/** Entities whose records belong to one of these and name people of their own. */
function partsNamingPeople(entity: Entity): readonly (readonly [part: Entity, ref: string])[] {
  return [...entities.values()].flatMap((part) => {
    const namesPeople = refsTo(part, 'user').some(({ stamped, derived }) => !stamped && !derived);
    return part.parent?.entity === entity.id && namesPeople ? [[part, part.parent.column] as const] : [];
  });
}

function ofPart(limited: Limited, part: Entity, ref: string, alias: string): string {
  const inner = `${alias}p`;
  const theirs = refsTo(part, 'user').map(({ name }) => isTheirs(limited, column(inner, name), inner));
  return `EXISTS (SELECT 1 FROM ${limited.tables.of(part.id)} ${inner} WHERE ${column(inner, ref)} = ${alias}.key64${onSameRoot(limited.tables, part.id, inner, alias)} AND (${theirs.join(' OR ')}))`;
}

/**
 * Who looks or looked after a customer sees it from the first day on (docs/decisions/0021): what it brought until a handover stays theirs, and whoever
 * takes over sees nothing before the day comes. The history is no part of the customer in the sense of `Parent`: it lies on dates of its own.
 */
function hasOwner(limited: Limited, alias: string): string {
  const inner = `${alias}h`;
  return `EXISTS (SELECT 1 FROM ${limited.tables.of('account_owner_history')} ${inner} WHERE ${inner}.account_id = ${alias}.key64
    AND (${inner}.valid_from IS NULL OR ${inner}.valid_from <= DATE '${limited.today}') AND ${isTheirs(limited, `${inner}.user_id`, inner)})`;
}

/** By the record it is a part of; without one by the records it names that belong to somebody. */
function throughOthers(limited: Limited, entity: Entity, alias: string): readonly string[] {
  const refs = entity.parent ? [[entity.parent.column, entity.parent.entity] as const] : refsToOwned(entity);
  return refs.flatMap(([name, target]) => {
    const inner = `${alias}o`;
    const condition = visible(limited, getEntity(target), inner);
    if (condition === undefined) return [];
    if (limited.tables.spread.size > 0)
      return [`${column(alias, name)} IN (SELECT ${inner}.key64 FROM ${limited.tables.of(target)} ${inner} WHERE ${condition})`];
    return [`EXISTS (SELECT 1 FROM ${limited.tables.of(target)} ${inner} WHERE ${inner}.key64 = ${column(alias, name)} AND ${condition})`];
  });
}

function refsToOwned(entity: Entity): readonly (readonly [name: string, target: EntityId])[] {
  return entity.columns.flatMap(({ name, type }) =>
    type.kind === 'ref' && type.to !== entity.id && getEntity(type.to).kind === 'fact' ? [[name, type.to] as const] : [],
  );
}
