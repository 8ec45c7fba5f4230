import type { WidgetAnswer, WidgetOf } from '@leadline/contract';
import { formatPercent } from '@leadline/i18n';
import type { KpiColumn, KpiResult } from '@leadline/kpi';
import { addUp } from '../add-up.ts';
import type { Chart, Drawing, Point, Table } from './drawing.ts';
import { addsUp, axisOf, isWholeColumn, nameOfColumn, nameOfMember, opensOf, pointOf, sameUnit } from './point.ts';
import { drawShadedRows } from './table.ts';
import type { DrawingWords } from './words.ts';

/** Members beside each other, the most first. */
export function drawMembers(words: DrawingWords, widget: WidgetOf<'members'>, { results }: WidgetAnswer): Drawing {
  const [result] = results as readonly [KpiResult];
  if (result.rows.length === 0) return { kind: 'notice', text: words.word('reason.no_data', '') };
  if (widget.form === 'share') return drawShares(words, result);
  if (widget.form === 'grouped' && !result.columns.every((column) => sameUnit(column, result.columns[0]!))) return drawShadedRows(words, result);
  return drawBars(words, widget, result);
}

function drawBars(words: DrawingWords, { form }: WidgetOf<'members'>, { columns, rows, by }: KpiResult): Chart {
  const [first] = columns as readonly [KpiColumn];
  const shown = form === 'grouped' ? columns : [first];
  const categories = rows.map(({ members }) => nameOfMember(words, by[0]!, members[0]!));
  return {
    kind: 'chart',
    isLying: true,
    isStacked: false,
    categories,
    running: null,
    series: shown.map((column, index) => ({
      name: nameOfColumn(words, column),
      form: 'bar',
      points: rows.map(({ cells, members }) => pointOf(words, cells[index]!, column, opensOf(column, by, members))),
      color: index,
    })),
    axis: axisOf(words, first),
    summary: rows.slice(0, 3).map(({ cells }, index) => `${categories[index]!} ${pointOf(words, cells[0]!, first).text}`).join(', '), // prettier-ignore
  };
}

/** Parts of the whole; where something is negative or nothing adds up there are no parts. */
function drawShares(words: DrawingWords, { columns, rows, totals, by, rowCount }: KpiResult): Table {
  const { locale, t } = words;
  const [column] = columns as readonly [KpiColumn];
  const whole = totals[0]!;
  const values = rows.map(({ cells }) => cells[0]!.value);
  const isWhole = addsUp(column) && Number(whole.value ?? 0) > 0 && values.every((value) => value === null || !value.startsWith('-'));
  const isLarge = isWholeColumn(column, values);
  const share = (value: string | null): Point => {
    const part = isWhole && value !== null ? Number(value) / Number(whole.value) : null;
    return part === null ? { value: null, text: '–', short: '–' } : { value: String(part), text: formatPercent(locale, part.toFixed(6), { decimals: 1 }), short: formatPercent(locale, part.toFixed(6), { decimals: 0 }) }; // prettier-ignore
  };
  const rest = isWhole && rowCount > rows.length ? addUp([whole.value!, ...values.map((value) => `-${value ?? '0'}`)]) : null;
  const others = rest === null ? [] : [{ key: 'others', name: t('widget.others'), points: [pointOf(words, { value: rest }, column, undefined, isLarge), share(rest)], shades: [null, null] }]; // prettier-ignore
  return {
    kind: 'table',
    columns: [
      { title: nameOfColumn(words, column), isNumber: true },
      { title: t('widget.share'), isNumber: true },
    ],
    rows: [
      ...rows.map(({ cells, members }) => ({
        key: members[0]!.id,
        name: nameOfMember(words, by[0]!, members[0]!),
        points: [pointOf(words, cells[0]!, column, opensOf(column, by, members), isLarge), share(cells[0]!.value)],
        shades: [null, null],
      })),
      ...others,
    ],
    totals: null,
    more: 0,
    bars: isWhole ? 1 : null,
  };
}
