import { listKeys, type Locale, locales } from '@leadline/i18n';
import { describe, expect, it } from 'vitest';
import { fieldsIn } from '#web/parts/kpi-fields.ts';
import { makeSearchIndex, rank } from '#web/lib/rank.ts';

const ids = listKeys('en', 'kpiQuestion');

/** The library as a reader of this language searches it: all languages, the own one first. */
const indexFor = (locale: Locale) => {
  const languages = [locale, ...locales.filter((other) => other !== locale)];
  return makeSearchIndex(ids.map((id) => ({ id, fields: languages.flatMap((each, at) => fieldsIn(each, id, at === 0)) })));
};

describe('the library', () => {
  it('knows the questions of all KPIs', () => expect(ids.length).toBeGreaterThanOrEqual(107));

  it.each([
    ['en', 'are all new contacts called?', 'lead_contacted_rate'],
    ['en', 'how long does it take to win a deal', 'sales_cycle_length'],
    ['en', 'CAC', 'customer_acquisition_cost'],
    ['en', 'win rat', 'win_rate'],
    ['vi', 'doanh thu thuan', 'net_sales_revenue'],
    ['vi', 'churn', 'customer_churn_rate'],
    ['hu', 'nettó árbevétel', 'net_sales_revenue'],
    ['hu', 'arbevetel', 'net_sales_revenue'],
    ['ru', 'чистая выручка', 'net_sales_revenue'],
  ] as const)('answers in %s “%s” with %s first', (locale, asked, id) => expect(rank(indexFor(locale), asked)[0]).toBe(id));

  it('puts the own language before others, and a name before a sentence that mentions it', () => {
    const index = makeSearchIndex([
      { id: 'mentions', fields: [{ text: 'Says something about margin', weight: 1.2 }] },
      { id: 'foreign', fields: [{ text: 'Margin', weight: 1.5 }] },
      { id: 'named', fields: [{ text: 'Margin', weight: 3 }] },
    ]);
    expect(rank(index, 'margin').slice(0, 2)).toEqual(['named', 'foreign']);
  });

  it('answers nothing rather than anything', () => {
    expect(rank(indexFor('en'), 'zebra xylophone')).toEqual([]);
    expect(rank(indexFor('en'), '  ')).toHaveLength(ids.length);
  });
});
