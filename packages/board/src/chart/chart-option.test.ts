import { describe, expect, it } from 'vitest';
import { chartOption } from './chart-option.ts';
import { chartOf, pointOf, quadrantOf, quartilesOf, seriesOf } from './chart.fixture.ts';
import { paperTheme, pictureTheme } from './chart-theme.ts';
import { stopsOf, tipOf } from './stops.ts';

const around = { width: 600, height: 300, isStill: true };
interface Drawn {
  readonly animation: boolean;
  readonly legend?: { readonly data: readonly string[] };
  readonly grid: { readonly top: number; readonly right: number };
  readonly xAxis: unknown;
  readonly yAxis: unknown;
  readonly series: readonly {
    readonly type: string;
    readonly stack?: string;
    readonly yAxisIndex?: number;
    readonly label?: Readonly<Record<string, unknown>>;
    readonly lineStyle?: { readonly width: number; readonly type: unknown };
    readonly data: readonly {
      readonly value: unknown;
      readonly itemStyle?: Readonly<Record<string, unknown>>;
      readonly label?: Readonly<Record<string, unknown>>;
    }[];
  }[];
}
const draw = (...parameters: Parameters<typeof chartOption>) => chartOption(...parameters) as unknown as Drawn;

describe('bars and lines', () => {
  it('leave a gap where there is no value, and draw nothing as zero', () => {
    const option = draw(chartOf([seriesOf('Sales', ['1', null, '0'])]), pictureTheme, around);
    expect(option.series[0]!.data.map(({ value }) => value)).toEqual([1, null, 0]);
  });

  it('hatch the running period in colour, and leave it empty on paper, where the others have patterns', () => {
    const chart = chartOf([seriesOf('Sales', ['1', '2'])], { running: 1 });
    const [over, running] = draw(chart, pictureTheme, around).series[0]!.data;
    expect(over!.itemStyle).not.toHaveProperty('decal');
    expect(running!.itemStyle).toHaveProperty('decal');
    const paper = draw(chart, paperTheme, around).series[0]!.data;
    expect(paper[0]!.itemStyle).toMatchObject({ color: '#ffffff', decal: { color: '#000000' } });
    expect(paper[1]!.itemStyle).toMatchObject({ color: '#ffffff', borderType: 'dashed', decal: { symbol: 'none' } });
  });

  it('show few cases paler', () => {
    const chart = chartOf([seriesOf('Sales', [], { points: [pointOf('1', { isSmall: true }), pointOf('2')] })]);
    const [few, enough] = draw(chart, pictureTheme, around).series[0]!.data;
    expect(few!.itemStyle!.opacity).toBeLessThan(1);
    expect(enough!.itemStyle).not.toHaveProperty('opacity');
  });

  it('name lines at their ends where there is room, and bars above them', () => {
    const lines = chartOf([seriesOf('North', ['1', '2', null], { form: 'line' }), seriesOf('South', ['2', '1', '3'], { form: 'line', color: 1 })]);
    const wide = draw(lines, pictureTheme, around);
    expect(wide.legend).toBeUndefined();
    expect(wide.series.map(({ data }) => data.findIndex(({ label }) => label?.show === true))).toEqual([1, 2]);
    expect(draw(lines, pictureTheme, { ...around, width: 300 }).legend!.data).toEqual(['North', 'South']);
    expect(draw(chartOf([seriesOf('A', ['1']), seriesOf('B', ['1'])]), pictureTheme, around).legend!.data).toEqual(['A', 'B']);
    expect(draw(chartOf([seriesOf('A', ['1'])]), pictureTheme, around).legend).toBeUndefined();
  });

  it('make room for as many lines of names as there are', () => {
    const names = Array.from({ length: 5 }, (_, index) => seriesOf(`A long name of a team, number ${index}`, ['1']));
    const topOf = (width: number): number => draw(chartOf(names), pictureTheme, { ...around, width }).grid.top;
    expect(topOf(320)).toBeGreaterThan(topOf(1200) + 48);
  });

  it('write the value of a target at the end of a thin line, which is in no legend', () => {
    const goal = seriesOf('Target', ['5', '6'], { form: 'line', isGoal: true });
    const option = draw(chartOf([seriesOf('Sales', ['1', '2']), goal]), pictureTheme, around);
    expect(option.legend).toBeUndefined();
    const line = option.series[1]!;
    expect(line.lineStyle!.width).toBe(1);
    expect((line.data[1]!.label!.formatter as () => string)()).toBe('Target\n6');
    expect(line.data[0]!.label!.show).toBe(false);
  });

  it('give another unit its own axis, and stack only what is to be stacked', () => {
    const series = [seriesOf('Sales', ['1']), seriesOf('Win rate', ['30'], { form: 'line', isRight: true, color: 1 })];
    const combined = draw(chartOf(series, { rightAxis: (value) => `${value} %` }), pictureTheme, around);
    expect(combined.series.map(({ yAxisIndex }) => yAxisIndex)).toEqual([undefined, 1, undefined]);
    expect(combined.series[0]!.label!.show, 'values of bars stand in front of the line').toBe(false);
    expect((combined.series[2]!.label!.formatter as (of: object) => string)({ dataIndex: 0 })).toBe('1');
    expect(combined.yAxis).toHaveLength(2);
    expect(draw(chartOf(series.slice(0, 1), { isStacked: true }), pictureTheme, around).series[0]!.stack).toBe('all');
    expect(combined.series[0]!.stack).toBeUndefined();
  });

  it('lie from top to bottom', () => {
    const option = draw(chartOf([seriesOf('Sales', ['1', '2'])], { isLying: true }), pictureTheme, around);
    expect(option.yAxis).toMatchObject({ type: 'category', inverse: true });
  });

  it('are told apart on paper by dashes', () => {
    const lines = [0, 1, 2].map((color) => seriesOf(`L${color}`, ['1', '2'], { form: 'line', color }));
    const styles = draw(chartOf(lines), paperTheme, around).series.map(({ lineStyle }) => JSON.stringify(lineStyle!.type));
    expect(new Set(styles).size).toBe(3);
  });

  it('stand still where that is asked for', () => {
    const chart = chartOf([seriesOf('Sales', ['1'])]);
    expect([draw(chart, pictureTheme, around).animation, draw(chart, pictureTheme, { ...around, isStill: false }).animation]).toEqual([false, true]);
  });
});

