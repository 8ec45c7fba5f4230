import { type Expected, fault, FormulaFault, shorten } from './issue.ts';
import type { Token } from './lex.ts';
import { limits } from './limits.ts';
import type { Span } from './node.ts';

/** A place in the tokens of a text, and what could stand at the furthest place reached. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
  furthest: number;
  expected: Expected[];
  depth: number;
  nodes: number;
}

export const createCursor = (tokens: readonly Token[]): Cursor => ({ tokens, at: 0, furthest: 0, expected: [], depth: 0, nodes: 0 });

export const peek = (cursor: Cursor, ahead = 0): Token => cursor.tokens[Math.min(cursor.at + ahead, cursor.tokens.length - 1)]!;

/** Notes what would be understood at this place. */
export function expecting(cursor: Cursor, ...expected: readonly Expected[]): void {
  if (cursor.at < cursor.furthest) return;
  cursor.expected = cursor.at > cursor.furthest ? [...expected] : [...cursor.expected, ...expected];
  cursor.furthest = cursor.at;
}

export function advance(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.at += 1;
  return token;
}

const isSymbol = (token: Token, text: string): boolean => token.kind === 'symbol' && token.text === text;
/** Words of the language may be written in capitals. */
const isWord = (token: Token, text: string): boolean => token.kind === 'name' && token.text.toLowerCase() === text;

/** Takes one of these signs if it is next. */
export function takeSymbol<T extends string>(cursor: Cursor, ...texts: readonly T[]): T | undefined {
  expecting(cursor, ...texts.map((text): Expected => ({ kind: 'symbol', text })));
  const found = texts.find((text) => isSymbol(peek(cursor), text));
  if (found !== undefined) advance(cursor);
  return found;
}

/** Takes one of these words if it is next. */
export function takeWord<T extends string>(cursor: Cursor, ...texts: readonly T[]): T | undefined {
  expecting(cursor, ...texts.map((text): Expected => ({ kind: 'word', text })));
  const found = texts.find((text) => isWord(peek(cursor), text));
  if (found !== undefined) advance(cursor);
  return found;
}

/** @throws FormulaFault where something else comes next */
export function needSymbol(cursor: Cursor, text: string): void {
  if (takeSymbol(cursor, text) === undefined) throw unexpected(cursor);
}

export function needWord(cursor: Cursor, text: string): void {
  if (takeWord(cursor, text) === undefined) throw unexpected(cursor);
}

/** What is wrong at the furthest place: something else would have been understood there. */
export function unexpected(cursor: Cursor): FormulaFault {
  const token = cursor.tokens[cursor.furthest]!;
  const span: Span = { from: token.from, to: token.to };
  const code = token.kind === 'end' ? 'unexpected_end' : 'unexpected';
  const parameters: Readonly<Record<string, string>> = token.kind === 'end' ? {} : { found: shorten(token.text, 30) };
  return new FormulaFault({ code, ...span, parameters, expected: cursor.expected });
}

/** Reads something that stands within something else. */
export function deeper<T>(cursor: Cursor, read: () => T): T {
  cursor.depth += 1;
  if (cursor.depth > limits.depth) throw fault('too_deep', peek(cursor), { most: limits.depth });
  const result = read();
  cursor.depth -= 1;
  return result;
}

/** Counts what has been read. */
export function counted<T extends Span>(cursor: Cursor, node: T): T {
  cursor.nodes += 1;
  if (cursor.nodes > limits.nodes) throw fault('too_large', node, { most: limits.nodes });
  return node;
}

/** The span from one token to the last one taken. */
export function spanSince(cursor: Cursor, start: Span): Span {
  return { from: start.from, to: cursor.tokens[Math.max(0, cursor.at - 1)]!.to };
}
