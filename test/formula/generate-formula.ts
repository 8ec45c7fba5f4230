import type {
  Aggregate,
  CalendarWord,
  Comparison,
  Condition,
  FormulaNode,
  FormulaWindow,
  Literal,
  Name,
  Vocabulary,
  VocabularyColumn,
  VocabularyEntity,
} from '@leadline/kpi/formula';
import type { Random } from '../invariants/random.ts';

/** What formulas are made of. */
export interface Material {
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  /** Entities that have records. */
  readonly entities: readonly VocabularyEntity[];
  /** KPIs that may be referred to, by unit. */
  readonly kpis: ReadonlyMap<string, readonly string[]>;
  readonly dimensions: readonly string[];
  /** Dimensions that are a column of all of the entities. */
  readonly summable: readonly string[];
  /** Aggregates written before, to be used again so that statements are shared. */
  readonly pool: Map<Unit, Aggregate[]>;
}

export type Unit = 'money' | 'count' | 'days' | 'minutes' | 'percent';
export const units: readonly Unit[] = ['money', 'count', 'days', 'minutes', 'percent'];

const span = { from: 0, to: 0 } as const;
const nameOf = (id: string): Name => ({ id, ...span });
const numberOf = (value: string, isPercent = false): FormulaNode => ({ kind: 'number', value, isPercent, ...span });

interface Place {
  readonly depth: number;
  readonly isInWindow: boolean;
  /** Under a sum over members, or a whole of all of them. */
  readonly isOfMembers: boolean;
}

/** A formula of this unit that is right by the rules of the language. */
export function generateFormula(unit: Unit, material: Material): FormulaNode {
  const { random } = material;
  const formula = make(unit, { depth: 1 + random.below(4), isInWindow: false, isOfMembers: false }, material);
  return usesData(formula) ? formula : operation('+', formula, unit === 'percent' ? quotient(material) : pooled(unit, material));
}

function usesData(node: FormulaNode): boolean {
  if (node.kind === 'aggregate' || node.kind === 'reference') return true;
  if (node.kind === 'number' || node.kind === 'calendar') return false;
  const parts: readonly FormulaNode[] = node.kind === 'if' ? [...node.of, node.then, node.otherwise] : [node.of].flat();
  return parts.some(usesData);
}

const operation = (operator: '+' | '-' | '*' | '/', left: FormulaNode, right: FormulaNode): FormulaNode => ({
  kind: 'operation',
  operator,
  of: [left, right],
  ...span,
});

function make(unit: Unit, place: Place, material: Material): FormulaNode {
  const { random } = material;
  if (place.depth <= 0) return measured(unit, place, material);
  const inner = { ...place, depth: place.depth - 1 };
  const same = (): FormulaNode => make(unit, inner, material);
  switch (random.below(15)) {
    case 0:
    case 1:
      return operation(random.pick(['+', '-']), same(), random.chance(0.2) && unit !== 'percent' ? plain(random) : same());
    case 2: {
      const factor = random.chance(0.5) ? make('percent', inner, material) : plain(random);
      return random.chance(0.5) ? operation('*', same(), factor) : operation('*', factor, same());
    }
    case 3:
      return operation('/', same(), plain(random));
    case 4:
      return unit === 'money' ? operation('/', same(), make('count', inner, material)) : { kind: 'negative', of: same(), ...span };
    case 5:
      return { kind: random.pick(['coalesce', 'min', 'max']), of: Array.from({ length: 2 + random.below(2) }, same), ...span };
    case 6: {
      const other = random.pick(unitsOf(material));
      const sides = [make(other, inner, material), make(other, inner, material)] as const;
      return { kind: 'if', is: random.pick(['=', '<>', '<', '<=', '>', '>=']), of: sides, then: same(), otherwise: same(), ...span };
    }
    case 7:
    case 8:
      if (place.isInWindow) return measured(unit, place, material);
      return { kind: 'window', window: window(random), of: make(unit, { ...inner, isInWindow: true }, material), ...span };
    case 13:
      return { kind: 'round', of: same(), decimals: random.below(5), ...span };
    case 14: {
      if (place.isOfMembers || material.summable.length === 0) return same();
      const of = make(unit, { ...inner, isOfMembers: true }, material);
      if (!usesData(of)) return of;
      return { kind: 'sum_over', dimensions: [nameOf(random.pick(material.summable))], of, ...span };
    }
    case 9:
      if (place.isOfMembers) return same();
      return {
        kind: 'all',
        dimensions: [...new Set([random.pick(material.dimensions), random.pick(material.dimensions)])].map(nameOf),
        of: make(unit, { ...inner, isOfMembers: true }, material),
        ...span,
      };
    default:
      return measured(unit, place, material);
  }
}

