import { chartOption, type Chart, type ChartTheme, type Spread } from '@leadline/board';
import type { init as begin } from 'echarts/core';
import { measureText } from '#server/picture/measure-text.ts';

let init: typeof begin | undefined;
let coming: Promise<void> | undefined;

/** Brings what draws charts, once: 600 files that a server need not read before somebody wants a picture. */
export function loadCharts(): Promise<void> {
  return (coming ??= load());
}

async function load(): Promise<void> {
  const [charts, components, core, features, renderers] = await Promise.all([
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/core'),
    import('echarts/features'),
    import('echarts/renderers'),
  ]);
  const { AriaComponent, GridComponent, LegendPlainComponent, MarkLineComponent } = components;
  core.use([
    ...[
      charts.BarChart,
      charts.CustomChart,
      charts.LineChart,
      charts.ScatterChart,
      GridComponent,
      LegendPlainComponent,
      MarkLineComponent,
      AriaComponent,
    ],
    ...[features.LabelLayout, renderers.SVGRenderer],
  ]);
  // Without a page there is nothing that could measure text; it is measured in the very font it is drawn in.
  core.setPlatformAPI({
    measureText: (text, font) => {
      const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12);
      return { width: measureText(text, size, /\b(bold|[6-9]00)\b/.test(font ?? '')) };
    },
  });
  init = core.init;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The chart a page would draw, as the text of an SVG. null: there is nothing to draw. Charts have to be loaded before. */
export function chartSvg(drawing: Chart | Spread, theme: ChartTheme, { width, height }: Size): string | null {
  const option = chartOption(drawing, theme, { width, height, isStill: true });
  if (!option) return null;
  if (!init) throw new Error('charts are not loaded');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    const { tooltip: _, ...still } = option;
    chart.setOption(still);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
