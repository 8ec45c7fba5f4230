import { entities, type Entity } from '@leadline/kpi';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cell, openCsvFile, type CsvFile, type Value } from './csv-file.ts';

export type Row = Readonly<Record<string, Value>> & { readonly external_id: string };

export interface DemoFile {
  readonly name: string;
  readonly entity: string;
  /** Its header. */
  readonly columns: readonly string[];
  readonly rows: number;
}

/** The demo company's records on their way into one CSV file per entity. */
export interface Tables {
  readonly write: (entity: string, row: Row) => void;
  /** Into the entity's second file: what became known late, or the corrected record with a higher `version`. */
  readonly writeLate: (entity: string, row: Row, version?: number) => void;
  readonly ready: () => Promise<void>;
  /** Files that got no row are taken away. */
  readonly close: () => Promise<readonly DemoFile[]>;
}

/** What a file of an entity holds: the columns a source can deliver. */
export function columnsOf(entity: Entity): readonly string[] {
  return ['external_id', 'version', ...entity.columns.filter((column) => !column.derived && !column.stamped).map((column) => column.name)];
}

interface OpenTable {
  readonly name: string;
  readonly entity: string;
  readonly columns: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly file: CsvFile;
  rows: number;
}

/** @param besides entities whose files somebody else writes */
export async function openTables(folder: string, besides: ReadonlySet<string> = new Set()): Promise<Tables> {
  const first = new Map<string, OpenTable>();
  const late = new Map<string, OpenTable>();
  for (const entity of entities.values()) {
    if (besides.has(entity.id) || entity.derived) continue;
    first.set(entity.id, await openTable(folder, entity, `${entity.id}.csv`));
    if (entity.kind === 'fact' || entity.id === 'assignment') late.set(entity.id, await openTable(folder, entity, `${entity.id}.late.csv`));
  }
  const all = [...first.values(), ...late.values()];
  return {
    write: (entity, row) => put(first.get(entity)!, row, 1),
    writeLate: (entity, row, version = 1) => put(late.get(entity)!, row, version),
    ready: async () => {
      for (const table of all) await table.file.ready();
    },
    close: async () => {
      for (const table of all) await table.file.close();
      for (const table of all) if (table.rows === 0) await rm(join(folder, table.name));
      return all.filter((table) => table.rows > 0).map(({ name, entity, columns, rows }) => ({ name, entity, columns, rows }));
    },
  };
}

async function openTable(folder: string, entity: Entity, name: string): Promise<OpenTable> {
  const columns = columnsOf(entity);
  return { name, entity: entity.id, columns, known: new Set(columns), file: await openCsvFile(join(folder, name), columns), rows: 0 };
}

function put(table: OpenTable, row: Row, version: number): void {
  for (const name of Object.keys(row)) if (!table.known.has(name)) throw new Error(`${table.entity} has no column ${name}`);
  let line = '';
  for (const name of table.columns) line += `${line === '' ? '' : ','}${name === 'version' ? version : cell(row[name])}`;
  table.file.write(`${line}\n`);
  table.rows += 1;
}
