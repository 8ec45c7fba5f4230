import { LeadlineError } from '@leadline/contract';
import { tableColumns, getEntity, recordId, type EntityId } from '@leadline/kpi';
import type { Item } from '#server/inbox/inbox.ts';
import { keyOf, referenceText } from '#server/ingest/stage/read-item.ts';
import { isTrue, textOf, type Firm, type Row, type Stint } from './read-firm.ts';

/** What entries made here are known by. */
export const ownSource = 'leadline';

export interface Place {
  readonly source: string;
  readonly externalId: string;
}

/** A record that is new here. */
export function newPlace(entity: EntityId): Place & { readonly id: string } {
  const externalId = crypto.randomUUID();
  return { source: ownSource, externalId, id: recordId(entity, keyOf(entity, ownSource, externalId)) };
}

export const placeOf = (row: Row): Place => ({ source: textOf(row, 'source')!, externalId: textOf(row, 'external_id')! });

type Values = Item['values'];
const tables = {
  user: 'users',
  team: 'teams',
  location: 'locations',
  project: 'projects',
  pipeline: 'processes',
  calendar: 'calendars',
  region: 'regions',
} as const;
type Referred = keyof typeof tables;

/** How an item of `from` names a record. @throws LeadlineError people.unknown_reference where it is not there */
export function reference(firm: Firm, entity: Referred, id: string | null, from: Place): string | null {
  if (id === null) return null;
  const row = firm[tables[entity]].get(id);
  if (!row) throw new LeadlineError('invalid', 'people.unknown_reference');
  return referenceText(placeOf(row), from.source);
}

export function putItem(entity: EntityId, { source, externalId }: Place, version: number, values: Values): Item {
  return { entity, op: 'put', source, externalId, version, values };
}

/** A deletion of the version of what was decided at the same moment would change nothing. */
export function deleteItem(entity: EntityId, row: Row, version: number): Item {
  return { entity, op: 'delete', ...placeOf(row), version: version + 1, values: {} };
}

export function assignmentItem(firm: Firm, stint: Stint, at: Place, version: number): Item {
  const values: Values = {
    user_id: reference(firm, 'user', stint.userId, at),
    team_id: reference(firm, 'team', stint.teamId, at),
    sales_role: stint.role,
    allocation: String(stint.share),
    fte: String(stint.partTime),
    is_primary: stint.isPrimary,
    is_team_lead: stint.isLead,
    manager_user_id: reference(firm, 'user', stint.managerId, at),
    location_id: reference(firm, 'location', stint.locationId, at),
    calendar_id: reference(firm, 'calendar', stint.calendarId, at),
    ramp_start_on: stint.rampFrom,
    valid_from: stint.from,
    valid_to: stint.to,
  };
  return putItem('assignment', at, version, values);
}

/** A record as it stands, with other values: what is not named stays. References are named by `refs`. */
export function changedItem(firm: Firm, entity: 'user' | 'team' | 'location', row: Row, version: number, changes: Values): Item {
  const at = placeOf(row);
  const kept: Record<string, string | boolean | null> = {};
  for (const { name, of, derived } of tableColumns(getEntity(entity))) {
    if (derived || of.type.kind === 'moment') continue;
    if (of.type.kind === 'ref')
      kept[name] = reference(firm, of.type.to as Referred, row.get(name) == null ? null : recordId(of.type.to, BigInt(row.get(name)!)), at);
    else kept[name] = of.type.kind === 'boolean' ? (row.get(name) === null ? null : isTrue(row, name)) : textOf(row, name);
  }
  return putItem(entity, at, version, { ...kept, ...changes });
}
