import type { Scorecard, ScoreLine } from '@leadline/contract';
import { formatDate } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { lastCounted } from '#web/parts/score/last-counted.ts';
import classes from '#web/parts/score/score-sentence.module.css';
import { useScoreText } from '#web/parts/score/score-text.ts';

const isGood = ({ status }: ScoreLine): boolean => status === 'reached' || status === 'on_track';
const isBad = ({ status }: ScoreLine): boolean => status === 'behind' || status === 'watch';

/** What a person would say of a set: how much of it goes well, and what is needed most. */
export function ScoreSentence({ card }: { readonly card: Pick<Scorecard, 'lines'> }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  const judged = card.lines.filter((line) => isGood(line) || isBad(line));
  const worst = mostNeeded(card.lines);
  const { today } = useAppState();
  const primary = card.lines.find(({ isPrimary, pace }) => isPrimary && pace !== null);
  const daysText = ({ period }: ScoreLine, days: string): string => {
    const count = Math.round(Number(days) * 10) / 10;
    const last = period.until === undefined ? null : lastCounted(period.until, today);
    return last === null ? t('scorecard.sentence.daysLeft', { count }) : t('scorecard.sentence.daysAfter', { date: formatDate(locale, last), count });
  };
  const parts = [
    ...(judged.length < 2 ? [] : [t('scorecard.sentence.good', { count: judged.filter(isGood).length, of: judged.length })]),
    ...(worst ? [t(worst.period.isRunning ? 'scorecard.sentence.behind' : 'scorecard.sentence.missed', { kpi: words.name(worst.ref.id, worst.ref.variant), gap: score.missing(worst, worst.gap!) })] : judged.length > 1 ? [t('scorecard.sentence.allGood')] : []), // prettier-ignore
    ...(primary?.pace ? [daysText(primary, primary.pace.remainingDays)] : []),
  ];
  return parts.length === 0 ? null : <p className={classes.sentence}>{parts.join(' ')}</p>;
}

/** The main KPI before others that must be reached, behind before to be watched. */
function mostNeeded(lines: readonly ScoreLine[]): ScoreLine | undefined {
  const weight = ({ status, isPrimary, isMandatory }: ScoreLine): number =>
    (status === 'behind' ? 4 : 0) + (isPrimary ? 2 : 0) + (isMandatory ? 1 : 0);
  return lines.filter((line) => isBad(line) && line.gap !== null).sort((a, b) => weight(b) - weight(a))[0];
}
