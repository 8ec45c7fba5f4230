import { paperTheme, pictureTheme, type Table } from '@leadline/board';
import PDFDocument from 'pdfkit';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardPaper } from './board-paper.ts';
import { boardPicture, widgetPicture } from './board-picture.ts';
import { chartSvg, loadCharts } from './chart-svg.ts';
import { columnsOf, fitPoint } from './draw-table.ts';
import { aChart, aFigure, boardOf, tableOf, widgetOf } from './drawn-board.fixture.ts';
import { fontFiles } from './font.ts';
import { fitText, measureText, wrapText } from './measure-text.ts';
import { pngOf } from './png.ts';

const made = new Date('2026-11-23T08:00:00Z');
const pagesOf = (pdf: Buffer): number => [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
/** Width and height from the head of a PNG. */
const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

beforeAll(loadCharts);

describe('the font', () => {
  it('has every letter of the four languages, and the signs numbers are written with', () => {
    const vietnamese = 'ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
    const hungarian = 'áéíóöőúüű';
    const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
    const letters = [vietnamese, hungarian, russian].flatMap((text) => [...text, ...text.toUpperCase()]);
    const signs = [...'€₫₽$£−–…·×%▲▼\u00a0\u202f'];
    const missing = Object.values(fontFiles).flatMap((file) => {
      const { _font } = new PDFDocument({ font: file }) as unknown as { _font: { font: { hasGlyphForCodePoint: (point: number) => boolean } } };
      return [...letters, ...signs].filter((letter) => !_font.font.hasGlyphForCodePoint(letter.codePointAt(0)!));
    });
    expect(missing).toEqual([]);
  });

  it('tells how wide a text is, cuts it where it does not fit and breaks it between words', () => {
    expect(measureText('Щ', 12)).toBeGreaterThan(measureText('i', 12) * 2);
    const cut = fitText('Nguyễn Thị Hồng Ngọc', 60, 12);
    expect(cut).toMatch(/^Nguy.*…$/);
    expect(measureText(cut, 12)).toBeLessThanOrEqual(60);
    expect(fitText('Ngọc', 60, 12)).toBe('Ngọc');
    expect(wrapText('one two three', measureText('one two', 12) + 1, 12)).toEqual(['one two', 'three']);
  });
});

describe('pictures', () => {
  it('are what a page draws: bars in their colours, patterns on paper', () => {
    const size = { width: 400, height: 240 };
    expect(chartSvg(aChart, pictureTheme, size)).toContain('#0b5c8a');
    const paper = chartSvg(aChart, paperTheme, size)!;
    expect(paper).toContain('<pattern');
    expect(paper).not.toContain('#0b5c8a');
  });

  it('hold no text as markup', () => {
    const hostile = widgetOf(
      '</text><script>alert(1)</script>',
      tableOf(2, () => '"><image href="file:///etc/passwd"/>\u0000'),
    );
    const svg = boardPicture(boardOf(hostile));
    expect(svg).not.toMatch(/<script|<image|\u0000/);
    expect(svg).toContain('&lt;b&gt;');
  });

  it('are PNG of the size of their board, twice as fine, and change with a letter', async () => {
    const widget = widgetOf('Doanh thu', aFigure);
    const [one, other] = await Promise.all(['Щ', 'Ш'].map((title) => pngOf(widgetPicture(boardOf(widget), { ...widget, title }))));
    expect(sizeOf(one!)[0]).toBe(840);
    expect(one!.equals(other!)).toBe(false);
    expect(sizeOf(await pngOf(boardPicture(boardOf(widget, widgetOf('Bars', aChart))), 1))[0]).toBe(1280);
  });
});

describe('paper', () => {
  it('goes on over pages, each with the titles of the columns and its number, in the language it says', async () => {
    const short = await boardPaper(boardOf(widgetOf('T', tableOf(3))), made);
    const long = await boardPaper(boardOf(widgetOf('T', tableOf(100)), widgetOf('Bars', aChart), widgetOf('F', aFigure)), made);
    expect([pagesOf(short), pagesOf(long) >= 3]).toEqual([1, true]);
    expect(long.toString('latin1')).toContain('/Lang (en)');
    expect(long.subarray(0, 5).toString()).toBe('%PDF-');
    expect(long.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
  });

  it('is written in black alone', async () => {
    const pdf = await boardPaper(boardOf(widgetOf('T', tableOf(5))), made);
    const colors = streamsOf(pdf).flatMap((text) => [...text.matchAll(/^(.+) (?:scn|SCN|rg|RG|k|K)$/gm)].map(([, color]) => color));
    expect(colors.length).toBeGreaterThan(0);
    expect([...new Set(colors)]).toEqual(['0 0 0']);
  });
});

function streamsOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, data]) => {
    try {
      const plain = inflateSync(Buffer.from(data!, 'latin1')).toString('latin1');
      return plain.includes('BT') ? [plain] : [];
    } catch {
      return [];
    }
  });
}

it('pictures have the colours of the page by day', () => {
  const css = readFileSync(new URL('../../../web/src/app/theme.css', import.meta.url), 'utf8');
  const from = css.indexOf(':root');
  const light = css.slice(from, css.indexOf('}', from));
  const named = (name: string) => new RegExp(`--ll-${name}: (#[0-9a-f]{6})`).exec(light)?.[1];
  expect(pictureTheme.series).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((index) => named(`series-${index}`)));
  expect([pictureTheme.ink, pictureTheme.faint, pictureTheme.hairline, pictureTheme.surface, pictureTheme.rest]).toEqual(
    ['ink', 'ink-2', 'hairline', 'surface', 'bar-rest'].map(named),
  );
});

it('tables leave no number out that fits written shortly', () => {
  const value = { value: '1234567.5', text: '1 234 567,50 Ft', short: '1,2 M' };
  const titles = Array.from({ length: 8 }, (_, index) => `A long name of a KPI, number ${index}`);
  const table: Table = {
    ...tableOf(1),
    columns: titles.map((title) => ({ title, isNumber: true })),
    rows: [{ key: 'a', name: 'An', points: titles.map(() => value), shades: titles.map(() => null) }],
    totals: null,
  };
  const svg = widgetPicture(boardOf(), widgetOf('T', table));
  expect([...svg.matchAll(/1,2 M|1 234 567,50 Ft/g)]).toHaveLength(8);
  expect(columnsOf(table, 'Name', 510, 9)).toHaveLength(9);
});

it('titles longer than their values are told whole where names leave room, and reasons that do not fit are a dash', () => {
  const title = 'Number of deals won in the period';
  const table: Table = { ...tableOf(3, () => 'Ngọc'), columns: [{ title, isNumber: true }] };
  const [, wide] = columnsOf(table, 'Name', 510, 9);
  expect(wide!.width).toBeGreaterThan(measureText(title, 9, true));
  const names = { ...table, rows: table.rows.map((row) => ({ ...row, name: 'A name that is so long that it needs nearly all of the line, and a few words more, so that hardly anything is left' })) }; // prettier-ignore
  expect(columnsOf(names, 'Name', 510, 9)[1]!.width).toBeLessThan(measureText(title, 9, true));
  const reason = { value: null, text: 'There are no data for this period', short: '–' };
  expect([fitPoint(reason, 60, 9), fitPoint(reason, 400, 9)]).toEqual(['–', reason.text]);
});
