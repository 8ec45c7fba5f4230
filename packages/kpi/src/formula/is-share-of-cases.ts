import type { Aggregate, Condition, FormulaNode } from './node.ts';
import { entityOf } from './node.ts';
import { printCondition, printFormula } from './print-formula.ts';

/** Whether a formula divides a number of records by one that holds them all: such shares carry an interval. */
export function isShareOfCases(node: FormulaNode): boolean {
  if (node.kind !== 'operation' || node.operator !== '/') return false;
  const [part, whole] = node.of;
  return isCount(part) && isCount(whole) && isSameKind(part, whole) && (whole.where === undefined || isWithin(part.where, whole.where));
}

const isCount = (node: FormulaNode): node is Aggregate => node.kind === 'aggregate' && node.function === 'count';

const isSameKind = (part: Aggregate, whole: Aggregate): boolean =>
  entityOf(part.of).id === entityOf(whole.of).id && part.by?.id === whole.by?.id && printFormula(part) !== printFormula(whole);

/** As far as it can be seen from the conditions themselves. */
function isWithin(part: Condition | undefined, whole: Condition): boolean {
  if (part === undefined) return false;
  const wholes = whole.kind === 'and' ? whole.of : [whole];
  const parts = part.kind === 'and' ? part.of : [part];
  return wholes.every((needed) => parts.some((given) => implies(given, needed)));
}

function implies(given: Condition, needed: Condition): boolean {
  if (printCondition(given) === printCondition(needed)) return true;
  if (given.kind !== 'compare' || given.is !== '=' || needed.kind !== 'in' || needed.isNot) return false;
  const isSameColumn = JSON.stringify(given.column.names.map(({ id }) => id)) === JSON.stringify(needed.column.names.map(({ id }) => id));
  return isSameColumn && needed.values.some(({ value }) => value === given.value.value);
}
