import { columnsRead, type Entity, type EntityId, getEntity, rollupsOn } from '@leadline/kpi';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';

/** What one transaction did to the records rollups are made of. */
export interface RollupChanges {
  /** Rows of a relation (all stored columns) were written or removed. */
  readonly note: (entity: Entity, relation: string, sign: 1 | -1) => Promise<void>;
  /** So much of an entity was written that its rollups are made again from its table. */
  readonly remake: (entity: EntityId) => void;
  readonly isRemade: (entity: EntityId) => boolean;
  /** Relation of the noted rows with their `sign`; undefined where nothing was noted. */
  readonly logOf: (entity: EntityId) => string | undefined;
}

export const noRollupChanges: RollupChanges = {
  note: async () => undefined,
  remake: () => undefined,
  isRemade: () => false,
  logOf: () => undefined,
};

/** The columns the rollups read of an entity, with what records are found by. */
export function loggedColumns(entity: EntityId): readonly string[] {
  const read = rollupsOn(entity).flatMap((rollup) => columnsRead(rollup, entity));
  return ['key64', 'root64', 'business_on', ...new Set(read)];
}

/** Notes changes in temporary relations `rollup_log_<entity>`. */
export function trackRollupChanges(session: SqlSession): RollupChanges {
  const logs = new Set<EntityId>();
  const remade = new Set<EntityId>();
  const isKept = new Map<EntityId, boolean>();
  const isOfInterest = (entity: EntityId): boolean => {
    const known = isKept.get(entity) ?? rollupsOn(entity).length > 0;
    isKept.set(entity, known);
    return known && !remade.has(entity);
  };
  const logName = (entity: EntityId): string => `rollup_log_${getEntity(entity).id}`;
  return {
    note: async ({ id }, relation, sign) => {
      if (!isOfInterest(id)) return;
      const columns = loggedColumns(id).map(quoted).join(', ');
      const select = `SELECT ${columns}, CAST(${sign} AS integer) AS sign FROM ${relation} noted`;
      await session.run(logs.has(id) ? `INSERT INTO ${logName(id)} ${select}` : `CREATE TEMPORARY TABLE ${logName(id)} AS ${select}`);
      logs.add(id);
    },
    remake: (entity) => {
      if (isOfInterest(entity)) remade.add(entity);
    },
    isRemade: (entity) => remade.has(entity),
    logOf: (entity) => (logs.has(entity) ? logName(entity) : undefined),
  };
}
