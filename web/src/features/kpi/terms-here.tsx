import { findMessage, listKeys, type Locale } from '@leadline/i18n';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import classes from '#web/features/kpi/kpi.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { wordsOf } from '#web/lib/rank.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

const most = 8;

/** Words of the glossary that a KPI's texts use, with what they mean. */
export function TermsHere({ id }: { readonly id: string }) {
  const { t, word, locale } = useI18n();
  const words = useKpiWords();
  const found = useMemo(
    () => findTerms(locale, [words.name(id), words.sentence(id), words.formula(id), words.reading(id), words.advice(id)].join(' ')),
    [locale, words, id],
  );
  if (found.length === 0) return null;
  return (
    <Panel level={2} title={t('kpiPage.terms')}>
      <dl className={classes.terms}>
        {found.map((term) => (
          <div key={term}>
            <dt>
              <Link to="/glossary" search={{ term }} className={classes.term}>
                {word(`glossary.term.${term}`, term)}
              </Link>
            </dt>
            <dd>{word(`glossary.meaning.${term}`, '')}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Terms with a meaning whose words stand in the text one after the other, whatever their endings; the longest first. */
function findTerms(locale: Locale, text: string): readonly string[] {
  const spoken = wordsOf(text);
  const terms = listKeys(locale, 'glossary.meaning').map((id) => ({ id, words: wordsOf(findMessage(locale, `glossary.term.${id}`) ?? '') }));
  return terms
    .filter(({ words }) => words.length > 0 && spoken.some((_, at) => words.every((item, step) => isSame(item, spoken[at + step]))))
    .toSorted((a, b) => b.words.join('').length - a.words.join('').length)
    .slice(0, most)
    .map(({ id }) => id);
}

function isSame(word: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  return other === word || (word.length > 4 && other.length <= word.length + 4 && other.startsWith(word.slice(0, -1)));
}
