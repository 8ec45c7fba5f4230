import type { Expression } from '../catalog/kpi.ts';
import type { CellInput } from './cell-input.ts';
import { add, type DecimalText, subtract } from './decimal.ts';
import type { ReasonCode } from './kpi-result.ts';
import { readTerm, type TermValue } from './read-term.ts';

/** The value of a sum of measures. */
export interface ExpressionValue {
  readonly value: DecimalText;
  readonly cases: number;
  /** Set where it counts no case and no measure of it has any data. */
  readonly absence: ReasonCode | undefined;
  /** The units met, where the measures keep units apart. */
  readonly units: readonly (string | null)[];
}

/** A measure without a value adds nothing beside one that has. @param prefix as in the names of the leaf uses */
export function readExpression(expression: Expression, input: CellInput, prefix = ''): ExpressionValue {
  const terms = expression.map((term) => readTerm(term, input, prefix));
  let value: DecimalText = '0';
  let cases = 0;
  const units: (string | null)[] = [];
  for (const [index, term] of terms.entries()) {
    cases += term.cases;
    if (term.value !== null) value = expression[index]!.minus ? subtract(value, term.value) : add(value, term.value);
    for (const unit of term.units) if (!units.includes(unit)) units.push(unit);
  }
  return { value, cases, absence: cases === 0 ? absenceOf(terms) : undefined, units };
}

/** Absent where every measure is; the reason that says more than "no data" is told. */
function absenceOf(terms: readonly TermValue[]): ReasonCode | undefined {
  if (terms.some(({ value }) => value !== null)) return undefined;
  const reasons = terms.flatMap(({ reason }) => reason ?? []);
  return reasons.find((reason) => reason !== 'no_data') ?? reasons[0];
}

const nothing: Readonly<Record<string, DecimalText | null>> = {};

/** Figures shown beside the value. */
export function readBeside(
  expressions: Readonly<Record<string, Expression>> | undefined,
  input: CellInput,
): Readonly<Record<string, DecimalText | null>> {
  if (!expressions) return nothing;
  const entries = Object.entries(expressions).map(([name, expression]) => {
    const { value, absence } = readExpression(expression, input);
    return [name, absence ? null : value] as const;
  });
  return Object.fromEntries(entries);
}
