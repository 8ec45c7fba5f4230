import type { CatalogResponse } from '@leadline/contract';
import { formatMoney, formatNumber, formatValue } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState, useCatalog } from '#web/lib/state.ts';

export type MeasureText = (measure: string, value: string) => string;

/** A measure's figure with its unit. */
export function useMeasureText(): MeasureText {
  const { locale } = useI18n();
  const catalog = useCatalog().data;
  const { organization } = useAppState();
  return (measure, value) => {
    switch (unitOf(catalog, measure)) {
      case 'money':
        return formatMoney(locale, value, organization.currency);
      case 'days':
        return formatValue(locale, value, { kind: 'days' }, { decimals: value.includes('.') ? 1 : 0 });
      case 'minutes':
        return formatValue(locale, value, { kind: 'minutes' });
      case 'hours':
      case 'months':
        return formatValue(locale, value, { kind: unitOf(catalog, measure)! }, { decimals: 1 });
      case 'percent':
        return formatValue(locale, value, { kind: 'percent' }, { decimals: 1 });
      case 'fte':
        return formatNumber(locale, value, { decimals: 1 });
      default:
        return formatNumber(locale, value, { decimals: 4, trim: true });
    }
  };
}

/** Each record of such a measure counts once. */
export function useIsCount(): (measure: string) => boolean {
  const catalog = useCatalog().data;
  return (measure) => unitOf(catalog, measure) === 'count';
}

export function useIsMoney(): (measure: string) => boolean {
  const catalog = useCatalog().data;
  return (measure) => unitOf(catalog, measure) === 'money';
}

function unitOf(catalog: CatalogResponse | undefined, measure: string) {
  return catalog?.measures.find((item) => item.id === measure)?.unit ?? catalog?.kpis.find((item) => item.id === measure)?.unit;
}
