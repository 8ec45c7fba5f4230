import type { InspectedFile, Recipe, RecipeFile } from '@leadline/contract';

/** Saved recipes that know every one of these files, and none of whose files is missing. */
export function fittingRecipes(recipes: readonly Recipe[], files: readonly InspectedFile[]): readonly Recipe[] {
  return recipes.filter(
    (recipe) =>
      files.length > 0 &&
      files.every((file) => recipe.files.some((known) => fits(known, file))) &&
      recipe.files.every((known) => files.some((file) => fits(known, file))),
  );
}

/** Name pattern and column names both fit, where they are given. */
export function fits({ match }: Pick<RecipeFile, 'match'>, file: Pick<InspectedFile, 'name' | 'columns'>): boolean {
  if (match.name !== undefined && !patternOf(match.name).test(plain(file.name))) return false;
  const columns = new Set(file.columns.map(({ name }) => plain(name)));
  return (match.headers ?? []).every((header) => columns.has(plain(header)));
}

function patternOf(name: string): RegExp {
  const parts = plain(name)
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
