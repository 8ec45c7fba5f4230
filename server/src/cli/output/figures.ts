import { findMessage, formatChange, formatValue, type Locale } from '@leadline/i18n';
import type { Cell, Change, KpiColumn } from '@leadline/kpi';

/** A value as a person reads it; without one the reason stands in its place. */
export function figure(locale: Locale, cell: Cell, { unit, decimals }: KpiColumn): string {
  if (cell.value !== null) return formatValue(locale, cell.value, unit, { decimals });
  const reason = cell.reason === undefined ? undefined : (findMessage(locale, `reason.${cell.reason}`) ?? cell.reason);
  return reason === undefined ? '–' : `– (${reason})`;
}

export function changeFigure(locale: Locale, change: Change | undefined, { unit, decimals }: KpiColumn): string {
  return formatChange(locale, change ?? null, unit, { decimals });
}
