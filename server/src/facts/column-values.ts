import { DuckDBBigIntVector, DuckDBDateVector, DuckDBDecimal128Vector, type DuckDBMaterializedResult, type DuckDBVector } from '@duckdb/node-api';
import { noDay, noMember } from '@leadline/kpi';

/** What a column of a rollup is to a question. */
export type ColumnKind = 'day' | 'member' | 'number';

/** One column of a result. Members are numbered in the order they come; numbers are `high` × 2^32 + `low`, in units of their last digit. */
export interface ColumnValues {
  readonly days: Int32Array;
  readonly codes: Int32Array;
  readonly texts: readonly string[];
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const limb = 2 ** 32;

/** The columns of a result by their kinds; no number passes through a double that does not hold it exactly. */
export function columnsOf(result: DuckDBMaterializedResult, kinds: readonly ColumnKind[]): readonly ColumnValues[] {
  const rows = result.rowCount;
  const columns = kinds.map((kind) => emptyColumn(kind, rows));
  for (let chunk = 0, at = 0; chunk < result.chunkCount; chunk += 1) {
    const piece = result.getChunk(chunk);
    columns.forEach((column, index) => column.take(piece.getColumnVector(index), at));
    at += piece.rowCount;
  }
  return columns.map(({ values }) => values);
}

interface Filling {
  readonly values: ColumnValues;
  readonly take: (vector: DuckDBVector, at: number) => void;
}

const none = { days: new Int32Array(0), codes: new Int32Array(0), texts: [], low: new Float64Array(0), high: new Float64Array(0) } as const;

function emptyColumn(kind: ColumnKind, rows: number): Filling {
  if (kind === 'day') {
    const days = new Int32Array(rows);
    return { values: { ...none, days }, take: (vector, at) => takeDays(vector, days, at) };
  }
  if (kind === 'member') return memberColumn(rows);
  const [low, high] = [new Float64Array(rows), new Float64Array(rows)];
  return { values: { ...none, low, high }, take: (vector, at) => takeNumbers(vector, low, high, at) };
}

function takeDays(vector: DuckDBVector, days: Int32Array, at: number): void {
  if (!(vector instanceof DuckDBDateVector)) throw new Error('not a column of dates');
  for (let row = 0; row < vector.itemCount; row += 1) days[at + row] = vector.getItem(row)?.days ?? noDay;
}

function memberColumn(rows: number): Filling {
  const codes = new Int32Array(rows);
  const texts: string[] = [];
  const known = new Map<unknown, number>();
  const take = (vector: DuckDBVector, at: number): void => {
    for (let row = 0; row < vector.itemCount; row += 1) {
      const value = vector.getItem(row) as bigint | string | null;
      let code = value === null ? noMember : known.get(value);
      if (code === undefined) {
        code = texts.push(String(value)) - 1;
        known.set(value, code);
      }
      codes[at + row] = code;
    }
  };
  return { values: { ...none, codes, texts }, take };
}

/** Reads the engine's own words of 32 bits, the lowest first: making a bigint of every number takes ten times as long. */
function takeNumbers(vector: DuckDBVector, low: Float64Array, high: Float64Array, at: number): void {
  const isWide = vector instanceof DuckDBDecimal128Vector;
  if (!isWide && !(vector instanceof DuckDBBigIntVector)) throw new Error('not a column of whole numbers or decimals');
  const { buffer, byteOffset, byteLength } = isWide ? vector['dataView'] : vector['items'];
  const words = new Uint32Array(buffer, byteOffset, byteLength / 4);
  const validity = isWide ? vector['validity'] : vector['validity'];
  for (let row = 0; row < vector.itemCount; row += 1) {
    if (!validity.itemValid(row)) continue;
    const first = isWide ? row * 4 : row * 2;
    low[at + row] = words[first]!;
    const top = words[first + (isWide ? 3 : 1)]! | 0;
    high[at + row] = isWide ? words[first + 1]! + (words[first + 2]! + top * limb) * limb : top;
  }
}
