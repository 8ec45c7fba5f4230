import type { CellFormat, FieldSource, Recipe, RecipeField, RecipeFile, RecipeOutput, SimpleSource } from '@leadline/contract';

/** Short words for recipes written by hand. */
export function file(id: string, name: string, options: Partial<Omit<RecipeFile, 'id' | 'match'>> = {}): RecipeFile {
  return { id, match: { name }, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0, ...options };
}

export function of(column: string, format?: CellFormat): Extract<SimpleSource, { kind: 'column' }> {
  return { kind: 'column', column, ...(format ? { format } : {}) };
}

export const constant = (value: string): SimpleSource => ({ kind: 'constant', value });
export const joined = (separator: string, ...columns: readonly string[]): FieldSource => ({
  kind: 'concat',
  separator,
  parts: columns.map((column) => of(column)),
});

/** @param fields by column of the entity: the name of a column of the file, or a source */
export function output(
  entity: string,
  from: string,
  id: string | readonly (string | SimpleSource)[] | null,
  fields: Readonly<Record<string, string | FieldSource>>,
  options: Partial<RecipeOutput> = {},
): RecipeOutput {
  const parts = typeof id === 'string' ? [id] : id;
  return {
    entity,
    file: from,
    id: parts === null ? null : parts.map((part) => (typeof part === 'string' ? of(part) : part)),
    fields: Object.entries(fields).map(([column, source]): RecipeField => ({ column, from: typeof source === 'string' ? of(source) : source })),
    ...options,
  };
}

export const distinct = { distinct: true } as const;

export function defaults(options: Partial<Recipe['defaults']> = {}): Recipe['defaults'] {
  return { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null, ...options };
}
