/** A formula, or a part of it, to be said in the reader's language: plain data that packages/i18n turns into a sentence. */
export type FormulaWords =
  /** A message `formula.<key>` with its parts. */
  | { readonly kind: 'message'; readonly key: string; readonly parts: Readonly<Record<string, FormulaWords>>; readonly count?: number }
  /** A name in the catalog of words, such as `entity.lead.many`. */
  | { readonly kind: 'name'; readonly key: string }
  /** A KPI by its id, named by its words or by the name its maker gave it. */
  | { readonly kind: 'kpi'; readonly id: string; readonly variant?: string }
  /** Words of the data as they are. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: string; readonly isPercent: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'list'; readonly of: readonly FormulaWords[] }
  /** Conditions that all hold, or of which one holds. */
  | { readonly kind: 'and' | 'or'; readonly of: readonly FormulaWords[] }
  | { readonly kind: 'negative'; readonly of: FormulaWords }
  | { readonly kind: 'operation'; readonly operator: '+' | '-' | '*' | '/'; readonly of: readonly [FormulaWords, FormulaWords] };
