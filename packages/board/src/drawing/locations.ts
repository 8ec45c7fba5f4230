import type { LocationLine, WidgetAnswer, WidgetOf } from '@leadline/contract';
import { formatChange, formatKpi, formatPercent } from '@leadline/i18n';
import type { KpiColumn, KpiResult } from '@leadline/kpi';
import { toneOf } from '../tone.ts';
import type { Drawing, Point, Table } from './drawing.ts';
import { addsUp, isWholeColumn, nameOfColumn, nameOfMember, opensOf, pointOf } from './point.ts';
import type { DrawingWords } from './words.ts';

type Row = KpiResult['rows'][number];
const none: Point = { value: null, text: '–', short: '–' };

/** Places by value, those of one region together under it; their part of the whole, how they changed, how far they are to their target. */
export function drawLocations(words: DrawingWords, widget: WidgetOf<'locations'>, { results, places = [] }: WidgetAnswer): Drawing {
  const [result, pairs, regions] = results as readonly [KpiResult, KpiResult?, KpiResult?];
  if (result.rows.length === 0) return { kind: 'notice', text: words.word('reason.no_data', '') };
  const { t } = words;
  const column = result.columns[0]!;
  const tell = telling(words, result, new Map(places.map(({ id, line }) => [id, line])));
  const known = new Map((pairs?.rows ?? []).map(({ members }) => [members[1]!.id, members[0]!.id]));
  const isGrouped = regions !== undefined && new Set(known.values()).size > 1;
  const own = (row: Row) => tell(row, widget.by, result, places.length > 0);
  const inOrder = (isGrouped ? regions.rows : []).toSorted((a, b) => Number(b.cells[0]!.value ?? 0) - Number(a.cells[0]!.value ?? 0));
  const grouped = inOrder.flatMap((region) => {
    const of = result.rows.filter(({ members }) => (known.get(members[0]!.id) ?? 'unassigned') === region.members[0]!.id);
    return of.length === 0 ? [] : [{ ...tell(region, 'region', regions!, places.length > 0), isGroup: true }, ...of.map(own)];
  });
  const loose = result.rows.filter(({ members }) => !inOrder.some((region) => region.members[0]!.id === (known.get(members[0]!.id) ?? 'unassigned')));
  const titles = [nameOfColumn(words, column), t('widget.share'), ...(places.length > 0 ? [t('rareWidget.locations.ofTarget')] : []), t('rareWidget.locations.change')]; // prettier-ignore
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title, isNumber: true })),
    rows: [...grouped, ...loose.map(own)],
    totals: null,
    more: Math.max(0, result.rowCount - result.rows.length),
    bars: addsUp(column) ? 1 : null,
    notes: places.length > 0 ? [t('rareWidget.locations.targets')] : [],
  };
}

/** A place or a region with everything told of it. */
function telling(words: DrawingWords, result: KpiResult, lines: ReadonlyMap<string, LocationLine['line']>) {
  const { locale } = words;
  const column = result.columns[0]!;
  const whole = result.totals[0]!.value;
  const values = result.rows.map(({ cells }) => cells[0]!.value);
  const isWhole = isWholeColumn(column, values);
  const isShared = addsUp(column) && Number(whole ?? 0) > 0 && values.every((value) => !value?.startsWith('-'));
  const share = (value: string | null): Point => {
    if (!isShared || value === null) return none;
    const part = (Number(value) / Number(whole)).toFixed(6);
    return { value: part, text: formatPercent(locale, part, { decimals: 1 }), short: formatPercent(locale, part, { decimals: 0 }) };
  };
  return (row: Row, by: 'location' | 'region', { by: dimensions }: KpiResult, hasTargets: boolean): Table['rows'][number] => {
    const [member] = row.members as readonly [Row['members'][number]];
    const cell = row.cells[0]!;
    const line = by === 'location' ? lines.get(member.id) : undefined;
    const points = [
      pointOf(words, cell, column, opensOf(column, dimensions, row.members), isWhole),
      share(cell.value),
      ...(hasTargets ? [line ? attained(words, line) : none] : []),
      changed(words, cell, column),
    ];
    return { key: `${by} ${member.id}`, name: nameOfMember(words, by, member), points, shades: points.map(() => null) };
  };
}

function attained({ locale, t }: DrawingWords, { attainment, target, column }: LocationLine['line']): Point {
  if (attainment === null) return none;
  const text = formatPercent(locale, attainment, { decimals: 0 });
  const amount = target?.value != null && column ? t('scorecard.of', { target: formatKpi(locale, target.value, column) }) : null;
  return { value: attainment, text, short: text, ...(amount === null ? {} : { note: amount }) };
}

function changed({ locale }: DrawingWords, { compare }: Row['cells'][number], column: KpiColumn): Point {
  const change = compare?.previous_period ?? compare?.previous_year;
  if (!change || change.state === 'no_value') return none;
  const text = formatChange(locale, change, column.unit, { decimals: column.unit.kind === 'percent' ? 1 : column.decimals });
  return { value: null, isAmounts: true, text, short: text, tone: toneOf(change, column.direction) };
}
