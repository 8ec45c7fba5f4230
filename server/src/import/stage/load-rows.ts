import type { WorkSession } from '#server/facts/workbench.ts';
import { DatabaseError } from '#server/facts/database-error.ts';
import { normaliseTable, type NormalisedTable } from '../read/normalise-table.ts';
import type { OpenTable } from '../read/open-table.ts';
import { createBinder, type Binder } from '../sql/binder.ts';

/** How a table of rows was read: lines are counted where every row is one line, else they stand beside the rows. */
export type Lines = { readonly kind: 'counted'; readonly first: number } | { readonly kind: 'kept' };

export interface LoadedRows {
  readonly rows: number;
  readonly lines: Lines;
  /** Rows the file holds that are none of the table's. */
  readonly structural: NormalisedTable | null;
}

/** A select over the rows of a file; `from` has columns c0 … cn and, where lines are kept, `line`. */
export type SelectRows = (from: string, lines: Lines, binder: Binder) => string;

export interface RowLoader {
  readonly load: (session: WorkSession, table: OpenTable, relation: string, select: SelectRows) => Promise<LoadedRows>;
}

/**
 * Reads files with the engine's own reader under a fully given dialect. Where it refuses a file, or finds another number of
 * rows than the file has lines, the file is rewritten row by row first; so lines are exact and nothing is lost silently.
 */
export function createRowLoader(): RowLoader {
  const odd = new Map<string, NormalisedTable>();
  return {
    load: async (session, table, relation, select) => {
      if (table.plainRows !== null && !odd.has(table.path)) {
        const loaded = await loadPlain(session, table, relation, select);
        if (loaded) return loaded;
      }
      const normalised = odd.get(table.path) ?? (await normaliseTable(table));
      odd.set(table.path, normalised);
      return loadNormalised(session, table, normalised, relation, select);
    },
  };
}

async function loadPlain(session: WorkSession, table: OpenTable, relation: string, select: SelectRows): Promise<LoadedRows | undefined> {
  const binder = createBinder();
  const lines: Lines = { kind: 'counted', first: table.firstLine };
  const { delimiter, quote, hasHeader, skip } = table.reading;
  const from = readerSql(binder.text(table.path), table.columns.length, {
    delimiter,
    quote,
    hasHeader,
    skip,
    lineEnd: table.lineEnd,
    hasLine: false,
  });
  try {
    await session.run(`CREATE TABLE ${relation} AS ${select(from, lines, binder)}`, binder.parameters);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.isFatal || !/CSV|Invalid Input/.test(error.message)) throw error;
    return undefined;
  }
  const [row] = await session.rows(`SELECT count(*) FROM ${relation}`);
  if (Number(row![0]) === table.plainRows) return { rows: table.plainRows, lines, structural: null };
  await session.run(`DROP TABLE ${relation}`);
  return undefined;
}

async function loadNormalised(
  session: WorkSession,
  table: OpenTable,
  normalised: NormalisedTable,
  relation: string,
  select: SelectRows,
): Promise<LoadedRows> {
  const binder = createBinder();
  const lines: Lines = { kind: 'kept' };
  const from = readerSql(binder.text(normalised.path), table.columns.length, {
    delimiter: ',',
    quote: '"',
    hasHeader: false,
    skip: 0,
    lineEnd: '\n',
    hasLine: true,
  });
  await session.run(`CREATE TABLE ${relation} AS ${select(from, lines, binder)}`, binder.parameters);
  const [row] = await session.rows(`SELECT count(*) FROM ${relation}`);
  if (Number(row![0]) !== normalised.rows) throw new Error(`rows lost in ${table.name}: ${String(row![0])} of ${normalised.rows}`);
  return { rows: normalised.rows + normalised.rejects, lines, structural: normalised };
}

interface ReaderOptions {
  readonly delimiter: string;
  readonly quote: string | null;
  readonly hasHeader: boolean;
  readonly skip: number;
  readonly lineEnd: '\n' | '\r\n';
  readonly hasLine: boolean;
}

/** The dialect's signs come from closed lists, so that they may stand in the text of the statement. */
function readerSql(path: string, width: number, options: ReaderOptions): string {
  const columns = [...(options.hasLine ? ['line'] : []), ...Array.from({ length: width }, (_, index) => `c${index}`)];
  const quote = options.quote === null ? '' : options.quote === "'" ? "''" : '"';
  const names = columns.map((name) => `'${name}': 'VARCHAR'`).join(', ');
  const lineEnd = options.lineEnd === '\n' ? '\\n' : '\\r\\n';
  return `read_csv(${path}, auto_detect=false, strict_mode=true, null_padding=false, ignore_errors=false, parallel=true, header=${options.hasHeader}, skip=${options.skip}, delim='${options.delimiter}', quote='${quote}', escape='${quote}', new_line='${lineEnd}', nullstr='', max_line_size=4000000, columns={${names}})`;
}

/** Rows of a part of a plain file written apart. @returns false where the engine's reader refuses them */
export async function loadSample(session: WorkSession, table: OpenTable, sample: string, relation: string): Promise<boolean> {
  const binder = createBinder();
  const { delimiter, quote, hasHeader, skip } = table.reading;
  const from = readerSql(binder.text(sample), table.columns.length, {
    delimiter,
    quote,
    hasHeader,
    skip,
    lineEnd: table.lineEnd,
    hasLine: false,
  });
  try {
    await session.run(`CREATE TABLE ${relation} AS SELECT * FROM ${from}`, binder.parameters);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.isFatal || !/CSV|Invalid Input/.test(error.message)) throw error;
    return false;
  }
}

/** The structural rejects of an odd file as a select of file, line, column, value and reason. */
export function structuralRejectsSql(normalised: NormalisedTable, binder: Binder): string {
  return `SELECT CAST(line AS bigint) AS line, CAST(NULL AS varchar) AS column_name, c1 AS value, c0 AS reason FROM ${readerSql(binder.text(normalised.rejectsPath), 2, { delimiter: ',', quote: '"', hasHeader: false, skip: 0, lineEnd: '\n', hasLine: true })}`;
}
