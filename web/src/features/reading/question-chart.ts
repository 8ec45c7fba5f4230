import type { Chart, Point, Series } from '@leadline/board';
import type { ReadingQuestion } from '@leadline/contract';
import { formatMember, formatShort, type Locale } from '@leadline/i18n';

export interface QuestionWords {
  readonly locale: Locale;
  readonly name: string;
  readonly target: string;
  readonly lower: string;
  readonly upper: string;
  /** A value as it is written, with its unit. */
  readonly text: (value: string) => string;
}

/** What a question is asked about: months as bars, with their targets or with the range months usually lie in. */
export function questionChart({ bars, column, usual }: ReadingQuestion, words: QuestionWords): Chart {
  const { locale, text } = words;
  const pointOf = (value: string | null): Point =>
    value === null ? { value, text: '–', short: '–' } : { value, text: text(value), short: formatShort(locale, Number(value), column.unit) };
  const line = (name: string, values: readonly (string | null)[]): Series => ({
    name,
    form: 'line',
    color: 0,
    isGoal: true,
    points: values.map(pointOf),
  });
  const every = (value: string) => bars.map(() => value);
  const targets = bars.some(({ target }) => target !== null) ? [line(words.target, bars.map(({ target }) => target))] : []; // prettier-ignore
  const limits = usual ? [line(words.upper, every(usual.upper)), line(words.lower, every(usual.lower))] : [];
  const values: Series = { name: words.name, form: 'bar', color: 0, points: bars.map(({ value }) => pointOf(value)) };
  return {
    kind: 'chart',
    isLying: false,
    isStacked: false,
    categories: bars.map(({ month }) => formatMember(locale, 'month', { id: month, label: month }, 'short')),
    running: null,
    series: [values, ...targets, ...limits],
    axis: (value) => formatShort(locale, value, column.unit),
    summary: bars
      .map(({ month, value }) => `${formatMember(locale, 'month', { id: month, label: month }, 'short')} ${value === null ? '–' : text(value)}`)
      .join('; '),
  };
}
