import { fontFamily } from '#server/picture/font.ts';

/** Text of an SVG; made by `svg` alone, so that no text of the data is ever read as markup. */
export interface Svg {
  readonly svg: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What an XML file may hold: control characters are left out, signs with a meaning are written so that they have none. */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);
}

export function element(name: string, attributes: Attributes, inside: readonly Svg[] | string = []): Svg {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${xmlText(String(value))}"`]));
  const content = typeof inside === 'string' ? xmlText(inside) : inside.map(({ svg }) => svg).join('');
  return { svg: `<${name}${written.join('')}>${content}</${name}>` };
}

export interface Ink {
  readonly size: number;
  readonly color: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** One line of text; `y` is the line it stands on. */
export function line(text: string, x: number, y: number, { size, color, isBold = false, anchor }: Ink): Svg {
  const attributes = { x: round(x), y: round(y), 'font-size': size, fill: color, 'font-weight': isBold ? 600 : undefined };
  return element('text', { ...attributes, 'text-anchor': anchor === 'start' ? undefined : anchor }, text);
}

export function box(x: number, y: number, width: number, height: number, look: Attributes): Svg {
  return element('rect', { x: round(x), y: round(y), width: round(Math.max(0, width)), height: round(Math.max(0, height)), ...look });
}

export function moved(x: number, y: number, inside: readonly Svg[]): Svg {
  return element('g', { transform: `translate(${round(x)} ${round(y)})` }, inside);
}

export function picture(width: number, height: number, inside: readonly Svg[]): string {
  const look = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  };
  return element('svg', { ...look, 'font-family': `${fontFamily}, sans-serif` }, inside).svg;
}

const round = (value: number): number => Math.round(value * 100) / 100;
