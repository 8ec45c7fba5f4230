import type { WidgetAnswer } from '@leadline/contract';
import { formatPercent, formatPeriod } from '@leadline/i18n';
import type { Drawing, Point } from './drawing.ts';
import type { DrawingWords } from './words.ts';

/** The first three of a team, as far as they want to be named; where it has not agreed to that, why there is nothing (§9.6). */
export function drawLeaderboard(words: DrawingWords, { named }: WidgetAnswer): Drawing {
  if (!named) return { kind: 'notice', text: words.t('widget.named.none') };
  const { kpi, basis, period, places, why } = named;
  const name = words.name(kpi.id, kpi.variant ?? undefined);
  if (places.length === 0) return { kind: 'notice', text: `${name}: ${words.t(`widget.named.why.${why ?? 'nobody'}`)}` };
  const pointOf = (part: string | null): Point => {
    const text = part === null ? words.t('widget.named.hidden') : formatPercent(words.locale, part);
    return { value: part, text, short: part === null ? '–' : text };
  };
  const rows = places.map(({ place, name: who, part }) => ({ name: `${place}. ${who ?? words.t('widget.named.colleague')}`, point: pointOf(part) }));
  const tied = { name: words.t('widget.named.why.tied'), point: { value: null, text: '', short: '' } };
  return {
    kind: 'table',
    columns: [{ title: words.t(`widget.named.${basis}`, { kpi: name, period: formatPeriod(words.locale, period ?? '') }), isNumber: true }],
    rows: (why === 'tied' ? [...rows, tied] : rows).map((row, at) => ({ key: String(at), name: row.name, points: [row.point], shades: [null] })),
    totals: null,
    more: 0,
    bars: null,
  };
}
