import type { Locale } from './locale.ts';

export type MessageParameters = Readonly<Record<string, string | number>>;

/** The number of the nearest plural, in its form for the reader. */
const count = Symbol('count');

interface Choice {
  readonly kind: 'plural' | 'select';
  readonly name: string;
  readonly options: ReadonlyMap<string, Message>;
}

interface Argument {
  readonly kind: 'text' | 'number';
  readonly name: string;
}

type Piece = string | typeof count | Argument | Choice;

/** What is written of a language's messages (ICU): texts, `{name}`, `{name, number}`, plurals with their forms and `=0`, choices by a word. */
export type Message = readonly Piece[];

/** @throws where braces do not fit or a kind is not known; a test reads every message with the full reader of ICU messages beside this one */
export function readMessage(text: string): Message {
  if (!/[{}]/.test(text)) return [text];
  const reader = { text, at: 0 };
  const message = readPieces(reader, false);
  if (reader.at < text.length) fail(reader);
  return message;
}

interface Reader {
  readonly text: string;
  at: number;
}

function fail({ text, at }: Reader): never {
  throw new Error(`a message cannot be read at ${at}: ${text}`);
}

function readPieces(reader: Reader, isPlural: boolean): Message {
  const pieces: Piece[] = [];
  for (;;) {
    const text = take(reader, isPlural ? /[^{}#]*/y : /[^{}]*/y);
    if (text !== '') pieces.push(text);
    const next = reader.text[reader.at];
    if (next === '{') pieces.push(readArgument(reader));
    else if (next === '#') pieces.push(skip(reader, count));
    else return pieces;
  }
}

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const [found = ''] = pattern.exec(reader.text) ?? [];
  reader.at += found.length;
  return found;
}

function skip<T>(reader: Reader, value: T): T {
  reader.at += 1;
  return value;
}

/** From an opening brace to the one that closes it. */
function readArgument(reader: Reader): Piece {
  reader.at += 1;
  const name = take(reader, /[^{},]+/y).trim();
  const kind = take(reader, /,[^{},]+/y)
    .slice(1)
    .trim();
  if (name === '') fail(reader);
  if (kind === 'plural' || kind === 'select') return readChoice(reader, kind, name);
  if (!['', 'number'].includes(kind) || reader.text[reader.at] !== '}') fail(reader);
  return skip(reader, { kind: kind === '' ? 'text' : 'number', name });
}

function readChoice(reader: Reader, kind: Choice['kind'], name: string): Choice {
  const options = new Map<string, Message>();
  take(reader, /,/y);
  for (let option; (option = take(reader, /[^{},]+/y).trim()) !== '';) {
    if (reader.text[reader.at] !== '{') fail(reader);
    reader.at += 1;
    options.set(option, readPieces(reader, kind === 'plural'));
    if (reader.text[reader.at] !== '}') fail(reader);
    reader.at += 1;
  }
  if (!options.has('other') || reader.text[reader.at] !== '}') fail(reader);
  return skip(reader, { kind, name, options });
}

const plurals = new Map<Locale, Intl.PluralRules>();
const numbers = new Map<Locale, Intl.NumberFormat>();

function kept<T>(map: Map<Locale, T>, locale: Locale, make: () => T): T {
  let one = map.get(locale);
  if (one === undefined) map.set(locale, (one = make()));
  return one;
}

const formatNumber = (locale: Locale, value: string | number): string =>
  kept(numbers, locale, () => new Intl.NumberFormat(locale)).format(value as number);

/** The message in a language; `counted` is the number of the plural it is a form of. @throws where a parameter it names is not given */
export function formatMessage(message: Message, locale: Locale, parameters: MessageParameters, counted: string | number = ''): string {
  let text = '';
  for (const piece of message) {
    if (typeof piece === 'string') text += piece;
    else text += piece === count ? formatNumber(locale, counted) : formatPiece(piece, locale, parameters);
  }
  return text;
}

function formatPiece(piece: Argument | Choice, locale: Locale, parameters: MessageParameters): string {
  if (!(piece.name in parameters)) throw new Error(`a message needs {${piece.name}}`);
  const value = parameters[piece.name] ?? '';
  if (!('options' in piece)) return piece.kind === 'text' ? String(value) : formatNumber(locale, value);
  const other = piece.options.get('other')!;
  if (piece.kind === 'select') return formatMessage(piece.options.get(String(value)) ?? other, locale, parameters);
  const form = (): string => kept(plurals, locale, () => new Intl.PluralRules(locale)).select(Number(value));
  return formatMessage(piece.options.get(`=${value}`) ?? piece.options.get(form()) ?? other, locale, parameters, value);
}
