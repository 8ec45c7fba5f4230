import type { CustomSeriesOption, CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import type { DrawnNote } from '../drawing/drawing.ts';
import type { ChartTheme } from './chart-theme.ts';
import type { Surroundings } from './surroundings.ts';

/** The number of a note stands in a disc so wide. */
const disc = 17;
const rowHeight = disc + 3;
/** More than so many above each other are drawn as the last of them. */
const mostRows = 4;

/** What notes need below the axis, and how they are drawn: nothing of it covers a value. */
export interface NoteLayer {
  /** Pixels below the names of the axis. */
  readonly height: number;
  readonly series: readonly CustomSeriesOption[];
}

/** Series of notes are told apart from those of values by this. */
export const noteSeriesId = 'chart-notes';

/** @param count how many steps the axis has */
export function noteLayer(notes: readonly DrawnNote[], count: number, theme: ChartTheme, around: Surroundings): NoteLayer {
  if (notes.length === 0) return { height: 0, series: [] };
  // The plot is about so wide: names of the axis take the rest.
  const rows = rowsOf(notes, Math.max(80, around.width - 96) / count);
  const height = (Math.max(...rows) + 1) * rowHeight + 4;
  const common = {
    type: 'custom' as const,
    clip: false,
    animation: false,
    encode: { x: -1, y: -1, tooltip: [] },
    data: notes.map((_, index) => index),
  };
  return {
    height,
    series: [
      {
        ...common,
        id: `${noteSeriesId}-bands`,
        silent: true,
        z: 1,
        renderItem: (where, api) => band(notes[where.dataIndex]!, count, theme, where, api),
      },
      {
        ...common,
        id: noteSeriesId,
        z: 6,
        renderItem: (where) =>
          mark(notes[where.dataIndex]!, count, theme, { where, top: around.height - height + rows[where.dataIndex]! * rowHeight }),
      },
    ] as readonly CustomSeriesOption[],
  };
}

/** In which row each mark stands, so that none covers another: two of one day stand above each other. */
export function rowsOf(notes: readonly Pick<DrawnNote, 'from' | 'to'>[], step: number): readonly number[] {
  const ends: number[] = [];
  return notes.map(({ from, to }) => {
    const middle = ((from + to) / 2) * step;
    const free = ends.findIndex((end) => middle - disc / 2 >= end);
    const row = free === -1 ? Math.min(ends.length, mostRows - 1) : free;
    ends[row] = middle + disc / 2 + 2;
    return row;
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const plotOf = ({ coordSys }: CustomSeriesRenderItemParams): Box => coordSys as unknown as Box;

/** Behind the values: of one day a thin line, of several a band with stripes between two dashed lines, so that it shows without colour too. */
function band({ from, to, isRange }: DrawnNote, count: number, theme: ChartTheme, where: CustomSeriesRenderItemParams, _: CustomSeriesRenderItemAPI) {
  const { x, y, width, height } = plotOf(where);
  const [left, right] = [x + (from / count) * width, x + (to / count) * width];
  const upright = (at: number) => ({
    type: 'line' as const,
    shape: { x1: at, y1: y, x2: at, y2: y + height },
    style: { stroke: theme.faint, lineWidth: 1, lineDash: [3, 3], opacity: 0.8 },
  });
  if (!isRange || right - left < 6) return upright((left + right) / 2);
  const decal = { color: theme.faint, symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1, 7], rotation: Math.PI / 4 };
  return {
    type: 'group' as const,
    children: [
      { type: 'rect' as const, shape: { x: left, y, width: right - left, height }, style: { fill: theme.faint, opacity: 0.08 } },
      { type: 'rect' as const, shape: { x: left, y, width: right - left, height }, style: { fill: 'transparent', decal, opacity: 0.22 } },
      upright(left),
      upright(right),
    ],
  };
}

/** The number of a note below the axis, at its middle. */
function mark(
  { number, from, to }: DrawnNote,
  count: number,
  theme: ChartTheme,
  { where, top }: { readonly where: CustomSeriesRenderItemParams; readonly top: number },
) {
  const { x, width } = plotOf(where);
  const middle = x + ((from + to) / 2 / count) * width;
  const center = { cx: middle, cy: top + disc / 2 + 2, r: disc / 2 };
  return {
    type: 'group' as const,
    children: [
      { type: 'circle' as const, shape: center, style: { fill: theme.surface, stroke: theme.ink, lineWidth: 1.2 } },
      {
        type: 'text' as const,
        style: {
          text: String(number),
          x: center.cx,
          y: center.cy,
          fill: theme.ink,
          font: `600 11px ${theme.font}`,
          align: 'center' as const,
          verticalAlign: 'middle' as const,
        },
        silent: true,
      },
    ],
  };
}
