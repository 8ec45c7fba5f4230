import { checkAggregate } from './check-aggregate.ts';
import { type CheckContext, createContext, report, resolve } from './check-context.ts';
import {
  casesOf,
  decimalsOf,
  divided,
  joined,
  type Measurement,
  measurementOfColumn,
  measurementOfKpi,
  multiplied,
  percent,
  plainNumber,
  type UnitKind,
  unitOf,
} from './dimensions-of-unit.ts';
import { isShareOfCases } from './is-share-of-cases.ts';
import { type FormulaIssue, shorten } from './issue.ts';
import { limits } from './limits.ts';
import type { FormulaNode, Name } from './node.ts';
import type { Vocabulary, VocabularyKpi } from './vocabulary.ts';

/** What a formula that can be used comes to. */
export interface CheckedFormula {
  /** With ids instead of names. */
  readonly node: FormulaNode;
  readonly unit: UnitKind;
  readonly decimals: number;
  /** Higher or lower where all KPIs in it agree which way is good. */
  readonly direction: 'higher' | 'lower' | 'neutral';
  /** The number of some records divided by the number of all of them. */
  readonly isShare: boolean;
  /** The kind of records it is a number of. */
  readonly counts?: string;
  /** KPIs it refers to. */
  readonly references: readonly string[];
}

export type Checked = { readonly formula: CheckedFormula } | { readonly issues: readonly FormulaIssue[] };

/** Finds what every name stands for, and whether the units fit together. */
export function checkFormula(node: FormulaNode, vocabulary: Vocabulary): Checked {
  const context = createContext(vocabulary);
  const checked = checkNode(context, node);
  if (checked && context.issues.length === 0 && context.aggregates + context.references === 0) report(context, 'no_measure', node);
  const unit = checked && unitOf(checked.measurement);
  if (!checked || unit === undefined || context.issues.length > 0) return { issues: context.issues };
  return { formula: describe(checked, unit, vocabulary) };
}

function describe({ node, measurement }: CheckedNode, unit: UnitKind, vocabulary: Vocabulary): CheckedFormula {
  const references = [...new Set(referencesOf(node))];
  const [counts] = unit === 'count' && measurement.powers.size === 1 ? [...measurement.powers.keys()] : [];
  const entity = counts?.startsWith('case:') ? counts.slice('case:'.length) : undefined;
  return {
    node,
    unit,
    decimals: decimalsOf(measurement),
    direction: directionOf(node, vocabulary),
    isShare: isShareOfCases(node),
    ...(entity === undefined ? {} : { counts: entity }),
    references,
  };
}

/** Parts of a formula in their order. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case 'number':
    case 'calendar':
    case 'reference':
    case 'aggregate':
      return [];
    case 'negative':
    case 'window':
    case 'round':
    case 'all':
    case 'sum_over':
      return [node.of];
    case 'if':
      return [...node.of, node.then, node.otherwise];
    default:
      return node.of;
  }
}

export function referencesOf(node: FormulaNode): readonly string[] {
  return node.kind === 'reference' ? [node.name.id] : partsOf(node).flatMap(referencesOf);
}

/** Which way is good, as far as the KPIs referred to say so: what is deducted or divided by counts the other way round. */
function directionOf(node: FormulaNode, vocabulary: Vocabulary): CheckedFormula['direction'] {
  const wishes = new Set(wishesOf(node, 1, vocabulary));
  if (wishes.size !== 1) return 'neutral';
  return wishes.has(1) ? 'higher' : wishes.has(-1) ? 'lower' : 'neutral';
}

function wishesOf(node: FormulaNode, sign: 1 | -1, vocabulary: Vocabulary): readonly number[] {
  if (node.kind === 'reference') {
    const direction = vocabulary.kpis.get(node.name.id)?.direction;
    return direction === 'higher' ? [sign] : direction === 'lower' ? [-sign] : direction === 'range' ? [0] : [];
  }
  if (node.kind === 'if') return [node.then, node.otherwise].flatMap((part) => wishesOf(part, sign, vocabulary));
  const turned = sign === 1 ? -1 : 1;
  return partsOf(node).flatMap((part, index) => {
    const isTurned = node.kind === 'negative' || (node.kind === 'operation' && index === 1 && (node.operator === '-' || node.operator === '/'));
    return wishesOf(part, isTurned ? turned : sign, vocabulary);
  });
}

