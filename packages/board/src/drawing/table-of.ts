import type { Chart, Point, Table } from './drawing.ts';
import { noteLine, notesAt } from './notes.ts';

/** A chart as the table of its points: what is read where a picture is not seen. */
export function tableOf({ categories, series, notes = [] }: Chart, notesTitle = ''): Table {
  const shown = series.filter(({ isGoal }) => !isGoal);
  const told = (index: number): readonly Point[] => (hasNotes ? [pointOf(notesAt(notes, index).map(noteLine).join('; '))] : []);
  const hasNotes = notes.length > 0;
  return {
    kind: 'table',
    columns: [...shown.map(({ name }) => ({ title: name, isNumber: true })), ...(hasNotes ? [{ title: notesTitle, isNumber: false }] : [])],
    rows: categories.map((name, index) => ({
      key: String(index),
      name,
      points: [...shown.map(({ points }) => points[index]!), ...told(index)],
      shades: [...shown, ...told(index)].map(() => null),
    })),
    totals: null,
    more: 0,
    bars: null,
  };
}

const pointOf = (text: string): Point => ({ value: null, text, short: text });
