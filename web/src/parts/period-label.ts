import { formatPeriod, formatRange } from '@leadline/i18n';
import type { I18n } from '#web/lib/i18n.tsx';
import { findPeriod } from '@leadline/contract/period-token';

export const quickPeriods = [
  'this-month',
  'previous-month',
  'this-quarter',
  'previous-quarter',
  'to-date-year',
  'last-12-month',
  'this-week',
  'previous-working_day',
  'all',
] as const;

/** The name of a period as it is chosen, before the server has resolved it. */
export function periodLabel({ locale, t }: I18n, token: string): string {
  const period = findPeriod(token);
  if (!period) return token;
  switch (period.kind) {
    case 'all':
      return t('period.all');
    case 'custom':
      return formatRange(locale, period.from, period.to);
    case 'trailing':
      return t(`period.trailing.${period.grain}`, { count: period.count });
    case 'this':
    case 'previous':
      return t(`period.${period.kind}.${period.grain}`);
    case 'to_date':
      return t(`period.toDate.${period.grain}`);
    case 'named':
      return formatPeriod(locale, period.name);
  }
}
