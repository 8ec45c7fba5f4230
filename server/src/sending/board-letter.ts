import type { Drawing, Figure, Table } from '@leadline/board';
import { translate, type Locale, type MessageKey } from '@leadline/i18n';
import { textOf } from '#server/picture/draw-table.ts';
import { statusColor } from '#server/picture/draw-figure.ts';
import type { DrawnBoard, DrawnWidget } from '#server/picture/drawn-board.ts';
import { picturePalette as palette } from '#server/picture/palette.ts';
import { element, type Svg } from '#server/picture/svg.ts';

/** What stands around the widgets of a mail. */
export interface LetterFrame {
  readonly company: string;
  readonly boardLink: string;
  readonly manageLink: string;
  /** null: of a mail somebody has sent to themselves once. */
  readonly stopLink: string | null;
  readonly because: string;
  /** By widget: what its picture is called in the mail. */
  readonly pictures: ReadonlyMap<DrawnWidget, string>;
}

/** More rows and columns stand on the board: a mail is read on a phone. */
const most = { rows: 12, columns: 4 } as const;

const ink = `color:${palette.ink}`;
const faint = `color:${palette.faint}`;
const card = `background:${palette.surface};border:1px solid ${palette.hairline};border-radius:8px;padding:16px`;

/** By night, and narrow: mail programs that know neither show the rest as it is. */
const style = `
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#10161b!important}.card{background:#1a232b!important;border-color:#34434f!important}
.ink,.ink a{color:#e8eef2!important}.faint{color:#a9b8c4!important}.line{border-color:#34434f!important}.rest{background:#2a3742!important}
.good{color:#5cc9ba!important}.watch{color:#e3b45c!important}.bad{color:#ff9a75!important}.goodbar{background:#5cc9ba!important}.watchbar{background:#e3b45c!important}.behindbar{background:#ff9a75!important}
}
@media (max-width:480px){.half{max-width:100%!important;width:100%!important}.gap{padding:0 0 12px!important}.pad{padding:12px!important}.title{font-size:20px!important}}
`;

const say = (locale: Locale, key: MessageKey, parameters: Readonly<Record<string, string | number>> = {}): string =>
  translate(locale, key, parameters);

/** A mail as a page: numbers and tables as text, charts as the pictures that lie in the mail. */
export function letterPage(board: DrawnBoard, frame: LetterFrame): string {
  const { locale } = board;
  const head = [
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    element('title', {}, board.title).svg,
    `<style>${style}</style>`,
  ];
  const inside = element('div', { class: 'pad', style: 'max-width:600px;margin:0 auto;padding:24px' }, [
    element('p', { class: 'faint', style: `margin:0 0 4px;font-size:13px;${faint}` }, frame.company),
    element('h1', { class: 'ink title', style: `margin:0 0 8px;font-size:24px;line-height:1.25;${ink}` }, board.title),
    element('p', { class: 'faint', style: `margin:0 0 16px;font-size:13px;line-height:1.5;${faint}` }, headText(board)),
    ...board.sections.flatMap(({ title, widgets }) => section(board, title, widgets, frame)),
    button(say(locale, 'sendings.mail.open'), frame.boardLink),
    foot(locale, frame),
  ]);
  const body = element('body', { class: 'ground', style: `margin:0;padding:0;background:${palette.ground};font:14px/1.45 Inter,'Segoe UI',Roboto,Arial,sans-serif` }, [inside]); // prettier-ignore
  return `<!doctype html><html lang="${locale}"><head>${head.join('')}</head>${body.svg}</html>`;
}

/** In which language it is everybody sees. */
const headText = ({ head, locale }: DrawnBoard): string =>
  head
    .filter(({ label }) => label !== say(locale, 'exports.language'))
    .map(({ label, text }) => `${label}: ${text}`)
    .join(' · ');
const asRead = (widgets: readonly DrawnWidget[]): readonly DrawnWidget[] =>
  widgets.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x);

function section(board: DrawnBoard, title: string | null, widgets: readonly DrawnWidget[], frame: LetterFrame): readonly Svg[] {
  const heading = title === null ? [] : [element('h2', { class: 'ink', style: `margin:24px 0 8px;font-size:17px;${ink}` }, title)];
  const blocks: Svg[] = [];
  let row: Svg[] = [];
  const flush = (): void => {
    if (row.length > 0) blocks.push(element('div', { style: 'font-size:0' }, row));
    row = [];
  };
  for (const widget of asRead(widgets)) {
    if (widget.drawing.kind === 'figure') row.push(figureCard(widget, widget.drawing, row.length % 2 === 0));
    else {
      flush();
      blocks.push(block(board, widget, frame));
    }
  }
  flush();
  return [...heading, ...blocks];
}

