import type { ChartTheme } from './chart-theme.ts';
import { seriesColor } from './chart-theme.ts';

/** Stripes for a running period: it is not over yet. */
export function hatch(color: string) {
  return { color, decal: { color: 'rgba(255,255,255,0.55)', symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 } };
}

const stripes = (rotation: number, gap = 5) => ({ symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, gap], rotation });
const patterns = [
  stripes(-Math.PI / 4),
  {
    symbol: 'circle',
    symbolSize: 0.7,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [5, 0],
  },
  stripes(0),
  stripes(Math.PI / 4),
  stripes(Math.PI / 2),
  {
    symbol: 'rect',
    symbolSize: 0.8,
    dashArrayX: [
      [5, 5],
      [0, 5, 5, 0],
    ],
    dashArrayY: [5, 0],
  },
  stripes(-Math.PI / 4, 2),
  {
    symbol: 'triangle',
    symbolSize: 0.8,
    dashArrayX: [
      [7, 7],
      [0, 7, 7, 0],
    ],
    dashArrayY: [7, 0],
  },
];
const dashes = ['solid', 'dashed', 'dotted', [10, 3, 2, 3], [2, 2], [12, 4], [6, 2, 2, 2, 2, 2], [16, 3]] as const;
const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;

export interface Fill {
  readonly isRunning?: boolean;
  readonly isPale?: boolean;
}

/** How a bar is filled: in its colour, hatched while its period runs, paler on few cases; on paper in a pattern inside a black line. */
export function fillOf(theme: ChartTheme, color: number, { isRunning = false, isPale = false }: Fill = {}) {
  if (theme.isPaper) return paperFill(theme, color, isRunning, isPale);
  const own = seriesColor(theme, color);
  if (isRunning) return { ...hatch(own), opacity: isPale ? 0.5 : 1 };
  return isPale ? { color: own, opacity: 0.4 } : { color: own };
}

function paperFill(theme: ChartTheme, color: number, isRunning: boolean, isPale: boolean) {
  const frame = { color: theme.surface, borderColor: theme.ink, borderWidth: 1, borderType: isRunning ? ('dashed' as const) : ('solid' as const) };
  // Said in so many words: a bar without a pattern of its own would take that of its series.
  return isRunning || isPale
    ? { ...frame, decal: { symbol: 'none' } }
    : { ...frame, decal: { ...patterns[color % patterns.length], color: theme.ink } };
}

/** How a line is drawn; on paper its dashes and dots tell it apart. */
export function strokeOf(theme: ChartTheme, color: number) {
  const own = seriesColor(theme, color);
  return {
    lineStyle: { color: own, width: theme.isPaper ? 1.5 : 2, type: theme.isPaper ? (dashes[color % dashes.length] as 'solid') : ('solid' as const) },
    symbol: theme.isPaper ? symbols[color % symbols.length]! : 'circle',
  };
}
