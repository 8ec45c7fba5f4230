/** How large a formula may be. All of it is checked before anything is asked of the data. */
export const limits = {
  /** Characters of the text. */
  length: 4000,
  /** Brackets, functions and conditions within each other. */
  depth: 24,
  /** Numbers, names, operations and conditions together. */
  nodes: 400,
  /** Aggregates over records. */
  aggregates: 24,
  /** KPIs referred to. */
  references: 24,
  /** Characters of one name or text. */
  name: 200,
  /** Digits before and after the point. */
  wholeDigits: 15,
  decimals: 9,
  /** Values of one list. */
  values: 100,
  /** The longest `last(… days, x)` and `last(… months, x)`. */
  lastDays: 3660,
  lastMonths: 120,
} as const;
