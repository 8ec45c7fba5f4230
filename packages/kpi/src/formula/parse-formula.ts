import {
  advance,
  counted,
  createCursor,
  type Cursor,
  deeper,
  expecting,
  needSymbol,
  peek,
  spanSince,
  takeSymbol,
  takeWord,
  unexpected,
} from './cursor.ts';
import { fault, type FormulaIssue, FormulaFault } from './issue.ts';
import { lex, type Token } from './lex.ts';
import { limits } from './limits.ts';
import {
  type AggregateFunction,
  aggregates,
  type CalendarWord,
  calendarWords,
  comparisons,
  type FormulaNode,
  type FormulaWindow,
  type Name,
} from './node.ts';
import { parseAggregate } from './parse-aggregate.ts';
import { needName } from './parse-name.ts';
import { type FunctionName, functionNames, isJoiningWord } from './words.ts';

export type Parsed = { readonly node: FormulaNode } | { readonly issue: FormulaIssue };

/**
 * Reads a formula. Names stay as they were written: whether there are such things is found by checkFormula.
 * @example parseFormula('count(lead) / 2')
 */
export function parseFormula(text: string): Parsed {
  try {
    return { node: parseTokens(createCursor(lex(text))) };
  } catch (error) {
    if (error instanceof FormulaFault) return { issue: error.issue };
    throw error;
  }
}

/** @throws FormulaFault at the first thing that is not understood */
export function parseTokens(cursor: Cursor): FormulaNode {
  const first = peek(cursor);
  if (first.kind === 'end') {
    expecting(cursor, ...starts);
    throw fault('empty', first);
  }
  const node = parseSum(cursor);
  if (peek(cursor).kind !== 'end') throw unexpected(cursor);
  return node;
}

const starts = [{ kind: 'value' }] as const;

function parseSum(cursor: Cursor): FormulaNode {
  return parseChain(cursor, ['+', '-'], () => parseChain(cursor, ['*', '/'], () => parseSigned(cursor)));
}

function parseChain(cursor: Cursor, signs: readonly ('+' | '-' | '*' | '/')[], read: () => FormulaNode): FormulaNode {
  let left = read();
  for (let operator = takeSymbol(cursor, ...signs); operator; operator = takeSymbol(cursor, ...signs)) {
    const right = read();
    left = counted(cursor, { kind: 'operation', operator, of: [left, right], from: left.from, to: right.to });
  }
  return left;
}

function parseSigned(cursor: Cursor): FormulaNode {
  const start = peek(cursor);
  if (!(start.kind === 'symbol' && start.text === '-')) return parsePrimary(cursor);
  advance(cursor);
  const of = deeper(cursor, () => parseSigned(cursor));
  return counted(cursor, { kind: 'negative', of, ...spanSince(cursor, start) });
}

function parsePrimary(cursor: Cursor): FormulaNode {
  expecting(cursor, ...starts);
  const token = peek(cursor);
  if (token.kind === 'symbol' && token.text === '(') return parseBrackets(cursor);
  if (token.kind === 'number' || token.kind === 'percent') {
    advance(cursor);
    return counted(cursor, { kind: 'number', value: token.text, isPercent: token.kind === 'percent', from: token.from, to: token.to });
  }
  const isCall = peek(cursor, 1).kind === 'symbol' && peek(cursor, 1).text === '(';
  if (token.kind === 'name' && isCall && !isJoiningWord(token.text)) return deeper(cursor, () => parseCall(cursor));
  if (token.kind === 'name' && isCalendarWord(token.text)) {
    advance(cursor);
    return counted(cursor, { kind: 'calendar', word: token.text.toLowerCase() as CalendarWord, from: token.from, to: token.to });
  }
  return parseReference(cursor);
}

const isCalendarWord = (text: string): boolean => (calendarWords as readonly string[]).includes(text.toLowerCase());

function parseBrackets(cursor: Cursor): FormulaNode {
  advance(cursor);
  const node = deeper(cursor, () => parseSum(cursor));
  needSymbol(cursor, ')');
  return node;
}

function parseReference(cursor: Cursor): FormulaNode {
  const name = needName(cursor, { kind: 'value' });
  const variant = takeSymbol(cursor, '.') ? { variant: needName(cursor, { kind: 'variant', of: name.id }) } : {};
  return counted(cursor, { kind: 'reference', name, ...variant, ...spanSince(cursor, name) });
}

