/** The look of every chart, taken from the page's own colours, so that both themes follow. */
export interface ChartTheme {
  readonly series: readonly string[];
  readonly ink: string;
  readonly faint: string;
  readonly hairline: string;
  readonly surface: string;
  readonly rest: string;
  readonly font: string;
}

export function readChartTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const color = (name: string) => style.getPropertyValue(`--ll-${name}`).trim();
  return {
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((index) => color(`series-${index}`)),
    ink: color('ink'),
    faint: color('ink-2'),
    hairline: color('hairline'),
    surface: color('surface'),
    rest: color('bar-rest'),
    font: style.fontFamily,
  };
}

/** Stripes for a running period: it is not over yet. */
export function hatch(color: string) {
  return {
    color,
    decal: { color: 'rgba(255,255,255,0.55)', symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 4], rotation: -Math.PI / 4 },
  };
}
