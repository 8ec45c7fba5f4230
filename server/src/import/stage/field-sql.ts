import type { CellFormat, FieldSource, SimpleSource } from '@leadline/contract';
import { type Column, type PhysicalColumn, physicalColumns } from '@leadline/kpi';
import type { Binder } from '../sql/binder.ts';
import { booleanSql, choiceWordSql, currencySql, isEmptyWordSql, isOneOfSql } from '../sql/cell-sql.ts';
import { dateSql, hasTimeSql, isPlausibleDateSql, momentSql, plainTimeSteps, type DateFormat } from '../sql/date-sql.ts';
import { isRoundedSql, moneyOfDecimalSql, moneySql, type CurrencyOfAmounts } from '../sql/money-sql.ts';
import { decimalSql, isNumberSql, type NumberFormat } from '../sql/number-sql.ts';
import { weekdaysSql } from '../sql/weekdays-sql.ts';
import { formatOf, type NamedSql } from './file-columns.ts';
import { zoneOf, type ImportPlan } from './plan-import.ts';

/** How one column of an entity is made from texts: expressions over the aliases of the texts. */
export interface FieldSql {
  /** What the values are made of, each over the texts and the one before. */
  readonly steps?: readonly NamedSql[];
  readonly values: readonly FieldValue[];
  /** A reject reason or null: an expression over the texts and the values' aliases; undefined: it cannot be wrong. */
  readonly issue?: string;
  /** A code for the record's flags, or null; likewise. */
  readonly flag?: string;
}

export interface FieldValue {
  readonly column: PhysicalColumn;
  readonly alias: string;
  /** Expression over the texts. */
  readonly sql: string;
}

/** Text columns longer than this are no values of a table. */
const longestText = 20_000;
export const longestId = 500;

/** What a field is made with. */
export interface FieldContext {
  readonly plan: ImportPlan;
  readonly binder: Binder;
  /** Of the amounts beside the field. */
  readonly currency: CurrencyOfAmounts;
}

/**
 * @param texts aliases of the source's texts, one per simple source (one in all for concat)
 * @param alias beginning of the values' aliases
 */
export function fieldSql(context: FieldContext, column: Column, source: FieldSource, texts: readonly string[], alias: string): FieldSql {
  if (source.kind === 'difference' || source.kind === 'product') return computedSql(context, column, source, texts, alias);
  const format = source.kind === 'concat' || source.kind === 'row' ? {} : formatOf(source);
  return typedSql(context, column, texts[0]!, format, alias);
}

function typedSql({ plan, binder, currency }: FieldContext, column: Column, text: string, format: CellFormat, alias: string): FieldSql {
  const stored = physicalColumns(column);
  const [first] = stored;
  const numbers = numberFormat(plan, format);
  const made = (sql: string): readonly FieldValue[] => [{ column: first!, alias, sql }];
  switch (column.type.kind) {
    case 'text':
      return isCurrency(column)
        ? currencyField(column, text, made(currencySql(text)))
        : { values: made(text), issue: when(`strlen(${text}) > ${longestText}`, 'too_long') };
    case 'ref':
      return { values: made(text), issue: when(`strlen(${text}) > ${longestId}`, 'too_long') };
    case 'enum':
      return choiceField(column, column.type, text, alias, first!);
    case 'boolean':
      return {
        values: made(booleanSql(text)),
        issue: when(`${text} IS NOT NULL AND ${alias} IS NULL AND NOT ${isEmptyWordSql(text)}`, 'bad_boolean'),
      };
    case 'weekdays':
      return {
        values: made(weekdaysSql(text)),
        issue: when(`${text} IS NOT NULL AND ${alias} IS NULL AND NOT ${isEmptyWordSql(text)}`, 'bad_weekdays'),
      };
    case 'integer': {
      const value = `TRY_CAST(${decimalSql(text, numbers, 18, 6)} AS DECIMAL(18,6))`;
      const whole = `CASE WHEN ${value} = trunc(${value}) THEN TRY_CAST(${value} AS integer) END`;
      return { values: made(whole), issue: numberIssue(text, alias, numbers) };
    }
    case 'decimal':
      return { values: made(decimalSql(text, numbers, column.type.precision, column.type.scale)), issue: numberIssue(text, alias, numbers) };
    case 'money':
      return {
        values: made(moneySql(text, numbers, currency)),
        issue: numberIssue(text, alias, numbers),
        flag: when(isRoundedSql(text, numbers, currency), `rounded_${column.name}`),
      };
    case 'date':
      return { values: made(dateSql(text, dateFormat(plan, format, binder))), issue: dateIssue(text, alias) };
    case 'moment':
      return momentField(stored, text, dateFormat(plan, format, binder), alias);
  }
}

/** An instant where a time of day is told, else the date alone: the other column stays empty. */
function momentField(stored: readonly PhysicalColumn[], text: string, format: DateFormat, alias: string): FieldSql {
  const [at, on] = stored;
  const day = dateSql(text, format);
  if (format.dateOnly) return { values: [{ column: on!, alias, sql: day }], issue: dateIssue(text, alias) };
  const steps = plainTimeSteps(text, alias);
  const values = [
    { column: at!, alias: `${alias}_at`, sql: `CASE WHEN ${hasTimeSql(text)} THEN ${momentSql(text, format, steps.at(-1)!.alias)} END` },
    { column: on!, alias: `${alias}_on`, sql: `CASE WHEN NOT ${hasTimeSql(text)} THEN ${day} END` },
  ];
  return { steps, values, issue: dateIssue(text, `coalesce(${alias}_on, CAST(make_timestamp(epoch_us(${alias}_at)) AS date))`) };
}

