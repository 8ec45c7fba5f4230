import { Select } from '@mantine/core';
import { formatDate, formatMoney, formatNumber } from '@leadline/i18n';
import type { EntityColumn, EntityDescription, FieldSource, InspectedFile, Recipe, RecipeField } from '@leadline/contract';
import classes from '#web/features/import/import.module.css';
import { columnChoices } from '#web/features/import/output-mapping.tsx';
import { previewDate, previewNumber } from '#web/features/import/preview-cell.ts';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface FieldRowProps {
  readonly entity: EntityDescription;
  readonly field: RecipeField;
  readonly file: InspectedFile;
  readonly recipe: Recipe;
  readonly onChange: (from: FieldSource | undefined) => void;
}

const nothing = 'nothing';

/** One field: where it comes from, a raw value of the file and the same value as it will be read. */
export function FieldRow({ entity, field, file, recipe, onChange }: FieldRowProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const words = useKpiWords();
  const { organization } = useAppState();
  const column = entity.columns.find((item) => item.name === field.column);
  const raw = rawSample(field.from, file);
  const read = raw === undefined ? undefined : readSample(i18n, raw, field, column, recipe, organization.currency);
  const name = words.column(entity.id, field.column);
  const title = column?.to ? `${name} → ${words.entity(column.to)}` : name;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {field.from.kind === 'column' ? (
          <Select
            size="xs"
            searchable
            aria-label={`${t('import.mapping.from')}: ${name}`}
            value={field.from.column}
            data={[{ value: nothing, label: t('import.mapping.nothing') }, ...columnChoices(file)]}
            onChange={(value) =>
              onChange(value === null || value === nothing ? undefined : ({ ...field.from, kind: 'column', column: value } as FieldSource))
            }
          />
        ) : (
          <span className={classes.faint}>{sourceText(t, field.from)}</span>
        )}
      </td>
      <td className={classes.raw}>{raw ?? ''}</td>
      <td>
        {raw === undefined
          ? ''
          : (read ?? (
              <span className={classes.bad}>
                {t(column?.type === 'date' || column?.type === 'moment' ? 'import.reason.bad_date' : 'import.reason.bad_number')}
              </span>
            ))}
      </td>
    </tr>
  );
}

function rawSample(from: FieldSource, file: InspectedFile): string | undefined {
  if (from.kind === 'constant') return from.value;
  if (from.kind !== 'column') return undefined;
  return file.columns.find((column) => column.name === from.column)?.samples.find((sample) => sample.trim() !== '');
}

/** @returns undefined where it cannot be read */
function readSample(
  { locale }: I18n,
  raw: string,
  field: RecipeField,
  column: EntityColumn | undefined,
  recipe: Recipe,
  currency: string,
): string | undefined {
  const values = 'values' in field.from ? field.from.values : undefined;
  const text = values?.find((value) => value.from.trim().toLowerCase() === raw.trim().toLowerCase())?.to ?? correctedOf(raw, field, recipe);
  const format = 'format' in field.from ? field.from.format : undefined;
  const reading = { dateOrder: format?.dateOrder ?? recipe.defaults.dateOrder, decimal: format?.decimal ?? recipe.defaults.decimal };
  switch (column?.type) {
    case 'date':
    case 'moment': {
      const date = previewDate(text, reading);
      return date === undefined ? undefined : formatDate(locale, date);
    }
    case 'money': {
      const number = previewNumber(text, reading);
      return number === undefined ? undefined : formatMoney(locale, number, recipe.defaults.currency ?? currency);
    }
    case 'integer':
    case 'decimal': {
      const number = previewNumber(text, reading);
      return number === undefined ? undefined : formatNumber(locale, number);
    }
    default:
      return text.trim();
  }
}

function correctedOf(raw: string, field: RecipeField, recipe: Recipe): string {
  const { from } = field;
  if (from.kind !== 'column') return raw;
  return recipe.corrections.find((item) => item.column === from.column && item.from === raw.trim())?.to ?? raw;
}

/** Sources that were worked out and are shown, not edited. */
function sourceText(t: I18n['t'], from: FieldSource): string {
  switch (from.kind) {
    case 'column':
      return from.column;
    case 'constant':
      return `${t('import.mapping.constant')}: ${from.value}`;
    case 'lookup':
      return `${from.column} → ${from.file}.${from.take}`;
    case 'concat':
      return from.parts.map((part) => sourceText(t, part)).join(` ${from.separator} `);
    case 'difference':
      return `${sourceText(t, from.of)} − ${sourceText(t, from.minus)}`;
    case 'product':
      return from.factors.map((factor) => sourceText(t, factor)).join(' × ');
    case 'row':
      return t('import.mapping.by_row');
  }
}
