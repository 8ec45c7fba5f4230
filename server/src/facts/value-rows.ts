import type { SqlSession } from './sql-session.ts';

export interface ValueColumn {
  readonly name: string;
  readonly sql: string;
}

export type ValueRow = readonly (string | null)[];

const [missing, nextRow, nextField] = ['\u001d', '\u001e', '\u001f'];
const rowsAtOnce = 20_000;

/** Inserts rows made in the program (small tables only): bound as one text, split and cast to the columns' types by the engine. */
export async function insertValues(session: SqlSession, table: string, columns: readonly ValueColumn[], rows: readonly ValueRow[]): Promise<void> {
  const plain = rows.filter((row) => !row.some(hasSeparator));
  const odd = rows.filter((row) => row.some(hasSeparator));
  const names = columns.map(({ name }) => name).join(', ');
  const fields = columns.map(({ sql }, index) => `CAST(nullif(split_part(line, chr(31), ${index + 1}), chr(29)) AS ${sql})`);
  for (let start = 0; start < plain.length; start += rowsAtOnce) {
    const text = plain
      .slice(start, start + rowsAtOnce)
      .map((row) => row.map((value) => value ?? missing).join(nextField))
      .join(nextRow);
    await session.run(
      `INSERT INTO ${table} (${names}) SELECT ${fields.join(', ')} FROM (SELECT unnest(string_to_array(CAST($1 AS text), chr(30))) AS line) l`,
      [text],
    );
  }
  const bound = columns.map(({ sql }, index) => `CAST($${index + 1} AS ${sql})`).join(', ');
  for (const row of odd) await session.run(`INSERT INTO ${table} (${names}) VALUES (${bound})`, row);
}

function hasSeparator(value: string | null): boolean {
  return value !== null && /[\u001d-\u001f]/.test(value);
}
