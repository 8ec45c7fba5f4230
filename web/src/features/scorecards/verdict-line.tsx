import type { Scorecard } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/features/scorecards/scorecards.module.css';

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
