import type { WidgetAnswer } from '@leadline/contract';
import { formatMember, formatNumber } from '@leadline/i18n';
import type { CohortCell, CohortMatrix, KpiColumn } from '@leadline/kpi';
import type { Drawing, Point } from './drawing.ts';
import { isWholeColumn, numberOf, pointOf } from './point.ts';
import type { DrawingWords } from './words.ts';

/** Customers or contacts by when they came, and what became of them in the months since: a row for each cohort. */
export function drawCohorts(words: DrawingWords, { cohorts }: WidgetAnswer): Drawing {
  const { locale, t, word } = words;
  if (!cohorts || cohorts.reason !== null) return { kind: 'notice', text: word(`reason.${cohorts?.reason ?? 'no_data'}`, '') };
  const { rows, average, first, grain, show } = cohorts;
  const who = show === 'won' ? 'contacts' : 'customers';
  const write = writing(words, cohorts);
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const most = Math.max(0, ...rows.flatMap(({ cells, sample }) => (sample === 'grey' ? [] : cells.filter(({ isRunning }) => !isRunning).map(({ value }) => numberOf(value) ?? 0)))); // prettier-ignore
  const count = (size: number): Point => {
    const text = formatNumber(locale, String(size), { decimals: 0 });
    return { value: String(size), text, short: text };
  };
  const running = rows.find(({ isRunning }) => isRunning);
  return {
    kind: 'table',
    corner: t(`rareWidget.cohort.first.${who}`),
    columns: [t(`rareWidget.cohort.size.${who}`), ...Array.from({ length: width }, (_, k) => t('rareWidget.cohort.after', { count: String(k + first) }))].map((title) => ({ title, isNumber: true })), // prettier-ignore
    rows: rows.map(({ id, size, sample, cells, isRunning }) => ({
      key: id,
      name: formatMember(locale, grain, { id, label: id }, 'short'),
      points: [
        { ...count(size), ...(isRunning ? { isRunning } : {}) },
        ...Array.from({ length: width }, (_, k) => (cells[k] ? write(cells[k], size, sample === 'grey') : empty)),
      ],
      shades: [null, ...Array.from({ length: width }, (_, k) => shadeOf(cells[k], most, sample === 'grey'))],
    })),
    totals: [count(rows.reduce((sum, { size, isRunning }) => (isRunning ? sum : sum + size), 0)), ...Array.from({ length: width }, (_, k) => (average[k] ? write({ ...average[k], isRunning: false }, average[k].size) : empty))], // prettier-ignore
    more: 0,
    bars: null,
    notes: [
      t(`rareWidget.cohort.since.${grain}`),
      ...(running ? [t('rareWidget.cohort.running', { period: formatMember(locale, grain, { id: running.id, label: running.id }, 'name') })] : []),
      ...(rows.some(({ sample }) => sample === 'grey') ? [t('rareWidget.cohort.few')] : []),
    ],
  };
}

/** Months that have not come. */
const empty: Point = { value: null, text: '', short: '' };

function shadeOf(cell: CohortCell | undefined, most: number, isSmall: boolean): number | null {
  const value = numberOf(cell?.value);
  return !cell || cell.isRunning || isSmall || value === null || most <= 0 ? null : Math.max(0, value / most);
}

type Told = Pick<CohortCell, 'value' | 'of' | 'isRunning'>;

/** A cell with what was divided by what; months that are not over say so. */
function writing(words: DrawingWords, { unit, rows, show }: CohortMatrix): (cell: Told, size: number, isSmall?: boolean) => Point {
  const { locale, t } = words;
  const isMoney = unit.kind === 'money';
  const column: KpiColumn = { ref: { id: show }, unit, decimals: isMoney ? 2 : 0, direction: 'higher', version: 1 };
  const isWhole = isMoney && isWholeColumn(column, ['10000', ...rows.flatMap(({ cells }) => cells.map(({ value }) => value))]);
  return (cell, size, isSmall = false) => {
    const point = pointOf(words, cell.value === null ? { value: null, reason: 'no_denominator' } : { value: cell.value }, column, undefined, isWhole);
    const of = isMoney ? pointOf(words, { value: cell.of }, column, undefined, isWhole).text : formatNumber(locale, cell.of, { decimals: 0 });
    const note = t(`rareWidget.cohort.note.${show === 'won' ? 'contacts' : 'customers'}`, { of, count: size });
    const parts = [note, ...(cell.isRunning ? [t('period.soFar')] : []), ...(isSmall ? [t('mark.sample.grey', { count: size })] : [])];
    return { ...point, note: parts.join('; '), ...(isSmall ? { isSmall } : {}), ...(cell.isRunning ? { isRunning: true } : {}) };
  };
}
