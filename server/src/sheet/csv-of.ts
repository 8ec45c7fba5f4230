import { csv, type CsvCell } from '#server/export/csv.ts';
import type { DrawnBoard } from '#server/picture/drawn-board.ts';
import type { SheetCell } from '#server/sheet/cell.ts';
import { rowsOfWidget } from '#server/sheet/tables-of.ts';

/** A board as one file of text: what it was counted over, then widget by widget with an empty line between. */
export function csvOf(board: DrawnBoard): string {
  const rows: (readonly CsvCell[])[] = [
    [{ text: board.title }],
    ...board.head.map(({ label, text }): readonly CsvCell[] => [{ text: label }, { text }]),
  ];
  for (const widget of board.sections.flatMap(({ widgets }) => widgets)) {
    rows.push([], [{ text: widget.title }], ...(widget.period ? [[{ text: widget.period }]] : []));
    for (const row of rowsOfWidget(widget, board)) rows.push(row.map(plain));
  }
  // Spreadsheets take a file without this mark for one in another writing.
  return `\uFEFF${csv(rows)}\r\n`;
}

function plain(cell: SheetCell): CsvCell {
  if ('number' in cell) return { figure: cell.number };
  return 'date' in cell ? { figure: cell.date } : { text: cell.text };
}
