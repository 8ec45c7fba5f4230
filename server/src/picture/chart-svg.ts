import { chartOption, type Chart, type ChartTheme, type Spread } from '@leadline/board';
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendPlainComponent, MarkLineComponent } from 'echarts/components';
import { init, setPlatformAPI, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { measureText } from '#server/picture/measure-text.ts';

register([BarChart, LineChart, ScatterChart, GridComponent, LegendPlainComponent, MarkLineComponent, AriaComponent, LabelLayout, SVGRenderer]);
// Without a page there is nothing that could measure text; it is measured in the very font it is drawn in.
setPlatformAPI({
  measureText: (text, font) => {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
    return { width: measureText(text, size, /\b(bold|[6-9]00)\b/.test(font ?? '')) };
  },
});

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The chart a page would draw, as the text of an SVG. null: there is nothing to draw. */
export function chartSvg(drawing: Chart | Spread, theme: ChartTheme, { width, height }: Size): string | null {
  const option = chartOption(drawing, theme, { width, height, isStill: true });
  if (!option) return null;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const { tooltip: _, ...still } = option;
    chart.setOption(still);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
