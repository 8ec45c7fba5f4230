import type { ChartTheme } from '@leadline/board';

/** The look of every chart, taken from the page's own colours, so that both themes follow. */
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
