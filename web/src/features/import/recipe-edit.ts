import { fits } from '#web/features/import/fitting-recipes.ts';
import type {
  Correction,
  EntityDescription,
  FieldSource,
  InspectedFile,
  Recipe,
  RecipeField,
  RecipeFile,
  RecipeOutput,
  SimpleSource,
} from '@leadline/contract';
import { fold } from '#web/lib/fold.ts';

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

/** Rows of a file become records of one more entity; fields are taken from the columns that carry their names. */
export function addOutput(recipe: Recipe, id: string, entity: EntityDescription, file: InspectedFile): Recipe {
  return { ...recipe, outputs: [...recipe.outputs, { entity: entity.id, file: id, id: null, fields: proposeFields(entity, file) }] };
}

/** Each column of the file for at most one field. */
function proposeFields(entity: EntityDescription, file: InspectedFile): RecipeField[] {
  const free = new Map(file.columns.map((column) => [column.name.trim().toLowerCase(), column.name]));
  return entity.columns.flatMap((column) => {
    if (column.derived) return [];
    const word = [column.name, ...column.headers].find((name) => free.has(name));
    if (word === undefined) return [];
    const from = { kind: 'column', column: free.get(word)! } as const;
    free.delete(word);
    return [{ column: column.name, from }];
  });
}

/** The recipe's file an inspected one is read as. */
export function fileIdOf(recipe: Recipe | undefined, file: InspectedFile): string | undefined {
  return file.file ?? recipe?.files.find((known) => fits(known, file))?.id;
}

/** Takes in a file nobody recognised, as the records of an entity; makes the recipe where there is none. */
export function addFile(recipe: Recipe | undefined, file: InspectedFile, entity: EntityDescription): Recipe {
  const base = recipe ?? emptyRecipe(file.name);
  const id = newFileId(base, file);
  return addOutput(includeFile(base, id, file), id, entity, file);
}

/** How the recipe would call a file it does not know yet. */
export function newFileId(recipe: Pick<Recipe, 'files'>, file: InspectedFile): string {
  return freeId(
    slugOf(file.name),
    recipe.files.map((known) => known.id),
  );
}

/** The recipe knows the file, for now without making anything of it; does nothing where it is known. */
export function includeFile(recipe: Recipe, id: string, file: InspectedFile): Recipe {
  if (recipe.files.some((known) => known.id === id)) return recipe;
  const { encoding, delimiter, quote, hasHeader, skip } = file;
  const read = { encoding: encoding.name, delimiter: delimiter as RecipeFile['delimiter'], quote: quote as RecipeFile['quote'], hasHeader, skip };
  const match = hasHeader ? { headers: file.columns.map(({ name }) => name) } : { name: file.name };
  return { ...recipe, files: [...recipe.files, { id, match, ...read }] };
}

function emptyRecipe(name: string): Recipe {
  const slug = slugOf(name);
  return {
    name: slug,
    source: slug,
    files: [],
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    corrections: [],
    outputs: [],
  };
}

/** `Megrendelések 2020.csv` → `megrendelesek_2020`: a small letter first, then letters, digits and low lines. */
export function slugOf(name: string): string {
  const plain = fold(name.replace(/\.[^.]*$/, ''))
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 36) || 'file';
}

function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let count = 2; taken.includes(free); count += 1) free = `${id}_${count}`;
  return free;
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
