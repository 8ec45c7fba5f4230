import type { Chart, Point, Series, Spread } from '../drawing/drawing.ts';

export function pointOf(value: string | null, more: Partial<Point> = {}): Point {
  return { value, text: value === null ? 'no value' : `${value} €`, short: value ?? '', ...more };
}

export function seriesOf(name: string, values: readonly (string | null)[], more: Partial<Series> = {}): Series {
  return { name, form: 'bar', color: 0, points: values.map((value) => pointOf(value)), ...more };
}

export function chartOf(series: readonly Series[], more: Partial<Chart> = {}): Chart {
  const count = Math.max(...series.map(({ points }) => points.length));
  const categories = Array.from({ length: count }, (_, index) => `m${index + 1}`);
  return { kind: 'chart', isLying: false, isStacked: false, categories, running: null, series, axis: String, summary: 'what is seen', ...more };
}

export function quadrantOf(names: readonly string[]): Spread {
  const members = names.map((name, index) => ({ key: name, name, across: pointOf(String(index)), up: pointOf(String(10 - index)) }));
  return { kind: 'spread', axis: String, shape: { kind: 'quadrant', across: 'Calls', up: 'Win rate', middle: [1, 9], members } };
}

export function quartilesOf(values: readonly string[] | null): Spread {
  return {
    kind: 'spread',
    axis: String,
    shape: {
      kind: 'quartiles',
      of: 8,
      points: values?.map((value) => pointOf(value)) ?? null,
      names: ['least', 'first', 'middle', 'third', 'most'],
      reason: values ? null : 'too few',
    },
  };
}
