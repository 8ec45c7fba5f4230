import type { Calculation } from './calculation.ts';
import type { Formula } from './kpi.ts';

/** The formula of a KPI that another one uses. @throws Error where there is none */
export type Formulas = (id: string, variant: string | undefined) => Formula;

type KpiNode = Extract<Calculation, { kind: 'kpi' }>;

/** The KPIs a formula uses by name, each use once. */
export function listUsedKpis(formula: Formula): readonly KpiNode[] {
  return formula.kind === 'calculation' ? [formula.of, ...Object.values(formula.beside ?? {})].flatMap(kpisIn) : [];
}

function kpisIn(node: Calculation): readonly KpiNode[] {
  return node.kind === 'kpi' ? [node] : childrenOf(node).flatMap(kpisIn);
}

/** What a step of a calculation works on. */
export function childrenOf(node: Calculation): readonly Calculation[] {
  switch (node.kind) {
    case 'number':
    case 'measure':
    case 'kpi':
    case 'none':
    case 'calendar':
      return [];
    case 'when':
      return [...node.test.of, node.then, node.otherwise];
    case 'sum_over':
    case 'power':
    case 'round':
      return [node.of];
    case 'marked':
      return [node.of, ...node.test.of];
    default:
      return node.of;
  }
}
