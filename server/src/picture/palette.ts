import { paperTheme, pictureTheme, type ChartTheme } from '@leadline/board';

/** The colours of what is not a chart. */
export interface Palette {
  readonly chart: ChartTheme;
  readonly ground: string;
  readonly surface: string;
  readonly sunken: string;
  readonly ink: string;
  readonly faint: string;
  readonly hairline: string;
  readonly good: string;
  readonly watch: string;
  readonly bad: string;
  readonly none: string;
  readonly isPaper: boolean;
}

/** Those of the page by day. */
export const picturePalette: Palette = {
  chart: pictureTheme,
  ground: '#f6f8f9',
  surface: '#ffffff',
  sunken: '#eef2f4',
  ink: pictureTheme.ink,
  faint: pictureTheme.faint,
  hairline: pictureTheme.hairline,
  good: '#0b6b62',
  watch: '#855800',
  bad: '#b23a0e',
  none: '#586673',
  isPaper: false,
};

const black = '#000000';
export const paperPalette: Palette = {
  ...{ chart: paperTheme, ground: '#ffffff', surface: '#ffffff', sunken: '#ffffff', hairline: '#999999', isPaper: true },
  ...{ ink: black, faint: black, good: black, watch: black, bad: black, none: black },
};
