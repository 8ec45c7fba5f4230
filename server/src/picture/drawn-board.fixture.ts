import type { Chart, Drawing, Figure, Point, Table } from '@leadline/board';
import type { DrawnBoard, DrawnWidget } from '#server/picture/drawn-board.ts';

export const pointOf = (value: string | null, text: string): Point => ({ value, text, short: text });

export const aFigure: Figure = {
  kind: 'figure',
  point: pointOf('-2', '−2.00 €'),
  marks: ['so far'],
  period: 'November 2026',
  changes: [{ text: '▲ +12.3%', against: 'vs. October 2026', tone: 'good' }],
  goal: { look: 'bar', text: 'of 1,500 €', share: '82%', ratio: 0.82, status: 'watch' },
  trend: [3, null, 4, 6],
  isRunning: true,
};

export const aChart: Chart = {
  kind: 'chart',
  isLying: false,
  isStacked: false,
  categories: ['T10/2026', 'T11/2026'],
  running: 1,
  series: [{ name: 'Выручка', form: 'bar', color: 0, points: [pointOf('1234.5', '1,234.50 €'), pointOf(null, 'no sales')] }],
  axis: String,
  summary: '',
};

export function tableOf(rows: number, name: (row: number) => string = (row) => `Őrségi ${row}`): Table {
  return {
    kind: 'table',
    columns: [{ title: 'Sales', isNumber: true }],
    rows: Array.from({ length: rows }, (_, row) => ({ key: String(row), name: name(row), points: [pointOf('0.257', '25.7%')], shades: [null] })),
    totals: [pointOf('1', '100.0%')],
    more: 0,
    bars: null,
  };
}

export const widgetOf = (title: string, drawing: Drawing): DrawnWidget => ({ title, period: 'T11/2026', place: { x: 0, y: 0, w: 6, h: 3 }, drawing });

export function boardOf(...widgets: readonly DrawnWidget[]): DrawnBoard {
  return {
    title: 'Bảng & <b>điều</b> khiển',
    locale: 'en',
    head: [
      { label: 'Phạm vi', text: 'Toàn công ty' },
      { label: 'Data as of', text: '21 Nov 2026', day: true },
    ],
    sections: [{ title: null, widgets }],
    definitions: [{ name: 'Net sales', sentence: '=What was sold', formula: 'Sales − refunds', reading: 'Higher is better' }],
    words: {
      more: (count) => `and ${count} more`,
      total: 'Total',
      page: (page, of) => `${page} / ${of}`,
      name: 'Name',
      values: 'Value',
      definitions: 'Definitions',
      definition: { name: 'KPI', sentence: 'Means', formula: 'Formula', reading: 'Reading' },
    },
  };
}
