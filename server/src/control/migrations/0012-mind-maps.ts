import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Ideas as trees, votes for them, and what became of them. */
export async function mindMaps(db: Kysely<unknown>): Promise<void> {
  let map: CreateTableBuilder<string, string> = db.schema
    .createTable('mind_map')
    .addColumn('id', 'text', key)
    .addColumn('team', 'text')
    .addColumn('revision', 'bigint', required);
  for (const column of ['created_by', 'created_at', 'changed_at']) map = map.addColumn(column, 'text', required);
  await map.execute();
  let node: CreateTableBuilder<string, string> = db.schema
    .createTable('mind_map_node')
    .addColumn('map_id', 'text', required)
    .addColumn('id', 'text', required);
  node = node.addColumn('parent_id', 'text').addColumn('position', 'bigint', required).addColumn('text', 'text', required);
  for (const column of ['edition', 'words_edition', 'place_edition']) node = node.addColumn(column, 'bigint', required);
  for (const column of ['converted_kind', 'converted_to']) node = node.addColumn(column, 'text');
  for (const column of ['created_by', 'created_at', 'worded_by']) node = node.addColumn(column, 'text', required);
  for (const column of ['removed_by', 'removed_at']) node = node.addColumn(column, 'text');
  await node.addPrimaryKeyConstraint('mind_map_node_key', ['map_id', 'id']).execute();
  await db.schema.createIndex('mind_map_node_converted').on('mind_map_node').columns(['converted_kind', 'converted_to']).execute();
  let vote: CreateTableBuilder<string, string> = db.schema.createTable('mind_map_vote');
  for (const column of ['map_id', 'node_id', 'voter']) vote = vote.addColumn(column, 'text', required);
  await vote.addPrimaryKeyConstraint('mind_map_vote_key', ['map_id', 'node_id', 'voter']).execute();
  let change: CreateTableBuilder<string, string> = db.schema.createTable('mind_map_change');
  for (const column of ['map_id', 'key', 'at']) change = change.addColumn(column, 'text', required);
  await change.addPrimaryKeyConstraint('mind_map_change_key', ['map_id', 'key']).execute();
}
