import type { LineTarget, NamedSubject, ScoreLine } from '@leadline/contract';
import { formatKpi, formatNumber, formatPercent, formatWeekdays, type Locale } from '@leadline/i18n';
import type { KpiColumn } from '@leadline/kpi';
import { useMemo } from 'react';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';

/**
 * A share of a target in whole percent. Where rounding would say that it is reached and it is not, with as many decimals as it
 * takes to see that (G12).
 */
function attainmentText(locale: Locale, attainment: string, isReached: boolean | null): string {
  const decimals = [0, 1, 2, 3, 4].find((places) => isReached !== false || Number(Number(attainment).toFixed(places + 2)) < 1) ?? 5;
  return formatPercent(locale, attainment, { decimals });
}

export interface ScoreText {
  /** An amount in the unit of the line's KPI. */
  readonly amount: (line: Pick<ScoreLine, 'column'>, value: string | null) => string;
  /** A difference with its sign; of percentages in percentage points. */
  readonly difference: (line: Pick<ScoreLine, 'column'>, value: string) => string;
  /** What is still missing, without a sign. */
  readonly missing: (line: Pick<ScoreLine, 'column'>, value: string) => string;
  /** An amount a day: with a decimal where it is small. */
  readonly perDay: (line: Pick<ScoreLine, 'column'>, value: string) => string;
  /** `of 120,000`, `20 to 60`, `at most 3 %`. Empty without a target. */
  readonly target: (line: Pick<ScoreLine, 'column' | 'target'>) => string;
  /** The target without words around it. */
  readonly plainTarget: (line: Pick<ScoreLine, 'column' | 'target'>) => string;
  readonly attainment: (line: Pick<ScoreLine, 'attainment' | 'isReached'>) => string;
  /** What should be there by now, and what says so. Empty without a pace. */
  readonly due: (line: Pick<ScoreLine, 'column' | 'pace'>) => string;
  /** What is needed on each weekday that is left, where the days are not all the same; empty elsewhere. */
  readonly neededOn: (line: Pick<ScoreLine, 'column' | 'pace'>) => string;
  /** The weights of the weekdays of a target; empty without. */
  readonly weekdays: (target: LineTarget) => string;
  readonly subject: (subject: NamedSubject) => string;
}

export function useScoreText(): ScoreText {
  const i18n = useI18n();
  return useMemo(() => makeScoreText(i18n), [i18n]);
}

function makeScoreText({ t, locale }: I18n): ScoreText {
  const amount: ScoreText['amount'] = ({ column }, value) =>
    column === null || value === null ? '–' : formatKpi(locale, value, column, isLarge(value));
  const perDay: ScoreText['perDay'] = ({ column }, value) =>
    column === null
      ? '–'
      : isCounted(column)
        ? formatNumber(locale, value, { decimals: decimalsOf(value), trim: true })
        : formatKpi(locale, value, column, isLarge(value));
  const isPercent = ({ column }: Pick<ScoreLine, 'column'>): boolean => column?.unit.kind === 'percent';
  const points = (value: string): string =>
    t('unit.percentage_points', { value: formatNumber(locale, String(Number(value) * 100), { decimals: 1 }) });
  const signed = (value: string): string => (value.startsWith('-') ? '\u2212' : '+');
  const missing: ScoreText['missing'] = (line, value) => {
    const size = value.replace(/^-/, '');
    return isPercent(line) ? points(size) : amount(line, size);
  };
  const plainTarget: ScoreText['plainTarget'] = (line) => {
    const { target } = line;
    if (target === null) return '–';
    return target.value === null ? rangeText(t, (value) => amount(line, value), target) : amount(line, target.value);
  };
  return {
    amount,
    perDay,
    missing,
    difference: (line, value) => `${signed(value)}${missing(line, value)}`,
    plainTarget,
    target: (line) => {
      const { target, column } = line;
      if (target === null) return '';
      if (target.value === null) return plainTarget(line);
      return t(column?.direction === 'lower' ? 'scorecard.atMost' : 'scorecard.of', { target: amount(line, target.value) });
    },
    attainment: ({ attainment, isReached }) =>
      attainment === null
        ? isReached === null
          ? '–'
          : t(isReached ? 'scorecard.status.reached' : 'scorecard.notReached')
        : attainmentText(locale, attainment, isReached),
    due: ({ column, pace }) =>
      pace === null ? '' : t('scorecard.pace.expected', { by: t(`scorecard.pace.by.${pace.by}`), value: amount({ column }, pace.expected) }),
    neededOn: ({ column, pace }) =>
      formatWeekdays(
        locale,
        (pace?.requiredOn ?? []).map((value) => value && perDay({ column }, value)),
      ),
    weekdays: ({ weekdays }) =>
      weekdays === undefined
        ? ''
        : formatWeekdays(
            locale,
            weekdays.split(' ').map((weight) => formatNumber(locale, weight, { decimals: 4, trim: true })),
          ),
    subject: ({ scope, name }) => name ?? (scope === 'organisation' ? t('scorecard.organisation') : '–'),
  };
}

const isCounted = ({ unit }: KpiColumn): boolean => unit.kind === 'count' || (unit.kind === 'quantity' && unit.unit === undefined);
/** Of an amount of this size nobody reads the cents. */
const isLarge = (value: string): boolean => Math.abs(Number(value)) >= 100;
const decimalsOf = (value: string): number => (Math.abs(Number(value)) < 10 ? 1 : 0);

function rangeText(t: I18n['t'], amount: (value: string) => string, { lo, hi }: LineTarget): string {
  if (lo !== null && hi !== null) return t('scorecard.range.between', { lo: amount(lo), hi: amount(hi) });
  return lo !== null ? t('scorecard.range.from', { lo: amount(lo) }) : hi !== null ? t('scorecard.range.upTo', { hi: amount(hi) }) : '–';
}
