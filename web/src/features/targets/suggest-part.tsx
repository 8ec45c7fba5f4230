import { Button, Slider } from '@mantine/core';
import type { TargetReview } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import type { FillForm } from '#web/features/targets/fill-plan.ts';
import classes from '#web/features/targets/fill.module.css';
import { binsOf, roundedFor, type Suggestion } from '#web/features/targets/suggest-targets.ts';
import { showNumber } from '#web/features/targets/target-number.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

export interface SuggestPartProps {
  readonly form: FillForm;
  readonly review: TargetReview;
  readonly suggestion: Suggestion;
  readonly onChange: (percentile: number) => void;
}

/** Half would have met it; three of five; one of five. */
const usual = [40, 50, 80];

/** How hard the target is, held against what was reached so far. */
export function SuggestPart({ form, review, suggestion, onChange }: SuggestPartProps) {
  const { t, locale } = useI18n();
  const { kpi, last, periods } = review;
  const { values, target, met, of, withoutTopTwo } = suggestion;
  const show = (value: string): string => showNumber(locale, kpi, value);
  const percent = (share: number): string => formatPercent(locale, String(share), { decimals: 0 });
  const isDoubtful = last.verdict === 'too_high' || last.verdict === 'too_low';
  const says = [
    target === undefined ? '' : t('targetFill.suggest.target', { value: show(target) }),
    of === 0 ? t('targetFill.suggest.little') : t('targetFill.suggest.met', { met, of, share: percent(met / of) }),
    withoutTopTwo === undefined || target === undefined ? '' : t('targetFill.suggest.withoutTwo', { value: show(withoutTopTwo) }),
    last.verdict === 'not_enough_data'
      ? ''
      : t(isDoubtful && !last.isSure ? `targets.verdict.probably.${last.verdict as 'too_high'}` : `targets.verdict.is.${last.verdict}`),
    isDoubtful && last.factor !== null ? t('targets.verdict.factor', { percent: formatPercent(locale, last.factor, { decimals: 1 }) }) : '',
  ].filter((each) => each !== '');
  return (
    <div className={classes.suggest}>
      <div>
        <span id="fill-percentile" className={classes.sliderLabel}>
          {t('targetFill.suggest.percentile', { percent: percent(form.percentile / 100) })}
        </span>
        <Slider
          thumbProps={{
            'aria-labelledby': 'fill-percentile',
            'aria-valuetext': t('targetFill.suggest.percentile', { percent: percent(form.percentile / 100) }),
          }}
          min={5}
          max={95}
          step={5}
          label={null}
          value={form.percentile}
          onChange={onChange}
        />
        <div className={classes.presets}>
          {usual.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant={form.percentile === each ? 'light' : 'default'}
              aria-pressed={form.percentile === each}
              onClick={() => onChange(each)}
            >
              {t('targetFill.suggest.reach', { share: percent((100 - each) / 100) })}
            </Button>
          ))}
        </div>
      </div>
      <HowToRead chart="past" name={t('targetFill.suggest.histogram', { count: periods.length })} kpi={kpi.id} />
      <Histogram
        values={values}
        target={target}
        label={t('targetFill.suggest.histogram', { count: periods.length })}
        show={(value) => show(roundedFor(kpi, value))}
        isLower={kpi.direction === 'lower'}
      />
      <p className={classes.sum}>{says.join(' ')}</p>
    </div>
  );
}

interface HistogramProps {
  readonly values: readonly number[];
  readonly target: string | undefined;
  readonly label: string;
  readonly show: (value: number) => string;
  readonly isLower: boolean;
}

/** How often how much was reached; what would have met the target is full, the rest is empty. */
function Histogram({ values, target, label, show, isLower }: HistogramProps) {
  const bins = binsOf(values);
  if (bins.length === 0) return null;
  const most = Math.max(...bins.map(({ count }) => count));
  const isMet = (from: number, to: number): boolean =>
    target !== undefined && (isLower ? to <= Number(target) || from === to : from >= Number(target));
  const words = bins.map(({ from, to, count }) => `${show(from)}–${show(to)}: ${count}`).join('; ');
  return (
    <figure className={classes.figure} role="img" aria-label={`${label}. ${words}`}>
      <figcaption className={classes.note}>{label}</figcaption>
      <div className={classes.bars} aria-hidden>
        {bins.map(({ from, to, count }) => (
          <div key={from} className={classes.bin}>
            <span className={classes.count}>{count === 0 ? '' : count}</span>
            <span
              className={classes.bar}
              data-none={count === 0 || undefined}
              data-met={isMet(from, to) || undefined}
              style={{ height: `${(count / most) * 72}px` }}
            />
            <span className={classes.tick}>{show(from)}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}
