export type { Chart, Column, Drawing, DrawnNote, Figure, Notice, Opens, Point, Series, Spread, Table } from './drawing/drawing.ts';
export {
  asRead,
  firstFree,
  moved,
  overlap,
  resized,
  rowsOf,
  settled,
  stepped,
  within,
  type Item,
  type Items,
  type Size,
  type Step,
} from './layout/grid.ts';
export { onPhone, onTablet, phoneOrderWith, tabletColumns } from './layout/narrow.ts';
export { usualSizes } from './layout/widget-sizes.ts';
export { type FunnelRow, funnelRows, type FunnelStep } from './funnel-rows.ts';
export { type FunnelSource, funnelSources } from './funnel.ts';
export { chartOption } from './chart/chart-option.ts';
export { noteLayer, noteSeriesId } from './chart/note-series.ts';
export { paperTheme, pictureTheme, seriesColor, type ChartTheme } from './chart/chart-theme.ts';
export { labelShift, labelSide } from './chart/label-side.ts';
export { stopsOf, tipOf, type Stop, type Tip } from './chart/stops.ts';
export type { Surroundings } from './chart/surroundings.ts';
export { hatch } from './chart/texture.ts';
export { pastRows, startOf as firstDayOf } from './past-rows.ts';
export { isForReader, namesSomebody, showsNames, staysInside } from './shared-names.ts';
export { directionOf, type Tone, toneOf } from './tone.ts';
export { colorsOf } from './drawing/colors.ts';
export { drawNotes, noteLine, notesAt, type DrawnNotes } from './drawing/notes.ts';
export { drawingOf } from './drawing/drawing-of.ts';
export { type CommonWidget, isRare, type RareWidget } from './drawing/rare.ts';
export { tableOf } from './drawing/table-of.ts';
export { titleOf } from './drawing/title-of.ts';
export type { DrawingWords } from './drawing/words.ts';
export {
  alongTime,
  type ExploreChart,
  exploreCharts,
  type Explored,
  exploreKeys,
  type ExploreSearch,
  exploreSearch,
  type Grouping,
  keyOfKpi,
  mostFilters,
  readExplore,
  type Strange,
  understand,
  type Understood,
} from './explore/explored.ts';
export { exploreSection, exploreWidgets, type ExploreWidgets } from './explore/explore-widgets.ts';
export { addsToWhole, chartOf, type Fits, fitsOf, type Misfit } from './explore/fits.ts';
export { exploredOfWidget } from './explore/from-widget.ts';
export { comparedRows, mostOf } from './explore/rows-of.ts';
export { putOn } from './layout/put-on.ts';
export { restamped, type Stamp, stampsOf, withChanges } from './restamp.ts';
export { readyBoards, type ReadyBoard } from './templates/ready-boards.ts';