describe('spreads', () => {
  it('place members by two numbers, and draw nothing where too few are there', () => {
    const option = draw(quadrantOf(['An', 'Bình']), pictureTheme, around);
    expect(option.series[0]!.data.map(({ value }) => value)).toEqual([
      [0, 10],
      [1, 9],
    ]);
    expect(chartOption(quartilesOf(null), pictureTheme, around)).toBeNull();
    expect(draw(quartilesOf(['1', '2', '3', '4', '9']), pictureTheme, around).series[0]!.data.map(({ value }) => value)).toEqual(
      [1, 2, 3, 4, 9].map((at) => [at, 0]),
    );
  });
});

describe('walking along', () => {
  const opens = { kpi: 'win_rate', where: ['team:1'] };

  it('goes series by series, says where it is and leads where the point leads', () => {
    const chart = chartOf([seriesOf('North', ['1', null]), seriesOf('South', [], { points: [pointOf('3', { opens }), pointOf('4')] })]);
    const rows = stopsOf(chart);
    expect(rows.map((row) => row.map(({ spoken }) => spoken))).toEqual([
      ['m1, North: 1 €', 'm2, North: no value'],
      ['m1, South: 3 €', 'm2, South: 4 €'],
    ]);
    expect(rows[1]![0]).toMatchObject({ series: 1, index: 0, opens });
    expect(rows[0]![0]).not.toHaveProperty('opens');
    expect(stopsOf(quadrantOf(['An']))[0]![0]!.spoken).toBe('An: Calls 0 €, Win rate 10 €');
    expect(stopsOf(quartilesOf(null))).toEqual([]);
  });

  it('shows all values of a category, with the colours of their series', () => {
    const chart = chartOf([
      seriesOf('North', ['1']),
      seriesOf('South', ['2'], { color: 3 }),
      seriesOf('Target', ['9'], { form: 'line', isGoal: true, color: 4 }),
    ]);
    expect(tipOf(chart, 0)).toEqual({
      head: 'm1',
      lines: [
        { name: 'North', text: '1 €', color: 0 },
        { name: 'South', text: '2 €', color: 3 },
        { name: 'Target', text: '9 €', color: null },
      ],
    });
    expect(tipOf(chart, 7)).toBeNull();
  });
});
