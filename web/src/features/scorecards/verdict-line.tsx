import type { Scorecard } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/scorecards/scorecards.module.css';
import { useHandling } from '#web/parts/handling/use-handling.ts';
import linkClasses from '#web/ui/link.module.css';

const tones = {
  good: 'good',
  nearly: 'watch',
  not_met: 'bad',
  result_without_activity: 'watch',
  activity_without_result: 'watch',
  none: 'none',
} as const;

/** What the set says together, in a word and a sentence, with the score. */
export function VerdictLine({ verdict: { verdict, score } }: { readonly verdict: Scorecard['verdict'] }) {
  const { t, locale } = useI18n();
  const word = verdict ?? 'none';
  return (
    <div className={classes.verdict} data-tone={tones[word]}>
      <strong className={classes.verdictWord}>{t(`scorecard.verdict.${word}`)}</strong>
      <span>{t(`scorecard.verdictText.${word}`, { limit: formatPercent(locale, '1', { decimals: 0 }) })}</span>
      {score === null ? null : (
        <span className={classes.score}>{t('scorecard.score.value', { score: formatPercent(locale, score, { decimals: 1 }) })}</span>
      )}
    </div>
  );
}

/** What was agreed beforehand about the verdict, for the role: not decided in anger. Nothing where nothing was agreed. */
export function AgreedHandling({ role, verdict: { verdict } }: Pick<Scorecard, 'role' | 'verdict'>) {
  const { t } = useI18n();
  const answer = useHandling(verdict === null ? null : role);
  if (role === null || verdict === null || !answer.data) return null;
  const line = answer.data.lines.find((one) => one.verdict === verdict);
  return (
    <p className={classes.agreed}>
      {line ? (
        <>
          <span className={classes.agreedBy}>{t('handling.agreed')}</span> <span lang={line.locale}>{line.text}</span>{' '}
        </>
      ) : (
        <span className={classes.agreedBy}>{t('handling.notAgreed')} </span>
      )}
      <Link to="/targets/handling" search={{ role }} className={linkClasses.inline}>
        {t('handling.link')}
      </Link>
    </p>
  );
}
