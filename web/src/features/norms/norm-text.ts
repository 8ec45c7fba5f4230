import type { ContactNorm, ContactRule, NormUnit, UsualContacts } from '@leadline/contract';
import { formatDate, formatNumber } from '@leadline/i18n';
import { addDays } from '#web/lib/dates.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** Days of a week and hours of a day a norm is told for, as the server spreads it. */
const perDay: Readonly<Record<NormUnit, number>> = { hour: 1 / 8, day: 1, week: 5 };

/** What is usual a day, told in another unit; a hundredth is fine enough. */
export function rateIn(unit: NormUnit, daily: string): number {
  const rate = Number(daily) * perDay[unit];
  return Math.round(rate * 100) / 100;
}

/** A number as people type it, with a comma or a point, within bounds. */
export function findAmount(text: string, least: number, most: number): number | undefined {
  const plain = text
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.');
  const value = /^\d{1,4}(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

export function findWhole(text: string, least: number, most: number): number | undefined {
  const value = findAmount(text, least, most);
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

export function isNow({ from, to }: Pick<ContactNorm, 'from' | 'to'>, today: string): boolean {
  return (from === null || from <= today) && (to === null || today < to);
}

export function useNormText() {
  const { t, locale, word } = useI18n();
  const number = (value: string | number, decimals = 2): string => formatNumber(locale, String(value), { decimals, trim: true });
  const fine = (value: string | number): string => number(value, Number(value) >= 10 ? 1 : 2);
  const rate = (unit: NormUnit | 'year', value: string | number): string => t(`norms.rate.${unit}`, { count: fine(value) });
  return {
    number,
    /** As fine as it matters. */
    fine,
    rate,
    kind: (kind: string): string => word(`entity.activity.value.kind.${kind}`, kind),
    place: (place: string): string => word(`entity.contact_norm.value.place.${place}`, place),
    purpose: (purpose: string): string => word(`entity.contact_regulation.value.purpose.${purpose}`, purpose),
    channel: (channel: string): string => word(`entity.contact_regulation.value.channel.${channel}`, channel),
    every: (perYear: string | number): string => t('norms.every', { days: Math.max(1, Math.round(365 / Number(perYear))) }),
    segment: ({ segment }: Pick<ContactRule, 'segment'>): string => segment?.name ?? t('norms.customers.all'),
    cases: ({ cases, people }: Pick<UsualContacts, 'cases' | 'people'>): string => t('norms.agreed.cases', { cases, people }),
    days: ({ from, to }: Pick<ContactNorm, 'from' | 'to'>): string => {
      const [first, last] = [from === null ? null : formatDate(locale, from), to === null ? null : formatDate(locale, addDays(to, -1))];
      if (first !== null && last !== null) return t('norms.between', { from: first, to: last });
      if (last !== null) return t('norms.until', { to: last });
      return first === null ? t('norms.ever') : t('norms.from', { from: first });
    },
  };
}
