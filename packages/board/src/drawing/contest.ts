import type { ContestShown, WidgetAnswer } from '@leadline/contract';
import { formatDate, formatPercent } from '@leadline/i18n';
import type { Drawing, Point } from './drawing.ts';
import type { DrawingWords } from './words.ts';

/** A contest in the reader's words. */
export interface ContestWords {
  readonly title: string;
  /** What it is about, who wins, and when. */
  readonly about: readonly string[];
  readonly state: string;
  readonly sides: readonly ContestSideWords[];
  /** What came out for single people, the prize, and what else runs. */
  readonly notes: readonly string[];
}

export interface ContestSideWords {
  readonly id: string;
  readonly name: string;
  readonly stands: string;
  /** Of the own target, or how much better than before; null: none, or not the reader's to know. */
  readonly part: string | null;
  /** How far its bar goes, 0 … 1; null: it has none. */
  readonly bar: number | null;
  readonly hasWon: boolean | null;
}

/** What a board says of a contest; null: none runs. */
export function contestWords(words: DrawingWords, contest: ContestShown): ContestWords {
  const { locale, t } = words;
  const { title, kind, kpi, from, until, daysLeft, prize, state, winners, more } = contest;
  return {
    title,
    about: [
      words.name(kpi.id, kpi.variant ?? undefined),
      t(`contests.kind.${kind}`),
      t('contests.days', { from: formatDate(locale, from), until: formatDate(locale, until) }),
    ],
    state: t(`contests.state.${state}`, { day: formatDate(locale, from), count: daysLeft }),
    sides: contest.sides.map((side) => sideWords(words, contest, side)),
    notes: [
      ...(winners === null ? [] : [t('contests.winners', { count: winners.count, of: winners.of })]),
      ...(prize === '' ? [] : [t('contests.prize', { prize })]),
      ...(more === 0 ? [] : [t('rareWidget.contest.more', { count: more })]),
    ],
  };
}

function sideWords(
  { locale, t }: DrawingWords,
  { kind, state }: ContestShown,
  { id, name, part, gap, hasWon }: ContestShown['sides'][number],
): ContestSideWords {
  const own = part === null ? t('contests.hidden') : t(kind === 'improved' ? 'contests.better' : 'contests.ofTarget', { part: formatPercent(locale, part) }); // prettier-ignore
  return {
    id,
    name: name ?? t('contests.me'),
    stands: gap === null ? own : t(`contests.gap.${gap}`),
    part,
    bar: part === null || kind === 'improved' ? null : Math.max(0, Math.min(1, Number(part))),
    hasWon: state === 'ended' ? hasWon : null,
  };
}

/** Teams beside each other by name, each with its part of the own target; of single people the reader alone (§9.6). */
export function drawContest(words: DrawingWords, { contest }: WidgetAnswer): Drawing {
  const { t } = words;
  if (!contest) return { kind: 'notice', text: t('rareWidget.contest.none') };
  const { title, about, state, sides, notes } = contestWords(words, contest);
  if (sides.length === 0) return { kind: 'notice', text: [title, about.join(' · '), state, ...notes].join('\n') };
  return {
    kind: 'table',
    corner: title,
    columns: [{ title: state, isNumber: true }],
    rows: sides.map(({ id, name, stands, part, bar, hasWon }) => {
      const text = hasWon === true ? `${stands} – ${t('contests.won')}` : stands;
      const point: Point = {
        value: part,
        text,
        short: text,
        ...(part === null && { isAmounts: true }),
        ...(hasWon === true && { tone: 'good' as const }),
      };
      return { key: id, name, points: [point], shades: [bar] };
    }),
    totals: null,
    more: 0,
    bars: sides.some(({ bar }) => bar !== null) ? 0 : null,
    notes: [about.join(' · '), ...notes],
  };
}
