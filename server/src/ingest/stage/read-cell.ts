import { dateColumnOf, isIsoDate, minorExponent, readWeekdayWeights, type Column, type EntityId } from '@leadline/kpi';
import { Decimal as AnyDecimal } from 'decimal.js';

const Decimal = AnyDecimal.clone({ precision: 60, rounding: AnyDecimal.ROUND_HALF_UP });
export type CellValue = string | number | boolean;

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
    case 'weekdays': {
      const weights = readWeekdayWeights(String(value));
      if (weights === undefined) throw fault('item_bad_weekdays');
      return context.put(name, weights);
    }
    case 'integer':
      return context.put(name, plainNumber(value, 9, 0) ?? readNumber(value, { digits: 0, below: beyondInteger, whole: true }, fault));
    case 'decimal': {
      const whole = type.precision - type.scale;
      return context.put(name, plainNumber(value, whole, type.scale) ?? readNumber(value, { digits: type.scale, below: powerOfTen(whole) }, fault));
    }
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

/** Nothing but printable ASCII: what most ids and texts are needs no closer look. */
export const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function readText(column: string, value: CellValue): string {
  const text = String(value).trim();
  if (text === '' || text.length > longestText || (!isAscii(text) && /[\0\p{Cs}]/u.test(text))) throw new ItemFault('item_bad_text', { column });
  return text;
}

function putChoice(column: string, values: readonly string[], aliases: Readonly<Record<string, string>>, text: string, context: CellContext): void {
  const word = text.toLowerCase();
  const value = values.includes(word) ? word : Object.hasOwn(aliases, word) ? aliases[word]! : values.find((one) => one === 'other');
  if (value === undefined) context.flag(`unknown_enum_${column}`);
  else context.put(column, value);
}

const beyondInteger = new Decimal(2).pow(31);
const beyondBigint = new Decimal(2).pow(63);
const powers = Array.from({ length: 39 }, (_, exponent) => new Decimal(10).pow(exponent));
const powerOfTen = (exponent: number): AnyDecimal => powers[exponent] ?? new Decimal(10).pow(exponent);

const plainForm = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Most numbers say all there is to read: so many digits before the point and after it at most, nothing to round. Others are read by
 * `readNumber`, which says the same of these.
 */
function plainNumber(value: CellValue, whole: number, digits: number): string | undefined {
  const [, sign, before, after = ''] = (typeof value === 'boolean' ? null : plainForm.exec(String(value))) ?? [];
  if (before === undefined || before.length > whole || after.length > digits || (sign === '-' && before === '0')) return undefined;
  return digits === 0 ? `${sign}${before}` : `${sign}${before}.${after.padEnd(digits, '0')}`;
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
    .times(powerOfTen(minorExponent(currency) + 4))
    .toDecimalPlaces(0);
  if (scaled.abs().gte(beyondBigint)) throw fault('item_out_of_range');
  return scaled.toFixed(0);
}

function decimalOf(value: CellValue, fault: (code: string) => ItemFault): AnyDecimal {
  const text = String(value).trim();
  if (typeof value === 'boolean' || text.length > 60 || !/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) throw fault('item_bad_number');
  return new Decimal(text);
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Days and moments come again and again in the records of a batch: what the last ones read as is remembered. */
function remembered(read: (text: string) => string | undefined): (text: string) => string | undefined {
  const most = 1000;
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (value === undefined) return undefined;
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}

/** undefined: no day, or none anybody means. */
const dayOf = remembered((text) => {
  const year = Number(text.slice(0, 4));
  return isIsoDate(text) && year >= 1900 && year <= 2200 ? text : undefined;
});

function readDate(text: string, fault: () => ItemFault): string {
  const day = dayOf(text);
  if (day === undefined) throw fault();
  return day;
}

/** An instant ends in Z; without an offset it is a time in the organisation's zone, which staging reads. */
const momentOf = remembered((text) => {
  const [, date, time, offset] = momentPattern.exec(text) ?? [];
  if (date === undefined || time === undefined || dayOf(date) === undefined) return undefined;
  const clock = time.length === 5 ? `${time}:00` : time.slice(0, 12);
  const zone = offset === undefined ? 'Z' : offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
  const instant = new Date(`${date}T${clock}${zone}`);
  if (Number.isNaN(instant.getTime())) return undefined;
  return offset === undefined ? `${date}T${clock}` : instant.toISOString();
});

function putMoment(column: string, text: string, context: CellContext, fault: () => ItemFault): void {
  if (datePattern.test(text)) return context.put(dateColumnOf(column), readDate(text, fault));
  const moment = momentOf(text);
  if (moment === undefined) throw fault();
  context.put(column, moment);
}