function parseCall(cursor: Cursor): FormulaNode {
  const start = advance(cursor);
  advance(cursor);
  const name = start.text.toLowerCase() as FunctionName;
  if (!functionNames.includes(name)) throw fault('unknown_function', start, { name: start.text });
  if ((aggregates as readonly string[]).includes(name)) return parseAggregate(cursor, start, name as AggregateFunction);
  return counted(cursor, parseFunction(cursor, start, name as Exclude<FunctionName, AggregateFunction>));
}

function parseFunction(cursor: Cursor, start: Token, name: Exclude<FunctionName, AggregateFunction>): FormulaNode {
  switch (name) {
    case 'coalesce':
    case 'min':
    case 'max': {
      const of = parseSeveral(cursor);
      return { kind: name, of, ...spanSince(cursor, start) };
    }
    case 'if':
      return parseIf(cursor, start);
    case 'previous':
    case 'last_year':
    case 'at_start':
      return parseWindow(cursor, start, { kind: name });
    case 'last':
      return parseWindow(cursor, start, parseLast(cursor));
    case 'round':
      return parseRound(cursor, start);
    case 'all':
    case 'sum_over':
      return parseMembers(cursor, start, name);
  }
}

/** Two or more values. */
function parseSeveral(cursor: Cursor): readonly FormulaNode[] {
  const of = [parseSum(cursor)];
  needSymbol(cursor, ',');
  do of.push(parseSum(cursor));
  while (takeSymbol(cursor, ','));
  needSymbol(cursor, ')');
  return of;
}

function parseIf(cursor: Cursor, start: Token): FormulaNode {
  const left = parseSum(cursor);
  const is = takeSymbol(cursor, ...comparisons);
  if (is === undefined) throw unexpected(cursor);
  const right = parseSum(cursor);
  needSymbol(cursor, ',');
  const then = parseSum(cursor);
  needSymbol(cursor, ',');
  const otherwise = parseSum(cursor);
  needSymbol(cursor, ')');
  return { kind: 'if', is, of: [left, right], then, otherwise, ...spanSince(cursor, start) };
}

function parseWindow(cursor: Cursor, start: Token, window: FormulaWindow): FormulaNode {
  const of = parseSum(cursor);
  needSymbol(cursor, ')');
  return { kind: 'window', window, of, ...spanSince(cursor, start) };
}

/** `90 days,` */
function parseLast(cursor: Cursor): FormulaWindow {
  expecting(cursor, { kind: 'number' });
  const token = peek(cursor);
  if (token.kind !== 'number') throw unexpected(cursor);
  advance(cursor);
  const word = takeWord(cursor, 'days', 'months');
  if (word === undefined) throw unexpected(cursor);
  const most = word === 'days' ? limits.lastDays : limits.lastMonths;
  const count = Number(token.text);
  if (!Number.isInteger(count) || count < 1 || count > most) throw fault('out_of_range', token, { least: 1, most });
  needSymbol(cursor, ',');
  return { kind: 'last', count, grain: word === 'days' ? 'day' : 'month' };
}

/** `x, 2)` */
function parseRound(cursor: Cursor, start: Token): FormulaNode {
  const of = parseSum(cursor);
  needSymbol(cursor, ',');
  const decimals = needWhole(cursor, 0, limits.decimals);
  needSymbol(cursor, ')');
  return { kind: 'round', of, decimals, ...spanSince(cursor, start) };
}

function needWhole(cursor: Cursor, least: number, most: number): number {
  expecting(cursor, { kind: 'number' });
  const token = peek(cursor);
  if (token.kind !== 'number') throw unexpected(cursor);
  advance(cursor);
  const value = Number(token.text);
  if (!Number.isInteger(value) || value < least || value > most) throw fault('out_of_range', token, { least, most });
  return value;
}

function parseMembers(cursor: Cursor, start: Token, kind: 'all' | 'sum_over'): FormulaNode {
  const of = parseSum(cursor);
  const dimensions: Name[] = [];
  needSymbol(cursor, ',');
  do dimensions.push(needName(cursor, { kind: 'dimension' }));
  while (takeSymbol(cursor, ','));
  needSymbol(cursor, ')');
  return { kind, dimensions, of, ...spanSince(cursor, start) };
}
