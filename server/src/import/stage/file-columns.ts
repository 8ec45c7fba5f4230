import type { CellFormat, Correction, FieldSource, Recipe, SimpleSource } from '@leadline/contract';
import { LeadlineError } from '@leadline/contract';
import type { OpenTable } from '../read/open-table.ts';
import type { Binder } from '../sql/binder.ts';
import { correctedSql, translatedSql, trimmedSql } from '../sql/cell-sql.ts';
import { plain } from './match-files.ts';

/** A column of the table that a file's rows are read into. */
export interface NamedSql {
  readonly alias: string;
  readonly sql: string;
}

/** Tables made of other files of the import: `key` and `value` columns, joined by a column of this file. */
export interface LookupTable {
  readonly relation: string;
  readonly source: Extract<SimpleSource, { kind: 'lookup' }>;
}

/** The cells of one file as texts: SQL expressions over `r` (its raw columns) and the joined look-ups. */
export interface FileColumns {
  /** Trimmed, corrected, translated; null where empty. */
  readonly textOf: (source: FieldSource) => string;
  /** Trimmed only: what a row's identity is made of. */
  readonly rawOf: (column: string) => string;
  /** Trimmed and corrected. */
  readonly correctedOf: (column: string) => string;
  readonly joins: string;
}

export function fileColumns(recipe: Recipe, fileId: string, table: OpenTable, lookups: readonly LookupTable[], binder: Binder): FileColumns {
  const positions = new Map(table.columns.map((name, index) => [plain(name), index]));
  const rawOf = (column: string): string => {
    const position = positions.get(plain(column));
    if (position === undefined) throw new LeadlineError('invalid', 'import.missing_column', { file: table.name, column });
    return trimmedSql(`r.c${position}`, table.hasOddSpaces);
  };
  const correctedOf = (column: string): string => correctedSql(rawOf(column), correctionsOf(recipe, fileId, column), binder);
  const simple = (source: SimpleSource): string => {
    if (source.kind === 'constant') return `nullif(${binder.text(source.value)}, '')`;
    const text = source.kind === 'column' ? correctedOf(source.column) : `l${indexOfLookup(lookups, source)}.value`;
    return translatedSql(text, source.values, binder);
  };
  const textOf = (source: FieldSource): string => {
    if (source.kind === 'concat') return `nullif(concat_ws(${binder.text(source.separator)}, ${source.parts.map(simple).join(', ')}), '')`;
    if (source.kind === 'difference' || source.kind === 'product' || source.kind === 'row') throw new Error(`no text of ${source.kind}`);
    return simple(source);
  };
  const joins = lookups
    .map(({ relation, source }, index) => `LEFT JOIN ${relation} AS l${index} ON l${index}.key = ${correctedOf(source.column)}`)
    .join(' ');
  return { textOf, rawOf, correctedOf, joins };
}

export function correctionsOf(recipe: Recipe, fileId: string, column: string): readonly Correction[] {
  return recipe.corrections.filter((correction) => correction.file === fileId && plain(correction.column) === plain(column));
}

export function lookupKey(source: Extract<SimpleSource, { kind: 'lookup' }>): string {
  return JSON.stringify([source.file, source.on, source.take, source.column]);
}

function indexOfLookup(lookups: readonly LookupTable[], source: Extract<SimpleSource, { kind: 'lookup' }>): number {
  return lookups.findIndex((lookup) => lookupKey(lookup.source) === lookupKey(source));
}

export function formatOf(source: SimpleSource): CellFormat {
  return source.kind === 'constant' ? {} : (source.format ?? {});
}
