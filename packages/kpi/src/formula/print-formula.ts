import type { Aggregate, AggregateOf, ColumnPath, Condition, EntityColumn, FormulaNode, FormulaWindow, Literal, Name } from './node.ts';
import { isPlainName } from './words.ts';

/** The text of a formula in its one agreed spelling: reading it gives the same formula again. */
export function printFormula(node: FormulaNode): string {
  switch (node.kind) {
    case 'number':
      return node.isPercent ? `${node.value}%` : node.value;
    case 'calendar':
      return node.word;
    case 'reference':
      return [node.name, ...(node.variant ? [node.variant] : [])].map(printName).join('.');
    case 'aggregate':
      return printAggregate(node);
    case 'negative':
      return `-${bracketed(node.of, bindingOf(node.of) < binding.negative)}`;
    case 'operation':
      return printOperation(node);
    case 'coalesce':
    case 'min':
    case 'max':
      return `${node.kind}(${node.of.map(printFormula).join(', ')})`;
    case 'if':
      return `if(${printFormula(node.of[0])} ${node.is} ${printFormula(node.of[1])}, ${printFormula(node.then)}, ${printFormula(node.otherwise)})`;
    case 'window':
      return `${printWindow(node.window)}${printFormula(node.of)})`;
    case 'round':
      return `round(${printFormula(node.of)}, ${node.decimals})`;
    case 'all':
    case 'sum_over':
      return `${node.kind}(${[printFormula(node.of), ...node.dimensions.map(printName)].join(', ')})`;
  }
}

export function printName({ id }: Name): string {
  return isPlainName(id) ? id : `[${id.replaceAll(']', ']]')}]`;
}

const binding = { sum: 1, product: 2, negative: 3, single: 4 } as const;

function bindingOf(node: FormulaNode): number {
  if (node.kind === 'negative') return binding.negative;
  if (node.kind !== 'operation') return binding.single;
  return node.operator === '+' || node.operator === '-' ? binding.sum : binding.product;
}

const bracketed = (node: FormulaNode, needed: boolean): string => (needed ? `(${printFormula(node)})` : printFormula(node));

/** What stands on the right binds to the left first: `a − (b − c)` keeps its brackets. */
function printOperation(node: Extract<FormulaNode, { kind: 'operation' }>): string {
  const own = bindingOf(node);
  const [left, right] = node.of;
  return `${bracketed(left, bindingOf(left) < own)} ${node.operator} ${bracketed(right, bindingOf(right) <= own)}`;
}

function printWindow(window: FormulaWindow): string {
  return window.kind === 'last' ? `last(${window.count} ${window.grain}s, ` : `${window.kind}(`;
}

export function printAggregate({ function: name, of, where, by }: Aggregate): string {
  const condition = where ? ` where ${printCondition(where)}` : '';
  return `${name}(${printOf(of)}${condition}${by ? ` by ${printName(by)}` : ''})`;
}

function printOf(of: AggregateOf): string {
  if (of.kind === 'records') return printName(of.entity);
  return of.kind === 'column' ? printEntityColumn(of.column) : `${of.unit} from ${printEntityColumn(of.start)} to ${printEntityColumn(of.end)}`;
}

const printEntityColumn = ({ entity, column }: EntityColumn): string => `${printName(entity)}.${printName(column)}`;

export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'compare':
      return `${printPath(condition.column)} ${condition.is} ${printLiteral(condition.value)}`;
    case 'in':
      return `${printPath(condition.column)} ${condition.isNot ? 'not ' : ''}in (${condition.values.map(printLiteral).join(', ')})`;
    case 'missing':
      return `${printPath(condition.column)} is ${condition.isNot ? 'not ' : ''}missing`;
    case 'flag':
      return printPath(condition.column);
    case 'and':
    case 'or':
      return condition.of.map((part) => printPart(part, condition.kind)).join(` ${condition.kind} `);
    case 'not':
      return `not ${condition.of.kind === 'and' || condition.of.kind === 'or' ? `(${printCondition(condition.of)})` : printCondition(condition.of)}`;
  }
}

function printPart(part: Condition, within: 'and' | 'or'): string {
  const isJoined = part.kind === within || (within === 'and' && part.kind === 'or');
  return isJoined ? `(${printCondition(part)})` : printCondition(part);
}

const printPath = ({ names }: ColumnPath): string => names.map(printName).join('.');

function printLiteral({ kind, value }: Literal): string {
  if (kind === 'text') return `"${value.replaceAll('"', '""')}"`;
  return kind === 'percent' ? `${value}%` : value;
}
