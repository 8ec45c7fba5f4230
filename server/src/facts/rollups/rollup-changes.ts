import { columnsRead, type Entity, type EntityId, getEntity, rollupsOn, sketchColumns, tableName } from '@leadline/kpi';
import { quoted, type TrackedSession } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';

/** What one transaction did to the records rollups are made of. */
export interface RollupChanges {
  /**
   * Rows of a relation (all stored columns) were written or removed.
   * @param isSummed whether it can have changed what rollups keep: not where only other columns of the same records are new
   */
  readonly note: (entity: Entity, relation: string, sign: 1 | -1, isSummed?: boolean) => Promise<void>;
  /** Does what writes the noted rows, and nothing else, into the table of an entity. */
  readonly writing: (entity: Entity, write: () => Promise<void>) => Promise<void>;
  /** So much of an entity was written that its rollups are made again from its table. */
  readonly remake: (entity: EntityId) => void;
  readonly isRemade: (entity: EntityId) => boolean;
  /** Changes of an entity are noted at all. */
  readonly isNoted: (entity: EntityId) => boolean;
  /** Relation of the noted rows with their `sign`; undefined where rollups keep what they kept. */
  readonly logOf: (entity: EntityId) => string | undefined;
  /** By entity the relation of all noted rows, where nothing else has changed its table. */
  readonly wholeLogs: () => ReadonlyMap<EntityId, string>;
}

export const noRollupChanges: RollupChanges = {
  note: async () => undefined,
  writing: (_entity, write) => write(),
  remake: () => undefined,
  isRemade: () => false,
  isNoted: () => false,
  logOf: () => undefined,
  wholeLogs: () => new Map(),
};

/** The columns the rollups read of an entity. */
export function summedColumns(entity: EntityId): readonly string[] {
  return rollupsOn(entity).flatMap((rollup) => columnsRead(rollup, entity));
}

/** The columns the rollups read of an entity and its records are sketched by, with what records are found by. */
export function loggedColumns(entity: EntityId): readonly string[] {
  const { values, present } = sketchColumns(entity);
  return [...new Set(['key64', 'root64', 'business_on', ...summedColumns(entity), ...values, ...present])];
}

/** Notes changes in temporary relations `rollup_log_<entity>`. */
export function trackRollupChanges(session: TrackedSession, tables: Tables): RollupChanges {
  const logs = new Set<EntityId>();
  const summed = new Set<EntityId>();
  const remade = new Set<EntityId>();
  const isKept = new Map<EntityId, boolean>();
  const told = new Map<EntityId, number>();
  const isOfInterest = (entity: EntityId): boolean => {
    const known = isKept.get(entity) ?? rollupsOn(entity).length > 0;
    isKept.set(entity, known);
    return known && !remade.has(entity);
  };
  const logName = (entity: EntityId): string => `rollup_log_${getEntity(entity).id}`;
  const writes = (entity: EntityId): number => session.changed().get(`${tables.schema}.${tableName(getEntity(entity))}`) ?? 0;
  return {
    note: async ({ id }, relation, sign, isSummed = true) => {
      if (!isOfInterest(id)) return;
      const columns = loggedColumns(id).map(quoted).join(', ');
      const select = `SELECT ${columns}, CAST(${sign} AS integer) AS sign FROM ${relation} noted`;
      await session.run(logs.has(id) ? `INSERT INTO ${logName(id)} ${select}` : `CREATE TEMPORARY TABLE ${logName(id)} AS ${select}`);
      logs.add(id);
      if (isSummed) summed.add(id);
    },
    writing: async ({ id }, write) => {
      const before = writes(id);
      await write();
      told.set(id, (told.get(id) ?? 0) + writes(id) - before);
    },
    remake: (entity) => {
      if (isOfInterest(entity)) remade.add(entity);
    },
    isRemade: (entity) => remade.has(entity),
    isNoted: isOfInterest,
    logOf: (entity) => (summed.has(entity) ? logName(entity) : undefined),
    wholeLogs: () => {
      const whole = [...logs].filter((entity) => !remade.has(entity) && told.get(entity) === writes(entity));
      return new Map(whole.map((entity) => [entity, logName(entity)]));
    },
  };
}
