import type { Chart, Opens, Point, Series, Spread } from '../drawing/drawing.ts';
import { noteLine, notesAt } from '../drawing/notes.ts';

/** One place of a chart the arrow keys come to. `series` and `index` as they are drawn. */
export interface Stop {
  readonly series: number;
  readonly index: number;
  /** One sentence, read aloud. */
  readonly spoken: string;
  readonly opens?: Opens;
}

/** What stands in the box over a place: a heading and lines. `color`: of the series; null where there is one alone. */
export interface Tip {
  readonly head: string;
  readonly lines: readonly { readonly name: string; readonly text: string; readonly color: number | null }[];
  /** What happened then, as people wrote it. */
  readonly notes?: readonly { readonly head: string; readonly text: string }[];
}

/** Row by row: left and right walk along a series, up and down between them. */
export function stopsOf(drawing: Chart | Spread): readonly (readonly Stop[])[] {
  if (drawing.kind === 'chart') return drawing.series.flatMap((series, at) => (series.points.length > 0 ? [stopsOfSeries(drawing, series, at)] : []));
  const { shape } = drawing;
  if (shape.kind === 'quartiles')
    return shape.points ? [shape.points.map((point, index) => ({ series: 0, index, spoken: point.text, ...opening(point) }))] : [];
  const members = shape.members.map(({ name, across, up }, index) => ({
    series: 0,
    index,
    spoken: `${name}: ${shape.across} ${across.text}, ${shape.up} ${up.text}`,
    ...opening(up.opens ? up : across),
  }));
  return members.length > 0 ? [members] : [];
}

function stopsOfSeries(chart: Chart, series: Series, at: number): readonly Stop[] {
  const name = chart.series.length > 1 ? `, ${series.name}` : '';
  return series.points.map((point, index) => ({
    series: at,
    index,
    spoken: [`${chart.categories[index] ?? ''}${name}: ${point.text}`, ...notesAt(chart.notes ?? [], index).map(noteLine)].join('. '),
    ...opening(point),
  }));
}

const opening = ({ opens }: Point): { opens?: Opens } => (opens ? { opens } : {});

/** What the box says at a place: of bars and lines all values of the category, else the one thing there. */
export function tipOf(drawing: Chart | Spread, index: number): Tip | null {
  if (drawing.kind === 'chart') {
    const head = drawing.categories[index];
    if (head === undefined) return null;
    const isAlone = drawing.series.length === 1;
    const lines = drawing.series.flatMap(({ points, name, color, isGoal }) =>
      points[index] ? [{ name: isAlone ? '' : name, text: points[index].text, color: isAlone || isGoal ? null : color }] : [],
    );
    const notes = notesAt(drawing.notes ?? [], index).map((note) => ({ head: noteLine(note), text: note.text }));
    return { head, lines, ...(notes.length > 0 ? { notes } : {}) };
  }
  const { shape } = drawing;
  if (shape.kind === 'quartiles') return shape.points?.[index] ? { head: shape.points[index].text, lines: [] } : null;
  const member = shape.members[index];
  if (!member) return null;
  return {
    head: member.name,
    lines: [
      { name: shape.across, text: member.across.text, color: null },
      { name: shape.up, text: member.up.text, color: null },
    ],
  };
}
