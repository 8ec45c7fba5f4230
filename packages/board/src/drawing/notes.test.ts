import { formatDate, loadCatalog, translate } from '@leadline/i18n';
import type { PlacedNote } from '@leadline/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartOption } from '../chart/chart-option.ts';
import { pictureTheme } from '../chart/chart-theme.ts';
import { chartOf, seriesOf } from '../chart/chart.fixture.ts';
import { noteLayer, rowsOf } from '../chart/note-series.ts';
import { stopsOf, tipOf } from '../chart/stops.ts';
import { drawNotes, notesAt } from './notes.ts';
import { tableOf } from './table-of.ts';
import type { DrawingWords } from './words.ts';

beforeAll(() => loadCatalog('en'));
const words: DrawingWords = { locale: 'en', t: (key, parameters) => translate('en', key, parameters), word: (_, otherwise) => otherwise, name: String, today: '2026-06-15' }; // prettier-ignore
const months = ['2026-01', '2026-02', '2026-03', '2026-04'];

let made = 0;
/** From the first day to the last one, each as a month and the part of it that is over before the first and after the last. */
function noteOf(from: readonly [string, number], to: readonly [string, number], more: Partial<PlacedNote> = {}): PlacedNote {
  made += 1;
  const place = ([bucket, part]: readonly [string, number]) => ({ bucket, part });
  return {
    id: String(made).padStart(4, '0'),
    kpis: null,
    subject: { scope: 'organisation', id: null, name: null },
    from: `${from[0]}-01`,
    to: `${to[0]}-01`,
    kind: 'price',
    title: `Note ${made}`,
    text: 'What happened',
    edition: 1,
    by: null,
    changedAt: '2026-01-01T00:00:00.000Z',
    mayChange: false,
    starts: place(from),
    ends: place(to),
    ...more,
  };
}
const drawn = (...notes: readonly PlacedNote[]) => drawNotes(words, notes, months).notes;

describe('notes on an axis', () => {
  it('are numbered from left to right and stand where their days are', () => {
    const late = noteOf(['2026-03', 0.5], ['2026-03', 0.75], { from: '2026-03-16', to: '2026-03-16' });
    const early = noteOf(['2026-01', 0.25], ['2026-02', 0.5], { from: '2026-01-09', to: '2026-02-14' });
    expect(drawn(late, early).map(({ number, from, to, isRange, day }) => [number, from, to, isRange, day])).toEqual([
      [1, 0.25, 1.5, true, translate('en', 'period.name.range', { from: formatDate('en', '2026-01-09'), to: formatDate('en', '2026-02-14') })],
      [2, 2.5, 2.75, false, formatDate('en', '2026-03-16')],
    ]);
  });

  it('are cut at the ends of the axis, and stay away beyond them', () => {
    const before = noteOf(['2025-11', 0], ['2025-12', 1]);
    const into = noteOf(['2025-11', 0.5], ['2026-01', 0.5]);
    const beyond = noteOf(['2026-05', 0], ['2026-06', 1]);
    expect(drawn(before, into, beyond).map(({ from, to }) => [from, to])).toEqual([[0, 0.5]]);
  });

  it('of steps that are not drawn stand at the next one', () => {
    const { notes } = drawNotes(
      words,
      [noteOf(['2026-02', 0.5], ['2026-02', 1]), noteOf(['2026-02', 0.5], ['2026-03', 0.5])],
      ['2026-01', '2026-03'],
    );
    expect(notes.map(({ from, to }) => [from, to])).toEqual([[1, 1.5]]);
  });

  it('are the newest of many, and say how many are not drawn', () => {
    const many = Array.from({ length: 15 }, (_, at) => noteOf(['2026-02', at / 20], ['2026-02', at / 20 + 0.05], { from: `2026-02-${String(at + 1).padStart(2, '0')}` })); // prettier-ignore
    const { notes, moreNotes } = drawNotes(words, many, months);
    expect([notes.length, moreNotes, notes[0]!.title, notes.at(-1)!.number]).toEqual([12, 3, many[3]!.title, 12]);
  });
});

describe('marks', () => {
  it('of one day stand above each other, and never on one another', () => {
    const day = { from: 1.4, to: 1.5 };
    expect(rowsOf([day, day, { from: 3, to: 3.1 }], 100)).toEqual([0, 1, 0]);
    const dense = Array.from({ length: 9 }, (_, at) => ({ from: at, to: at + 1 }));
    const rows = rowsOf(dense, 12);
    dense.forEach(({ from }, at) =>
      dense.slice(0, at).forEach((other, before) => {
        if (rows[before] === rows[at]) expect((from - other.from) * 12).toBeGreaterThanOrEqual(17);
      }),
    );
  });

  it('have room of their own below the axis, so that no value gives any', () => {
    const around = { width: 600, height: 300, isStill: true };
    const chart = chartOf([seriesOf('Sales', ['1', '2', '3', '4'])]);
    const notes = drawn(noteOf(['2026-02', 0], ['2026-02', 1]), noteOf(['2026-02', 0], ['2026-02', 1]));
    const bottom = (one: typeof chart) => (chartOption(one, pictureTheme, around)!.grid as { bottom: number }).bottom;
    const layer = noteLayer(notes, 4, pictureTheme, around);
    expect(layer.height).toBeGreaterThan(2 * 17);
    expect(bottom({ ...chart, notes }) - bottom(chart)).toBe(layer.height);
    expect(noteLayer([], 4, pictureTheme, around)).toEqual({ height: 0, series: [] });
    // The values keep their places among the series: what is chosen with the pointer is found by them.
    expect((chartOption({ ...chart, notes }, pictureTheme, around)!.series as readonly { name?: string }[])[0]!.name).toBe('Sales');
  });
});

it('says notes where the values of their days are told: in the box, aloud, and in the table', () => {
  const notes = drawn(
    noteOf(['2026-01', 0.5], ['2026-02', 0.5], { title: 'Spring sale', from: '2026-01-16', to: '2026-02-14', text: 'Ten per cent off' }),
  );
  const chart = { ...chartOf([seriesOf('Sales', ['1', '2', '3', '4'])]), notes };
  const line = '1 Spring sale (16 Jan 2026 – 14 Feb 2026)';
  expect([0, 1, 2].map((at) => notesAt(notes, at).length)).toEqual([1, 1, 0]);
  expect(tipOf(chart, 1)!.notes).toEqual([{ head: line.replace('16 Jan 2026 – 14 Feb 2026', notes[0]!.day), text: 'Ten per cent off' }]);
  expect(tipOf(chart, 2)!.notes).toBeUndefined();
  expect(stopsOf(chart)[0]!.map(({ spoken }) => spoken.includes('Spring sale'))).toEqual([true, true, false, false]);
  const table = tableOf(chart, 'Notes');
  expect(table.columns.map(({ title }) => title)).toEqual(['Sales', 'Notes']);
  expect(table.rows.map(({ points }) => points[1]!.text.includes('Spring sale'))).toEqual([true, true, false, false]);
  expect(tableOf(chartOf([seriesOf('Sales', ['1'])]), 'Notes').columns).toHaveLength(1);
});
