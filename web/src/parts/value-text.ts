import { formatKpi, formatMember, formatPeriod, type Locale } from '@leadline/i18n';
import type { Cell, KpiColumn, Member, ResolvedPeriod } from '@leadline/kpi';
import { useMemo } from 'react';
import { figureOf, type Figure } from '#web/lib/format.ts';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';

export interface ValueText {
  readonly figure: (cell: Pick<Cell, 'value'>, column: Pick<KpiColumn, 'unit' | 'decimals'>, isWhole?: boolean) => Figure;
  readonly text: (cell: Pick<Cell, 'value'>, column: Pick<KpiColumn, 'unit' | 'decimals'>) => string;
  readonly period: (period: ResolvedPeriod) => string;
  /** Without the day up to which a running period is counted. */
  readonly periodName: (period: ResolvedPeriod) => string;
  /** For narrow places: `Nov 2026, so far`. */
  readonly periodShort: (period: ResolvedPeriod) => string;
  readonly member: (dimension: string, member: Member) => string;
  readonly reason: (code: string) => string;
}

/** Values, periods and members as the reader writes them. */
export function useValueText(): ValueText {
  const i18n = useI18n();
  return useMemo(() => makeValueText(i18n), [i18n]);
}

function makeValueText({ locale, t, word }: I18n): ValueText {
  return {
    figure: (cell, column, isWhole) => figureOf(formatKpi(locale, cell.value, column, isWhole)),
    text: (cell, column) => formatKpi(locale, cell.value, column),
    period: (period) => formatPeriod(locale, period),
    periodName: ({ until: _until, ...period }) => inSentence(locale, formatPeriod(locale, period)),
    periodShort: (period) => {
      const name = formatPeriod(locale, period, 'short');
      return period.isRunning ? `${name}, ${t('period.soFar')}` : name;
    },
    member: (dimension, member) => formatMember(locale, dimension, member),
    reason: (code) => word(`reason.${code}`, code.replaceAll('_', ' ')),
  };
}

/** Vietnamese and Russian write `tháng 11/2026` and `ноябрь 2026` small inside a sentence; `IV квартал` stays. */
function inSentence(locale: Locale, period: string): string {
  const isSmall = (locale === 'vi' || locale === 'ru') && /^\p{Lu}\p{Ll}/u.test(period);
  return isSmall ? period.charAt(0).toLowerCase() + period.slice(1) : period;
}
