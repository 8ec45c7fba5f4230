import type { MessageKey, MessageParameters } from '@leadline/i18n';
import type { KpiResult } from '@leadline/kpi';
import { findTile } from '#web/parts/find-tile.ts';

export interface SentenceWords {
  readonly t: (key: MessageKey, parameters?: MessageParameters) => string;
  readonly value: (tile: NonNullable<ReturnType<typeof findTile>>) => string;
  readonly percent: (ratio: string) => string;
  /** The bare name: whether the period is running is said by the sentence. */
  readonly period: (period: KpiResult['period']) => string;
  readonly name: (id: string) => string;
}

/** What a colleague would say about the period, made from the numbers: what was earned, against when, and how deals went. */
export function whereWeStand(totals: KpiResult, revenue: string, words: SentenceWords): string {
  return [earned(totals, revenue, words), decided(totals, words)].filter((part) => part !== '').join(' ');
}

function earned(totals: KpiResult, revenue: string, { t, value, percent, period, name }: SentenceWords): string {
  const tile = findTile(totals, revenue);
  const kpi = name(revenue);
  const when = period(totals.period);
  if (!tile || tile.cell.value === null) return t('board.sentence.none', { kpi, period: when });
  const parameters = { kpi, period: when, value: value(tile), state: stateOf(totals.period) };
  const found = bestComparison(totals, tile);
  if (!found) return t('board.sentence.value', parameters);
  const { change, against } = found;
  const before = { before: period(against) };
  if (change.state === 'flat') return t('board.sentence.flat', { ...parameters, ...before });
  const isUp = !change.ratio!.startsWith('-');
  return t('board.sentence.change', { ...parameters, ...before, way: isUp ? 'more' : 'less', change: percent(change.ratio!.replace('-', '')) });
}

function stateOf(period: KpiResult['period']): string {
  if (period.from === null) return 'all';
  return period.isRunning ? 'running' : 'over';
}

/** The first comparison that says something. */
function bestComparison(totals: KpiResult, tile: NonNullable<ReturnType<typeof findTile>>) {
  for (const comparison of ['previous_period', 'previous_year'] as const) {
    const change = tile.cell.compare?.[comparison];
    const against = totals.comparisons[comparison];
    if (change && against && (change.state === 'flat' || (change.state === 'value' && change.ratio !== null))) return { change, against };
  }
  return undefined;
}

function decided(totals: KpiResult, { t, value }: SentenceWords): string {
  const won = findTile(totals, 'deals_won_count');
  const rate = findTile(totals, 'win_rate');
  if (!won || won.cell.value === null || Number(won.cell.value) === 0) return '';
  if (!rate || rate.cell.value === null || rate.cell.sample === 'grey')
    return t('board.sentence.won', { won: value(won), count: Number(won.cell.value) });
  return t('board.sentence.decided', { won: value(won), count: Number(won.cell.value), rate: value(rate) });
}
