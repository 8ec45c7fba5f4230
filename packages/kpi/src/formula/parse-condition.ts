import {
  advance,
  counted,
  type Cursor,
  deeper,
  expecting,
  needSymbol,
  needWord,
  peek,
  spanSince,
  takeSymbol,
  takeWord,
  unexpected,
} from './cursor.ts';
import { fault } from './issue.ts';
import { limits } from './limits.ts';
import { type ColumnPath, comparisons, type Condition, type Literal } from './node.ts';
import { needPath } from './parse-name.ts';

/** @param entity whose records are meant, as it was written */
export function parseCondition(cursor: Cursor, entity: string): Condition {
  return parseJoined(cursor, 'or', () => parseJoined(cursor, 'and', () => parseNot(cursor, entity)));
}

function parseJoined(cursor: Cursor, word: 'and' | 'or', read: () => Condition): Condition {
  const start = peek(cursor);
  const of = [read()];
  while (takeWord(cursor, word)) of.push(read());
  return of.length === 1 ? of[0]! : counted(cursor, { kind: word, of, ...spanSince(cursor, start) });
}

function parseNot(cursor: Cursor, entity: string): Condition {
  const start = peek(cursor);
  if (takeWord(cursor, 'not')) {
    const of = deeper(cursor, () => parseNot(cursor, entity));
    return counted(cursor, { kind: 'not', of, ...spanSince(cursor, start) });
  }
  if (takeSymbol(cursor, '(') === undefined) return parseTest(cursor, entity);
  const inner = deeper(cursor, () => parseCondition(cursor, entity));
  needSymbol(cursor, ')');
  return inner;
}

function parseTest(cursor: Cursor, entity: string): Condition {
  const column = needPath(cursor, entity);
  const is = takeSymbol(cursor, ...comparisons);
  if (is !== undefined) {
    const value = needLiteral(cursor, entity, column);
    return counted(cursor, { kind: 'compare', column, is, value, ...spanSince(cursor, column) });
  }
  if (takeWord(cursor, 'is')) return parseMissing(cursor, column);
  const isNot = takeWord(cursor, 'not') !== undefined;
  if (isNot) needWord(cursor, 'in');
  if (!isNot && !takeWord(cursor, 'in')) return counted(cursor, { kind: 'flag', column, ...spanSince(cursor, column) });
  const values = parseValues(cursor, entity, column);
  return counted(cursor, { kind: 'in', column, isNot, values, ...spanSince(cursor, column) });
}

function parseMissing(cursor: Cursor, column: ColumnPath): Condition {
  const isNot = takeWord(cursor, 'not') !== undefined;
  needWord(cursor, 'missing');
  return counted(cursor, { kind: 'missing', column, isNot, ...spanSince(cursor, column) });
}

function parseValues(cursor: Cursor, entity: string, column: ColumnPath): readonly Literal[] {
  needSymbol(cursor, '(');
  const values = [needLiteral(cursor, entity, column)];
  while (takeSymbol(cursor, ',')) {
    values.push(needLiteral(cursor, entity, column));
    if (values.length > limits.values) throw fault('too_many_values', peek(cursor), { most: limits.values });
  }
  needSymbol(cursor, ')');
  return values;
}

function needLiteral(cursor: Cursor, entity: string, column: ColumnPath): Literal {
  expecting(cursor, { kind: 'literal', entity, column: column.names.map((name) => name.id) });
  const start = peek(cursor);
  const isNegative = start.kind === 'symbol' && start.text === '-' && ['number', 'percent'].includes(peek(cursor, 1).kind);
  if (isNegative) advance(cursor);
  const token = peek(cursor);
  const literal = literalOf(token.kind, token.text);
  if (!literal) throw unexpected(cursor);
  advance(cursor);
  const value = isNegative && literal.value !== '0' ? `-${literal.value}` : literal.value;
  return { kind: literal.kind, value, ...spanSince(cursor, start) };
}

function literalOf(kind: string, text: string): Pick<Literal, 'kind' | 'value'> | undefined {
  if (kind === 'text' || kind === 'number' || kind === 'percent' || kind === 'date') return { kind, value: text };
  const word = text.toLowerCase();
  return kind === 'name' && (word === 'true' || word === 'false') ? { kind: 'boolean', value: word } : undefined;
}
