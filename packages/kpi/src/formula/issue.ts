import type { Span } from './node.ts';

/** Codes of what can be wrong with a formula; their words are `error.formula.<code>`. */
export const formulaIssueCodes = [
  'empty',
  'too_long',
  'too_deep',
  'too_large',
  'too_many_aggregates',
  'too_many_references',
  'too_many_values',
  'unknown_character',
  'hidden_character',
  'unclosed_text',
  'unclosed_name',
  'name_too_long',
  'number_too_long',
  'bad_date',
  'unexpected',
  'unexpected_end',
  'unknown_entity',
  'unknown_column',
  'unknown_kpi',
  'unknown_variant',
  'unknown_dimension',
  'unknown_function',
  'unknown_value',
  'ambiguous_name',
  'archived_kpi',
  'faulty_kpi',
  'not_countable',
  'not_a_number',
  'not_a_date',
  'not_a_moment',
  'not_distinct',
  'not_a_flag',
  'not_a_reference',
  'other_entity',
  'value_type',
  'not_comparable',
  'personal_column',
  'unit_mismatch',
  'unit_product',
  'nested_window',
  'nested_sum',
  'sum_of_whole',
  'calendar_in_window',
  'out_of_range',
  'no_measure',
  'cycle',
] as const;
export type FormulaIssueCode = (typeof formulaIssueCodes)[number];

/** What could stand where something else was found. */
export type Expected =
  /** A sign or a word of the language. */
  | { readonly kind: 'symbol' | 'word'; readonly text: string }
  /** A number, an aggregate, a function or a KPI. */
  | { readonly kind: 'value' }
  | { readonly kind: 'number' | 'dimension' | 'variant'; readonly of?: string }
  | { readonly kind: 'entity' }
  /** A column of the entity as it was written; `via` is the reference written before it. */
  | { readonly kind: 'column'; readonly entity: string; readonly via?: string; readonly use: 'number' | 'distinct' | 'date' | 'condition' }
  /** What a column is compared with. */
  | { readonly kind: 'literal'; readonly entity: string; readonly column: readonly string[] };

export interface FormulaIssue extends Span {
  readonly code: FormulaIssueCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** For `unexpected` and `unexpected_end`. */
  readonly expected?: readonly Expected[];
  /** Names that may have been meant, as they are written in formulas. */
  readonly suggestions?: readonly string[];
}

/** Ends the reading of a text at its first fault. Never leaves this folder. */
export class FormulaFault extends Error {
  readonly issue: FormulaIssue;

  constructor(issue: FormulaIssue) {
    super(issue.code);
    this.issue = issue;
  }
}

export function fault(code: FormulaIssueCode, span: Span, parameters: FormulaIssue['parameters'] = {}): FormulaFault {
  return new FormulaFault({ code, from: span.from, to: span.to, parameters });
}

/** Enough of a text to recognise it in a message. */
export function shorten(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
