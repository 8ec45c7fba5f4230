import { dateColumnOf, minorExponent, type Column, type EntityId } from '@leadline/kpi';
import { Decimal as AnyDecimal } from 'decimal.js';

const Decimal = AnyDecimal.clone({ precision: 60, rounding: AnyDecimal.ROUND_HALF_UP });
type CellValue = string | number | boolean;

/** Why an item is no record; the words are error.inbox.<code>. */
export class ItemFault extends Error {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  constructor(code: string, parameters: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(parameters)}`);
    this.code = code;
    this.parameters = parameters;
  }
}

export interface CellContext {
  readonly source: string;
  /** Of the amounts of this item. */
  readonly currency: string;
  /** Sets a physical column. */
  readonly put: (column: string, text: string) => void;
  /** Notes what the item refers to. @returns the target's key64 */
  readonly refer: (to: EntityId, externalId: string) => bigint;
  readonly flag: (code: string) => void;
}

const longestText = 20_000;
const words: ReadonlyMap<string, string> = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['0', 'false'],
]);

/**
 * Reads one value into the physical columns of its column (StagedTable). Amounts and decimals are rounded half away from
 * zero to what is kept (G7).
 * @throws ItemFault
 */
export function readCell(column: Column, value: CellValue, context: CellContext): void {
  const { name, type } = column;
  const fault = (code: string): ItemFault => new ItemFault(code, { column: name, value: String(value).slice(0, 80) });
  switch (type.kind) {
    case 'text':
      return context.put(name, name === 'currency' ? context.currency : readText(name, value));
    case 'ref':
      return context.put(name, String(context.refer(type.to, readText(name, value))));
    case 'enum':
      return putChoice(name, type.values, type.aliases ?? {}, readText(name, value), context);
    case 'boolean': {
      const text = words.get(String(value).trim().toLowerCase());
      if (text === undefined) throw fault('item_bad_boolean');
      return context.put(name, text);
    }
    case 'integer':
      return context.put(name, readNumber(value, { digits: 0, below: new Decimal(2).pow(31), whole: true }, fault));
    case 'decimal':
      return context.put(name, readNumber(value, { digits: type.scale, below: new Decimal(10).pow(type.precision - type.scale) }, fault));
    case 'money':
      return context.put(name, readMoney(value, context.currency, fault));
    case 'date':
      return context.put(
        name,
        readDate(String(value).trim(), () => fault('item_bad_date')),
      );
    case 'moment':
      return putMoment(name, String(value).trim(), context, () => fault('item_bad_moment'));
  }
}

function readText(column: string, value: CellValue): string {
  const text = String(value).trim();
  if (text === '' || text.length > longestText || /[\0\p{Cs}]/u.test(text)) throw new ItemFault('item_bad_text', { column });
  return text;
}

function putChoice(column: string, values: readonly string[], aliases: Readonly<Record<string, string>>, text: string, context: CellContext): void {
  const word = text.toLowerCase();
  const value = values.includes(word) ? word : Object.hasOwn(aliases, word) ? aliases[word]! : values.find((one) => one === 'other');
  if (value === undefined) context.flag(`unknown_enum_${column}`);
  else context.put(column, value);
}

interface NumberRange {
  readonly digits: number;
  readonly below: AnyDecimal;
  readonly whole?: boolean;
}

function readNumber(value: CellValue, range: NumberRange, fault: (code: string) => ItemFault): string {
  const number = decimalOf(value, fault);
  if (range.whole && !number.isInteger()) throw fault('item_bad_integer');
  const rounded = number.toDecimalPlaces(range.digits);
  if (rounded.abs().gte(range.below)) throw fault('item_out_of_range');
  return rounded.toFixed(range.digits);
}

function readMoney(value: CellValue, currency: string, fault: (code: string) => ItemFault): string {
  const scaled = decimalOf(value, fault)
    .times(new Decimal(10).pow(minorExponent(currency) + 4))
    .toDecimalPlaces(0);
  if (scaled.abs().gte(new Decimal(2).pow(63))) throw fault('item_out_of_range');
  return scaled.toFixed(0);
}

function decimalOf(value: CellValue, fault: (code: string) => ItemFault): AnyDecimal {
  const text = String(value).trim();
  if (typeof value === 'boolean' || text.length > 60 || !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) throw fault('item_bad_number');
  return new Decimal(text);
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i;

function readDate(text: string, fault: () => ItemFault): string {
  const [, year, month, day] = datePattern.exec(text) ?? [];
  const date = new Date(`${text}T00:00:00Z`);
  const isReal = year !== undefined && !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  if (!isReal || Number(year) < 1900 || Number(year) > 2200) throw fault();
  return text;
}

/** An instant ends in Z; without an offset it is a time in the organisation's zone, which staging reads. */
function putMoment(column: string, text: string, context: CellContext, fault: () => ItemFault): void {
  if (datePattern.test(text)) return context.put(dateColumnOf(column), readDate(text, fault));
  const [, date, time, offset] = momentPattern.exec(text) ?? [];
  if (date === undefined || time === undefined) throw fault();
  readDate(date, fault);
  const clock = time.length === 5 ? `${time}:00` : time.slice(0, 12);
  const zone = offset === undefined ? 'Z' : offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const instant = new Date(`${date}T${clock}${zone}`);
  if (Number.isNaN(instant.getTime())) throw fault();
  context.put(column, offset === undefined ? `${date}T${clock}` : instant.toISOString());
}
