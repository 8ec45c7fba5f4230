import { advance, type Cursor, expecting, needSymbol, peek, spanSince, takeSymbol, unexpected } from './cursor.ts';
import type { Expected } from './issue.ts';
import type { ColumnPath, EntityColumn, Name } from './node.ts';
import { isJoiningWord } from './words.ts';

/** A name of something in the data or of a KPI. */
export function needName(cursor: Cursor, expected: Expected): Name {
  expecting(cursor, expected);
  const token = peek(cursor);
  const isName = token.kind === 'quoted_name' || (token.kind === 'name' && !isJoiningWord(token.text));
  if (!isName) throw unexpected(cursor);
  advance(cursor);
  return { id: token.text, from: token.from, to: token.to };
}

/** `order_line.net_amount` */
export function needEntityColumn(cursor: Cursor, use: 'number' | 'distinct' | 'date'): EntityColumn {
  const entity = needName(cursor, { kind: 'entity' });
  needSymbol(cursor, '.');
  const column = needName(cursor, { kind: 'column', entity: entity.id, use });
  return { entity, column, ...spanSince(cursor, entity) };
}

/** `state`, `account.industry`, or with the entity before it. */
export function needPath(cursor: Cursor, entity: string): ColumnPath {
  const names = [needName(cursor, { kind: 'column', entity, use: 'condition' })];
  while (names.length < 3 && takeSymbol(cursor, '.')) {
    const via = names.at(-1)!.id;
    names.push(needName(cursor, { kind: 'column', entity, via, use: 'condition' }));
  }
  return { names, ...spanSince(cursor, names[0]!) };
}
