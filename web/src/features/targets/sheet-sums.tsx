import type { GridKpi } from '@leadline/contract';
import { memo } from 'react';
import { type Sheet, sumsOf } from '#web/features/targets/sheet.ts';
import { showNumber, unitsOf, valueOfUnits } from '#web/features/targets/target-number.ts';
import classes from '#web/features/targets/targets.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface SheetSumsProps {
  readonly sheet: Sheet;
  /** Changes with every change of the draft. */
  readonly version: number;
  readonly kpi: GridKpi;
  /** What is proposed for cells, by their keys. */
  readonly proposals: ReadonlyMap<string, string>;
}

/** What the parts add up to, and how far that is from the whole: always in sight. */
export const SheetSums = memo(function SheetSums({ sheet, kpi, proposals }: SheetSumsProps) {
  const { t, locale } = useI18n();
  const { parts, total, whole, wholeTotal, isOneCurrency } = sumsOf(sheet, kpi);
  const hasWhole = sheet.grid.whole !== null && isOneCurrency;
  const why = kpi.rollup === 'recompute' ? t('targets.notAdded') : isOneCurrency ? undefined : t('targets.mixedCurrencies');
  const withThem = proposals.size === 0 ? undefined : sumsOf(sheet, kpi, proposals);
  const hasProposals = withThem !== undefined && withThem.isProposed;
  const line = (key: string, word: string, values: readonly (string | null)[], sum: string | null, isGap: boolean) => (
    <div role="row" className={classes.footRow} key={key}>
      <div role="rowheader" className={classes.name}>
        <span className={classes.nameText}>{word}</span>
      </div>
      {[...values, sum].map((value, index) => (
        <div
          role="gridcell"
          aria-readonly
          key={index}
          className={classes.footCell}
          title={value === null ? why : undefined}
          data-gap={isGap && value !== null && value !== '0' ? true : undefined}
        >
          {value === null ? '–' : `${isGap && !value.startsWith('-') && value !== '0' ? '+' : ''}${showNumber(locale, kpi, value)}`}
          {isGap && value !== null && value !== '0' ? (
            <span className={classes.gapWord}>{t(value.startsWith('-') ? 'targets.grid.left' : 'targets.grid.over')}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
  return (
    <div role="rowgroup" className={classes.footGroup} data-part="foot">
      {line('sum', t(sheet.isCut && kpi.isProrated ? 'targets.grid.sumCounted' : 'targets.grid.sum'), parts, total, false)}
      {hasWhole
        ? line(
            'gap',
            t('targets.grid.gap'),
            parts.map((value, index) => gapOf(value, whole[index]!)),
            gapOf(total, wholeTotal),
            true,
          )
        : null}
      {hasProposals ? line('proposed', t('targetProposals.withThem'), withThem.parts, withThem.total, false) : null}
      {hasProposals && hasWhole
        ? line(
            'proposedGap',
            t('targets.grid.gap'),
            withThem.parts.map((value, index) => gapOf(value, withThem.whole[index]!)),
            gapOf(withThem.total, withThem.wholeTotal),
            true,
          )
        : null}
    </div>
  );
});

/** Parts − whole: below zero something is not given to anybody. */
export function gapOf(parts: string | null, whole: string | null): string | null {
  return whole === null ? null : valueOfUnits(unitsOf(parts ?? '0') - unitsOf(whole));
}
