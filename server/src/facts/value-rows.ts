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
const rowsAtOnce = 10_000;
/** Of rows that have one of the separators in a text: each of their values is bound by itself. */
const oddAtOnce = 100;

/** Inserts rows made in the program: bound as one text, split and cast to the columns' types by the engine (four times as fast as JSON). */
export async function insertValues(session: SqlSession, table: string, columns: readonly ValueColumn[], rows: readonly ValueRow[]): Promise<void> {
  const names = columns.map(({ name }) => name).join(', ');
  const read = (text: string, { sql, read: own }: ValueColumn): string => own?.(text) ?? `CAST(${text} AS ${sql})`;
  const fields = columns.map((column, index) => read(`nullif(f[${index + 1}], chr(29))`, column));
  const odd: ValueRow[] = [];
  // The next text is made while the engine reads the one before.
  let reading: Promise<void> | undefined;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const some = rows.slice(start, start + rowsAtOnce);
    const text = joined(some) ?? joined(withoutOdd(some, odd));
    if (text === undefined) continue;
    await reading;
    reading = session.run(
      `INSERT INTO ${table} (${names}) SELECT ${fields.join(', ')}
        FROM (SELECT string_to_array(line, chr(31)) AS f FROM (SELECT unnest(string_to_array(CAST($1 AS text), chr(30))) AS line) l) x`,
      [text],
    );
    reading.catch(() => undefined);
  }
  await reading;
  for (let start = 0; start < odd.length; start += oddAtOnce) {
    const some = odd.slice(start, start + oddAtOnce);
    const bound = some.map((_, row) => columns.map((column, index) => read(`CAST($${row * columns.length + index + 1} AS text)`, column)).join(', '));
    await session.run(`INSERT INTO ${table} (${names}) VALUES ${bound.map((values) => `(${values})`).join(', ')}`, some.flat());
  }
}

/** Rows as one text; undefined of none, and where one of them has a separator in a value: looked for in all of it at once, in a fraction of the time. */
function joined(rows: readonly ValueRow[]): string | undefined {
  let separators = -1;
  const lines = rows.map((row) => {
    separators += row.length;
    let line = '';
    for (let place = 0; place < row.length; place += 1) {
      const value = row[place]!;
      if (value === null) separators += 1;
      line += `${place === 0 ? '' : nextField}${value ?? missing}`;
    }
    return line;
  });
  const text = lines.join(nextRow);
  return rows.length === 0 || countSeparators(text) > separators ? undefined : text;
}

function countSeparators(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 29 && code <= 31) found += 1;
  }
  return found;
}

function withoutOdd(rows: readonly ValueRow[], odd: ValueRow[]): readonly ValueRow[] {
  return rows.filter((row) => {
    const isOdd = row.some((value) => value !== null && /[\u001d-\u001f]/.test(value));
    if (isOdd) odd.push(row);
    return !isOdd;
  });
}
