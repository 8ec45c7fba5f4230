import { periodToken } from '@leadline/contract/period-token';
import { formatPeriod, formatRange, type Locale } from '@leadline/i18n';

interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

/** The month a stretch is, `YYYY-MM`; undefined of any other. */
function monthOf({ from, to }: Bounds): string | undefined {
  if (from === null || to === null || !from.endsWith('-01') || !to.endsWith('-01')) return undefined;
  const next = new Date(`${from}T00:00:00Z`);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.toISOString().slice(0, 10) === to ? from.slice(0, 7) : undefined;
}

/** What a stretch of days is called; null where it has no beginning or no end. */
export function periodText(locale: Locale, bounds: Bounds): string | null {
  const month = monthOf(bounds);
  if (month !== undefined) return formatPeriod(locale, month);
  return bounds.from === null || bounds.to === null ? null : formatRange(locale, bounds.from, bounds.to);
}

/** How it stands in an address. */
export function periodSearch(bounds: Bounds): { readonly period: string } {
  const { from, to } = bounds;
  if (from === null || to === null) return { period: 'all' };
  return { period: monthOf(bounds) ?? periodToken({ kind: 'custom', from, to }) };
}