function figureCard({ title }: DrawnWidget, figure: Figure, isLeft: boolean): Svg {
  const { point, period, marks, changes, goal } = figure;
  const small = (text: string, tone = 'faint', color = palette.faint): Svg =>
    element('p', { class: tone, style: `margin:2px 0 0;font-size:13px;line-height:1.4;color:${color}` }, text);
  const parts = [
    element('h3', { class: 'ink', style: `margin:0;font-size:14px;line-height:1.35;${ink}` }, title),
    point.value === null && point.isAmounts !== true
      ? element('p', { class: 'faint', style: `margin:4px 0 0;font-size:18px;line-height:1.4;${faint}` }, point.text)
      : element('p', { class: 'ink', style: `margin:4px 0 0;font-size:28px;line-height:1.2;font-weight:600;${ink}` }, point.text),
    small([period, ...marks].filter(Boolean).join(' · ')),
    ...changes.map(({ text, against, tone }) =>
      small(`${text} ${against}`, tone === 'plain' ? 'faint' : tone, tone === 'plain' ? palette.faint : palette[tone]),
    ),
    ...(goal ? [goalBar(goal), small([goal.share, goal.text].filter(Boolean).join(' '), 'ink', palette.ink)] : []),
  ];
  const gap = isLeft ? 'padding:0 8px 16px 0' : 'padding:0 0 16px 8px';
  const half = `display:inline-block;width:100%;max-width:276px;vertical-align:top;box-sizing:border-box;font-size:14px`;
  return element('div', { class: 'half', style: half }, [
    element('div', { class: 'half gap', style: `${gap};box-sizing:border-box` }, [element('div', { class: 'card', style: card }, parts)]),
  ]);
}

function goalBar({ ratio, status }: NonNullable<Figure['goal']>): Svg {
  const part = Math.round(100 * Math.max(0, Math.min(1, ratio ?? 0)));
  const tone = status === 'reached' || status === 'on_track' ? 'goodbar' : `${status}bar`;
  return element('div', { class: 'rest', style: `margin:8px 0 4px;height:8px;border-radius:4px;background:${palette.sunken}` }, [
    element('div', { class: tone, style: `height:8px;border-radius:4px;width:${part}%;background:${statusColor(palette, status)}` }),
  ]);
}

function block(board: DrawnBoard, widget: DrawnWidget, { pictures }: LetterFrame): Svg {
  const { title, period, drawing } = widget;
  const picture = pictures.get(widget);
  if (picture !== undefined) {
    const alt = `${[title, period].filter(Boolean).join(', ')}: ${saidOf(drawing)}`;
    const look = `display:block;width:100%;max-width:552px;height:auto;border-radius:8px;margin:0 0 16px;font-size:13px;${faint}`;
    return { svg: element('img', { class: 'faint', src: `cid:${picture}`, alt, width: 552, style: look }).svg.replace('</img>', '') };
  }
  return element('div', { class: 'card', style: `${card};margin:0 0 16px` }, [
    element('h3', { class: 'ink', style: `margin:0 0 4px;font-size:14px;${ink}` }, title),
    ...(period === null ? [] : [element('p', { class: 'faint', style: `margin:0 0 4px;font-size:13px;${faint}` }, period)]),
    drawing.kind === 'table'
      ? tableOf(board, drawing)
      : element('p', { class: 'ink', style: `margin:0;white-space:pre-line;${ink}` }, saidOf(drawing)),
  ]);
}

