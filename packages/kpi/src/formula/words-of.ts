import type { FormulaWords } from './formula-words.ts';
import {
  type Aggregate,
  type AggregateOf,
  type ColumnPath,
  type Comparison,
  type Condition,
  entityOf,
  type FormulaNode,
  type FormulaWindow,
  type Literal,
  type Name,
} from './node.ts';
import type { Vocabulary, VocabularyColumn, VocabularyEntity } from './vocabulary.ts';

/** What a checked formula says, as a tree of messages and names. */
export function wordsOf(node: FormulaNode, vocabulary: Vocabulary): FormulaWords {
  const say = (part: FormulaNode): FormulaWords => wordsOf(part, vocabulary);
  switch (node.kind) {
    case 'number':
      return { kind: 'number', value: node.value, isPercent: node.isPercent };
    case 'calendar':
      return message(`calendar.${node.word}`);
    case 'reference':
      return { kind: 'kpi', id: node.name.id, ...(node.variant ? { variant: node.variant.id } : {}) };
    case 'aggregate':
      return aggregateWords(node, vocabulary);
    case 'negative':
      return { kind: 'negative', of: say(node.of) };
    case 'operation':
      return { kind: 'operation', operator: node.operator, of: [say(node.of[0]), say(node.of[1])] };
    case 'coalesce':
    case 'min':
    case 'max':
      return message(node.kind, { list: { kind: 'list', of: node.of.map(say) } });
    case 'if':
      return message('if', {
        test: message(`compare.${comparisonKeys[node.is]}`, { left: say(node.of[0]), right: say(node.of[1]) }),
        then: say(node.then),
        otherwise: say(node.otherwise),
      });
    case 'window':
      return windowWords(node.window, say(node.of));
    case 'round':
      return message('round', { of: say(node.of) }, node.decimals);
    case 'all':
    case 'sum_over':
      return message(node.kind, {
        of: say(node.of),
        dimensions: { kind: 'list', of: node.dimensions.map(({ id }) => ({ kind: 'name', key: `dimension.label.${id}` })) },
      });
  }
}

const message = (key: string, parts: Readonly<Record<string, FormulaWords>> = {}, count?: number): FormulaWords => ({
  kind: 'message',
  key,
  parts,
  ...(count === undefined ? {} : { count }),
});

const comparisonKeys: Readonly<Record<Comparison, string>> = {
  '=': 'is',
  '<>': 'is_not',
  '<': 'below',
  '<=': 'at_most',
  '>': 'above',
  '>=': 'at_least',
};

function windowWords(window: FormulaWindow, of: FormulaWords): FormulaWords {
  return window.kind === 'last' ? message(`window.last_${window.grain}s`, { of }, window.count) : message(`window.${window.kind}`, { of });
}

function aggregateWords(node: Aggregate, vocabulary: Vocabulary): FormulaWords {
  const entity = getEntity(vocabulary, entityOf(node.of));
  const records: FormulaWords = { kind: 'name', key: `entity.${entity.id}.many` };
  const what = ofWords(node.of, entity, vocabulary);
  const counted = message(`aggregate.${node.function}`, { records, ...(what ? { what } : {}) });
  const limited = node.where ? message('where', { what: counted, condition: conditionWords(node.where, entity, vocabulary) }) : counted;
  return node.by ? message('by', { what: limited, date: columnName(entity, getColumn(vocabulary, entity, node.by)) }) : limited;
}

function ofWords(of: AggregateOf, entity: VocabularyEntity, vocabulary: Vocabulary): FormulaWords | undefined {
  const nameOf = (name: Name): FormulaWords => columnName(entity, getColumn(vocabulary, entity, name));
  if (of.kind === 'records') return undefined;
  if (of.kind === 'column') return nameOf(of.column.column);
  return message(`span.${of.unit}`, { start: nameOf(of.start.column), end: nameOf(of.end.column) });
}

const columnName = (entity: VocabularyEntity, column: VocabularyColumn): FormulaWords => ({
  kind: 'name',
  key: `entity.${entity.id}.column.${column.column}`,
});

function conditionWords(condition: Condition, entity: VocabularyEntity, vocabulary: Vocabulary): FormulaWords {
  const say = (part: Condition): FormulaWords => conditionWords(part, entity, vocabulary);
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { kind: condition.kind, of: condition.of.map(say) };
    case 'not':
      return message('not', { condition: say(condition.of) });
    default:
      return testWords(condition, findPath(condition.column, entity, vocabulary));
  }
}

interface Target {
  readonly name: FormulaWords;
  readonly column: VocabularyColumn;
  readonly owner: VocabularyEntity;
}

function findPath({ names }: ColumnPath, entity: VocabularyEntity, vocabulary: Vocabulary): Target {
  const [first, second] = names;
  const own = getColumn(vocabulary, entity, first!);
  if (!second) return { name: columnName(entity, own), column: own, owner: entity };
  const owner = getEntity(vocabulary, { ...first!, id: own.to ?? '' });
  const column = getColumn(vocabulary, owner, second);
  return { name: message('of', { what: columnName(owner, column), of: columnName(entity, own) }), column, owner };
}

type Test = Exclude<Condition, { readonly kind: 'and' | 'or' | 'not' }>;

function testWords(test: Test, { name: left, column, owner }: Target): FormulaWords {
  const value = (literal: Literal): FormulaWords => literalWords(literal, column, owner);
  switch (test.kind) {
    case 'missing':
      return message(test.isNot ? 'present' : 'missing', { left });
    case 'flag':
      return message('yes', { left });
    case 'in':
      return message(test.isNot ? 'not_in' : 'in', { left, list: { kind: 'list', of: test.values.map(value) } });
    case 'compare': {
      if (test.value.kind === 'boolean') return message((test.value.value === 'true') === (test.is === '=') ? 'yes' : 'no', { left });
      const group = test.value.kind === 'date' ? 'date' : 'compare';
      return message(`${group}.${comparisonKeys[test.is]}`, { left, right: value(test.value) });
    }
  }
}

function literalWords({ kind, value }: Literal, column: VocabularyColumn, owner: VocabularyEntity): FormulaWords {
  if (kind === 'number' || kind === 'percent') return { kind: 'number', value, isPercent: kind === 'percent' };
  if (kind === 'date') return { kind: 'date', value };
  return column.kind === 'choice' ? { kind: 'name', key: `entity.${owner.id}.value.${column.column}.${value}` } : { kind: 'text', text: value };
}

function getEntity(vocabulary: Vocabulary, { id }: Name): VocabularyEntity {
  const entity = vocabulary.entities.get(id);
  if (!entity) throw new Error(`no entity ${id}: the formula is not checked`);
  return entity;
}

function getColumn(vocabulary: Vocabulary, entity: VocabularyEntity, { id }: Name): VocabularyColumn {
  const column = vocabulary.columns(entity).get(id);
  if (!column) throw new Error(`no column ${id}: the formula is not checked`);
  return column;
}