interface CheckedNode {
  readonly node: FormulaNode;
  readonly measurement: Measurement;
}

function checkNode(context: CheckContext, node: FormulaNode): CheckedNode | undefined {
  switch (node.kind) {
    case 'number':
      return { node, measurement: node.isPercent ? percent : plainNumber };
    case 'calendar':
      if (context.isInWindow) return report(context, 'calendar_in_window', node, { word: node.word });
      return { node, measurement: measurementOfColumn('days') };
    case 'reference':
      return checkReference(context, node);
    case 'aggregate':
      return checkAggregate(context, node);
    case 'negative':
    case 'round': {
      const of = checkNode(context, node.of);
      return of && { node: { ...node, of: of.node }, measurement: of.measurement };
    }
    case 'operation':
      return checkOperation(context, node);
    case 'coalesce':
    case 'min':
    case 'max':
      return checkChoice(context, node);
    case 'if':
      return checkIf(context, node);
    case 'window':
      return checkWindow(context, node);
    case 'all':
    case 'sum_over':
      return checkMembers(context, node);
  }
}

type Of<K extends FormulaNode['kind']> = Extract<FormulaNode, { readonly kind: K }>;

function checkReference(context: CheckContext, node: Of<'reference'>): CheckedNode | undefined {
  context.references += 1;
  if (context.references === limits.references + 1) report(context, 'too_many_references', node, { most: limits.references });
  const { vocabulary } = context;
  const name = resolve(context, node.name, vocabulary.findKpis(node.name.id), 'unknown_kpi', vocabulary.kpis.keys());
  const kpi = name && vocabulary.kpis.get(name.id);
  if (!name || !kpi) return undefined;
  if (kpi.isArchived) return report(context, 'archived_kpi', node.name, { kpi: kpi.id });
  if (kpi.isFaulty) return report(context, 'faulty_kpi', node.name, { kpi: kpi.id });
  const variant = node.variant && checkVariant(context, kpi, node.variant);
  if (node.variant && !variant) return undefined;
  const { variant: _variant, ...rest } = node;
  return { node: { ...rest, name, ...(variant ? { variant } : {}) }, measurement: measurementOfKpi(ofVariant(kpi, variant)) };
}

function ofVariant(kpi: VocabularyKpi, variant: Name | undefined): VocabularyKpi {
  const units = new Map(Object.entries(kpi.variantUnits ?? {}));
  return { ...kpi, unit: (variant && units.get(variant.id)) ?? kpi.unit };
}

function checkVariant(context: CheckContext, kpi: VocabularyKpi, variant: Name): Name | undefined {
  if (kpi.variants.includes(variant.id)) return variant;
  return report(context, 'unknown_variant', variant, { kpi: kpi.id, name: shorten(variant.id) }, kpi.variants);
}

function checkOperation(context: CheckContext, node: Of<'operation'>): CheckedNode | undefined {
  const [left, right] = node.of.map((part) => checkNode(context, part));
  if (!left || !right) return undefined;
  const measurement =
    node.operator === '*'
      ? product(context, node, left, right)
      : node.operator === '/'
        ? quotient(context, node, left, right)
        : same(context, node, node.operator, left, right);
  return measurement && { node: { ...node, of: [left.node, right.node] }, measurement };
}

/** What a message calls the unit of a value. */
const named = ({ measurement }: CheckedNode): string => unitOf(measurement) ?? 'ratio';

function same(context: CheckContext, node: FormulaNode, sign: string, left: CheckedNode, right: CheckedNode): Measurement | undefined {
  return joined(left.measurement, right.measurement) ?? report(context, 'unit_mismatch', node, { sign, left: named(left), right: named(right) });
}

function product(context: CheckContext, node: FormulaNode, left: CheckedNode, right: CheckedNode): Measurement | undefined {
  return meaningful(context, node, multiplied(left.measurement, right.measurement), left, right);
}

