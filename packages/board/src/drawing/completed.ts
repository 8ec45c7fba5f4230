import type { CompletedRow, WidgetAnswer, WidgetOf } from '@leadline/contract';
import { formatNumber } from '@leadline/i18n';
import type { KpiResult } from '@leadline/kpi';
import { addUp } from '../add-up.ts';
import type { Drawing, Point, Table } from './drawing.ts';
import { nameOfColumn, nameOfMember, opensOf, pointOf } from './point.ts';
import type { DrawingWords } from './words.ts';

const none: Point = { value: null, text: '–', short: '–' };

/** What was finished, by person or team in the order of their names: no ranking. Who finished nothing yet is not listed. */
export function drawCompleted(words: DrawingWords, { by }: WidgetOf<'completed'>, { results, completed }: WidgetAnswer): Drawing {
  const { locale, t } = words;
  const [result] = results as readonly [KpiResult];
  const more = new Map((completed?.rows ?? []).map((row) => [row.id, row]));
  const counted = new Map(result.rows.map((row) => [row.members[0]!.id, row]));
  const hasMore = completed?.rows != null;
  const number = (value: number): Point => {
    const text = formatNumber(locale, String(value), { decimals: 0 });
    return { value: String(value), text, short: text };
  };
  const zero = (index: number): Point => (result.totals[index]!.value === null ? pointOf(words, result.totals[index]!, result.columns[index]!) : number(0)); // prettier-ignore
  const rows = [...new Set([...counted.keys(), ...more.keys()])].flatMap((id): readonly Table['rows'][number][] => {
    const row = counted.get(id);
    const own = more.get(id);
    const records = result.columns.map((column, index) => (row ? pointOf(words, row.cells[index]!, column, opensOf(column, result.by, row.members)) : zero(index))); // prettier-ignore
    const points = [...records, ...(hasMore ? besides(words, own) : [])];
    const isSomething = points.some(({ value }) => Number(value ?? 0) > 0);
    return isSomething ? [{ key: id, name: row ? nameOfMember(words, by, row.members[0]!) : (own?.name ?? '–'), points, shades: points.map(() => null) }] : []; // prettier-ignore
  });
  if (rows.length === 0) return { kind: 'notice', text: t('rareWidget.completed.nothing') };
  const titles = [...result.columns.map((column) => nameOfColumn(words, column)), ...(hasMore ? (['actions', 'goals', 'reached'] as const).map((key) => t(`rareWidget.completed.${key}`)) : [])]; // prettier-ignore
  const collator = new Intl.Collator(locale, { numeric: true });
  const sumOf = (index: number): Point => {
    const values = rows.flatMap(({ points }) => points[index]!.value ?? []);
    return values.length === 0 ? none : number(Number(addUp(values)));
  };
  return {
    kind: 'table',
    columns: titles.map((title) => ({ title, isNumber: true })),
    rows: rows.toSorted((a, b) => collator.compare(a.name, b.name)),
    // What several people did together is one for all of them.
    totals: titles.map((_, index) => (result.columns[index] ? pointOf(words, result.totals[index]!, result.columns[index]) : sumOf(index))),
    more: 0,
    bars: null,
    notes: hasMore ? [] : [t('rareWidget.completed.narrowed')],
  };

  function besides({ t: say }: DrawingWords, row: CompletedRow | undefined): readonly Point[] {
    const { actions = 0, goals = 0, reached = 0, targets = 0 } = row ?? {};
    const note =
      reached === null || targets === null ? undefined : say('rareWidget.completed.ofTargets', { count: targets, reached: String(reached) });
    return [number(actions), number(goals), reached === null ? none : { ...number(reached), ...(note === undefined ? {} : { note }) }];
  }
}
