import { formatDate, formatMoney, formatNumber } from '@leadline/i18n';
import type { EntityColumn, Recipe, RecipeField } from '@leadline/contract';
import { previewDate, previewNumber } from '#web/features/import/preview-cell.ts';
import type { SourcePreview } from '#web/features/import/preview-source.ts';
import type { I18n } from '#web/lib/i18n.tsx';

/** A previewed value as the field will hold it, written for the reader; undefined where it cannot be read. */
export function readSample(
  { locale }: Pick<I18n, 'locale'>,
  { text: raw, isCalculated }: SourcePreview,
  field: RecipeField,
  column: EntityColumn | undefined,
  recipe: Recipe,
  currency: string,
): string | undefined {
  const values = 'values' in field.from ? field.from.values : undefined;
  const text = values?.find((value) => value.from.trim().toLowerCase() === raw.trim().toLowerCase())?.to ?? correctedOf(raw, field, recipe);
  const format = 'format' in field.from ? field.from.format : undefined;
  const decimal = isCalculated ? '.' : (format?.decimal ?? recipe.defaults.decimal);
  const reading = { dateOrder: format?.dateOrder ?? recipe.defaults.dateOrder, decimal } as const;
  const number = previewNumber(text, reading);
  switch (column?.type) {
    case 'date':
    case 'moment': {
      const date = previewDate(text, reading);
      return date === undefined ? undefined : formatDate(locale, date);
    }
    case 'money':
      return number === undefined ? undefined : formatMoney(locale, number, recipe.defaults.currency ?? currency);
    case 'integer':
    case 'decimal':
      return number === undefined ? undefined : formatNumber(locale, number);
    default:
      return text.trim();
  }
}

function correctedOf(raw: string, { from }: RecipeField, recipe: Recipe): string {
  if (from.kind !== 'column') return raw;
  return recipe.corrections.find((item) => item.column === from.column && item.from === raw.trim())?.to ?? raw;
}
