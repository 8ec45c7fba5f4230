import type { ScoreLine, WidgetAnswer, WidgetOf } from '@leadline/contract';
import { formatChange, formatKpi, formatPercent, formatPeriod } from '@leadline/i18n';
import type { Comparison, KpiResult } from '@leadline/kpi';
import { pastRows } from '../past-rows.ts';
import { toneOf } from '../tone.ts';
import type { Drawing, Figure } from './drawing.ts';
import { marksOf, numberOf, opensOf, periodText, pointOf } from './point.ts';
import type { DrawingWords } from './words.ts';

const order: readonly Comparison[] = ['previous_period', 'previous_year'];

/** One number with its changes, its target and its past. */
export function drawNumber(words: DrawingWords, widget: WidgetOf<'number'>, { results, lines }: WidgetAnswer): Figure {
  const [result, past] = results as readonly [KpiResult, KpiResult?];
  const [cell, column] = [result.totals[0]!, result.columns[0]!];
  const line = lines[0];
  return {
    kind: 'figure',
    point: pointOf(words, cell, column, opensOf(column)),
    marks: marksOf(words, cell),
    period: periodText(words, result.period),
    changes: changesOf(words, result),
    goal: widget.goal !== 'none' && line?.target ? goalOf(words, widget.goal, line) : null,
    trend: past ? pastRows(past).map(({ cells }) => numberOf(cells[0]?.value)) : [],
    isRunning: result.period.isRunning,
  };
}

/** Against what was before and a year ago; the same stretch is not told twice. */
function changesOf(words: DrawingWords, { totals, columns, comparisons }: KpiResult): Figure['changes'] {
  const { locale, t } = words;
  const [cell, column] = [totals[0]!, columns[0]!];
  const seen = new Set<string>();
  return order.flatMap((comparison) => {
    const change = cell.compare?.[comparison];
    const period = comparisons[comparison];
    const stretch = `${period?.from ?? ''} ${period?.to ?? ''}`;
    if (!change || change.state === 'no_value' || (period && seen.has(stretch))) return [];
    seen.add(stretch);
    return {
      text: formatChange(locale, change, column.unit, { decimals: column.unit.kind === 'percent' ? 1 : column.decimals }),
      against: period
        ? t('board.against', { period: formatPeriod(locale, { ...period, isRunning: false }, 'short') })
        : t(`period.comparison.${comparison}`),
      tone: toneOf(change, column.direction),
    };
  });
}

function goalOf({ locale, t }: DrawingWords, look: NonNullable<Figure['goal']>['look'], line: ScoreLine): Figure['goal'] {
  const { target, column, attainment, isReached, status } = line;
  const amount = (value: string | null): string => (value === null || column === null ? '–' : formatKpi(locale, value, column));
  const isRange = target!.value === null;
  const range = t('widget.goalOf', { target: t('scorecard.range.between', { lo: amount(target!.lo), hi: amount(target!.hi) }) });
  const one = t(column?.direction === 'lower' ? 'scorecard.atMost' : 'scorecard.of', { target: amount(target!.value) });
  return {
    look,
    text: isRange ? range : one,
    // How much of a range is reached would be read as the value itself.
    share: attainment === null || isRange ? null : shareText(locale, attainment, isReached),
    ratio: numberOf(attainment),
    status,
  };
}

/** Where rounding would say that a target is reached and it is not, with as many decimals as it takes to see that (G12). */
function shareText(locale: DrawingWords['locale'], attainment: string, isReached: boolean | null): string {
  const decimals = [0, 1, 2, 3, 4].find((places) => isReached !== false || Number(Number(attainment).toFixed(places + 2)) < 1) ?? 5;
  return formatPercent(locale, attainment, { decimals });
}

/** Two numbers put together. */
export function drawCalculation(words: DrawingWords, { results, calculated }: WidgetAnswer): Drawing {
  const { cell, column } = calculated!;
  const period = results[0]!.period;
  return {
    kind: 'figure',
    point: pointOf(words, cell, column),
    marks: marksOf(words, cell),
    period: periodText(words, period),
    changes: [],
    goal: null,
    trend: [],
    isRunning: period.isRunning,
  };
}

/** How many days are left. */
export function drawCountdown({ t, today, locale }: DrawingWords, { day }: WidgetOf<'countdown'>): Figure {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const text = days >= 0 ? t('widget.countdown.left', { count: days }) : t('widget.countdown.past', { count: -days });
  const period = formatPeriod(locale, { spec: { kind: 'named', name: day }, from: day, to: day, isRunning: false }, 'short');
  return {
    kind: 'figure',
    point: { value: String(days), text, short: String(days) },
    marks: [],
    period,
    changes: [],
    goal: null,
    trend: [],
    isRunning: false,
  };
}
