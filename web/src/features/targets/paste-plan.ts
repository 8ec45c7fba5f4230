import type { Locale } from '@leadline/i18n';
import type { Patch } from '#web/features/targets/draft.ts';
import { patchOf, type Level, type Range, type Sheet } from '#web/features/targets/sheet.ts';
import { readNumber } from '#web/lib/typed-number.ts';

/** What pasting would do; nothing is done yet. */
export interface PastePlan {
  readonly patches: readonly Patch[];
  readonly rows: number;
  readonly columns: number;
  readonly fitRows: number;
  readonly fitColumns: number;
  /** Names before the figures that are nobody's here. */
  readonly unknown: readonly string[];
  /** Cells that may not be changed. */
  readonly locked: number;
}

/** Lines and cells of what a spreadsheet copies. Cells in quotes may hold line breaks. */
export function readTable(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!plain.includes('"')) return plain.split('\n').map((line) => line.split('\t'));
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of plain.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push((quoted ?? bare ?? '').replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

const plainName = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

/**
 * Puts a table into the sheet from a cell on. One value fills the selection, and a table a selection that holds it several times.
 * With names before the figures every line goes to whoever it names.
 */
export function planPaste(sheet: Sheet, locale: Locale, level: Level, selection: Range, text: string): PastePlan {
  const table = readTable(text);
  const named = namedLines(sheet, locale, level, selection, table);
  return named ?? planBlock(sheet, locale, level, selection, table);
}

function planBlock(
  sheet: Sheet,
  locale: Locale,
  level: Level,
  { top, left, bottom, right }: Range,
  table: readonly (readonly string[])[],
): PastePlan {
  const [rows, columns] = [table.length, Math.max(...table.map((row) => row.length))];
  const times = (selected: number, copied: number): number => (selected > copied && selected % copied === 0 ? selected / copied : 1);
  const [down, along] = [times(bottom - top + 1, rows), times(right - left + 1, columns)];
  const [fitRows, fitColumns] = [Math.min(rows, sheet.lines.length - top), Math.min(columns, sheet.grid.periods.length - left)];
  const patches: Patch[] = [];
  let locked = 0;
  const put = (line: number, period: number, value: string | undefined): void => {
    if (value === undefined || line >= sheet.lines.length || period >= sheet.grid.periods.length) return;
    const patch = patchOf(sheet, locale, level, line, period, value);
    if (patch) patches.push(patch);
    else locked += 1;
  };
  for (let row = 0; row < rows * down; row += 1)
    for (let column = 0; column < columns * along; column += 1) put(top + row, left + column, table[row % rows]![column % columns]);
  return { patches, rows, columns, fitRows, fitColumns, unknown: [], locked };
}

/** @returns undefined where there are no names before the figures */
function namedLines(sheet: Sheet, locale: Locale, level: Level, { top, left }: Range, table: readonly (readonly string[])[]): PastePlan | undefined {
  const { kpi } = sheet.lines[top]!;
  const known = new Map<string, number>();
  sheet.lines.forEach((line, at) => {
    if (line.kpi === kpi && line.row.name !== null) known.set(plainName(line.row.name), at);
  });
  const first = table.map((row) => row[0] ?? '');
  const isName = (cell: string): boolean => cell.trim() !== '' && readNumber(locale, cell) === undefined;
  const found = first.filter((cell) => known.has(plainName(cell)));
  if (found.length === 0 || table.some((row) => row.length < 2) || first.filter(isName).length * 2 < first.length) return undefined;
  const width = Math.max(...table.map((row) => row.length)) - 1;
  const fitColumns = Math.min(width, sheet.grid.periods.length - left);
  const [patches, unknown]: [Patch[], string[]] = [[], []];
  let locked = 0;
  for (const [index, row] of table.entries()) {
    const line = known.get(plainName(row[0]!));
    if (line === undefined) {
      // The line of headings above the names names nobody.
      if (index > 0 || row.slice(1).some((cell) => readNumber(locale, cell) !== undefined)) unknown.push(row[0]!.trim());
      continue;
    }
    row.slice(1, 1 + fitColumns).forEach((cell, offset) => {
      const patch = patchOf(sheet, locale, level, line, left + offset, cell);
      if (patch) patches.push(patch);
      else locked += 1;
    });
  }
  return { patches, rows: found.length, columns: width, fitRows: found.length, fitColumns, unknown, locked };
}
