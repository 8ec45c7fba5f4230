import type { MessageKey } from '../index.ts';
import type { Locale } from '../locale.ts';
import type { OwnNames } from './format-formula.ts';
import type { MessageParameters } from '../message.ts';
import { findMessage, translate } from '../translate.ts';

/** As FormulaIssue of the KPI package. */
export interface FormulaIssueShape {
  readonly code: string;
  readonly parameters: MessageParameters;
  readonly expected?: readonly { readonly kind: string; readonly text?: string }[];
}

/** What is wrong with a formula, in the reader's language. */
export function formatFormulaIssue(locale: Locale, issue: FormulaIssueShape, ownNames: OwnNames = () => undefined): string {
  const path = `formula.${issue.code}`;
  return translate(locale, `error.${path}` as MessageKey, nameFormulaIssue(locale, issue, ownNames));
}

/** The parameters of the message, with the names people know. */
export function nameFormulaIssue(
  locale: Locale,
  { parameters, expected = [] }: FormulaIssueShape,
  ownNames: OwnNames = () => undefined,
): MessageParameters {
  const named = Object.entries(parameters).map(([name, value]): [string, string | number] => [
    name,
    name === 'kpi' && ownNames(String(value)) !== undefined
      ? translate(locale, 'formula.quoted', { text: ownNames(String(value))! })
      : nameOf(locale, name, value, parameters),
  ]);
  const wanted = [...new Set(expected.map((one) => expectedText(locale, one)))].join(', ');
  return { ...Object.fromEntries(named), expected: wanted };
}

function expectedText(locale: Locale, { kind, text }: { readonly kind: string; readonly text?: string }): string {
  return text ?? translate(locale, `formula.expected.${kind}` as MessageKey);
}

/** Parameters that name something people know by another name. */
function nameOf(locale: Locale, name: string, value: string | number, parameters: MessageParameters): string | number {
  const quoted = (text: string): string => translate(locale, 'formula.quoted', { text });
  switch (name) {
    case 'entity':
    case 'other':
      return quoted(findMessage(locale, `entity.${value}.many`) ?? String(value));
    case 'column':
      return quoted(findMessage(locale, `entity.${parameters['entity'] ?? ''}.column.${value}`) ?? String(value));
    case 'kpi':
      return quoted(findMessage(locale, `kpi.${value}.name`) ?? findMessage(locale, `measure.${value}.name`) ?? String(value));
    case 'dimension':
      return quoted(findMessage(locale, `dimension.label.${value}`) ?? String(value));
    case 'left':
    case 'right':
      return findMessage(locale, `formula.unit.${value}`) ?? value;
    case 'wanted':
      return findMessage(locale, `formula.wanted.${value}`) ?? value;
    default:
      return value;
  }
}
