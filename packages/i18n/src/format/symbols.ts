import type { Locale } from '../locale.ts';

export const noBreakSpace = '\u00a0';
export const minusSign = '\u2212';

/** Stands where there is no value (G1). */
export const noValue = '–';

interface NumberSymbols {
  readonly group: string;
  readonly decimal: string;
  /** Between number and percent sign. */
  readonly percent: string;
}

/** §9.8. Our own, because the runtime's locale data change from version to version. */
export const numberSymbols: Readonly<Record<Locale, NumberSymbols>> = {
  en: { group: ',', decimal: '.', percent: noBreakSpace },
  vi: { group: '.', decimal: ',', percent: '' },
  hu: { group: noBreakSpace, decimal: ',', percent: noBreakSpace },
  ru: { group: noBreakSpace, decimal: ',', percent: noBreakSpace },
};
