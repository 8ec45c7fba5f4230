import type { Correction, FieldSource, Recipe, RecipeFile, RecipeOutput, SimpleSource } from '@leadline/contract';

/** Changes of a recipe, each giving a new one. */
export function changeDefaults(recipe: Recipe, change: Partial<Recipe['defaults']>): Recipe {
  return { ...recipe, defaults: { ...recipe.defaults, ...change } };
}

export function changeFile(recipe: Recipe, id: string, change: Partial<RecipeFile>): Recipe {
  return { ...recipe, files: recipe.files.map((file) => (file.id === id ? { ...file, ...change } : file)) };
}

function changeOutput(recipe: Recipe, index: number, change: (output: RecipeOutput) => RecipeOutput): Recipe {
  return { ...recipe, outputs: recipe.outputs.map((output, at) => (at === index ? change(output) : output)) };
}

/** Where a field is taken from; undefined: it is not taken over. */
export function changeField(recipe: Recipe, index: number, column: string, from: FieldSource | undefined): Recipe {
  return changeOutput(recipe, index, (output) => {
    if (!from) return { ...output, fields: output.fields.filter((field) => field.column !== column) };
    const isKnown = output.fields.some((field) => field.column === column);
    const fields = isKnown
      ? output.fields.map((field) => (field.column === column ? { ...field, from } : field))
      : [...output.fields, { column, from }];
    return { ...output, fields };
  });
}

/** What a row makes; fields the other entity does not have are left behind. */
export function changeEntity(recipe: Recipe, index: number, entity: string, columns: readonly string[]): Recipe {
  return changeOutput(recipe, index, (output) => ({ ...output, entity, fields: output.fields.filter((field) => columns.includes(field.column)) }));
}

/** The column that identifies a row; null: the row as a whole. */
export function changeId(recipe: Recipe, index: number, column: string | null): Recipe {
  const id: SimpleSource[] | null = column === null ? null : [{ kind: 'column', column }];
  return changeOutput(recipe, index, (output) => ({ ...output, id }));
}

export function addOutput(recipe: Recipe, file: string, entity: string): Recipe {
  return { ...recipe, outputs: [...recipe.outputs, { entity, file, id: null, fields: [] }] };
}

export function removeOutput(recipe: Recipe, index: number): Recipe {
  return { ...recipe, outputs: recipe.outputs.filter((_, at) => at !== index) };
}

/** One correction for each value of a column: a new one takes the place of the old. */
export function addCorrection(recipe: Recipe, correction: Correction): Recipe {
  return { ...recipe, corrections: [...removeCorrection(recipe, correction).corrections, correction] };
}

export function removeCorrection(recipe: Recipe, { file, column, from }: Omit<Correction, 'to'>): Recipe {
  return { ...recipe, corrections: recipe.corrections.filter((item) => item.file !== file || item.column !== column || item.from !== from) };
}

/** The column an output's rows are known by, where it is a single one. */
export function idColumn(output: RecipeOutput): string | null {
  const [first, ...others] = output.id ?? [];
  return first?.kind === 'column' && others.length === 0 ? first.column : null;
}
