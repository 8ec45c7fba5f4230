import { type CheckedFormula, checkFormula, referencesOf } from './check-formula.ts';
import { type FormulaIssue, shorten } from './issue.ts';
import type { FormulaNode } from './node.ts';
import { parseFormula } from './parse-formula.ts';
import { createVocabulary, type Vocabulary, type VocabularyData, type VocabularyKpi, withKpis } from './vocabulary.ts';

/** A KPI of one's own as it is kept. */
export interface FormulaDefinition {
  readonly id: string;
  readonly text: string;
  /** The unit its maker chose among shares: percent or ratio. */
  readonly shownAs?: 'percent' | 'ratio';
  readonly direction?: VocabularyKpi['direction'];
  readonly isArchived?: boolean;
  /** What people call it. */
  readonly names?: readonly string[];
}

export type CheckedDefinition = { readonly formula: CheckedFormula } | { readonly issues: readonly FormulaIssue[] };

export interface CheckedDefinitions {
  /** By id; each refers to others as they are in this set. */
  readonly definitions: ReadonlyMap<string, CheckedDefinition>;
  /** With what was found about each, so that further formulas can refer to them. */
  readonly vocabulary: Vocabulary;
}

/**
 * Checks KPIs of one's own together: each after those it refers to. Circles, KPIs that are unknown, archived or faulty, and units that
 * do not fit any more after another formula has changed are found here.
 * @param known what formulas can refer to besides each other
 */
export function checkDefinitions(definitions: readonly FormulaDefinition[], known: Vocabulary | VocabularyData): CheckedDefinitions {
  const vocabulary = 'data' in known ? known : createVocabulary(known);
  const parsed = new Map(definitions.map((definition) => [definition.id, parseFormula(definition.text)]));
  const nodes = new Map([...parsed].flatMap(([id, result]) => ('node' in result ? [[id, result.node] as const] : [])));
  let kpis = vocabulary.data.kpis;
  const all = withKpis(vocabulary, [...kpis, ...definitions.map((definition) => placeholder(definition))]);
  const links = new Map([...nodes].map(([id, node]) => [id, linksOf(node, all)]));
  const checked = new Map<string, CheckedDefinition>();
  for (const id of inOrder(definitions, links)) {
    const definition = definitions.find((candidate) => candidate.id === id)!;
    const result = checkOne(id, parsed.get(id)!, links, withKpis(vocabulary, [...kpis, ...waiting(definitions, kpis)]));
    checked.set(id, result);
    kpis = [...kpis, entryOf(definition, result)];
  }
  return { definitions: checked, vocabulary: withKpis(vocabulary, kpis) };
}

function checkOne(
  id: string,
  parsed: ReturnType<typeof parseFormula>,
  links: ReadonlyMap<string, readonly string[]>,
  vocabulary: Vocabulary,
): CheckedDefinition {
  if ('issue' in parsed) return { issues: [parsed.issue] };
  const circle = findCircle(id, links);
  if (circle) {
    const { from, to } = parsed.node;
    return { issues: [{ code: 'cycle', from, to, parameters: { kpi: id, circle: circle.map((one) => shorten(one, 40)).join(' → ') } }] };
  }
  return checkFormula(parsed.node, vocabulary);
}

const placeholder = ({ id, names }: FormulaDefinition): VocabularyKpi => ({
  id,
  unit: 'ratio',
  decimals: 2,
  direction: 'neutral',
  variants: [],
  isFaulty: true,
  ...(names ? { names } : {}),
});

/** Those not checked yet are known by name, so that a circle is not mistaken for an unknown KPI. */
function waiting(definitions: readonly FormulaDefinition[], kpis: readonly VocabularyKpi[]): readonly VocabularyKpi[] {
  const known = new Set(kpis.map((kpi) => kpi.id));
  return definitions.filter(({ id }) => !known.has(id)).map(placeholder);
}

function entryOf(definition: FormulaDefinition, checked: CheckedDefinition): VocabularyKpi {
  const { id, names, isArchived } = definition;
  const rest = { id, variants: [], ...(names ? { names } : {}), ...(isArchived ? { isArchived: true as const } : {}) };
  if ('issues' in checked) return { ...rest, unit: 'ratio', decimals: 2, direction: 'neutral', isFaulty: true };
  const { unit, decimals, direction, counts } = checked.formula;
  const isShare = unit === 'percent' || unit === 'ratio';
  return {
    ...rest,
    unit: isShare ? (definition.shownAs ?? unit) : unit,
    decimals,
    direction: definition.direction ?? direction,
    ...(counts === undefined ? {} : { counts }),
  };
}

/** KPIs of one's own a formula refers to. */
function linksOf(node: FormulaNode, vocabulary: Vocabulary): readonly string[] {
  return [...new Set(referencesOf(node))].flatMap((name) => {
    const found = vocabulary.findKpis(name);
    return found.length === 1 ? found : [];
  });
}

/** What is referred to comes first; within a circle the order does not matter. */
function inOrder(definitions: readonly FormulaDefinition[], links: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const own = new Set(definitions.map(({ id }) => id));
  const done = new Set<string>();
  const order: string[] = [];
  const visit = (id: string): void => {
    if (done.has(id) || !own.has(id)) return;
    done.add(id);
    for (const link of links.get(id) ?? []) visit(link);
    order.push(id);
  };
  for (const { id } of definitions) visit(id);
  return order;
}

/** The way from a formula back to itself, both ends included. */
function findCircle(id: string, links: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const seen = new Set<string>();
  const search = (at: string, path: readonly string[]): readonly string[] | undefined => {
    for (const next of links.get(at) ?? []) {
      if (next === id) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = search(next, [...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return search(id, [id]);
}
