import { findMessage, listKeys, locales } from '@leadline/i18n';
import { describe, expect, it } from 'vitest';
import { fold } from '#web/lib/fold.ts';
import { findAgreedWords } from './agreed-word.ts';

const lists = { kpis: listKeys('en', 'kpiQuestion'), terms: listKeys('en', 'glossary.term') };
const find = (asked: string, locale: (typeof locales)[number]) =>
  findAgreedWords(asked, [locale, ...locales.filter((other) => other !== locale)], lists).map(({ id }) => id);

describe('another word', () => {
  it.each([
    ['en', 'CAC', 'customer_acquisition_cost'],
    ['en', 'close rate', 'win_rate'],
    ['en', ' “Churn”? ', 'customer_churn_rate'],
    ['vi', 'churn', 'customer_churn_rate'],
    ['hu', 'win rate', 'win_rate'],
    ['ru', 'NPS', 'nps'],
  ] as const)('is answered in %s: “%s” is %s', (locale, asked, id) => {
    expect(find(asked, locale)).toContain(id);
  });

  it.each(locales)('every synonym of a KPI leads to it (%s)', (locale) => {
    const lost = lists.kpis.flatMap((id) => {
      const name = (findMessage(locale, `kpi.${id}.name`) ?? '').toLowerCase();
      const others = (findMessage(locale, `kpiSynonym.${id}`) ?? '').split(',').map((one) => one.trim());
      return others.filter((one) => one.length > 1 && one.toLowerCase() !== name && !leads(one, id, locale)).map((one) => `${id}: ${one}`);
    });
    expect(lost).toEqual([]);
  });

  it.each(locales)('an agreed name is no other word (%s)', (locale) => {
    expect(lists.kpis.filter((id) => find(findMessage(locale, `kpi.${id}.name`) ?? '', locale).length > 0)).toEqual([]);
  });

  it('needs a whole word', () => {
    expect(find('c', 'en')).toEqual([]);
    expect(find('churny', 'en')).toEqual([]);
  });
});

/** To the KPI, or it is an agreed name itself in this language and stands for what it names. */
function leads(word: string, id: string, locale: (typeof locales)[number]): boolean {
  const found = find(word, locale);
  return found.includes(id) || (found.length === 0 && agreedIn(locale).has(fold(word)));
}

function agreedIn(locale: (typeof locales)[number]): ReadonlySet<string> {
  const keys = [...lists.kpis.map((id) => `kpi.${id}.name`), ...lists.terms.map((id) => `glossary.term.${id}`)];
  return new Set(keys.map((key) => fold(findMessage(locale, key) ?? '')));
}
