import type { Aggregate, ColumnPath, Comparison, Condition, EntityColumn, FormulaNode, Literal } from '@leadline/kpi/formula';
import type { Row } from '../invariants/world.ts';
import { daysFrom, plusDays, plusMonths, stretchBefore, type Stretch, stretchYearBefore } from './days.ts';
import { exact, type Exact, minus, negated, order, over, plus, times, toDecimals, zero } from './exact.ts';
import { definitionOf, fieldOf, linkOf, type Field } from './fields.ts';

/** The rows of every entity, and how to reckon with them: the second half of the test, written from docs/guide/formulas.md alone. */
export interface Sight {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly byKey: ReadonlyMap<string, ReadonlyMap<unknown, Row>>;
  readonly stretch: Stretch;
  readonly workingDays: (from: string, to: string) => number;
  /** KPIs and named numbers that are formulas themselves. */
  readonly known: ReadonlyMap<string, (sight: Sight) => Value>;
  /** Grouping: only records with this value; `undefined` for none. */
  readonly group?: Group | undefined;
  /** One member of those a part of the formula sums over. */
  readonly within?: Group;
  /** Column of each entity by dimension. */
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export interface Group {
  readonly dimension: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly member: string | null;
}

/** A number or none, and the units of measure that are in it. */
export interface Value {
  readonly number: Exact | undefined;
  readonly units: ReadonlySet<string>;
}

const told = (number: Exact | undefined, units: Iterable<string> = []): Value => ({ number, units: new Set(units) });

/** What a formula comes to; quantities of different units have no value together. */
export function interpret(node: FormulaNode, sight: Sight): Exact | undefined {
  const value = reckon(node, sight);
  return value.units.size > 1 ? undefined : value.number;
}

export function reckon(node: FormulaNode, sight: Sight): Value {
  switch (node.kind) {
    case 'number':
      return told(node.isPercent ? times(exact(node.value), exact('0.01')) : exact(node.value));
    case 'calendar':
      return told(calendar(node.word, sight));
    case 'reference': {
      const known = sight.known.get(node.name.id);
      if (!known) throw new Error(`the interpreter does not know ${node.name.id}`);
      return known(sight);
    }
    case 'aggregate':
      return aggregate(node, sight);
    case 'negative': {
      const { number, units } = reckon(node.of, sight);
      return { number: number && negated(number), units };
    }
    case 'operation':
      return both(node.operator, reckon(node.of[0], sight), reckon(node.of[1], sight));
    case 'coalesce':
      return node.of.map((part) => reckon(part, sight)).find(({ number }) => number !== undefined) ?? told(undefined);
    case 'min':
      return extreme(
        node.of.map((part) => reckon(part, sight)),
        -1,
      );
    case 'max':
      return extreme(
        node.of.map((part) => reckon(part, sight)),
        1,
      );
    case 'if': {
      const [left, right] = node.of.map((part) => reckon(part, sight)) as [Value, Value];
      if (left.number === undefined || right.number === undefined) return told(undefined);
      return reckon(holds(node.is, order(left.number, right.number)) ? node.then : node.otherwise, sight);
    }
    case 'window':
      return reckon(node.of, { ...sight, stretch: moved(node, sight.stretch) });
    case 'round': {
      const { number, units } = reckon(node.of, sight);
      return { number: number && toDecimals(number, node.decimals), units };
    }
    case 'sum_over':
      return sumOver(node, sight);
    case 'all': {
      const isWhole = sight.group !== undefined && node.dimensions.some(({ id }) => id === sight.group?.dimension);
      return reckon(node.of, isWhole ? { ...sight, group: undefined } : sight);
    }
  }
}

/** One value for every member that any of the aggregates has a record of, added up; members without a value are passed over. */
function sumOver(node: Extract<FormulaNode, { readonly dimensions: unknown }>, sight: Sight): Value {
  const dimension = node.dimensions[0]!.id;
  const columns = sight.columns.get(dimension)!;
  const placed = aggregatesOf(node.of, sight);
  const members = new Set(
    placed.flatMap(({ aggregate: one, at }) =>
      casesOf(one, at)
        .flatMap((row) => row[columns.get(subjectOf(one))!] ?? [])
        .map(String),
    ),
  );
  if (members.size === 0) return told(placed.every(({ aggregate: one, at }) => isUnknown(one, subjectOf(one), at)) ? undefined : zero);
  const parts = [...members].map((member) => reckon(node.of, { ...sight, within: { dimension, columns, member } }));
  const numbers = parts.flatMap(({ number }) => number ?? []);
  if (numbers.length === 0) return told(undefined);
  return told(
    numbers.reduce(plus, zero),
    parts.flatMap(({ units }) => [...units]),
  );
}

/** The aggregates of a part, each in its stretch of time. */
function aggregatesOf(node: FormulaNode, at: Sight): readonly { readonly aggregate: Aggregate; readonly at: Sight }[] {
  switch (node.kind) {
    case 'aggregate':
      return [{ aggregate: node, at }];
    case 'number':
    case 'calendar':
    case 'reference':
      return [];
    case 'window':
      return aggregatesOf(node.of, { ...at, stretch: moved(node, at.stretch) });
    case 'negative':
    case 'round':
    case 'sum_over':
      return aggregatesOf(node.of, at);
    case 'all': {
      const isWhole = at.group !== undefined && node.dimensions.some(({ id }) => id === at.group?.dimension);
      return aggregatesOf(node.of, isWhole ? { ...at, group: undefined } : at);
    }
    case 'if':
      return [...node.of, node.then, node.otherwise].flatMap((part) => aggregatesOf(part, at));
    default:
      return node.of.flatMap((part) => aggregatesOf(part, at));
  }
}

function both(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  const units = [...left.units, ...right.units];
  const [a, b] = [left.number, right.number];
  if (a === undefined || b === undefined) return told(undefined, units);
  const reckoned = { '+': plus, '-': minus, '*': times, '/': over }[operator](a, b);
  return told(reckoned, units);
}

function extreme(parts: readonly Value[], sign: 1 | -1): Value {
  const numbers = parts.map(({ number }) => number);
  const units = parts.flatMap((part) => [...part.units]);
  if (!numbers.every((number) => number !== undefined)) return told(undefined, units);
  return told(
    numbers.reduce((best, number) => (order(number, best) * sign > 0 ? number : best)),
    units,
  );
}

function holds(is: Comparison, ordered: number): boolean {
  const signs = { '=': [0], '<>': [-1, 1], '<': [-1], '<=': [-1, 0], '>': [1], '>=': [0, 1] } as const;
  return (signs[is] as readonly number[]).includes(ordered);
}

function moved({ window }: Extract<FormulaNode, { kind: 'window' }>, stretch: Stretch): Stretch {
  switch (window.kind) {
    case 'previous':
      return stretchBefore(stretch);
    case 'last_year':
      return stretchYearBefore(stretch);
    case 'at_start':
      return { from: null, to: stretch.from! };
    case 'last':
      return { from: window.grain === 'day' ? plusDays(stretch.to, -window.count) : plusMonths(stretch.to, -window.count), to: stretch.to };
  }
}

/** The periods of the test have ended, so all of their days are counted. */
function calendar(word: string, { stretch: { from, to }, workingDays }: Sight): Exact {
  return exact(String(word.endsWith('working_days') ? workingDays(from!, to) : daysFrom(from!, to)));
}

const subjectOf = ({ of }: Aggregate): string =>
  of.kind === 'records' ? of.entity.id : of.kind === 'column' ? of.column.entity.id : of.start.entity.id;

function aggregate(node: Aggregate, sight: Sight): Value {
  const cases = casesOf(node, sight);
  if (cases.length === 0 && isUnknown(node, subjectOf(node), sight)) return told(undefined);
  return combine(node, cases, sight);
}

function casesOf(node: Aggregate, sight: Sight): readonly Row[] {
  const entity = subjectOf(node);
  const all = (sight.rows.get(entity) ?? []).filter((row) => isOfGroup(row, entity, sight));
  const about = (row: Row): boolean => mayCount(row, entity) && (!node.where || meets(row, entity, node.where, sight)) && !runsBackwards(row, node);
  const date = fieldOf(entity, node.by?.id ?? definitionOf(entity).usualDate).date;
  const isInTime = (row: Row): boolean => {
    const day = row[date];
    return typeof day === 'string' && (sight.stretch.from === null || day >= sight.stretch.from) && day < sight.stretch.to;
  };
  return all.filter((row) => about(row) && isInTime(row) && hasNumber(row, node));
}

const isOfGroup = (row: Row, entity: string, { group, within }: Sight): boolean => isOf(row, entity, group) && isOf(row, entity, within);

function isOf(row: Row, entity: string, group: Group | undefined): boolean {
  if (!group) return true;
  const value = row[group.columns.get(entity)!];
  return group.member === null ? value === null || value === undefined : String(value) === group.member;
}

/** Tests, duplicates, records merged into others, internal and anonymous ones never count. */
function mayCount(row: Row, entity: string): boolean {
  const { anonymous } = definitionOf(entity);
  if (anonymous !== undefined && row[anonymous] === true) return false;
  const has = (column: string): boolean => definitionOf(entity).columns.has(column);
  if (has('is_counted') ? row['is_counted'] !== true : has('is_test') && row['is_test'] === true) return false;
  if (has('is_internal') && row['is_internal'] === true) return false;
  if (has('is_redial') && row['is_redial'] === true) return false;
  return !['duplicate_of_id', 'merged_into_id'].some((column) => has(column) && isThere(row[column]));
}

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** Nobody ever delivered one, or of all the formula asks for none has what it needs. */
function isUnknown(node: Aggregate, entity: string, sight: Sight): boolean {
  const rows = sight.rows.get(entity) ?? [];
  if (!rows.some((row) => row['is_stub'] !== true)) return true;
  const about = rows.filter((row) => mayCount(row, entity) && (!node.where || meets(row, entity, node.where, sight)) && !runsBackwards(row, node));
  return about.length > 0 && !about.some((row) => hasNumber(row, node));
}

/** What is needed of a record besides its date. */
function hasNumber(row: Row, { of, function: name }: Aggregate): boolean {
  if (of.kind === 'records') return true;
  if (of.kind === 'column' && name === 'distinct') return isThere(row[own(of.column).date]);
  if (of.kind === 'column') {
    const field = own(of.column);
    return isThere(row[field.stored]) && (field.kind !== 'money' || isThere(row[`${field.stored}_org`]));
  }
  return [of.start, of.end].every((place) => isThere(row[of.unit === 'days' ? own(place).date : own(place).stored]));
}

const own = ({ entity, column }: EntityColumn): Field => fieldOf(entity.id, column.id);

function runsBackwards(row: Row, node: Aggregate): boolean {
  if (node.of.kind !== 'span' || !hasNumber(row, node)) return false;
  const [start, end] = ends(row, node.of);
  return node.of.unit === 'days' ? start > end : Date.parse(start) > Date.parse(end);
}

function ends(row: Row, of: Extract<Aggregate['of'], { kind: 'span' }>): readonly [string, string] {
  const at = (place: EntityColumn): string => String(row[of.unit === 'days' ? own(place).date : own(place).stored]);
  return [at(of.start), at(of.end)];
}

function combine(node: Aggregate, cases: readonly Row[], sight: Sight): Value {
  const count = exact(String(cases.length));
  if (node.function === 'count') return told(count);
  if (node.function === 'distinct')
    return told(exact(String(new Set(cases.map((row) => String(row[own(node.of.kind === 'column' ? node.of.column : never()).date]))).size)));
  const numbers = cases.map((row) => numberOf(row, node, sight));
  const total = numbers.reduce(plus, zero);
  if (node.function === 'sum') return summed(node, cases, numbers, total, sight);
  const sorted = [...numbers].sort(order);
  if (sorted.length === 0) return told(undefined);
  if (node.function === 'average') return told(over(total, count));
  return told(node.function === 'median' ? middle(sorted) : ninth(sorted));
}

function never(): never {
  throw new Error('not a column');
}

/** Pieces and kilograms are not added; what comes to nothing does not disturb. */
function summed(node: Aggregate, cases: readonly Row[], numbers: readonly Exact[], total: Exact, sight: Sight): Value {
  const product = isPieces(node) ? cases.map((row) => followed(row, node, sight)) : undefined;
  if (!product) return told(total);
  const byUnit = new Map<string, Exact>();
  for (const [index, number] of numbers.entries()) {
    const unit = String(product[index]?.['base_unit'] ?? null);
    byUnit.set(unit, plus(byUnit.get(unit) ?? zero, number));
  }
  const units = [...byUnit].filter(([, sum]) => sum.digits !== 0n).map(([unit]) => unit);
  return told(units.length > 1 ? undefined : total, units);
}

function isPieces({ of }: Aggregate): boolean {
  return of.kind === 'column' && own(of.column).kind === 'quantity' && definitionOf(of.column.entity.id).columns.has('product_id');
}

const followed = (row: Row, { of }: Aggregate, sight: Sight): Row | undefined =>
  of.kind === 'column' ? sight.byKey.get('product')?.get(row['product_id']) : undefined;

function numberOf(row: Row, node: Aggregate, sight: Sight): Exact {
  const { of } = node;
  if (of.kind === 'span') {
    const [start, end] = ends(row, of);
    if (of.unit === 'days') return exact(String(daysFrom(start, end)));
    const seconds = Math.floor(Date.parse(end) / 1000) - Math.floor(Date.parse(start) / 1000);
    return sixDecimals(seconds);
  }
  const field = own(of.kind === 'column' ? of.column : never());
  if (field.kind === 'money') return { digits: BigInt(String(row[`${field.stored}_org`])), scale: 6 };
  const number = exact(String(row[field.stored]));
  if (!isPieces(node)) return number;
  const factor = followed(row, node, sight)?.['base_unit_factor'];
  return isThere(factor) ? times(number, exact(String(factor))) : number;
}

/** Minutes of so many seconds. */
function sixDecimals(seconds: number): Exact {
  const millionths = (2n * BigInt(seconds) * 1_000_000n + 60n) / 120n;
  return { digits: millionths, scale: 6 };
}

function middle(sorted: readonly Exact[]): Exact {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : times(plus(sorted[half - 1]!, sorted[half]!), exact('0.5'));
}

/** Nine tenths of the way from the first to the last. */
function ninth(sorted: readonly Exact[]): Exact {
  const tenths = 9 * (sorted.length - 1);
  const low = sorted[Math.floor(tenths / 10)]!;
  const high = sorted[Math.min(sorted.length - 1, Math.floor(tenths / 10) + 1)]!;
  return plus(low, times(minus(high, low), { digits: BigInt(tenths % 10), scale: 1 }));
}

function meets(row: Row, entity: string, condition: Condition, sight: Sight): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.of.every((part) => meets(row, entity, part, sight));
    case 'or':
      return condition.of.some((part) => meets(row, entity, part, sight));
    case 'not':
      return !meets(row, entity, condition.of, sight);
    default: {
      const { at, field } = lookUp(row, entity, condition.column, sight);
      return passes(at, field, condition, sight);
    }
  }
}

