import { catalog, entities, type Kpi } from '@leadline/kpi';
import { createVocabulary, describeFormula, kpiOfFormula, vocabularyOf } from '@leadline/kpi/formula';

const texts: string[] = [];

/** A figure no KPI has, said as a KPI of one's own. @returns its id */
export function said(text: string): string {
  const known = texts.indexOf(text);
  return `own_${known >= 0 ? known : texts.push(text) - 1}`;
}

/** The KPIs of one's own that were said. */
export function ownKpis(minorExponent: number): readonly Kpi[] {
  const vocabulary = createVocabulary(vocabularyOf(entities, catalog));
  return texts.map((text, index) => {
    const described = describeFormula(text, vocabulary);
    if (!('formula' in described)) throw new Error(`${text}: ${described.issues.map(({ code }) => code).join(', ')}`);
    return kpiOfFormula({ id: `own_${index}`, text }, described.formula, { minorExponent });
  });
}
