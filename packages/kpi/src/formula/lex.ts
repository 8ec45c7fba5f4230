import { fault, shorten } from './issue.ts';
import { limits } from './limits.ts';
import type { Span } from './node.ts';

export interface Token extends Span {
  readonly kind: 'name' | 'quoted_name' | 'number' | 'percent' | 'date' | 'text' | 'symbol' | 'end';
  readonly text: string;
}

/** Signs people type or paste, and how they are written here. */
const symbols: ReadonlyMap<string, string> = new Map([
  ...['+', '-', '*', '/', '(', ')', ',', '.', '=', '<>', '<', '<=', '>', '>='].map((sign): [string, string] => [sign, sign]),
  ['−', '-'],
  ['–', '-'],
  ['×', '*'],
  ['·', '*'],
  ['÷', '/'],
  ['!=', '<>'],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
]);

/** Opening quotes and what closes them. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '”'],
  ['«', '»'],
]);

const space = /[ \t\r\n\u00a0\u202f]+/uy;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
const date = /\d{4}-\d{2}-\d{2}(?![\d-])/uy;
const number = /\d+(?:\.\d+)?/uy;
/** Characters nobody sees: controls, marks of writing direction, joiners, halves of characters. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/**
 * @returns the tokens of a text, the last one `end`
 * @throws FormulaFault at the first character that cannot be read
 */
export function lex(text: string): readonly Token[] {
  if (text.length > limits.length) throw fault('too_long', { from: limits.length, to: text.length }, { length: text.length, most: limits.length });
  const tokens: Token[] = [];
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    const token = readToken(text, at);
    tokens.push(token);
    at = token.to;
  }
  return [...tokens, { kind: 'end', text: '', from: text.length, to: text.length }];
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skip(text: string, at: number): number {
  return at + (match(space, text, at)?.length ?? 0);
}

function readToken(text: string, from: number): Token {
  const name = match(word, text, from);
  if (name !== undefined) return checkLength({ kind: 'name', text: name, from, to: from + name.length });
  if (/\d/.test(text[from]!)) return readNumber(text, from);
  if (text[from] === '[') return readEnclosed(text, from, ']', 'quoted_name');
  const closing = quotes.get(text[from]!);
  return closing === undefined ? readSymbol(text, from) : readEnclosed(text, from, closing, 'text');
}

function readNumber(text: string, from: number): Token {
  const day = match(date, text, from);
  if (day !== undefined) return readDate(day, from);
  const digits = match(number, text, from)!;
  const [whole = '', decimals = ''] = digits.split('.');
  const to = from + digits.length;
  const isTooLong = whole.replace(/^0+/, '').length > limits.wholeDigits || decimals.replace(/0+$/, '').length > limits.decimals;
  if (isTooLong || whole.length > limits.name || decimals.length > limits.name)
    throw fault('number_too_long', { from, to }, { whole: limits.wholeDigits, decimals: limits.decimals });
  const sign = skip(text, to);
  return text[sign] === '%'
    ? { kind: 'percent', text: plainNumber(digits), from, to: sign + 1 }
    : { kind: 'number', text: plainNumber(digits), from, to };
}

/** Without zeros that say nothing. */
export function plainNumber(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const rest = decimals.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

function readDate(day: string, from: number): Token {
  const span = { from, to: from + day.length };
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (year < 1900 || year > 2200 || dayOfMonth < 1 || dayOfMonth > (lengths[month - 1] ?? 0)) throw fault('bad_date', span, { date: day });
  return { kind: 'date', text: day, ...span };
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Up to the closing sign; the sign written twice stands for itself. */
function readEnclosed(text: string, from: number, closing: string, kind: 'text' | 'quoted_name'): Token {
  let value = '';
  let at = from + 1;
  for (; ; at += 1) {
    const next = text[at];
    if (next === undefined) throw fault(kind === 'text' ? 'unclosed_text' : 'unclosed_name', { from, to: text.length }, { closing });
    if (next === closing && text[at + 1] !== closing) break;
    if (next === closing) at += 1;
    value += next;
  }
  return checkLength(checkVisible({ kind, text: value, from, to: at + 1 }));
}

function checkVisible(token: Token): Token {
  const found = hidden.exec(token.text);
  if (found) throw hiddenFault(found[0], token);
  return token;
}

function hiddenFault(character: string, span: Span): ReturnType<typeof fault> {
  return fault('hidden_character', span, { character: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` });
}

function checkLength(token: Token): Token {
  if (token.text.length > limits.name) throw fault('name_too_long', token, { name: shorten(token.text, 20), most: limits.name });
  return token;
}

function readSymbol(text: string, from: number): Token {
  for (const length of [2, 1]) {
    const written = text.slice(from, from + length);
    const sign = symbols.get(written);
    if (sign !== undefined) return { kind: 'symbol', text: sign, from, to: from + written.length };
  }
  const character = String.fromCodePoint(text.codePointAt(from)!);
  const span = { from, to: from + character.length };
  if (hidden.test(character)) throw hiddenFault(character, span);
  throw fault('unknown_character', span, { character });
}
