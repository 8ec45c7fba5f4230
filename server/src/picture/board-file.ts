import type { ExportFormat } from '@leadline/contract';
import { makeLane } from '#server/access/few-at-once.ts';
import { boardPaper } from '#server/picture/board-paper.ts';
import { boardPicture, widgetPicture } from '#server/picture/board-picture.ts';
import { loadCharts } from '#server/picture/chart-svg.ts';
import type { Drawn } from '#server/picture/drawn-board-of.ts';
import { pngOf } from '#server/picture/png.ts';
import { csvOf } from '#server/sheet/csv-of.ts';
import { sheetsOf } from '#server/sheet/tables-of.ts';
import { xlsx } from '#server/sheet/xlsx.ts';

export const exportTypes: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Drawing takes the whole of a core: one at a time, so that pages are answered beside it. */
const oneAtOnce = makeLane(1);

/** A board, or one widget alone, as a file. */
export function boardFile({ board, dataThrough }: Drawn, format: ExportFormat, isAlone: boolean, now: Date): Promise<Buffer> {
  return oneAtOnce(async () => {
    await loadCharts();
    const [only] = board.sections.flatMap(({ widgets }) => widgets);
    const picture = (): string => (isAlone ? widgetPicture(board, only!) : boardPicture(board));
    switch (format) {
      case 'png':
        return pngOf(picture());
      case 'svg':
        return Buffer.from(picture());
      case 'pdf':
        return boardPaper(board, now);
      case 'xlsx':
        return Buffer.from(xlsx(sheetsOf(board, dataThrough), now));
      case 'csv':
        return Buffer.from(csvOf(board));
    }
  });
}
