import type { SqlSession } from './sql-session.ts';

export interface ValueColumn {
  /** As it stands in the statement: in quotes where it has to be. */
  readonly name: string;
  readonly sql: string;
  /** How a text (an expression) is read as a value of the type; a cast where it is not said. */
  readonly read?: (text: string) => string;
}

export type ValueRow = readonly (string | null)[];

const [missing, nextRow, nextField] = ['\u001d', '\u001e', '\u001f'];
const rowsAtOnce = 20_000;
/** Of rows that have one of the separators in a text: each of their values is bound by itself. */
const oddAtOnce = 100;

/** Inserts rows made in the program: bound as one text, split and cast to the columns' types by the engine (four times as fast as JSON). */
export async function insertValues(session: SqlSession, table: string, columns: readonly ValueColumn[], rows: readonly ValueRow[]): Promise<void> {
  const [plain, odd]: [ValueRow[], ValueRow[]] = [[], []];
  for (const row of rows) (hasSeparator(row) ? odd : plain).push(row);
  const names = columns.map(({ name }) => name).join(', ');
  const read = (text: string, { sql, read: own }: ValueColumn): string => own?.(text) ?? `CAST(${text} AS ${sql})`;
  const fields = columns.map((column, index) => read(`nullif(f[${index + 1}], chr(29))`, column));
  for (let start = 0; start < plain.length; start += rowsAtOnce) {
    const text = plain
      .slice(start, start + rowsAtOnce)
      .map((row) => row.map((value) => value ?? missing).join(nextField))
      .join(nextRow);
    await session.run(
      `INSERT INTO ${table} (${names}) SELECT ${fields.join(', ')}
        FROM (SELECT string_to_array(line, chr(31)) AS f FROM (SELECT unnest(string_to_array(CAST($1 AS text), chr(30))) AS line) l) x`,
      [text],
    );
  }
  for (let start = 0; start < odd.length; start += oddAtOnce) {
    const some = odd.slice(start, start + oddAtOnce);
    const bound = some.map((_, row) => columns.map((column, index) => read(`CAST($${row * columns.length + index + 1} AS text)`, column)).join(', '));
    await session.run(`INSERT INTO ${table} (${names}) VALUES ${bound.map((values) => `(${values})`).join(', ')}`, some.flat());
  }
}

function hasSeparator(row: ValueRow): boolean {
  return /[\u001d-\u001f]/.test(row.join(''));
}
