/** The look of every chart: of the page, taken from its own colours; of a picture or a sheet of paper, from here. */
export interface ChartTheme {
  readonly series: readonly string[];
  readonly ink: string;
  readonly faint: string;
  readonly hairline: string;
  readonly surface: string;
  /** What rests on few cases, or is not in the chosen period. */
  readonly rest: string;
  readonly font: string;
  /** Black on white: patterns instead of fills, dashes instead of colours. */
  readonly isPaper?: boolean;
}

/** The light colours of the page, for pictures nobody reads on the page. */
export const pictureTheme: ChartTheme = {
  series: ['#0b5c8a', '#1f8f83', '#c98a14', '#c9572a', '#7a5aa6', '#5fa8d3', '#76852b', '#b2527a'],
  ink: '#14202b',
  faint: '#4a5a68',
  hairline: '#dde4e9',
  surface: '#ffffff',
  rest: '#b8cfdd',
  font: 'Inter',
};

/** Black ink alone, so that any printer and any copier keeps what is told apart. */
export const paperTheme: ChartTheme = {
  series: Array.from({ length: 8 }, () => '#000000'),
  ink: '#000000',
  faint: '#000000',
  hairline: '#bbbbbb',
  surface: '#ffffff',
  rest: '#ffffff',
  font: 'Inter',
  isPaper: true,
};

/** The colour of a series keeps its order everywhere. */
export function seriesColor(theme: ChartTheme, color: number): string {
  return theme.series[color % theme.series.length]!;
}
