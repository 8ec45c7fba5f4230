import type { Locale } from '@leadline/i18n';
import { memo, type ReactNode } from 'react';
import { currencyOf, type Level, type Sheet, shownText, totalOf } from '#web/features/targets/sheet.ts';
import { showNumber, unitsOf, valueOfUnits } from '#web/features/targets/target-number.ts';
import classes from '#web/features/targets/targets.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface SheetRowProps {
  readonly sheet: Sheet;
  /** Changes with every change of the draft. */
  readonly version: number;
  readonly line: number;
  readonly level: Level;
  readonly name: string;
  readonly kpiName: string | null;
  /** Selected periods of this line; null: none. */
  readonly from: number | null;
  readonly to: number | null;
  /** The period of the cell that takes the keys, where it lies in this line. */
  readonly active: number | null;
  readonly editor: ReactNode;
  readonly isFault: (key: string) => boolean;
  readonly proposals: ReadonlyMap<string, string>;
}

/** What counts of a target is told in whole units where nobody reads the rest. */
const roughly = (value: string): string => (Math.abs(Number(value)) >= 100 ? String(Math.round(Number(value))) : value);

export const rowHeight = 38;
/** Only the cell that takes the keys has to be named. */
export const activeCellId = 'target-active';

/** One line of the sheet: whose it is, a cell for every period, and what they add up to. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { sheet, line, name, kpiName } = props;
  const { locale, t } = useI18n();
  const { kpi, isWhole, row } = sheet.lines[line]!;
  const total = totalOf(sheet, line);
  const currency = currencyOf(sheet, line);
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      className={classes.row}
      data-l={line}
      data-whole={isWhole || undefined}
      style={{ top: line * rowHeight, height: rowHeight }}
    >
      <div role="rowheader" className={classes.name} style={{ paddingLeft: 12 + row.depth * 16 }}>
        <span className={classes.nameText}>{name}</span>
        {kpiName ? (
          <span className={classes.nameKpi}>{[kpiName, currency].filter((text) => text !== null).join(' · ')}</span>
        ) : row.team && !isWhole ? (
          <span className={classes.nameKpi}>{[row.team, currency].filter((text) => text !== null).join(' · ')}</span>
        ) : null}
      </div>
      {sheet.grid.periods.map((_, period) => cellOf(props, period, locale, t))}
      <div role="gridcell" aria-readonly className={classes.total} title={kpi.rollup === 'sum' ? undefined : t('targets.notAdded')}>
        {total === null ? '–' : showNumber(locale, kpi, total)}
      </div>
    </div>
  );
});

/** Of a value that is not saved yet. */
function countedOf(sheet: Sheet, line: number, period: number): string | undefined {
  const { value } = sheet.levelsAt(line, period);
  if (value === null || !sheet.isCut) return undefined;
  const units = unitsOf(value);
  const counts = sheet.countingAt(line, period, units);
  return counts === units ? undefined : valueOfUnits(counts);
}

/** No component of its own: there are hundreds of them in every picture while the sheet is scrolled. */
function cellOf(props: SheetRowProps, period: number, locale: Locale, t: ReturnType<typeof useI18n>['t']) {
  const { sheet, line, level, from, to, active, editor, isFault, proposals } = props;
  const proposed = level === 'value' ? proposals.get(sheet.keyAt(line, period)) : undefined;
  const { kpi } = sheet.lines[line]!;
  const edit = sheet.editAt(line, period);
  const base = sheet.baseAt(line, period);
  const isActive = active === period;
  const isBad = edit?.bad !== undefined || isFault(sheet.keyAt(line, period));
  const counted = level === 'value' ? (edit === undefined ? base?.counted : countedOf(sheet, line, period)) : undefined;
  const text = edit?.bad ?? shownText(locale, kpi, sheet.levelsAt(line, period), level);
  return (
    <div
      key={period}
      role="gridcell"
      id={isActive ? activeCellId : undefined}
      aria-colindex={period + 2}
      aria-selected={from !== null && to !== null && period >= from && period <= to}
      aria-readonly={!sheet.mayChange(line, period) || undefined}
      aria-invalid={isBad || undefined}
      className={classes.cell}
      data-p={period}
      data-active={isActive || undefined}
      data-changed={edit ? true : undefined}
      data-bad={isBad || undefined}
      data-weighed={level === 'value' && sheet.weekdaysAt(line, period) !== null ? true : undefined}
      data-beside={counted === undefined ? undefined : true}
    >
      {isActive && editor ? editor : counted === undefined ? text : <span className={classes.value}>{text}</span>}
      {counted !== undefined && !(isActive && editor) ? <span className={classes.counted}>→ {showNumber(locale, kpi, roughly(counted))}</span> : null}
      {proposed !== undefined && !(isActive && editor) ? (
        <span className={classes.proposed} title={t('targetProposals.inCell', { value: showNumber(locale, kpi, proposed) })}>
          ({showNumber(locale, kpi, proposed)})<span className={classes.unseen}>{t('targetProposals.inCell', { value: '' })}</span>
        </span>
      ) : null}
    </div>
  );
}
