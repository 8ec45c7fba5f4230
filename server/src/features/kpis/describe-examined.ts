import type { DefinitionFinding, FormulaFinding, KpiCheck } from '@leadline/contract';
import { formatFormula, formatFormulaIssue, type Locale, locales, translate, type MessageKey } from '@leadline/i18n';
import { formulasOf, type IsoDate, listDimensions } from '@leadline/kpi';
import { type FormulaIssue, kpiOfFormula, printFormula, wordsOf } from '@leadline/kpi/formula';
import { ownNames } from '#server/answering/describe-kpi.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import { type NameFault } from './check-names.ts';
import type { Examined } from './examine-kpi.ts';

export function findingOf(issue: FormulaIssue, own: OwnCatalog, locale: Locale): FormulaFinding {
  return {
    code: issue.code,
    from: issue.from,
    to: issue.to,
    message: formatFormulaIssue(locale, issue, ownNames(own, locale)),
    suggestions: issue.suggestions ?? [],
  };
}

export function nameFinding(fault: NameFault, locale: Locale): DefinitionFinding {
  return { code: fault.code, locale: fault.locale, message: translate(locale, `error.${fault.code}` as MessageKey, fault.parameters) };
}

export function brokenFinding(broken: readonly string[], own: OwnCatalog, locale: Locale): readonly DefinitionFinding[] {
  if (broken.length === 0) return [];
  const kpis = nameList(broken, own, locale);
  return [{ code: 'kpi.breaks_others', message: translate(locale, 'error.kpi.breaks_others' as MessageKey, { kpis }) }];
}

export function nameList(ids: readonly string[], own: OwnCatalog, locale: Locale): string {
  return ids.map((id) => ownNames(own, locale)(id) ?? id).join(', ');
}

/** What a formula that is right comes to. */
export function resultOf({ formula, unit, definition, vocabulary }: Examined, own: OwnCatalog, today: IsoDate): KpiCheck['result'] {
  if (!formula) return undefined;
  const kpi = kpiOfFormula(definition, formula, { minorExponent: 0 });
  const words = wordsOf(formula.node, vocabulary);
  return {
    text: printFormula(formula.node),
    unit: unit ?? formula.unit,
    decimals: formula.decimals,
    direction: kpi.direction,
    dimensions: listDimensions(kpi, kpi.formula, formulasOf(own.on(today))),
    uses: formula.references,
    words,
    sentences: sentencesOf(words, own),
  };
}

/** A formula as a sentence in every language. */
export function sentencesOf(words: ReturnType<typeof wordsOf>, own: OwnCatalog): Readonly<Record<Locale, string>> {
  return Object.fromEntries(locales.map((locale) => [locale, formatFormula(locale, words, ownNames(own, locale))])) as Record<Locale, string>;
}
