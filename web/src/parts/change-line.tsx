import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { formatChange } from '@leadline/i18n';
import type { Change, Comparison, KpiColumn, ResolvedPeriod } from '@leadline/kpi';
import classes from '#web/parts/change-line.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { directionOf, toneOf } from '@leadline/board';
import { useValueText } from '#web/parts/value-text.ts';

const arrows = { up: IconArrowUpRight, down: IconArrowDownRight, flat: IconArrowRight } as const;

export interface ChangeLineProps {
  readonly change: Change;
  readonly column: KpiColumn;
  readonly comparison: Comparison;
  readonly period: ResolvedPeriod | undefined;
}

/** How the value changed, against what. The arrow tells the direction, the colour whether it is good news. */
export function ChangeLine({ change, column, comparison, period }: ChangeLineProps) {
  const { t, locale } = useI18n();
  const text = useValueText();
  const Arrow = arrows[directionOf(change)];
  const isUnknown = change.state === 'no_value';
  return (
    <span className={classes.line}>
      <span className={classes.change} data-tone={toneOf(change, column.direction)}>
        {isUnknown ? null : <Arrow size={14} stroke={2.2} aria-hidden />}
        {formatChange(locale, change, column.unit, { decimals: column.unit.kind === 'percent' ? 1 : column.decimals })}
      </span>
      <span className={classes.against}>
        {period ? t('board.against', { period: text.periodShort({ ...period, isRunning: false }) }) : t(`period.comparison.${comparison}`)}
      </span>
    </span>
  );
}
