import { type CheckContext, report, resolve, resolveColumn } from './check-context.ts';
import { shorten } from './issue.ts';
import type { ColumnPath, Comparison, Condition, Literal, Name, Span } from './node.ts';
import type { VocabularyColumn, VocabularyEntity } from './vocabulary.ts';

/** The condition with ids instead of names; undefined where something in it is wrong. */
export function checkCondition(context: CheckContext, entity: VocabularyEntity, condition: Condition): Condition | undefined {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const of = condition.of.map((part) => checkCondition(context, entity, part));
      return of.every((part) => part !== undefined) ? { ...condition, of } : undefined;
    }
    case 'not': {
      const of = checkCondition(context, entity, condition.of);
      return of && { ...condition, of };
    }
    default:
      return checkTest(context, entity, condition);
  }
}

type Test = Extract<Condition, { readonly column: ColumnPath }>;

function checkTest(context: CheckContext, entity: VocabularyEntity, test: Test): Condition | undefined {
  const found = resolvePath(context, entity, test.column);
  if (!found) return undefined;
  const { path, column, owner } = found;
  if (test.kind === 'missing') return { ...test, column: path };
  if (column.isPersonal) return report(context, 'personal_column', path, { column: column.column, entity: owner.id });
  if (test.kind === 'flag') {
    if (column.kind !== 'flag') return report(context, 'not_a_flag', path, { column: column.column, entity: owner.id });
    return { ...test, column: path };
  }
  const isOnOwn = path.names.length === 1;
  if (column.kind === 'reference' && !hasLabel(context, column, isOnOwn))
    return report(context, 'not_comparable', path, { column: column.column, entity: owner.id, sign: test.kind === 'in' ? 'in' : test.is });
  if (test.kind === 'in') {
    const values = test.values.map((value) => checkLiteral(context, owner, column, value, '='));
    return values.every((value) => value !== undefined) ? { ...test, column: path, values } : undefined;
  }
  const value = checkLiteral(context, owner, column, test.value, test.is);
  return value && { ...test, column: path, value };
}

/** A reference is compared by the name of what it leads to, one step away and no personal data. */
function hasLabel({ vocabulary }: CheckContext, column: VocabularyColumn, isOnOwn: boolean): boolean {
  return isOnOwn && vocabulary.entities.get(column.to ?? '')?.label !== undefined;
}

interface Found {
  readonly path: ColumnPath;
  readonly column: VocabularyColumn;
  /** The entity the column belongs to. */
  readonly owner: VocabularyEntity;
}

/** Own columns, and those of what a reference leads to. The entity itself may stand before them. */
function resolvePath(context: CheckContext, entity: VocabularyEntity, path: ColumnPath): Found | undefined {
  const names = withoutEntity(context, entity, path.names);
  const [first, second, third] = names;
  if (third) return report(context, 'not_a_reference', third, { column: shorten(second!.id), entity: entity.id });
  const joint = second ? undefined : splitName(context, entity, first!);
  if (joint) return resolveStep(context, entity, path, joint[0], joint[1]);
  if (second) return resolveStep(context, entity, path, first!, second);
  const own = resolveColumn(context, entity, first!);
  return own && { path: { ...path, names: [own.name] }, column: own.column, owner: entity };
}

function withoutEntity({ vocabulary }: CheckContext, entity: VocabularyEntity, names: readonly Name[]): readonly Name[] {
  const [first, ...rest] = names;
  const isEntity =
    rest.length > 0 && vocabulary.findEntities(first!.id).includes(entity.id) && vocabulary.findColumns(entity, first!.id).length === 0;
  return isEntity ? rest : names;
}

function resolveStep(context: CheckContext, entity: VocabularyEntity, path: ColumnPath, via: Name, name: Name): Found | undefined {
  const step = resolveColumn(context, entity, via);
  if (!step) return undefined;
  const owner = context.vocabulary.entities.get(step.column.to ?? '');
  if (step.column.kind !== 'reference' || !owner) return report(context, 'not_a_reference', via, { column: step.column.column, entity: entity.id });
  if (owner.isAnonymous) return report(context, 'personal_column', via, { column: step.column.column, entity: entity.id });
  const target = resolveColumn(context, owner, name);
  return target && { path: { ...path, names: [step.name, target.name] }, column: target.column, owner };
}

/** `stage_kind` is understood as `stage.kind` where there is no column of that name. */
function splitName({ vocabulary }: CheckContext, entity: VocabularyEntity, name: Name): readonly [Name, Name] | undefined {
  if (vocabulary.findColumns(entity, name.id).length > 0) return undefined;
  for (const [index, letter] of [...name.id].entries()) {
    if (letter !== '_') continue;
    const [via, rest] = [name.id.slice(0, index), name.id.slice(index + 1)];
    const column = vocabulary.columns(entity).get(via);
    const target = column?.kind === 'reference' ? vocabulary.entities.get(column.to ?? '') : undefined;
    if (target && vocabulary.columns(target).has(rest))
      return [
        { ...name, id: via },
        { ...name, id: rest },
      ];
  }
  return undefined;
}

const orders: readonly Comparison[] = ['<', '<=', '>', '>='];

function checkLiteral(
  context: CheckContext,
  owner: VocabularyEntity,
  column: VocabularyColumn,
  literal: Literal,
  is: Comparison,
): Literal | undefined {
  const parameters = { column: column.column, entity: owner.id };
  const wanted = literalKinds(column);
  if (!wanted.includes(literal.kind)) return report(context, 'value_type', literal, { ...parameters, wanted: wanted[0]! });
  const hasOrder = wanted[0] === 'number' || wanted[0] === 'date';
  if (orders.includes(is) && !hasOrder) return report(context, 'not_comparable', literal, { ...parameters, sign: is });
  return column.kind === 'choice' ? checkChoice(context, owner, column, literal) : literal;
}

/** What a column can be compared with. */
function literalKinds(column: VocabularyColumn): readonly Literal['kind'][] {
  switch (column.kind) {
    case 'text':
    case 'choice':
    case 'reference':
      return ['text'];
    case 'moment':
    case 'date':
      return ['date'];
    case 'flag':
      return ['boolean'];
    case 'number':
      return column.unit === 'share' ? ['number', 'percent'] : ['number'];
    case 'money':
      return ['number'];
  }
}

function checkChoice(context: CheckContext, owner: VocabularyEntity, column: VocabularyColumn, literal: Literal): Literal | undefined {
  const name: Name & Span = { id: literal.value, from: literal.from, to: literal.to };
  const found = resolve(context, name, context.vocabulary.findValues(column, literal.value), 'unknown_value', column.values ?? [], {
    column: column.column,
    entity: owner.id,
  });
  return found && { ...literal, value: found.id };
}