function tableOf({ words, locale }: DrawnBoard, { columns, rows, totals, more }: Table): Svg {
  const line = `border-bottom:1px solid ${palette.hairline};padding:6px 0 6px 8px;font-size:13px;${ink}`;
  const number = `${line};text-align:right;font-variant-numeric:tabular-nums`;
  const first = `${line};text-align:left;padding-left:0`;
  const cells = (name: string, points: Table['rows'][number]['points'], weight: number): Svg =>
    element('tr', {}, [
      element('th', { scope: 'row', class: 'ink line', style: `${first};font-weight:${weight}` }, name),
      ...points
        .slice(0, most.columns)
        .map((point) => element('td', { class: 'ink line', style: `${number};font-weight:${weight}` }, point.short || textOf(point))),
    ]);
  const head = element('tr', {}, [
    element('th', { scope: 'col', class: 'faint line', style: `${first};font-weight:600;${faint}` }, words.name),
    ...columns
      .slice(0, most.columns)
      .map(({ title }) => element('th', { scope: 'col', class: 'faint line', style: `${number};font-weight:600;${faint}` }, title)),
  ]);
  const hidden = Math.max(0, rows.length - most.rows) + more;
  const wide = columns.length - most.columns;
  const notes = [...(hidden > 0 ? [words.more(hidden)] : []), ...(wide > 0 ? [say(locale, 'sendings.mail.moreColumns', { count: wide })] : [])];
  return element('div', {}, [
    element('table', { role: 'table', width: '100%', cellspacing: 0, cellpadding: 0, style: 'border-collapse:collapse;width:100%' }, [
      element('thead', {}, [head]),
      element('tbody', {}, [
        ...rows.slice(0, most.rows).map(({ name, points }) => cells(name, points, 400)),
        ...(totals ? [cells(words.total, totals, 600)] : []),
      ]),
    ]),
    ...notes.map((note) => element('p', { class: 'faint', style: `margin:6px 0 0;font-size:13px;${faint}` }, note)),
  ]);
}

function button(text: string, href: string): Svg {
  const look = `display:inline-block;padding:12px 20px;border-radius:8px;background:${palette.chart.series[0]};color:#ffffff;font-weight:600;text-decoration:none`;
  return element('p', { style: 'margin:8px 0 24px' }, [element('a', { href, style: look }, text)]);
}

function foot(locale: Locale, { because, manageLink, stopLink }: LetterFrame): Svg {
  const small = `margin:0 0 4px;font-size:12px;line-height:1.5;${faint}`;
  const link = (text: string, href: string): Svg => element('a', { href, class: 'faint', style: faint }, text);
  const links = [
    link(say(locale, 'sendings.mail.manage'), manageLink),
    ...(stopLink === null ? [] : [link(say(locale, 'sendings.mail.stop'), stopLink)]),
  ];
  return element('div', { class: 'line', style: `border-top:1px solid ${palette.hairline};padding-top:12px` }, [
    element('p', { class: 'faint', style: small }, because),
    element(
      'p',
      { class: 'faint', style: small },
      links.flatMap((one, at) => (at === 0 ? [one] : [{ svg: ' · ' }, one])),
    ),
  ]);
}

/** What is seen, in words. */
export function saidOf(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'figure': {
      const { point, period, marks, changes, goal } = drawing;
      const told = [
        ...changes.map(({ text, against }) => `${text} ${against}`),
        ...(goal ? [[goal.share, goal.text].filter(Boolean).join(' ')] : []),
      ];
      return [point.text, period, ...marks, ...told].filter(Boolean).join(', ');
    }
    case 'chart':
      return drawing.summary;
    case 'notice':
      return drawing.text;
    case 'table':
      return drawing.rows
        .slice(0, most.rows)
        .map(({ name, points }) => `${name}: ${points.slice(0, most.columns).map(textOf).join(' · ')}`)
        .join('\n');
    case 'spread': {
      const { shape } = drawing;
      if (shape.kind === 'quadrant') return shape.members.slice(0, most.rows).map(({ name, across, up }) => `${name}: ${across.text}, ${up.text}`).join('; '); // prettier-ignore
      return shape.points ? shape.points.map(({ text }) => text).join(' · ') : (shape.reason ?? '');
    }
  }
}

/** The same for who reads mails as text. */
export function letterText(board: DrawnBoard, { company, boardLink, manageLink, stopLink, because }: LetterFrame): string {
  const { locale } = board;
  const widgets = board.sections.flatMap(({ title, widgets: own }) => [
    ...(title === null || own.length === 0 ? [] : [title.toLocaleUpperCase(locale)]),
    ...asRead(own).map(({ title: name, period, drawing }) => {
      const heading = period === null || drawing.kind === 'figure' ? name : `${name} (${period})`;
      return drawing.kind === 'table' ? `${heading}\n${saidOf(drawing)}` : `${heading}: ${saidOf(drawing)}`;
    }),
  ]);
  const links = [
    `${say(locale, 'sendings.mail.open')}:\n${boardLink}`,
    because,
    `${say(locale, 'sendings.mail.manage')}:\n${manageLink}`,
    ...(stopLink === null ? [] : [`${say(locale, 'sendings.mail.stop')}:\n${stopLink}`]),
  ];
  return `${[`${board.title}\n${company}`, headText(board), ...widgets, ...links].join('\n\n')}\n`;
}
