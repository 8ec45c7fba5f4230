import type { TargetGridAsk, TargetReview } from '@leadline/contract';
import { formatPercent, formatPeriod } from '@leadline/i18n';
import { useTargetReview } from '#web/features/targets/use-targets.ts';
import classes from '#web/features/targets/targets.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** Whether the targets of the last finished period were too high, too low or uneven, and what that rests on (A10). */
export function TargetVerdict({ ask }: { readonly ask: TargetGridAsk }) {
  const review = useTargetReview(ask).data;
  return review ? <Verdict review={review} /> : null;
}

function Verdict({ review: { kpi, last, isConfirmed } }: { readonly review: TargetReview }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const percent = (share: string, decimals = 0): string => formatPercent(locale, share, { decimals });
  const { verdict, isSure, people, reached, share, interval, median, p10, p90, factor, withoutTopTwo, topTwoShare, assigned } = last;
  const isDoubtful = verdict === 'too_high' || verdict === 'too_low';
  const says = [
    share === null || interval === null
      ? ''
      : t('targets.verdict.share', { reached, people, share: percent(share), low: percent(interval[0]), high: percent(interval[1]) }),
    median === null || p10 === null || p90 === null
      ? ''
      : t('targets.verdict.middle', { median: percent(median), low: percent(p10), high: percent(p90) }),
    factor === null || !isDoubtful ? '' : t('targets.verdict.factor', { percent: percent(factor, 1) }),
    withoutTopTwo === null ? '' : t('targets.verdict.withoutTwo', { reached: withoutTopTwo.reached, people: withoutTopTwo.people }),
    topTwoShare === null ? '' : t('targets.verdict.topTwo', { share: percent(topTwoShare) }),
    assigned === null ? '' : t('targets.verdict.assigned', { share: percent(assigned) }),
  ].filter((each) => each !== '');
  return (
    <section className={classes.verdict} aria-labelledby="target-verdict">
      <h2 id="target-verdict" className={classes.verdictTitle}>
        {t('targets.verdict.title', { kpi: words.name(kpi.id), period: formatPeriod(locale, last.period) })}
      </h2>
      <p className={classes.verdictText}>
        <b>{t(isDoubtful && !isSure ? `targets.verdict.probably.${verdict}` : `targets.verdict.is.${verdict}`)}</b>{' '}
        {isConfirmed && verdict !== 'not_enough_data' && verdict !== 'healthy' && verdict !== 'acceptable' ? t(`targets.verdict.fix.${verdict}`) : ''}
      </p>
      {verdict === 'not_enough_data' ? null : (
        <ul className={classes.verdictList}>
          {says.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
