import type { ImportJoin } from '@leadline/contract';
import type { WorkSession } from '#server/facts/workbench.ts';
import { trimmedSql } from '../sql/cell-sql.ts';
import type { ColumnProfile } from './profile-columns.ts';

export interface ProfiledFile {
  /** Position among the files given. */
  readonly index: number;
  readonly name: string;
  readonly relation: string;
  readonly hasOddSpaces: boolean;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/** The least part of different values that must be found in the other column. */
const enough = 0.5;
const judged = 50_000;

/** Columns whose values are found in a column of another file that holds each value once. */
export async function findJoins(session: WorkSession, files: readonly ProfiledFile[], relation: string): Promise<readonly ImportJoin[]> {
  if (files.length < 2) return [];
  await session.run(`CREATE TABLE ${relation} (file integer, col integer, is_key boolean, value varchar)`);
  for (const file of files) {
    for (const [position, column] of file.columns.entries()) {
      if (!canJoin(column)) continue;
      const text = trimmedSql(column.alias, file.hasOddSpaces);
      await session.run(
        `INSERT INTO ${relation} SELECT DISTINCT ${file.index}, ${position}, ${column.isUnique}, ${text} FROM ${file.relation} WHERE ${text} IS NOT NULL LIMIT ${judged}`,
      );
    }
  }
  const rows = await session.rows(`
    WITH sizes AS (SELECT file, col, count(*) AS n FROM ${relation} GROUP BY file, col)
    SELECT a.file, a.col, b.file, b.col, count(*) / any_value(s.n) AS share
    FROM ${relation} a JOIN ${relation} b ON b.value = a.value AND b.file <> a.file AND b.is_key JOIN sizes s ON s.file = a.file AND s.col = a.col
    GROUP BY a.file, a.col, b.file, b.col HAVING count(*) >= ${enough} * any_value(s.n) ORDER BY share DESC, 1, 2, 3, 4`);
  await session.run(`DROP TABLE ${relation}`);
  const place = (file: unknown, column: unknown): { file: string; column: string } => {
    const found = files.find(({ index }) => index === Number(file))!;
    return { file: found.name, column: found.columns[Number(column)]!.name };
  };
  return rows.map(([fromFile, fromColumn, toFile, toColumn, share]) => ({
    from: place(fromFile, fromColumn),
    to: place(toFile, toColumn),
    share: Number(share),
  }));
}

function canJoin({ type, distinct, name }: ColumnProfile): boolean {
  if (type === 'text' || type === 'id') return distinct > 0;
  return type === 'integer' && /id|code|no\b|nr|number|mã|kód|szám|код|номер/i.test(name) && distinct > 1;
}
