import { PostgresAdapter, sql } from 'kysely';
import type { ControlDatabase } from '#server/control/open-control.ts';

/**
 * The schema as lines of text in one form for both engines (`table.column type nullable key`), to compare a fresh store
 * with a migrated one, and SQLite with PostgreSQL.
 */
export async function describeCatalog(db: ControlDatabase): Promise<readonly string[]> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const { rows } = await (isPostgres ? postgresCatalog : sqliteCatalog).execute(db);
  return rows.map(({ line }) => line).sort();
}

const sqliteCatalog = sql<{ line: string }>`
  select m.name || '.' || c.name || ' ' || lower(c.type) || case when c."notnull" = 1 then ' required' else '' end || case when c.pk > 0 then ' key' else '' end as line
  from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'row_sum'
  union all
  select i.tbl_name || ' index ' || i.name || ' (' || (select group_concat(x.name, ', ') from pragma_index_info(i.name) x) || ')' ||
    (select case when l."unique" = 1 then ' unique' else '' end from pragma_index_list(i.tbl_name) l where l.name = i.name)
  from sqlite_master i where i.type = 'index' and i.sql is not null`;

const postgresCatalog = sql<{ line: string }>`
  select c.table_name || '.' || c.column_name || ' ' || c.data_type || case when c.is_nullable = 'NO' then ' required' else '' end ||
    case when exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indisprimary and i.indrelid = quote_ident(c.table_name)::regclass and a.attname = c.column_name) then ' key' else '' end as line
  from information_schema.columns c where c.table_schema = current_schema()
  union all
  select t.relname || ' index ' || x.relname || ' (' || (select string_agg(a.attname, ', ' order by array_position(i.indkey::int[], a.attnum::int))
    from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any (i.indkey)) || ')' || case when i.indisunique then ' unique' else '' end
  from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = current_schema() and not i.indisprimary`;
