import { catalog, entities } from '@leadline/kpi';
import { formatFormula, formatFormulaIssue, loadCatalog, locales } from '@leadline/i18n';
import { beforeAll, describe, expect, test } from 'vitest';
import { createVocabulary, describeFormula, formulaIssueCodes, vocabularyOf } from '@leadline/kpi/formula';
import { errorFormula } from '../../packages/i18n/src/en/error-formula.ts';

const vocabulary = createVocabulary(vocabularyOf(entities, catalog));
beforeAll(async () => void (await Promise.all(locales.map((locale) => loadCatalog(locale)))));

function say(locale: (typeof locales)[number], text: string): string {
  const described = describeFormula(text, vocabulary);
  if (!('words' in described)) throw new Error(`${text}: ${described.issues[0]!.code}`);
  return formatFormula(locale, described.words);
}

describe('formulas in words', () => {
  test.each(locales)('%s', (locale) => {
    expect(
      [
        'count(activity where kind = "call") / count(opportunity where state = "won" by closed)',
        'sum(order_line.net_amount where account.industry = "Retail" and not (quantity < 2.5 or product is missing))',
        '(net_sales_revenue - previous(net_sales_revenue)) / previous(net_sales_revenue)',
        'median(minutes from lead.created to lead.first_attempt where created >= 2026-01-31)',
        'if(count(lead) > 10, net_sales_revenue / all(net_sales_revenue, location), coalesce(win_rate, 5%))',
        'last(90 days, distinct(order.account)) / working_days',
        'round(sum_over(if(count(order) >= 2, 1, 0), account) / distinct(order.account), 2)',
      ].map((text) => say(locale, text)),
    ).toMatchSnapshot();
  });

  test('every code has words, and every fault reads without gaps in every language', () => {
    expect(Object.keys(errorFormula).sort()).toEqual([...formulaIssueCodes].sort());
    const faulty = [
      'count(',
      'count(ledd)',
      'sum(lead.status)',
      'win_rate + calls_made_count',
      'count(lead where created = "x")',
      'previous(win_rate',
      'count(product)',
      'sum_over(sum_over(win_rate, account), product)',
      'sum_over(all(win_rate, account), account)',
    ];
    for (const text of faulty) {
      const { issues } = describeFormula(text, vocabulary);
      for (const locale of locales) expect(formatFormulaIssue(locale, issues[0]!)).not.toMatch(/[{}]|undefined|: ?$/);
    }
  });
});
