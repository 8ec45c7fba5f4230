import type { LineForecast, ScoreLine } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/score/forecast-note.module.css';
import { useScoreText } from '#web/parts/score/score-text.ts';

/** What the open deals may still bring, where the period may end with them, and how likely that reaches the target. */
export function ForecastNote({ line }: { readonly line: ScoreLine }) {
  const { t, locale } = useI18n();
  const score = useScoreText();
  const { forecast, column } = line;
  if (!forecast) return null;
  const kind = column?.unit.kind === 'money' ? 'worth' : 'wins';
  const amount = (value: string): string => score.perDay(line, value);
  const said = { count: forecast.deals, worth: amount(forecast.worth), missing: forecast.missing === null ? '' : amount(forecast.missing) };
  const isOpen = line.isReached !== true && forecast.chanceOfTarget !== null;
  const range = { low: score.amount(line, forecast.low), high: score.amount(line, forecast.high) };
  return (
    <p className={classes.note}>
      {t(`scorecard.forecast.${kind}${isOpen ? outcomeOf(forecast) : ''}`, said)}{' '}
      {isOpen
        ? t('scorecard.forecast.rangeChance', { ...range, chance: formatPercent(locale, forecast.chanceOfTarget!, { decimals: 0 }) })
        : t('scorecard.forecast.range', range)}
      {forecast.assumed > 0 ? <span className={classes.assumed}>{t('scorecard.forecast.assumed', { count: forecast.assumed })}</span> : null}
    </p>
  );
}

function outcomeOf({ missing }: LineForecast): 'Missing' | 'Enough' | '' {
  if (missing === null) return '';
  return Number(missing) > 0 ? 'Missing' : 'Enough';
}
