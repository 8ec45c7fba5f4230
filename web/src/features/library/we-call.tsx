import { listKeys, type Locale } from '@leadline/i18n';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/library/library.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { findAgreedWords } from '#web/parts/agreed-word.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import linkClasses from '#web/ui/link.module.css';

export interface WeCallProps {
  readonly asked: string;
  readonly kpis: readonly string[];
  readonly languages: readonly Locale[];
}

/** Answers a word that is not used here with the agreed one. */
export function WeCall({ asked, kpis, languages }: WeCallProps) {
  const { t, word, locale } = useI18n();
  const words = useKpiWords();
  const found = findAgreedWords(asked, languages, { kpis, terms: listKeys(locale, 'glossary.term') });
  if (found.length === 0) return null;
  return (
    <p className={classes.weCall} role="status">
      {t('library.weCall', { asked: asked.trim() })}{' '}
      {found.map(({ kind, id }, at) => (
        <span key={`${kind}${id}`}>
          {at > 0 ? ', ' : ''}
          {kind === 'kpi' ? (
            <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.inline}>
              {words.name(id)}
            </Link>
          ) : (
            <Link to="/glossary" search={{ term: id }} className={linkClasses.inline}>
              {word(`glossary.term.${id}`, id)}
            </Link>
          )}
        </span>
      ))}
    </p>
  );
}
