import { fewestAnswers } from '../measure/fewest-answers.ts';
import { first, measure, none, num, test, when } from './calculate.ts';
import type { Calculation } from './calculation.ts';

/** A number made of anonymous answers, where there are enough of them. @param answers measure that counts all of them */
export function anonymously(answers: string, value: Calculation): Calculation {
  return when(test(first(measure(answers), num(0)), '>=', num(fewestAnswers)), value, none('suppressed'));
}