function plain(random: Random): FormulaNode {
  return numberOf(random.pick(['0', '1', '2', '3', '7', '10', '0.5', '1.25', '1000', '0.000001', '123456789012345', '0.333333333']));
}

function window(random: Random): FormulaWindow {
  return random.pick<FormulaWindow>([
    { kind: 'previous' },
    { kind: 'last_year' },
    { kind: 'at_start' },
    { kind: 'last', count: random.pick([1, 7, 30, 90]), grain: 'day' },
    { kind: 'last', count: random.pick([1, 2, 12]), grain: 'month' },
  ]);
}

/** A number of the data, of the calendar, or one that is written. */
function measured(unit: Unit, place: Place, material: Material): FormulaNode {
  const { random, kpis } = material;
  const known = kpis.get(unit) ?? [];
  if (known.length > 0 && !place.isOfMembers && random.chance(0.1)) return { kind: 'reference', name: nameOf(random.pick(known)), ...span };
  if (unit === 'percent') return random.chance(0.3) ? numberOf(random.pick(['5', '12.5', '0', '100', '0.01']), true) : quotient(material);
  if (unit === 'days' && !place.isInWindow && random.chance(0.2))
    return { kind: 'calendar', word: random.pick<CalendarWord>(['days', 'elapsed_days', 'working_days', 'elapsed_working_days']), ...span };
  return pooled(unit, material);
}

/** Some of the records divided by records of the same kind, or money by money. */
function quotient(material: Material): FormulaNode {
  if (unitsOf(material).includes('money') && material.random.chance(0.5)) return operation('/', pooled('money', material), pooled('money', material));
  const part = pooled('count', material);
  const { where: _where, ...whole } = part;
  return operation('/', part, { ...whole, ...(part.function === 'count' ? {} : { function: 'distinct' as const }) });
}

const isOf = (unit: Unit, { kind, unit: own }: VocabularyColumn): boolean => own === unit && (kind === 'money' || kind === 'number');
const isEnd = (unit: Unit, { kind }: VocabularyColumn): boolean => kind === 'moment' || (unit === 'days' && kind === 'date');

/** Units the entities have numbers in. */
export function unitsOf({ entities }: Material): readonly Unit[] {
  return units.filter(
    (unit) =>
      unit === 'count' ||
      unit === 'percent' ||
      entities.some(
        ({ columns }) =>
          columns.some((column) => isOf(unit, column)) || (unit !== 'money' && columns.filter((column) => isEnd(unit, column)).length >= 2),
      ),
  );
}

const poolSize = 40;

function pooled(unit: Exclude<Unit, 'percent'>, material: Material): Aggregate {
  const pool = material.pool.get(unit) ?? [];
  material.pool.set(unit, pool);
  if (pool.length >= poolSize) return material.random.pick(pool);
  const made = aggregate(unit, material);
  pool.push(made);
  return made;
}

function aggregate(unit: Exclude<Unit, 'percent'>, material: Material): Aggregate {
  const { random } = material;
  const { entity, of, name } = subject(unit, material);
  const dates = entity.columns.filter(({ kind, id }) => (kind === 'moment' || kind === 'date') && id !== entity.date);
  const by = dates.length > 0 && random.chance(0.25) ? { by: nameOf(random.pick(dates).id) } : {};
  const where = random.chance(0.6) ? { where: condition(entity, random.below(3), material) } : {};
  return { kind: 'aggregate', function: name, of, ...where, ...by, ...span };
}

interface Subject {
  readonly entity: VocabularyEntity;
  readonly of: Aggregate['of'];
  readonly name: Aggregate['function'];
}