function quotient(context: CheckContext, node: FormulaNode, left: CheckedNode, right: CheckedNode): Measurement | undefined {
  return meaningful(context, node, divided(left.measurement, right.measurement), left, right);
}

function meaningful(context: CheckContext, node: FormulaNode, result: Measurement, left: CheckedNode, right: CheckedNode): Measurement | undefined {
  if (unitOf(result) !== undefined) return result;
  return report(context, 'unit_product', node, { left: named(left), right: named(right) });
}

function checkChoice(context: CheckContext, node: Of<'coalesce' | 'min' | 'max'>): CheckedNode | undefined {
  const of = node.of.map((part) => checkNode(context, part));
  if (!of.every((part) => part !== undefined)) return undefined;
  const [first, ...others] = of;
  let measurement: Measurement | undefined = first!.measurement;
  for (const other of others) measurement = measurement && same(context, node, node.kind, { node, measurement }, other);
  return measurement && { node: { ...node, of: of.map((part) => part.node) }, measurement };
}

function checkIf(context: CheckContext, node: Of<'if'>): CheckedNode | undefined {
  const [left, right, then, otherwise] = [...node.of, node.then, node.otherwise].map((part) => checkNode(context, part));
  if (!left || !right || !then || !otherwise) return undefined;
  const isComparable = same(context, node.of[0], node.is, left, right) !== undefined;
  const measurement = same(context, node, 'if', then, otherwise);
  if (!isComparable || !measurement) return undefined;
  return { node: { ...node, of: [left.node, right.node], then: then.node, otherwise: otherwise.node }, measurement };
}

function checkWindow(context: CheckContext, node: Of<'window'>): CheckedNode | undefined {
  if (context.isInWindow) return report(context, 'nested_window', node);
  context.isInWindow = true;
  const of = checkNode(context, node.of);
  context.isInWindow = false;
  return of && { node: { ...node, of: of.node }, measurement: of.measurement };
}

/** One value per member, added up, and the whole of all members exclude each other; sums over members do not stand within each other. */
function checkMembers(context: CheckContext, node: Of<'all' | 'sum_over'>): CheckedNode | undefined {
  const { vocabulary, summed, whole } = context;
  const dimensions = node.dimensions.map((name) =>
    resolve(context, name, vocabulary.findDimensions(name.id), 'unknown_dimension', vocabulary.data.dimensions),
  );
  if (node.kind === 'sum_over' && summed.length > 0) return report(context, 'nested_sum', node);
  const ids = dimensions.flatMap((dimension) => dimension?.id ?? []);
  const contradicted = ids.find((id) => (node.kind === 'all' ? summed : whole).includes(id));
  if (contradicted !== undefined) return report(context, 'sum_of_whole', node, { dimension: contradicted });
  const known = context.aggregates + context.references;
  const of = checkWithin(context, node.kind === 'all' ? { whole: [...whole, ...ids] } : { summed: ids }, node.of);
  if (!of || !dimensions.every((dimension) => dimension !== undefined)) return undefined;
  if (node.kind === 'sum_over' && context.aggregates + context.references === known) return report(context, 'no_measure', node);
  const unique = uniqueOf(dimensions);
  const isNumberOfMembers = node.kind === 'sum_over' && of.measurement.isPlain;
  return { node: { ...node, of: of.node, dimensions: unique }, measurement: isNumberOfMembers ? membersOf(context, unique) : of.measurement };
}

/** Ones and zeros added up over members count them. */
function membersOf({ vocabulary }: CheckContext, [only, ...others]: readonly Name[]): Measurement {
  const entity = only?.id === 'person' ? 'user' : only?.id;
  return casesOf(entity !== undefined && others.length === 0 && vocabulary.entities.has(entity) ? entity : undefined);
}

function checkWithin(context: CheckContext, around: Partial<Pick<CheckContext, 'summed' | 'whole'>>, node: FormulaNode): CheckedNode | undefined {
  const { summed, whole } = context;
  Object.assign(context, around);
  const checked = checkNode(context, node);
  Object.assign(context, { summed, whole });
  return checked;
}

function uniqueOf(names: readonly Name[]): readonly Name[] {
  return names.filter((name, index) => names.findIndex((other) => other.id === name.id) === index);
}
