import type { AlertEach, NamedSubject } from '@leadline/contract';
import { formatPercent, formatPeriod } from '@leadline/i18n';
import type { AlertCondition, KpiColumn } from '@leadline/kpi';
import { useMemo } from 'react';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { shifted } from '#web/lib/typed-number.ts';
import { asksFor, givenOf, whenOf } from '#web/parts/alerts/alert-condition.ts';
import { useValueText, type ValueText } from '#web/parts/value-text.ts';

type Column = Pick<KpiColumn, 'unit' | 'decimals'> | null;

export interface AlertText {
  /** `when it is more than 12` */
  readonly sentence: (condition: AlertCondition, column: Column) => string;
  readonly subject: (subject: NamedSubject) => string;
  readonly whose: (subject: NamedSubject, each: AlertEach | null) => string;
  readonly value: (value: string | null, column: Column) => string | null;
  readonly period: (name: string) => string;
}

/** Alerts as the reader writes and reads them. */
export function useAlertText(): AlertText {
  const i18n = useI18n();
  const values = useValueText();
  return useMemo(() => makeAlertText(i18n, values), [i18n, values]);
}

function makeAlertText({ locale, t }: I18n, values: ValueText): AlertText {
  const subject = ({ name }: NamedSubject): string => name ?? t('alerts.tell.everything');
  const value = (text: string | null, column: Column): string | null =>
    text === null || column === null ? null : values.text({ value: text }, column);
  const percent = (given: string): string => formatPercent(locale, shifted(given, -2), { decimals: decimalsIn(given) });
  return {
    subject,
    value,
    sentence: (condition, column) => {
      const when = whenOf(condition);
      const given = givenOf(condition);
      const asked = asksFor(when);
      const shown = asked === 'value' ? (value(given, finer(column, given)) ?? given) : asked === 'percent' ? percent(given) : given;
      return t(`alerts.sentence.${when}`, { value: shown });
    },
    whose: (of, each) => (each === null ? subject(of) : `${subject(of)}, ${t(`alerts.rules.each.${each}`)}`),
    period: (name) => formatPeriod(locale, name),
  };
}

const decimalsIn = (given: string): number => given.split('.')[1]?.length ?? 0;

/** A limit is shown with all the decimals it was typed with. */
function finer(column: Column, given: string): Column {
  if (column === null) return null;
  const typed = column.unit.kind === 'percent' ? Math.max(0, decimalsIn(given) - 2) : decimalsIn(given);
  return { ...column, decimals: Math.max(column.decimals, typed) };
}
