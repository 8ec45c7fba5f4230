import type { EChartsOption } from 'echarts';
import type { Point, Spread } from '../drawing/drawing.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import { frameOption, valueAxis } from './frame-option.ts';
import { labelPlaces, roundEnds, type LabelPlace } from './label-places.ts';
import { widthOf, type Surroundings } from './surroundings.ts';

type Quadrant = Extract<Spread['shape'], { kind: 'quadrant' }>;
const placeOf = ({ value }: Point): number | string => (value === null ? '-' : Number(value));

const grid = { left: 4, right: 24, top: 30, bottom: 26 } as const;
const numbersOf = (points: readonly Point[]): readonly number[] => points.flatMap(({ value }) => (value === null ? [] : [Number(value)]));

/** Where both axes end: at round numbers. */
function endsOf({ members }: Quadrant) {
  return [roundEnds(numbersOf(members.map(({ across }) => across))), roundEnds(numbersOf(members.map(({ up }) => up)))] as const;
}

/** About where the dots will be, and so where names have room beside them. */
function placesOf(spread: Spread, shape: Quadrant, { width, height }: Surroundings): readonly (LabelPlace | null)[] {
  const [[left, right], [low, top]] = endsOf(shape);
  const written = spread.upAxis ?? spread.axis;
  const from = grid.left + 8 + Math.max(widthOf(written(low), 11), widthOf(written(top), 11));
  const [wide, tall] = [width - grid.right - from, height - grid.top - grid.bottom - 18];
  const known = shape.members.map(({ across, up }) => across.value !== null && up.value !== null);
  const dots = shape.members.map(({ name, across, up }, index) => ({
    name,
    x: known[index] ? from + ((Number(across.value) - left) / (right - left)) * wide : -1000,
    y: known[index] ? grid.top + (1 - (Number(up.value) - low) / (top - low)) * tall : -1000,
  }));
  return labelPlaces(dots, { width: width - 4, height: height - grid.bottom });
}

/** Members as dots with their names where these have room, and a line at the middle of each number. */
export function quadrantOption(spread: Spread, shape: Quadrant, theme: ChartTheme, around: Surroundings): EChartsOption {
  const middle = shape.middle;
  const color = seriesColor(theme, 0);
  const [acrossEnds, upEnds] = endsOf(shape);
  const places = placesOf(spread, shape, around);
  const named = (text: string) => ({ name: text, nameTextStyle: { color: theme.ink, fontSize: 12 } });
  return {
    ...frameOption(theme, around),
    grid: { ...grid, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      ...valueAxis(theme, spread.axis, around.width),
      ...named(shape.across),
      min: acrossEnds[0],
      max: acrossEnds[1],
      nameLocation: 'middle',
      nameGap: 26,
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.hairline } },
    },
    yAxis: {
      ...valueAxis(theme, spread.upAxis ?? spread.axis, around.height),
      name: shape.up,
      nameTextStyle: { color: theme.ink, fontSize: 12, align: 'left' },
      min: upEnds[0],
      max: upEnds[1],
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
        data: shape.members.map(({ across, up }, index) => ({
          value: [placeOf(across), placeOf(up)],
          label: places[index] ? { show: true, position: places[index] } : { show: false },
          ...((across.isSmall || up.isSmall) && { itemStyle: { color: theme.surface, borderColor: color, borderWidth: 1.5 } }),
        })),
        label: {
          distance: 4,
          color: theme.ink,
          fontSize: 11,
          // Lines behind a name leave it readable.
          textBorderColor: theme.surface,
          textBorderWidth: 3,
          formatter: ({ dataIndex }) => shape.members[dataIndex]?.name ?? '',
        },
        ...(middle && {
          markLine: {
            silent: true,
            // Behind the names.
            z: 1,
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
