import type { WidgetAnswer, WorkloadRow } from '@leadline/contract';
import { formatDate, formatNumber } from '@leadline/i18n';
import { addDaysTo } from './days.ts';
import type { Drawing, Point } from './drawing.ts';
import type { DrawingWords } from './words.ts';

const tones = { over: 'bad', away: 'bad', room: 'good', full: 'plain', off: 'plain', no_norm: 'plain' } as const;

/** What waits for each person, and who has room for more. */
export function drawWorkload(words: DrawingWords, { workload }: WidgetAnswer): Drawing {
  const { locale, t } = words;
  if (!workload || workload.rows.length === 0) return { kind: 'notice', text: t('rareWidget.workload.nobody') };
  const number = (value: number | string): Point => {
    const text = formatNumber(locale, String(value), { decimals: String(value).includes('.') ? 1 : 0 });
    return { value: String(value), text, short: text };
  };
  const { rows, from, period } = workload;
  const columns = (['state', 'due', 'norm', 'days', 'actions', 'deals'] as const).map((key) => ({ title: t(`rareWidget.workload.column.${key}`), isNumber: key !== 'state' })); // prettier-ignore
  return {
    kind: 'table',
    columns,
    rows: rows.map((row) => {
      const { planned, scheduled, overdue } = row;
      const note = t('rareWidget.workload.due', { planned: String(planned), scheduled: String(scheduled), overdue: String(overdue) });
      const points = [stateOf(words, row), { ...number(planned + scheduled), note }, row.norm === null ? none : number(row.norm), number(row.days), number(row.actions), number(row.deals)]; // prettier-ignore
      return { key: row.person.id, name: row.person.name ?? '–', points, shades: points.map(() => null) };
    }),
    totals: null,
    more: 0,
    bars: null,
    notes: [t('rareWidget.workload.note', { from: formatDate(locale, from), to: formatDate(locale, addDaysTo(period.to!, -1)) })],
  };
}

const none: Point = { value: null, text: '–', short: '–' };

function stateOf({ locale, t }: DrawingWords, { state, room }: WorkloadRow): Point {
  const count = Math.floor(Math.abs(Number(room ?? 0)));
  const text = state === 'over' || state === 'room' ? t(`rareWidget.workload.state.${state}`, { count: formatNumber(locale, String(Math.max(1, state === 'over' ? Math.ceil(Math.abs(Number(room ?? 0))) : count)), { decimals: 0 }) }) : t(`rareWidget.workload.state.${state}`); // prettier-ignore
  return { value: null, isAmounts: true, text, short: text, tone: tones[state] };
}
