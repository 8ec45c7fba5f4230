import { counted, type Cursor, needSymbol, needWord, peek, spanSince, takeWord } from './cursor.ts';
import type { Token } from './lex.ts';
import { type Aggregate, type AggregateFunction, type AggregateOf, entityOf } from './node.ts';
import { parseCondition } from './parse-condition.ts';
import { needEntityColumn, needName } from './parse-name.ts';

/** After `count(` and the like. */
export function parseAggregate(cursor: Cursor, start: Token, name: AggregateFunction): Aggregate {
  const of = parseOf(cursor, name);
  const entity = entityOf(of).id;
  const where = takeWord(cursor, 'where') ? { where: parseCondition(cursor, entity) } : {};
  const by = takeWord(cursor, 'by') ? { by: needName(cursor, { kind: 'column', entity, use: 'date' }) } : {};
  needSymbol(cursor, ')');
  return counted(cursor, { kind: 'aggregate', function: name, of, ...where, ...by, ...spanSince(cursor, start) });
}

function parseOf(cursor: Cursor, name: AggregateFunction): AggregateOf {
  if (name === 'count') return { kind: 'records', entity: needName(cursor, { kind: 'entity' }) };
  if (name === 'distinct') return { kind: 'column', column: needEntityColumn(cursor, 'distinct') };
  const unit = startsSpan(cursor) ? takeWord(cursor, 'days', 'minutes') : undefined;
  if (unit === undefined) return { kind: 'column', column: needEntityColumn(cursor, 'number') };
  needWord(cursor, 'from');
  const start = needEntityColumn(cursor, 'date');
  needWord(cursor, 'to');
  return { kind: 'span', unit, start, end: needEntityColumn(cursor, 'date') };
}

/** `days.x` would be an entity of that name. */
function startsSpan(cursor: Cursor): boolean {
  const next = peek(cursor, 1);
  return !(next.kind === 'symbol' && next.text === '.');
}
