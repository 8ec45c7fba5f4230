import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aChart, aFigure, boardOf, pointOf, tableOf, widgetOf } from '#server/picture/drawn-board.fixture.ts';
import { csvOf } from './csv-of.ts';
import { cellOf } from './number-format.ts';
import { sheetsOf } from './tables-of.ts';
import { xlsx } from './xlsx.ts';

const made = new Date('2026-11-23T08:00:00Z');
const hostile = ['=1+1', '+1+cmd', '-1+cmd', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', '＝1'];
const opened = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]));

describe('workbooks', () => {
  const board = boardOf(
    widgetOf('Sales', aFigure),
    widgetOf('Sales', aChart),
    widgetOf(
      "'[Q]: */\\?",
      tableOf(hostile.length, (row) => hostile[row]!),
    ),
  );
  const files = opened(xlsx(sheetsOf(board, '2026-11-21'), made));
  const sheets = Object.keys(files).filter((path) => path.startsWith('xl/worksheets/'));

  it('run nothing: no formula anywhere, and what begins like one is text as it was written', () => {
    expect(sheets).toHaveLength(5);
    for (const path of Object.keys(files)) expect(files[path]).not.toMatch(/<f[ >]|externalLink|ddeLink|<hyperlink/);
    const cells = [...files['xl/worksheets/sheet4.xml']!.matchAll(/<c r="A\d+"[^>]*t="inlineStr"><is><t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
    expect(cells).toEqual(expect.arrayContaining(hostile.map((text) => text.replaceAll('"', '&quot;'))));
    const typed = [...files['xl/worksheets/sheet4.xml']!.matchAll(/<c r="[^"]+" s="\d+"( t="inlineStr")?>(<v>|<is>)/g)];
    expect(typed.every(([, isText, inside]) => (isText === undefined) === (inside === '<v>'))).toBe(true);
  });

  it('keep numbers as exact numbers in the format they were shown in, days as days, and no value as its reason', () => {
    expect(files['xl/worksheets/sheet2.xml']).toContain('<v>-2</v>');
    expect(files['xl/styles.xml']).toContain('formatCode="#,##0.00&quot;\u00a0€&quot;"'.replace('\u00a0', ' '));
    expect(files['xl/styles.xml']).toContain('formatCode="#,##0.0%"');
    expect(files['xl/worksheets/sheet3.xml']).toContain('<v>1234.5</v>');
    expect(files['xl/worksheets/sheet3.xml']).toContain('>no sales</t>');
    expect(files['xl/worksheets/sheet4.xml']).toContain('<v>0.257</v>');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<v>46347</v>');
  });

  it('name sheets apart and without the signs that are not allowed, and end with what the numbers mean', () => {
    const names = [...files['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names.slice(1)).toEqual(['Sales', 'Sales 2', '[Q]: */\\?'.replaceAll(/[[\]:*?/\\]/g, ' ').trim(), 'Definitions']);
    expect(files['xl/worksheets/sheet5.xml']).toContain('=What was sold');
  });

  it('refuse what is no decimal where a number is written', () => {
    expect(() => xlsx([{ name: 'x', widths: [], rows: [[{ number: '1</v><f>1', format: '0' }]] }], made)).toThrow(RangeError);
  });
});

describe('formats of numbers', () => {
  it.each([
    ['en', '1234567', '1,234,567 €', '#,##0" €"'],
    ['en', '1234.5', '$1,234.50', '"$"#,##0.00'],
    ['vi', '1234567', '1.234.567 ₫', '#,##0" ₫"'],
    ['hu', '-1234.5', '−1 234,50 Ft', '#,##0.00" Ft"'],
    ['ru', '0.256', '25,6 %', '#,##0.0%'],
    ['en', '135', '2 h 15 min', '#,##0'],
  ] as const)('%s %s', (locale, value, text, format) => {
    expect(cellOf(pointOf(value, text), locale)).toEqual({ number: value, format });
  });

  it('leave out what could end the format', () => {
    expect(cellOf(pointOf('1', '1 a"b\\c'), 'en')).toEqual({ number: '1', format: '#,##0" abc"' });
  });
});

describe('files of text', () => {
  it('run nothing and keep numbers numbers', () => {
    const lines = csvOf(
      boardOf(
        widgetOf('=cmd', aFigure),
        widgetOf(
          'T',
          tableOf(hostile.length, (row) => hostile[row]!),
        ),
      ),
    ).split('\r\n');
    expect(lines).toContain("'=cmd");
    expect(lines).toContain(',-2');
    expect(lines).toContain("'=1+1,0.257");
    expect(lines.filter((line) => /^"?[=+@\t＝]/.test(line) || /^"?-\D/.test(line))).toEqual([]);
  });
});
