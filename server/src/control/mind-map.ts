import type { MindMapNodeTable, MindMapTable } from '#server/control/mind-map-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type KeptMap = MindMapTable;
export type KeptNode = MindMapNodeTable;

export async function listMindMaps(db: ControlDatabase): Promise<readonly KeptMap[]> {
  return db.selectFrom('mind_map').selectAll().orderBy('changed_at', 'desc').orderBy('id').execute();
}

export async function findMindMap(db: ControlDatabase, id: string): Promise<KeptMap | undefined> {
  return db.selectFrom('mind_map').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function addMindMap(db: ControlDatabase, row: KeptMap): Promise<void> {
  await db.insertInto('mind_map').values(row).execute();
}

export async function changeMindMap(
  db: ControlDatabase,
  id: string,
  changes: Partial<Pick<KeptMap, 'team' | 'revision' | 'changed_at'>>,
): Promise<void> {
  await db.updateTable('mind_map').set(changes).where('id', '=', id).execute();
}

/** With everything in it. */
export async function deleteMindMap(db: ControlDatabase, id: string): Promise<void> {
  for (const table of ['mind_map_vote', 'mind_map_change', 'mind_map_node'] as const) await db.deleteFrom(table).where('map_id', '=', id).execute();
  await db.deleteFrom('mind_map').where('id', '=', id).execute();
}

/** What is there, in the order below each node; without a map, of all of them. */
export async function listMindMapNodes(db: ControlDatabase, map?: string): Promise<readonly KeptNode[]> {
  const all = db.selectFrom('mind_map_node').selectAll().where('removed_by', 'is', null);
  return (map === undefined ? all : all.where('map_id', '=', map)).orderBy('position').orderBy('id').execute();
}

export async function findMindMapNode(db: ControlDatabase, map: string, id: string): Promise<KeptNode | undefined> {
  return db.selectFrom('mind_map_node').selectAll().where('map_id', '=', map).where('id', '=', id).executeTakeFirst();
}

/** The node that became something, the first where there are several. */
export async function findConvertedNode(db: ControlDatabase, kind: 'goal' | 'kpi', id: string): Promise<KeptNode | undefined> {
  const all = db.selectFrom('mind_map_node').selectAll().where('converted_kind', '=', kind).where('converted_to', '=', id);
  return all.where('removed_by', 'is', null).orderBy('created_at').orderBy('id').executeTakeFirst();
}

export async function addMindMapNode(db: ControlDatabase, row: KeptNode): Promise<void> {
  await db.insertInto('mind_map_node').values(row).execute();
}

export async function changeMindMapNode(
  db: ControlDatabase,
  { map_id, id }: Pick<KeptNode, 'map_id' | 'id'>,
  changes: Partial<Omit<KeptNode, 'map_id' | 'id' | 'created_by' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('mind_map_node').set(changes).where('map_id', '=', map_id).where('id', '=', id).execute();
}

/** What a change has removed. */
export async function listRemovedWith(db: ControlDatabase, map: string, removedBy: string): Promise<readonly KeptNode[]> {
  return db.selectFrom('mind_map_node').selectAll().where('map_id', '=', map).where('removed_by', '=', removedBy).execute();
}

/** What was removed, and which keys came, before a moment: nobody undoes it or sends it again any more. */
export async function forgetOldChanges(db: ControlDatabase, map: string, before: string): Promise<void> {
  const old = db.selectFrom('mind_map_node').select('id').where('map_id', '=', map).where('removed_at', '<', before);
  await db.deleteFrom('mind_map_vote').where('map_id', '=', map).where('node_id', 'in', old).execute();
  await db.deleteFrom('mind_map_node').where('map_id', '=', map).where('removed_at', '<', before).execute();
  await db.deleteFrom('mind_map_change').where('map_id', '=', map).where('at', '<', before).execute();
}

export interface Votes {
  readonly count: number;
  readonly isMine: boolean;
}

/** By node. */
export async function listMindMapVotes(db: ControlDatabase, map: string, voter: string): Promise<ReadonlyMap<string, Votes>> {
  const rows = await db.selectFrom('mind_map_vote').select(['node_id', 'voter']).where('map_id', '=', map).execute();
  const found = new Map<string, Votes>();
  for (const row of rows) {
    const before = found.get(row.node_id) ?? { count: 0, isMine: false };
    found.set(row.node_id, { count: before.count + 1, isMine: before.isMine || row.voter === voter });
  }
  return found;
}

/** @returns whether anything is another way now */
export async function setMindMapVote(
  db: ControlDatabase,
  vote: { readonly map_id: string; readonly node_id: string; readonly voter: string },
  isOn: boolean,
): Promise<boolean> {
  if (isOn) {
    const conflict = db
      .insertInto('mind_map_vote')
      .values(vote)
      .onConflict((on) => on.columns(['map_id', 'node_id', 'voter']).doNothing());
    return ((await conflict.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const of = db.deleteFrom('mind_map_vote').where('map_id', '=', vote.map_id).where('node_id', '=', vote.node_id);
  return (await of.where('voter', '=', vote.voter).executeTakeFirst()).numDeletedRows > 0n;
}

/** @returns false for a key that came before */
export async function keepMindMapChange(db: ControlDatabase, map: string, key: string, at: string): Promise<boolean> {
  const insert = db.insertInto('mind_map_change').values({ map_id: map, key, at });
  const done = await insert.onConflict((conflict) => conflict.columns(['map_id', 'key']).doNothing()).executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What accounts are called, by their ids. */
export async function namesOfAccounts(db: ControlDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
