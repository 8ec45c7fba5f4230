import { entities, type EntityId, type SqlRow } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { deriveCustomers } from './derive/customers/derive-customers.ts';
import { deriveAccounts } from './derive/derive-accounts.ts';
import { deriveDealOrigin } from './derive/derive-deal-origin.ts';
import { deriveDeals } from './derive/derive-deals.ts';
import { deriveEmails } from './derive/derive-emails.ts';
import { deriveLeadAttempts } from './derive/derive-lead-attempts.ts';
import { deriveLeadContact } from './derive/derive-lead-contact.ts';
import { deriveLeadCustomer } from './derive/derive-lead-customer.ts';
import { deriveOrderFlags } from './derive/derive-order-flags.ts';
import { deriveMeetings } from './derive/derive-meetings.ts';
import { deriveRepeats } from './derive/derive-repeats.ts';
import { deriveResponseTimes } from './derive/derive-response-times.ts';
import { deriveStageHistory } from './derive/derive-stage-history.ts';
import { deriveExperiments } from './derive/market/derive-experiments.ts';
import { derivePeople } from './derive/people/derive-people.ts';
import type { ApplyCounts, ApplyReport } from './fact-store.ts';
import { publishAncestors } from './publish/publish-ancestors.ts';
import { publishCalendar } from './publish/publish-calendar.ts';
import { publishFx } from './publish/publish-fx.ts';
import { publishMembership } from './publish/publish-membership.ts';
import { isTimeZone } from './settings.ts';
import { countStaged } from './count-staged.ts';
import { listReached } from './list-reached.ts';
import { insertValues } from './value-rows.ts';
import { writeEntity } from './write-entity.ts';
import { settleEmpty } from './settle-empty.ts';
import { readZoneOffsets } from './zone-offsets.ts';
import { listUnresolved, writeStubs } from './write-stubs.ts';
import type { SqlSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

export type WrittenReport = Omit<ApplyReport, 'outcomes'>;

/**
 * Everything that happens to the facts in one transaction, on either engine. The staged rows stand in `in_<entity>`
 * (input-columns.ts). Temporary relations stay: the outcomes are read from `verdict_<entity>` afterwards.
 * @param references relation (entity, key64, source, external_id)
 * @param isUnreported nobody asks what became of the rows
 */
export async function writeFacts(context: ApplyContext, references: string | undefined, isUnreported = false): Promise<WrittenReport> {
  if (context.everything && (await isWithoutRecords(context))) {
    await settleEmpty(context);
    return { perEntity: new Map(), unresolved: [] };
  }
  await countStaged(context);
  for (const entity of entities.values()) {
    if (!entity.derived) await writeEntity(context, entity);
    if (entity.id === 'fx_rate' && (context.everything || context.touched.has('fx_rate'))) await publishFx(context);
    if (entity.id === 'location') await readZones(context);
  }
  await writeStubs(context, references);
  await publishAncestors(context);
  await publishMembership(context);
  await publishCalendar(context);
  await listReached(context);
  await deriveAll(context);
  if (isUnreported) return { perEntity: new Map(), unresolved: [] };
  return { perEntity: await countOutcomes(context), unresolved: await listUnresolved(context) };
}

/** What is worked out from several records, each from those before it. */
async function deriveAll(context: ApplyContext): Promise<void> {
  await deriveRepeats(context);
  await deriveMeetings(context);
  await deriveLeadContact(context);
  await deriveLeadAttempts(context);
  await deriveResponseTimes(context);
  await deriveStageHistory(context);
  await deriveDeals(context);
  await deriveDealOrigin(context);
  await deriveOrderFlags(context);
  await deriveAccounts(context);
  await deriveLeadCustomer(context);
  await deriveCustomers(context);
  await deriveEmails(context);
  await derivePeople(context);
  await deriveExperiments(context);
}

/** `place` (key64, zone): locations in another zone than the organisation's; and how far the zones are ahead. */
async function readZones(context: ApplyContext): Promise<void> {
  const { session, tables, zones, offsets, settings } = context;
  const rows = await session.rows(`SELECT CAST(key64 AS text), timezone FROM ${tables.of('location')} WHERE timezone IS NOT NULL`);
  const elsewhere = rows.filter(([, zone]) => typeof zone === 'string' && zone !== settings.timezone && isTimeZone(zone));
  if (elsewhere.length > 0) await listPlaces(context, elsewhere);
  zones.push(...new Set(elsewhere.map(([, zone]) => String(zone))));
  if (tables.engine === 'duckdb' && isLarge(context))
    for (const zone of [settings.timezone, ...zones]) offsets.set(zone, await readZoneOffsets(session, zone));
}

async function listPlaces({ session, temp }: ApplyContext, elsewhere: readonly SqlRow[]): Promise<void> {
  await temp.table('place', 'SELECT CAST(NULL AS bigint) AS key64, CAST(NULL AS text) AS zone WHERE FALSE');
  await insertValues(
    session,
    'place',
    [
      { name: 'key64', sql: 'bigint' },
      { name: 'zone', sql: 'text' },
    ],
    elsewhere.map(([key, zone]) => [String(key), String(zone)]),
  );
}

/** From so many rows on, offsets looked up save more time than the longer statements take to plan. */
const manyRows = 20_000;

function isLarge({ staged, everything }: ApplyContext): boolean {
  return everything || [...staged.values()].reduce((sum, { rows }) => sum + rows, 0) >= manyRows;
}

async function countOutcomes({ session, temp }: ApplyContext): Promise<ReadonlyMap<EntityId, ApplyCounts>> {
  const perEntity = new Map<EntityId, ApplyCounts>();
  const judged = [...entities.keys()].filter((id) => temp.has(`verdict_${id}`));
  if (judged.length === 0) return perEntity;
  const rows = await session.rows(judged.map((id) => `SELECT '${id}', outcome, count(*) FROM verdict_${id} GROUP BY outcome`).join(' UNION ALL '));
  for (const id of judged) {
    const of = (outcome: string): number => Number(rows.find(([entity, name]) => entity === id && name === outcome)?.[2] ?? 0);
    perEntity.set(id, {
      accepted: of('accepted'),
      unchanged: of('unchanged'),
      superseded: of('superseded') + of('key_collision'),
      deleted: of('deleted'),
    });
  }
  return perEntity;
}

/** What was found empty, by the set of those that are not; the one writer of a store on DuckDB need not ask again. */
const known = new WeakMap<Set<EntityId>, ReadonlySet<EntityId>>();

/**
 * Entities without a single row.
 * @param filled entities that had rows at some time: they are not asked about again, and those found to have some are added.
 *   Empty where nothing is known any more.
 */
export async function listEmpty(session: SqlSession, tables: Tables, filled: Set<EntityId>): Promise<ReadonlySet<EntityId>> {
  const before = tables.engine === 'duckdb' && filled.size > 0 ? known.get(filled) : undefined;
  if (before) return new Set([...before].filter((id) => !filled.has(id)));
  const asked = [...entities.keys()].filter((id) => !filled.has(id));
  if (asked.length === 0) return new Set();
  const rows = await session.rows(asked.map((id) => `SELECT '${id}' FROM (SELECT 1 FROM ${tables.of(id)} LIMIT 1) x`).join(' UNION ALL '));
  const present = new Set(rows.map(([id]) => String(id)));
  const empty = new Set(asked.filter((id) => !present.has(id)));
  for (const id of asked) if (!empty.has(id)) filled.add(id);
  known.set(filled, empty);
  return empty;
}

/** No record is stored, neither received nor worked out. */
export async function isWithoutRecords({ session, tables }: Pick<ApplyContext, 'session' | 'tables'>): Promise<boolean> {
  return (await listEmpty(session, tables, new Set())).size === entities.size;
}
