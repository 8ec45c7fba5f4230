import type { Drawing, Table } from '@leadline/board';
import { formatInstant, translate, type Locale } from '@leadline/i18n';
import { drawWidget, heightOfNotes, sizeAlone } from '#server/picture/draw-widget.ts';
import { textOf } from '#server/picture/draw-table.ts';
import type { DrawnBoard, DrawnWidget } from '#server/picture/drawn-board.ts';
import { picturePalette } from '#server/picture/palette.ts';
import { element, picture, type Svg } from '#server/picture/svg.ts';

const style = `
*{box-sizing:border-box}body{margin:0;padding:24px;background:#f6f8f9;color:#14202b;font:14px/1.45 Inter,system-ui,sans-serif}
main{max-width:1280px;margin:0 auto}h1{margin:0 0 4px;font-size:24px}h2{margin:24px 0 8px;font-size:16px}h3{margin:0 0 8px;font-size:14px}
p{margin:0;color:#4a5a68}.cards{display:grid;gap:16px;grid-template-columns:repeat(12,minmax(0,1fr));margin-top:16px}
.cards>*{grid-column:span 12}img{display:block;width:100%;height:auto}.wide{display:none}
.table{padding:16px;background:#fff;border:1px solid #dde4e9;border-radius:8px;overflow-x:auto}table{width:100%;border-collapse:collapse}
th,td{padding:4px 8px;border-bottom:1px solid #dde4e9;text-align:left}.n{text-align:right;font-variant-numeric:tabular-nums}
footer{margin-top:24px;font-size:12px;color:#4a5a68}
@media (min-width:900px){.w1,.w2,.w3{grid-column:span 3}.w4{grid-column:span 4}.w5,.w6{grid-column:span 6}.w7,.w8{grid-column:span 8}.w9{grid-column:span 9}
.wide{display:block}.narrow{display:none}}
@media (max-width:899px){body{padding:16px}}
`;

/** A page without a program: pictures and tables of the widgets that were chosen. It does not begin anew by itself: whoever reads it slowly or by ear is not interrupted. */
export function sharedPage(board: DrawnBoard, expiresAt: string, timezone: string, nonce: string): string {
  const { locale } = board;
  const until = translate(locale, 'exports.until', { until: formatInstant(locale, expiresAt, timezone) });
  const sections = board.sections.flatMap(({ title, widgets }) => [
    ...(title === null ? [] : [element('h2', {}, title)]),
    element(
      'div',
      { class: 'cards' },
      [...widgets].sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x).map((widget) => card(widget, board)),
    ),
  ]);
  const head = board.head.map(({ label, text }) => `${label}: ${text}`).join(' · ');
  return page(locale, board.title, nonce, [element('h1', {}, board.title), element('p', {}, head), ...sections, element('footer', {}, until)]);
}

/** What a link that shows nothing says. */
export function messagePage(locale: Locale, message: string, nonce: string): string {
  return page(locale, 'Leadline', nonce, [element('h1', {}, 'Leadline'), element('p', {}, message)]);
}

function page(locale: Locale, title: string, nonce: string, inside: readonly Svg[]): string {
  const head = [
    element('title', {}, title),
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">',
    `<style nonce="${nonce}">${style}</style>`,
  ].map((part) => (typeof part === 'string' ? part : part.svg));
  return `<!doctype html><html lang="${locale}"><head>${head.join('')}</head><body>${element('main', {}, inside).svg}</body></html>`;
}

function card(widget: DrawnWidget, board: DrawnBoard): Svg {
  const wide = `w${Math.min(9, widget.place.w)}`;
  const own = widget.place.w > 9 ? 'w12' : wide;
  if (widget.drawing.kind === 'table')
    return element('section', { class: `table ${own}` }, [element('h3', {}, widget.title), tableOf(widget.drawing, board)]);
  const alone = sizeAlone(widget);
  const images = [
    { look: 'wide', width: Math.max(280, Math.round(widget.place.w * 104)) },
    { look: 'narrow', width: 360 },
  ].map(({ look, width }) => {
    const size = { width, height: widget.drawing.kind === 'figure' ? 220 : Math.round(Math.min(alone.height, 420 + heightOfNotes(widget.drawing))) };
    const drawn = picture(size.width, size.height, drawWidget(widget, size, picturePalette, board.words));
    const source = `data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`;
    return {
      svg: element('img', {
        class: look,
        src: source,
        alt: `${widget.title}: ${saidOf(widget.drawing)}`,
        width: size.width,
        height: size.height,
      }).svg.replace('</img>', ''),
    };
  });
  return element('section', { class: own }, images);
}

function saidOf(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'figure':
      return [drawing.point.text, drawing.period, ...drawing.marks, ...drawing.changes.map(({ text, against }) => `${text} ${against}`)].join(', ');
    case 'chart':
      return drawing.summary;
    case 'notice':
      return drawing.text;
    case 'table':
      return '';
    case 'spread': {
      const { shape } = drawing;
      if (shape.kind === 'quadrant') return shape.members.map(({ name, across, up }) => `${name} ${across.text}, ${up.text}`).join('; ');
      return shape.points ? shape.points.map(({ text }) => text).join(', ') : (shape.reason ?? '');
    }
  }
}

function tableOf({ columns, rows, totals, more }: Table, { words }: DrawnBoard): Svg {
  const numbers = (points: Table['rows'][number]['points']): readonly Svg[] => points.map((point) => element('td', { class: 'n' }, textOf(point)));
  const lines = rows.map(({ name, points }) => element('tr', {}, [element('th', { scope: 'row' }, name), ...numbers(points)]));
  const sum = totals ? [element('tr', {}, [element('th', { scope: 'row' }, words.total), ...numbers(totals)])] : [];
  const left = more > 0 ? [element('tr', {}, [element('td', { colspan: columns.length + 1 }, words.more(more))])] : [];
  const head = [element('th', { scope: 'col' }, words.name), ...columns.map(({ title }) => element('th', { scope: 'col', class: 'n' }, title))];
  return element('table', {}, [element('thead', {}, [element('tr', {}, head)]), element('tbody', {}, [...lines, ...sum, ...left])]);
}
