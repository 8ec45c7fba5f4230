import type { EChartsOption } from 'echarts';
import type { Point, Spread } from '../drawing/drawing.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import { frameOption, valueAxis } from './frame-option.ts';
import type { Surroundings } from './surroundings.ts';

type Quadrant = Extract<Spread['shape'], { kind: 'quadrant' }>;
const placeOf = ({ value }: Point): number | string => (value === null ? '-' : Number(value));

/** Members as dots with their names, and a line at the middle of each number. */
export function quadrantOption(spread: Spread, shape: Quadrant, theme: ChartTheme, around: Surroundings): EChartsOption {
  const middle = shape.middle;
  const color = seriesColor(theme, 0);
  const named = (text: string) => ({ name: text, nameTextStyle: { color: theme.ink, fontSize: 12 } });
  return {
    ...frameOption(theme, around),
    grid: { left: 4, right: 24, top: 30, bottom: 26, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      ...valueAxis(theme, spread.axis, around.width),
      ...named(shape.across),
      scale: true,
      nameLocation: 'middle',
      nameGap: 26,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.hairline } },
    },
    yAxis: {
      ...valueAxis(theme, spread.upAxis ?? spread.axis, around.height),
      name: shape.up,
      nameTextStyle: { color: theme.ink, fontSize: 12, align: 'left' },
      scale: true,
      nameLocation: 'end',
      nameGap: 12,
    },
    tooltip: { ...frameOption(theme, around).tooltip, trigger: 'item' },
    series: [
      {
        type: 'scatter',
        symbolSize: 10,
        cursor: shape.members.some(({ up, across }) => up.opens ?? across.opens) ? 'pointer' : 'default',
        itemStyle: { color, borderColor: theme.surface, borderWidth: 1 },
        data: shape.members.map(({ across, up }) => ({
          value: [placeOf(across), placeOf(up)],
          ...((across.isSmall || up.isSmall) && { itemStyle: { color: theme.surface, borderColor: color, borderWidth: 1.5 } }),
        })),
        label: {
          show: true,
          position: 'right',
          distance: 5,
          color: theme.ink,
          fontSize: 11,
          formatter: ({ dataIndex }) => shape.members[dataIndex]?.name ?? '',
        },
        labelLayout: { hideOverlap: true },
        ...(middle && {
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            label: { show: false },
            lineStyle: { color: theme.faint, width: 1, type: 'dashed' },
            data: [{ xAxis: middle[0] }, { yAxis: middle[1] }],
          },
        }),
      },
    ],
  };
}

interface Quartiles {
  readonly points: readonly Point[];
  readonly names: readonly string[];
}

/** A line from the least to the most, a box over the middle half, a stroke at the middle, each with its name and value written. */
export function quartilesOption(spread: Spread, { points, names }: Quartiles, theme: ChartTheme, around: Surroundings): EChartsOption {
  const [least, first, middle, third, most] = points.map(placeOf);
  const color = seriesColor(theme, 0);
  const bar = (from: number | string | undefined, to: number | string | undefined, width: number, paint: string) => ({
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    lineStyle: { color: paint, width, cap: 'butt' as const, type: 'solid' as const },
    data: [
      [from!, 0],
      [to!, 0],
    ],
  });
  return {
    ...frameOption(theme, around),
    grid: { left: 24, right: 24, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      ...valueAxis(theme, spread.axis, around.width),
      scale: true,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.hairline } },
    },
    yAxis: { type: 'value', min: -1, max: 1, show: false },
    tooltip: { ...frameOption(theme, around).tooltip, trigger: 'item' },
    series: [
      {
        type: 'scatter',
        symbol: 'rect',
        z: 5,
        itemStyle: { color: theme.ink },
        cursor: points.some(({ opens }) => opens) ? 'pointer' : 'default',
        data: [least, first, middle, third, most].map((at, index) => ({
          value: [at!, 0],
          symbolSize: [index === 2 ? 3 : 2, index === 2 ? 44 : index % 2 === 1 ? 36 : 16] as [number, number],
          label: {
            position: index % 2 === 1 ? ('bottom' as const) : ('top' as const),
            fontWeight: index === 2 ? ('bold' as const) : ('normal' as const),
          },
        })),
        label: {
          show: true,
          distance: 6,
          color: theme.ink,
          fontSize: 12,
          formatter: ({ dataIndex }) => `${names[dataIndex] ?? ''}\n${points[dataIndex]?.short ?? ''}`,
        },
        labelLayout: { hideOverlap: true },
      },
      bar(least, most, 2, theme.isPaper ? theme.ink : color),
      bar(first, third, 36, theme.isPaper ? '#dddddd' : color),
    ],
  };
}
