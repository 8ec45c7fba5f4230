import type { FieldSource, Recipe } from '@leadline/contract';
import type { I18n } from '#web/lib/i18n.tsx';

/** A source in words: `name of products.csv, by sku`. */
export function sourceText(t: I18n['t'], from: FieldSource, nameOf: (file: string) => string): string {
  const text = (part: FieldSource): string => sourceText(t, part, nameOf);
  switch (from.kind) {
    case 'column':
      return from.column;
    case 'constant':
      return `${t('import.mapping.constant')}: ${from.value}`;
    case 'lookup':
      return t('importPage.source.lookup', { take: from.take, file: nameOf(from.file), column: from.column });
    case 'concat':
      return from.parts.map(text).join(' + ');
    case 'difference':
      return `${text(from.of)} − ${text(from.minus)}`;
    case 'product':
      return from.factors.map(text).join(' × ');
    case 'row':
      return t('import.mapping.by_row');
  }
}

/** The pattern a file of the recipe is known by, where the file itself is not there. */
export function recipeFileName(recipe: Recipe, id: string): string {
  return recipe.files.find((file) => file.id === id)?.match.name ?? id;
}
