import { getEntity, recordId, tableColumns, type EntityId } from '@leadline/kpi';
import { placeOf, putItem, type Place } from '#server/firm/items.ts';
import { isTrue, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';
import type { Goals } from './read-goals.ts';

type Values = Item['values'];

/** Where records goals refer to came from: those that are there, and those that are made in the same decision. */
export interface Places {
  readonly of: (entity: EntityId, id: string) => Place | undefined;
  readonly add: (id: string, place: Place) => void;
}

export function placesOf({ firm, goalRows, partRows }: Pick<Goals, 'firm' | 'goalRows' | 'partRows'>): Places {
  const added = new Map<string, Place>();
  const tables: Readonly<Record<string, ReadonlyMap<string, Row>>> = {
    user: firm.users,
    team: firm.teams,
    location: firm.locations,
    project: firm.projects,
    pipeline: firm.processes,
    goal: goalRows,
    goal_target: partRows,
  };
  return {
    of: (entity, id) => {
      const row = tables[entity]?.get(id);
      return added.get(id) ?? (row && placeOf(row));
    },
    add: (id, place) => void added.set(id, place),
  };
}

/** How an item names a record; null where there is none, or it is not there any more. */
export function named(places: Places, entity: EntityId, id: string | null, from: Place): string | null {
  const place = id === null ? undefined : places.of(entity, id);
  return place === undefined ? null : referenceText(place, from.source);
}

/** A record with some values changed: what is not named stays as it is. */
export function changedRecord(places: Places, entity: 'goal' | 'goal_target', row: Row, version: number, changes: Values): Item {
  const at = placeOf(row);
  return putItem(entity, at, version, { ...valuesOf(places, entity, row, at), ...changes });
}

function valuesOf(places: Places, entity: EntityId, row: Row, at: Place): Values {
  const kept: Record<string, string | boolean | null> = {};
  for (const { name, of, derived } of tableColumns(getEntity(entity))) {
    if (derived) continue;
    const text = textOf(row, name);
    if (of.type.kind === 'ref') kept[name] = text === null ? null : named(places, of.type.to, recordId(of.type.to, BigInt(text)), at);
    else kept[name] = of.type.kind === 'boolean' && text !== null ? isTrue(row, name) : text;
  }
  return kept;
}

export const nameOfPerson = ({ users }: Firm, id: string | null): string | null => {
  const row = id === null ? undefined : users.get(id);
  return row === undefined ? null : (textOf(row, 'full_name') ?? textOf(row, 'external_id'));
};