function subject(unit: Exclude<Unit, 'percent'>, material: Material): Subject {
  const { random } = material;
  if (unit === 'count') return countSubject(material);
  const statistic = random.pick(['sum', 'sum', 'average', 'median', 'p90'] as const);
  const columns = material.entities.flatMap((entity) => entity.columns.filter((column) => isOf(unit, column)).map((column) => ({ entity, column })));
  const moments = material.entities
    .map((entity) => ({ entity, ends: entity.columns.filter((column) => isEnd(unit, column)) }))
    .filter(({ ends }) => ends.length >= 2);
  if (unit !== 'money' && moments.length > 0 && (columns.length === 0 || random.chance(0.5))) {
    const { entity, ends } = random.pick(moments);
    const place = (): { readonly entity: Name; readonly column: Name } & typeof span => ({
      entity: nameOf(entity.id),
      column: nameOf(random.pick(ends).id),
      ...span,
    });
    return { entity, of: { kind: 'span', unit, start: place(), end: place() }, name: statistic };
  }
  const { entity, column } = random.pick(columns);
  return { entity, of: { kind: 'column', column: { entity: nameOf(entity.id), column: nameOf(column.id), ...span } }, name: statistic };
}

function countSubject({ random, entities }: Material): Subject {
  const entity = random.pick(entities);
  const distinct = entity.columns.filter(
    ({ kind, isPersonal }) => !isPersonal && (kind === 'reference' || kind === 'choice' || kind === 'text' || kind === 'date' || kind === 'moment'),
  );
  if (distinct.length === 0 || random.chance(0.65)) return { entity, of: { kind: 'records', entity: nameOf(entity.id) }, name: 'count' };
  return {
    entity,
    of: { kind: 'column', column: { entity: nameOf(entity.id), column: nameOf(random.pick(distinct).id), ...span } },
    name: 'distinct',
  };
}

function condition(entity: VocabularyEntity, depth: number, material: Material): Condition {
  const { random } = material;
  const inner = (): Condition => condition(entity, depth - 1, material);
  if (depth <= 0 || random.chance(0.3)) return test(entity, material);
  if (random.chance(0.3)) return { kind: 'not', of: inner(), ...span };
  return { kind: random.pick(['and', 'or']), of: Array.from({ length: 2 + random.below(2) }, inner), ...span };
}

function test(entity: VocabularyEntity, material: Material): Condition {
  const { random, vocabulary } = material;
  const column = random.pick(entity.columns);
  const target = column.kind === 'reference' ? vocabulary.entities.get(column.to ?? '') : undefined;
  if (target && !target.isAnonymous && random.chance(0.5)) {
    const further = random.pick(target.columns);
    return testOf([column.id, further.id], further, material, false);
  }
  return testOf([column.id], column, material, true);
}

function testOf(path: readonly string[], column: VocabularyColumn, material: Material, isOwn: boolean): Condition {
  const { random, vocabulary } = material;
  const place = { column: { names: path.map(nameOf), ...span }, ...span };
  const label = column.kind === 'reference' && isOwn ? vocabulary.entities.get(column.to ?? '')?.label : undefined;
  const isSilent = column.isPersonal === true || (column.kind === 'reference' && label === undefined);
  if (isSilent || random.chance(0.15)) return { kind: 'missing', isNot: random.chance(0.5), ...place };
  if (column.kind === 'flag' && random.chance(0.4)) return { kind: 'flag', ...place };
  if (random.chance(0.25))
    return { kind: 'in', isNot: random.chance(0.3), values: Array.from({ length: 1 + random.below(3) }, () => literal(column, random)), ...place };
  const hasOrder = ['number', 'money', 'date', 'moment'].includes(column.kind);
  return {
    kind: 'compare',
    is: random.pick<Comparison>(hasOrder ? ['=', '<>', '<', '<=', '>', '>='] : ['=', '<>']),
    value: literal(column, random),
    ...place,
  };
}

function literal(column: VocabularyColumn, random: Random): Literal {
  const of = (kind: Literal['kind'], value: string): Literal => ({ kind, value, ...span });
  switch (column.kind) {
    case 'choice':
      return of('text', random.pick(column.values ?? ['none']));
    case 'flag':
      return of('boolean', random.pick(['true', 'false']));
    case 'moment':
    case 'date':
      return of('date', `2026-0${3 + random.below(6)}-${String(1 + random.below(28)).padStart(2, '0')}`);
    case 'number':
      return column.unit === 'share'
        ? random.chance(0.5)
          ? of('percent', String(random.below(101)))
          : of('number', random.pick(['0.5', '0.25', '1', '-1']))
        : of('number', String(random.below(90)));
    case 'money':
      return of('number', random.pick(['0', '1000', '25000000', '-5.5', '123456.789']));
    default:
      return of(
        'text',
        random.pick(['alpha', 'beta', 'gamma', 'Duplicate', 'spam', 'ügy "x"', "'; drop table fact_lead; --", '__proto__', '10', '']),
      );
  }
}
