import { checkFormula, type CheckedFormula } from './check-formula.ts';
import type { FormulaWords } from './formula-words.ts';
import type { FormulaIssue } from './issue.ts';
import { parseFormula } from './parse-formula.ts';
import { printFormula } from './print-formula.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words-of.ts';

/** What an editor shows of a text: what is wrong with it, or what it comes to. */
export type FormulaDescription =
  | { readonly issues: readonly FormulaIssue[] }
  | {
      readonly issues: readonly [];
      /** The text in its agreed spelling: what is kept. */
      readonly text: string;
      readonly formula: CheckedFormula;
      readonly words: FormulaWords;
    };

/** Reads and checks a formula and says what it is. */
export function describeFormula(text: string, vocabulary: Vocabulary): FormulaDescription {
  const parsed = parseFormula(text);
  if ('issue' in parsed) return { issues: [parsed.issue] };
  const checked = checkFormula(parsed.node, vocabulary);
  if ('issues' in checked) return checked;
  const { formula } = checked;
  return { issues: [], text: printFormula(formula.node), formula, words: wordsOf(formula.node, vocabulary) };
}
