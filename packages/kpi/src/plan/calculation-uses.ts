import type { Calculation, Moment } from '../catalog/calculation.ts';
import { childrenOf, type Formulas } from '../catalog/formulas.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import { type LeafUse, shiftAll, suffixOf, termName, termUse } from './leaf-use.ts';
import { usesOf } from './list-uses.ts';
import { isEmpty, type PlacedWindow } from './window.ts';

type Of<K extends Calculation['kind']> = Extract<Calculation, { kind: K }>;

/** The leaf numbers of a calculation. What stands within another KPI or under a sum over members has a name that says so. */
export function calculationUses(node: Calculation, placed: readonly PlacedWindow[], env: PeriodEnv, formulas: Formulas): readonly LeafUse[] {
  const within = (of: readonly Calculation[]): readonly LeafUse[] => of.flatMap((part) => calculationUses(part, placed, env, formulas));
  switch (node.kind) {
    case 'measure':
      return [
        termUse(
          node,
          placed.filter(({ window }) => !isEmpty(window) || looksAhead(node.at)),
          env,
        ),
      ];
    case 'kpi':
      return usesOf(formulas(node.id, node.variant), shiftAll(placed, node.at, env), env, formulas).map((use) => withinKpi(use, node));
    case 'sum_over':
      return within([node.of]).map((use) => withinSum(use, node));
    case 'first':
      return within(node.of).map((use) => ({ ...use, isOptional: true }));
    case 'when':
      return within([...node.test.of, node.then, node.otherwise]);
    case 'power':
    case 'round':
      return within([node.of]);
    case 'marked':
      return within([node.of, ...node.test.of]);
    case 'number':
    case 'none':
    case 'calendar':
      return [];
    default:
      return within(node.of);
  }
}

/** What is still to come of a period is there before any of it is counted. */
const looksAhead = (at: Moment | undefined): boolean => at?.kind === 'whole' || at?.kind === 'rest';

/** What the leaves of another KPI are called within a formula that uses it. */
export const kpiName = (node: Of<'kpi'>): string => `${node.id}${node.variant === undefined ? '' : `~${node.variant}`}${suffixOf(node)}>`;

/** What the leaves under a sum over members are called. */
export const sumName = ({ dimensions }: Of<'sum_over'>): string => `each:${dimensions.join(',')}>`;

/** Whether a leaf, by its name under a sum over members, is one of this part of the formula. */
export function isLeafOf(node: Calculation): (leaf: string) => boolean {
  switch (node.kind) {
    case 'measure':
      return (leaf) => leaf === termName(node);
    case 'kpi':
      return (leaf) => leaf.startsWith(kpiName(node));
    case 'sum_over':
      return (leaf) => leaf.startsWith(sumName(node));
    default: {
      const tests = childrenOf(node).map(isLeafOf);
      return (leaf) => tests.some((test) => test(leaf));
    }
  }
}

function withinKpi(use: LeafUse, node: Of<'kpi'>): LeafUse {
  const without = [...new Set([...(use.without ?? []), ...(node.without ?? [])])];
  const isRow = use.level === 'row';
  return {
    ...use,
    name: `${kpiName(node)}${use.name}`,
    label: `${kpiName(node)}${use.label}`,
    ...(isRow && without.length > 0 ? { without } : {}),
    ...(isRow && node.at && !use.moment ? { moment: node.at } : {}),
  };
}

function withinSum(use: LeafUse, node: Of<'sum_over'>): LeafUse {
  const name = `${sumName(node)}${use.name}`;
  if (use.level === 'organisation') return { ...use, name };
  return { ...use, name, label: `${sumName(node)}${use.label}`, over: [...new Set([...node.dimensions, ...(use.over ?? [])])] };
}
