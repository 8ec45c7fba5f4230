import type { EChartsOption } from 'echarts';
import type { Chart, Spread } from '../drawing/drawing.ts';
import { categoryOption } from './category-option.ts';
import type { ChartTheme } from './chart-theme.ts';
import { quadrantOption, quartilesOption } from './spread-option.ts';
import type { Surroundings } from './surroundings.ts';

/** What a library draws charts from: the same for the page, a picture and a sheet of paper. null: there is nothing to draw, `reason` says why. */
export function chartOption(drawing: Chart | Spread, theme: ChartTheme, around: Surroundings): EChartsOption | null {
  if (drawing.kind === 'chart') return categoryOption(drawing, theme, around);
  const { shape } = drawing;
  if (shape.kind === 'quadrant') return quadrantOption(drawing, shape, theme, around);
  return shape.points ? quartilesOption(drawing, { points: shape.points, names: shape.names }, theme, around) : null;
}
