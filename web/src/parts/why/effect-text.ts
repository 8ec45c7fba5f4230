import type { WhyResponse } from '@leadline/contract';
import { formatChange, formatMoney } from '@leadline/i18n';
import { useI18n } from '#web/lib/i18n.tsx';
import { useValueText } from '#web/parts/value-text.ts';

/** Amounts from here on are told without minor units throughout, so that what stands below each other can be compared. */
const large = 10_000;

const isLarge = ({ column, before, after }: WhyResponse): boolean =>
  column.unit.kind === 'money' && Math.max(Math.abs(Number(before.value)), Math.abs(Number(after.value))) >= large;

/** A difference with its sign, in the unit of the value; of shares in percentage points. */
export function useEffectText(why: WhyResponse): (effect: string) => string {
  const { locale } = useI18n();
  const { unit, decimals } = why.column;
  if (unit.kind === 'money' && isLarge(why)) return (effect) => formatMoney(locale, effect, unit.currency, { decimals: 0, signed: true });
  const shown = unit.kind === 'percent' ? Math.max(1, decimals) : decimals;
  return (effect) => formatChange(locale, { state: 'value', difference: effect, ratio: null }, unit, { decimals: shown });
}

/** A value of the answer, as precise as its effects. */
export function useWhyValueText(why: WhyResponse): (value: string | null) => string {
  const { locale } = useI18n();
  const text = useValueText();
  const { unit } = why.column;
  return (value) =>
    value !== null && unit.kind === 'money' && isLarge(why)
      ? formatMoney(locale, value, unit.currency, { decimals: 0 })
      : text.text({ value }, why.column);
}
