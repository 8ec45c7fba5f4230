import type { ChartTheme } from './chart-theme.ts';
import { widthOf, type Surroundings } from './surroundings.ts';

/** What all charts have in common: type, motion, and a box for what the pointer is on. Who draws it on a page adds what stands in the box. */
export function frameOption(theme: ChartTheme, { isStill }: Surroundings) {
  return {
    animation: !isStill,
    animationDuration: 180,
    animationDurationUpdate: 180,
    textStyle: { fontFamily: theme.font, fontSize: 12, color: theme.ink },
    tooltip: {
      confine: true,
      transitionDuration: isStill ? 0 : 0.15,
      backgroundColor: theme.surface,
      borderColor: theme.hairline,
      padding: [8, 12],
      extraCssText: 'box-shadow:none;border-radius:8px',
      textStyle: { color: theme.ink, fontSize: 13 },
    },
  };
}

/** An axis of numbers: a light line at each step across, none along. */
export function valueAxis(theme: ChartTheme, format: (value: number) => string, room: number, color = theme.faint) {
  return {
    type: 'value' as const,
    splitNumber: room < 200 ? 3 : 4,
    axisLabel: { color, formatter: format, fontSize: 11, hideOverlap: true },
    splitLine: { lineStyle: { color: theme.hairline } },
  };
}

const mark = 10;
const between = 16;

/** Above the chart, in as many lines as it takes. */
export function legendOption(theme: ChartTheme, names: readonly string[], { width }: Surroundings) {
  const most = Math.max(80, Math.min(220, width - 2 * between));
  return {
    height: legendHeight(names, width),
    option: {
      data: [...names],
      left: 0,
      top: 3,
      padding: 0,
      itemWidth: mark,
      itemHeight: mark,
      itemGap: between,
      selectedMode: false,
      textStyle: { color: theme.ink, fontSize: 12, width: most, overflow: 'truncate' as const },
    },
  };
}

function legendHeight(names: readonly string[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const name of names) {
    const wide = Math.min(widthOf(name), 220) + mark + 5 + between;
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines * 24;
}
