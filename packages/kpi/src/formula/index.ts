/** The language of KPIs of one's own: docs/guide/formulas.md. Nothing here but compileFormula needs more than a vocabulary. */
export { checkDefinitions, type CheckedDefinition, type CheckedDefinitions, type FormulaDefinition } from './check-definitions.ts';
export { checkFormula, type Checked, type CheckedFormula } from './check-formula.ts';
export { compileFormula } from './compile-formula.ts';
export type { CompileOptions } from './compile-condition.ts';
export { completeFormula, type Suggestion, type SuggestionKind } from './complete-formula.ts';
export { describeFormula, type FormulaDescription } from './describe-formula.ts';
export type { FormulaWords } from './formula-words.ts';
export { type Expected, type FormulaIssue, type FormulaIssueCode, formulaIssueCodes } from './issue.ts';
export { limits } from './limits.ts';
export { kpiOfFormula, withOwnKpis } from './kpi-of-formula.ts';
export * from './node.ts';
export { parseFormula, type Parsed } from './parse-formula.ts';
export { printFormula } from './print-formula.ts';
export {
  createVocabulary,
  fold,
  type Vocabulary,
  type VocabularyColumn,
  type VocabularyData,
  type VocabularyEntity,
  type VocabularyKpi,
} from './vocabulary.ts';
export { type CommonNames, vocabularyOf } from './vocabulary-of.ts';
export { wordsOf } from './words-of.ts';
