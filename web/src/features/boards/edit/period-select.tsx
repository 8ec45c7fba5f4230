import { findPeriod, periodToken } from '@leadline/contract/period-token';
import type { Widget } from '@leadline/contract';
import { Select } from '@mantine/core';
import { useI18n } from '#web/lib/i18n.tsx';
import { periodLabel, quickPeriods } from '#web/parts/period-label.ts';

type Period = Widget['period'];

interface PeriodSelectProps {
  readonly label: string;
  readonly description?: string;
  /** What holds where none is chosen. */
  readonly none: string;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
}

/** More than are offered on a page: the period of a widget stays for months. */
const offered = [...quickPeriods, 'this-year', 'previous-year', 'previous-week', 'last-30-day', 'last-90-day', 'last-3-month', 'last-6-month', 'last-24-month'] as const; // prettier-ignore

export function PeriodSelect({ label, description, none, value, onChange }: PeriodSelectProps) {
  const i18n = useI18n();
  const token = value === null ? '' : periodToken(value);
  const tokens = token === '' || (offered as readonly string[]).includes(token) ? offered : [token, ...offered];
  return (
    <Select
      label={label}
      description={description}
      data={[{ value: '', label: none }, ...tokens.map((one) => ({ value: one, label: periodLabel(i18n, one) }))]}
      value={token}
      onChange={(next) => onChange(next === null || next === '' ? null : ((findPeriod(next) as Period | undefined) ?? null))}
    />
  );
}
