/** Where something stands in the text: from the first character to the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A name as it was written; after the check the id it stands for. */
export interface Name extends Span {
  readonly id: string;
}

export const comparisons = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

export const aggregates = ['count', 'sum', 'distinct', 'average', 'median', 'p90'] as const;
export type AggregateFunction = (typeof aggregates)[number];

export const calendarWords = ['days', 'elapsed_days', 'working_days', 'elapsed_working_days'] as const;
export type CalendarWord = (typeof calendarWords)[number];

export interface Literal extends Span {
  readonly kind: 'text' | 'number' | 'percent' | 'date' | 'boolean';
  /** Text as it is, numbers without needless zeros, `true` and `false`. */
  readonly value: string;
}

/** One name, or a reference and a column of what it leads to. */
export interface ColumnPath extends Span {
  readonly names: readonly Name[];
}

/** A condition on single records. */
export type Condition = Span &
  (
    | { readonly kind: 'compare'; readonly column: ColumnPath; readonly is: Comparison; readonly value: Literal }
    | { readonly kind: 'in'; readonly column: ColumnPath; readonly isNot: boolean; readonly values: readonly Literal[] }
    | { readonly kind: 'missing'; readonly column: ColumnPath; readonly isNot: boolean }
    | { readonly kind: 'flag'; readonly column: ColumnPath }
    | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
    | { readonly kind: 'not'; readonly of: Condition }
  );

export interface EntityColumn extends Span {
  readonly entity: Name;
  readonly column: Name;
}

/** What is counted or added up: records, one of their columns, or the time between two of their dates. */
export type AggregateOf =
  | { readonly kind: 'records'; readonly entity: Name }
  | { readonly kind: 'column'; readonly column: EntityColumn }
  | { readonly kind: 'span'; readonly unit: 'days' | 'minutes'; readonly start: EntityColumn; readonly end: EntityColumn };

export type Aggregate = Span & {
  readonly kind: 'aggregate';
  readonly function: AggregateFunction;
  readonly of: AggregateOf;
  readonly where?: Condition;
  readonly by?: Name;
};

/** Another stretch of time than the period asked for. */
export type FormulaWindow =
  { readonly kind: 'previous' | 'last_year' | 'at_start' } | { readonly kind: 'last'; readonly count: number; readonly grain: 'day' | 'month' };

/** A formula as plain data. What it means does not depend on brackets or spaces of the text. */
export type FormulaNode = Span &
  (
    | { readonly kind: 'number'; readonly value: string; readonly isPercent: boolean }
    | { readonly kind: 'calendar'; readonly word: CalendarWord }
    | { readonly kind: 'reference'; readonly name: Name; readonly variant?: Name }
    | Aggregate
    | { readonly kind: 'negative'; readonly of: FormulaNode }
    | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/'; readonly of: readonly [FormulaNode, FormulaNode] }
    | { readonly kind: 'coalesce' | 'min' | 'max'; readonly of: readonly FormulaNode[] }
    | {
        readonly kind: 'if';
        readonly is: Comparison;
        readonly of: readonly [FormulaNode, FormulaNode];
        readonly then: FormulaNode;
        readonly otherwise: FormulaNode;
      }
    | { readonly kind: 'window'; readonly window: FormulaWindow; readonly of: FormulaNode }
    | { readonly kind: 'round'; readonly of: FormulaNode; readonly decimals: number }
    /** `all`: without regard to these dimensions; `sum_over`: for every member of them, added up. */
    | { readonly kind: 'all' | 'sum_over'; readonly dimensions: readonly Name[]; readonly of: FormulaNode }
  );

/** The entity an aggregate is over. */
export function entityOf(of: AggregateOf): Name {
  if (of.kind === 'records') return of.entity;
  return of.kind === 'column' ? of.column.entity : of.start.entity;
}