interface Found {
  readonly at: Row | undefined;
  readonly field: Field;
}

function lookUp(row: Row, entity: string, { names }: ColumnPath, sight: Sight): Found {
  const [first, second] = names.map(({ id }) => id) as [string, string | undefined];
  const field = fieldOf(entity, first);
  if (second === undefined) return { at: row, field };
  const target = linkOf(field);
  return { at: sight.byKey.get(target)?.get(row[field.stored]), field: fieldOf(target, second) };
}

type Test = Exclude<Condition, { readonly kind: 'and' | 'or' | 'not' }>;

function passes(at: Row | undefined, field: Field, test: Test, sight: Sight): boolean {
  const value = at?.[field.date];
  if (test.kind === 'missing') return isThere(value) === test.isNot;
  if (test.kind === 'flag') return value === true;
  const compared = comparedOf(at, field, sight);
  if (!isThere(compared)) return false;
  if (test.kind === 'compare') return agrees(compared, field, test.is, test.value);
  return test.values.some((one) => agrees(compared, field, '=', one)) !== test.isNot;
}

/** For a reference the name of what it leads to, for amounts the one in the organisation's currency. */
function comparedOf(at: Row | undefined, field: Field, sight: Sight): unknown {
  if (field.kind === 'reference') return sight.byKey.get(linkOf(field))?.get(at?.[field.stored])?.[definitionOf(linkOf(field)).label!];
  return at?.[field.kind === 'money' ? `${field.stored}_org` : field.date];
}

function agrees(value: unknown, field: Field, is: Comparison, literal: Literal): boolean {
  switch (literal.kind) {
    case 'boolean':
      return ((value === true) === (literal.value === 'true')) === (is === '=');
    case 'text':
      return (value === literal.value) === (is === '=');
    case 'date':
      return holds(is, String(value) < literal.value ? -1 : String(value) > literal.value ? 1 : 0);
    default: {
      const stored: Exact = field.kind === 'money' ? { digits: BigInt(String(value)), scale: 6 } : exact(String(value));
      const wanted = literal.kind === 'percent' ? times(exact(literal.value), exact('0.01')) : exact(literal.value);
      return holds(is, order(stored, wanted));
    }
  }
}
