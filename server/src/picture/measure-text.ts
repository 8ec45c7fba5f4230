import PDFDocument from 'pdfkit';
import { fontFiles } from '#server/picture/font.ts';

let ruler: PDFKit.PDFDocument | undefined;

/** How wide a text is in the font of pictures and papers, in the unit of `size`. */
export function measureText(text: string, size: number, isBold = false): number {
  ruler ??= new PDFDocument({ autoFirstPage: false, font: fontFiles.regular });
  return ruler
    .font(isBold ? fontFiles.semibold : fontFiles.regular)
    .fontSize(size)
    .widthOfString(text);
}

/** As much of a text as fits, with an ellipsis where something is left out. */
export function fitText(text: string, width: number, size: number, isBold = false): string {
  if (measureText(text, size, isBold) <= width) return text;
  const letters = [...text];
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const half = Math.floor((fits + tooMany) / 2);
    if (measureText(`${letters.slice(0, half).join('').trimEnd()}…`, size, isBold) <= width) fits = half;
    else tooMany = half;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** In lines of at most `width`; words longer than a line are cut. */
export function wrapText(text: string, width: number, size: number, most = 20, isBold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measureText(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.slice(0, most);
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!} …`;
  return kept.map((one) => fitText(one, width, size, isBold));
}
