import type { FormulaIssue, FormulaIssueCode } from './issue.ts';
import { shorten } from './issue.ts';
import type { Name, Span } from './node.ts';
import { suggest, type Vocabulary, type VocabularyColumn, type VocabularyEntity } from './vocabulary.ts';

/** What a check knows and finds. */
export interface CheckContext {
  readonly vocabulary: Vocabulary;
  readonly issues: FormulaIssue[];
  aggregates: number;
  references: number;
  isInWindow: boolean;
  /** Dimensions a part around this one sums over, or leaves aside. */
  summed: readonly string[];
  whole: readonly string[];
}

export const createContext = (vocabulary: Vocabulary): CheckContext => ({
  vocabulary,
  issues: [],
  aggregates: 0,
  references: 0,
  isInWindow: false,
  summed: [],
  whole: [],
});

export function report(
  context: CheckContext,
  code: FormulaIssueCode,
  span: Span,
  parameters: FormulaIssue['parameters'] = {},
  suggestions: readonly string[] = [],
): undefined {
  context.issues.push({ code, from: span.from, to: span.to, parameters, ...(suggestions.length > 0 ? { suggestions } : {}) });
}

/** The one thing a name stands for; reports where there is none, or more than one. */
export function resolve(
  context: CheckContext,
  name: Name,
  found: readonly string[],
  code: FormulaIssueCode,
  known: Iterable<string>,
  parameters: FormulaIssue['parameters'] = {},
): Name | undefined {
  const [id, ...others] = found;
  if (id !== undefined && others.length === 0) return { ...name, id };
  if (id !== undefined) return report(context, 'ambiguous_name', name, { name: shorten(name.id) }, found);
  return report(context, code, name, { name: shorten(name.id), ...parameters }, suggest(name.id, known));
}

export function resolveEntity(context: CheckContext, name: Name): { readonly name: Name; readonly entity: VocabularyEntity } | undefined {
  const { vocabulary } = context;
  const countable = vocabulary.data.entities.filter((entity) => entity.date !== undefined).map((entity) => entity.id);
  const found = resolve(context, name, vocabulary.findEntities(name.id), 'unknown_entity', countable);
  if (!found) return undefined;
  const entity = vocabulary.entities.get(found.id)!;
  if (entity.date === undefined) return report(context, 'not_countable', name, { entity: entity.id });
  return { name: found, entity };
}

export function resolveColumn(
  context: CheckContext,
  entity: VocabularyEntity,
  name: Name,
): { readonly name: Name; readonly column: VocabularyColumn } | undefined {
  const columns = context.vocabulary.columns(entity);
  const found = resolve(context, name, context.vocabulary.findColumns(entity, name.id), 'unknown_column', columns.keys(), { entity: entity.id });
  return found && { name: found, column: columns.get(found.id)! };
}
