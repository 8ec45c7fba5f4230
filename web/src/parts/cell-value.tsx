import { Tooltip } from '@mantine/core';
import type { Cell, KpiColumn, Mark } from '@leadline/kpi';
import classes from '#web/parts/cell-value.module.css';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { besideFigures } from '#web/parts/beside.ts';
import { useValueText, type ValueText } from '#web/parts/value-text.ts';
import { Figure, type FigureSize } from '#web/ui/figure.tsx';

export interface CellValueProps {
  readonly cell: Cell;
  readonly column: KpiColumn;
  readonly size?: FigureSize;
  /** Write beside the value what must be known about it, instead of keeping it in a tip. */
  readonly isSpelledOut?: boolean;
  /** Amounts without minor units. */
  readonly isWhole?: boolean;
  /** What the page says once for all its values. */
  readonly saidOnce?: readonly Mark[];
}

/** Units shown side by side; the rest is counted. */
const unitsShown = 3;

/** A value, or why there is none; small samples are greyed and say so. */
export function CellValue({ cell, column, size = 'text', isSpelledOut = false, isWhole = false, saidOnce = [] }: CellValueProps) {
  const i18n = useI18n();
  const text = useValueText();
  const { organization } = useAppState();
  const besides = isSpelledOut
    ? besideFigures(i18n, cell, column, organization.currency, true).map(({ name, text: figure }) => `${name}: ${figure}`)
    : [];
  const notes = [...notesOf(i18n, text, cell, column, saidOnce), ...besides];
  const figure = cell.quantities ? (
    <Quantities quantities={cell.quantities} column={column} size={size} />
  ) : (
    <Figure figure={text.figure(cell, column, isWhole)} size={size} isFaint={cell.value === null || cell.sample === 'grey'} />
  );
  if (isSpelledOut || notes.length === 0) {
    return (
      <span className={classes.cell}>
        {figure}
        {notes.map((note) => (
          <span key={note} className={classes.note}>
            {note}
          </span>
        ))}
      </span>
    );
  }
  return (
    <Tooltip label={notes.join(' · ')} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.cell}>
        {figure}
        <span className={classes.hidden}>{notes.join(', ')}</span>
      </span>
    </Tooltip>
  );
}

/** Amounts of different units stand side by side: they are never added. */
function Quantities({ quantities, column, size }: Required<Pick<Cell, 'quantities'>> & Required<Pick<CellValueProps, 'column' | 'size'>>) {
  const { t } = useI18n();
  const text = useValueText();
  const rest = quantities.length - unitsShown;
  return (
    <>
      {quantities.slice(0, unitsShown).map(({ unit, value }, index) => (
        <span key={unit ?? ''}>
          {index > 0 ? '· ' : ''}
          <Figure
            figure={text.figure({ value }, { ...column, unit: { kind: 'quantity', ...(unit === null ? {} : { unit }) } })}
            size={size === 'headline' ? 'support' : size}
          />
        </span>
      ))}
      {rest > 0 ? <span className={classes.note}>{t('records.more', { count: rest })}</span> : null}
    </>
  );
}

/** Reason of a missing value, size of the sample, marks. That the period is running stands with the period. */
function notesOf(i18n: I18n, text: ValueText, cell: Cell, column: KpiColumn, saidOnce: readonly Mark[]): readonly string[] {
  if (cell.value === null) return cell.quantities ? [] : [text.reason(cell.reason ?? 'no_data')];
  const sample = sampleNote(i18n, text, cell, column);
  const marks = (cell.marks ?? []).filter((mark) => mark !== 'so_far' && !saidOnce.includes(mark)).map((mark) => markText(i18n, cell, mark));
  return sample === undefined ? marks : [sample, ...marks];
}

function markText({ t }: I18n, { n = 0, markCounts }: Cell, mark: Mark): string {
  if (mark === 'small_sample') return t('mark.sample.grey', { count: n });
  return t(`mark.${mark}`, { count: mark === 'left_out' || mark === 'flagged_records' || mark === 'self_reported' ? (markCounts?.[mark] ?? 0) : 0 });
}

function sampleNote({ t }: I18n, text: ValueText, cell: Cell, column: KpiColumn): string | undefined {
  const { n, sample, interval, marks = [] } = cell;
  if (n === undefined || marks.includes('small_sample')) return undefined;
  if (sample === 'grey') return t('mark.sample.grey', { count: n });
  if (sample !== 'interval' || !interval) return undefined;
  const [low, high] = interval.map((value) => text.text({ value }, column));
  return `${t('mark.sample.enough', { count: n })}, ${t('mark.sample.between', { low: low!, high: high! })}`;
}
