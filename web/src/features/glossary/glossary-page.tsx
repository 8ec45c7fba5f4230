import { Switch, TextInput } from '@mantine/core';
import { findMessage, listKeys, locales, type Locale } from '@leadline/i18n';
import { IconSearch } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import classes from '#web/features/glossary/glossary.module.css';
import { useEveryLanguage } from '#web/lib/every-language.ts';
import { useExpertTerms } from '#web/lib/expert-terms.ts';
import { findWord, useI18n } from '#web/lib/i18n.tsx';
import { makeSearchIndex, rank } from '#web/lib/rank.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { findAgreedWords } from '#web/parts/agreed-word.ts';
import { ExpertSwitch } from '#web/parts/expert-switch.tsx';
import { expertWords } from '#web/parts/expert-terms.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';

/** The agreed words, what they mean, and what they are called in the other languages. */
export function GlossaryPage() {
  const { t, locale } = useI18n();
  const [asked, setAsked] = useState('');
  const [hasOthers, setHasOthers] = useState(false);
  const languages = useEveryLanguage(hasOthers || asked !== '');
  const shown = useTerms(useDeferredValue(asked), languages);
  const { term } = useSearch({ strict: false }) as { readonly term?: string };
  useTitle(t('glossary.title'));
  const isMeant = new Set(listKeys(locale, 'glossary.meaning'));
  const [explained, further] = [shown.filter((id) => isMeant.has(id)), shown.filter((id) => !isMeant.has(id))];
  const others = hasOthers ? languages.slice(1) : [];
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('glossary.title')}</h1>
        <p className={classes.lead}>{t('glossary.text')}</p>
        <TextInput
          size="md"
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
          placeholder={t('glossary.search')}
          aria-label={t('glossary.search')}
          maxLength={100}
          leftSection={<IconSearch size={18} stroke={1.7} aria-hidden />}
        />
        <div className={classes.row}>
          <Switch label={t('glossary.languages')} checked={hasOthers} onChange={(event) => setHasOthers(event.currentTarget.checked)} />
          <ExpertSwitch />
        </div>
      </header>
      <Agreed asked={asked} languages={languages} />
      {shown.length === 0 ? <p>{t('glossary.none', { asked: asked.trim() })}</p> : null}
      <dl className={classes.terms}>
        {explained.map((id) => (
          <Term key={id} id={id} others={others} isSought={id === term} />
        ))}
      </dl>
      {further.length > 0 ? (
        <section>
          <h2 className={classes.subtitle}>{t('glossary.more')}</h2>
          <p className={classes.note}>{t('glossary.moreText')}</p>
          <dl className={classes.short}>
            {further.map((id) => (
              <Term key={id} id={id} others={others} isSought={id === term} />
            ))}
          </dl>
        </section>
      ) : null}
    </div>
  );
}

/** In the order of the alphabet, or the best answer first. */
function useTerms(asked: string, languages: readonly Locale[]): readonly string[] {
  const { locale } = useI18n();
  const sorted = useMemo(() => {
    const collator = new Intl.Collator(locale);
    const name = (id: string) => findMessage(locale, `glossary.term.${id}`) ?? id;
    return listKeys(locale, 'glossary.term').toSorted((a, b) => collator.compare(name(a), name(b)));
  }, [locale]);
  const index = useMemo(
    () =>
      makeSearchIndex(
        sorted.map((id) => ({
          id,
          fields: languages.flatMap((language, at) =>
            [
              { text: findMessage(language, `glossary.term.${id}`) ?? '', weight: at === 0 ? 3 : 1.5 },
              { text: `${findMessage(language, `glossary.synonym.${id}`) ?? ''} ${expertWords[id] ?? ''}`, weight: at === 0 ? 2.4 : 1.2 },
              { text: findMessage(language, `glossary.meaning.${id}`) ?? '', weight: at === 0 ? 1 : 0.5 },
            ].filter(({ text }) => text.trim() !== ''),
          ),
        })),
      ),
    [sorted, languages],
  );
  return useMemo(() => (asked.trim() === '' ? sorted : rank(index, asked)), [sorted, index, asked]);
}

function Agreed({ asked, languages }: { readonly asked: string; readonly languages: readonly Locale[] }) {
  const { t, word, locale } = useI18n();
  const words = useKpiWords();
  const found = findAgreedWords(asked, languages, { kpis: listKeys(locale, 'kpi'), terms: listKeys(locale, 'glossary.term') });
  if (found.length === 0) return null;
  return (
    <p className={classes.agreed} role="status">
      {t('glossary.weCall', { asked: asked.trim() })}{' '}
      {found.map(({ kind, id }, at) => (
        <span key={`${kind}${id}`}>
          {at > 0 ? ', ' : ''}
          {kind === 'term' ? (
            <strong>{word(`glossary.term.${id}`, id)}</strong>
          ) : (
            <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.inline}>
              {words.name(id)}
            </Link>
          )}
        </span>
      ))}
    </p>
  );
}

interface TermProps {
  readonly id: string;
  readonly others: readonly Locale[];
  readonly isSought: boolean;
}

function Term({ id, others, isSought }: TermProps) {
  const { t, word } = useI18n();
  const isExpert = useExpertTerms();
  const meaning = word(`glossary.meaning.${id}`, '');
  const synonyms = word(`glossary.synonym.${id}`, '');
  const element = `term-${id}`;
  useEffect(() => {
    if (isSought) document.getElementById(element)?.scrollIntoView({ block: 'center' });
  }, [isSought, element]);
  return (
    <div id={element} className={classes.term} data-sought={isSought || undefined}>
      <dt>
        {word(`glossary.term.${id}`, id)}
        {isExpert && Object.hasOwn(expertWords, id) ? <span className={classes.expert}> ({expertWords[id]})</span> : null}
      </dt>
      {meaning === '' ? null : <dd>{meaning}</dd>}
      {isExpert && synonyms !== '' ? <dd className={classes.also}>{t('glossary.alsoCalled', { others: synonyms })}</dd> : null}
      {others.length > 0 ? (
        <dd className={classes.others}>
          {locales
            .filter((locale) => others.includes(locale))
            .map((locale) => (
              <span key={locale} lang={locale}>
                <abbr title={t(`common.language.${locale}`)}>{locale}</abbr> {findWord(locale, `glossary.term.${id}`)}
              </span>
            ))}
        </dd>
      ) : null}
    </div>
  );
}