function choiceField(column: Column, type: Extract<Column['type'], { kind: 'enum' }>, text: string, alias: string, stored: PhysicalColumn): FieldSql {
  const names = [...type.values.map((value) => [value, value]), ...Object.entries(type.aliases ?? {})];
  const asWhen = ([from, to]: readonly (string | undefined)[]): string => `WHEN '${from!.replaceAll("'", "''")}' THEN '${to!.replaceAll("'", "''")}'`;
  const cases = names.map(asWhen).join(' ');
  const asWritten = [...names, ...names.map(([from, to]) => [from!.replaceAll('_', ' '), to])].map(asWhen);
  const other = type.values.includes('other') ? ` ELSE CASE WHEN ${text} IS NOT NULL THEN 'other' END` : '';
  const isKnown = isOneOfSql(
    choiceWordSql(text),
    names.map(([from]) => from!),
  );
  return {
    // Most words stand as the list writes them but for case and spaces; only the others are taken to pieces.
    values: [
      {
        column: stored,
        alias,
        sql: `CASE lower(${text}) ${[...new Set(asWritten)].join(' ')} ELSE CASE WHEN ${text} IS NOT NULL THEN CASE ${choiceWordSql(text)} ${cases}${other} END END END`,
      },
    ],
    flag: when(`(${alias} IS NULL OR ${alias} = 'other') AND ${text} IS NOT NULL AND NOT ${isKnown}`, `unknown_enum_${column.name}`),
  };
}

function isCurrency(column: Column): boolean {
  return ['currency', 'base', 'quote'].includes(column.name);
}

/** A currency is stored as its code, whatever sign or word the source writes. */
function currencyField(column: Column, text: string, values: readonly FieldValue[]): FieldSql {
  return { values, flag: when(`${text} IS NOT NULL AND ${values[0]!.alias} IS NULL`, `unknown_${column.name}`) };
}

/** Differences and products are exact to ten decimals. */
function computedSql({ plan, currency }: FieldContext, column: Column, source: Computed, texts: readonly string[], alias: string): FieldSql {
  const sources: readonly SimpleSource[] = source.kind === 'difference' ? [source.of, source.minus] : source.factors;
  const formats = sources.map((one) => numberFormat(plan, formatOf(one)));
  const decimals = texts.map((text, index) => decimalSql(text, formats[index]!, 28, 10));
  const value = source.kind === 'difference' ? `TRY(${decimals[0]!} - ${decimals[1]!})` : decimals.reduce(productSql);
  const [stored] = physicalColumns(column);
  const typed = column.type.kind === 'money' ? moneyOfDecimalSql(value, currency) : `TRY_CAST(${value} AS ${stored!.sql})`;
  const isFull = texts.map((text) => `${text} IS NOT NULL AND NOT ${isEmptyWordSql(text)}`).join(' AND ');
  const isNumber = texts.map((text, index) => isNumberSql(text, formats[index]!)).join(' AND ');
  return {
    values: [{ column: stored!, alias, sql: typed }],
    issue: `CASE WHEN ${alias} IS NULL AND ${isFull} THEN CASE WHEN ${isNumber} THEN 'out_of_range' ELSE 'bad_number' END END`,
  };
}

type Computed = Extract<FieldSource, { kind: 'difference' | 'product' }>;

function productSql(a: string, b: string): string {
  return `TRY(CAST(TRY_CAST(${a} AS DECIMAL(19,8)) * TRY_CAST(${b} AS DECIMAL(19,8)) AS DECIMAL(28,10)))`;
}

function numberFormat(plan: ImportPlan, format: CellFormat): NumberFormat {
  return { decimal: format.decimal ?? plan.recipe.defaults.decimal, percent: format.percent ?? false };
}

function dateFormat(plan: ImportPlan, format: CellFormat, binder: Binder): DateFormat {
  const zone = zoneOf(plan, format);
  return {
    offsets: plan.zones.get(zone),
    order: format.dateOrder ?? plan.recipe.defaults.dateOrder,
    // Bound where it is used: engines refuse values that no placeholder asks for.
    get timezone() {
      return binder.text(zone);
    },
    dateOnly: format.dateOnly ?? false,
    ...(format.year === undefined ? {} : { year: format.year }),
  };
}

function numberIssue(text: string, alias: string, format: NumberFormat): string {
  return `CASE WHEN ${alias} IS NULL AND ${text} IS NOT NULL AND NOT ${isEmptyWordSql(text)} THEN CASE WHEN ${isNumberSql(text, format)} THEN 'out_of_range' ELSE 'bad_number' END END`;
}

function dateIssue(text: string, value: string): string {
  return `CASE WHEN ${value} IS NULL THEN CASE WHEN ${text} IS NOT NULL AND NOT ${isEmptyWordSql(text)} THEN 'bad_date' END WHEN NOT ${isPlausibleDateSql(value)} THEN 'out_of_range' END`;
}

/** @param code from the entity definitions or a closed list */
export function when(condition: string, code: string): string {
  return `CASE WHEN ${condition} THEN '${code}' END`;
}
