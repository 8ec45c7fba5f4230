import { createCursor } from './cursor.ts';
import { type Expected, FormulaFault } from './issue.ts';
import { lex, type Token } from './lex.ts';
import { calendarWords, type Span } from './node.ts';
import { parseTokens } from './parse-formula.ts';
import { fold, type Vocabulary, type VocabularyColumn, type VocabularyEntity, type VocabularyKpi } from './vocabulary.ts';
import { functionNames, isPlainName } from './words.ts';

export type SuggestionKind = 'function' | 'word' | 'symbol' | 'entity' | 'column' | 'value' | 'kpi' | 'calendar' | 'dimension' | 'variant';

/** What an editor offers in place of the span. */
export interface Suggestion extends Span {
  readonly kind: SuggestionKind;
  /** What is put into the text. */
  readonly insert: string;
  /** Under which words its name stands, where it has one. */
  readonly key?: string;
  /** The name its maker gave it. */
  readonly name?: string;
}

const most = 500;

/**
 * What can stand at a position of a text, that what is begun there first. Nothing where the text before it has a fault.
 * @param position number of characters before the cursor
 */
export function completeFormula(text: string, position: number, vocabulary: Vocabulary): readonly Suggestion[] {
  const before = text.slice(0, Math.max(0, position));
  const begun = findBegun(before);
  const expected = expectedAfter(before.slice(0, begun.from));
  const candidates = expected.flatMap((one) => candidatesOf(one, vocabulary));
  const wanted = fold(begun.text);
  const unique = [...new Map(candidates.map((candidate) => [`${candidate.kind} ${candidate.insert}`, candidate])).values()];
  return unique
    .map((candidate) => ({ candidate, rank: rankOf(candidate, wanted, begun.isText) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ candidate }) => ({
      kind: candidate.kind,
      insert: candidate.insert,
      ...(candidate.key ? { key: candidate.key } : {}),
      ...(candidate.name ? { name: candidate.name } : {}),
      from: begun.from,
      to: position,
    }));
}

interface Begun {
  readonly from: number;
  readonly text: string;
  /** Within quotes. */
  readonly isText: boolean;
}

/** The name or text the cursor stands at the end of. */
function findBegun(before: string): Begun {
  const open = findOpen(before);
  if (open !== undefined) return { from: open, text: before.slice(open + 1), isText: before[open] !== '[' };
  const word = /[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  return { from: before.length - word.length, text: word, isText: false };
}

/** Where a text or a name in brackets begins that does not end before the cursor. */
function findOpen(before: string): number | undefined {
  try {
    lex(before);
    return undefined;
  } catch (error) {
    const isOpen = error instanceof FormulaFault && (error.issue.code === 'unclosed_text' || error.issue.code === 'unclosed_name');
    return isOpen ? error.issue.from : undefined;
  }
}

/** What would be understood at the end of a text. */
function expectedAfter(text: string): readonly Expected[] {
  let tokens: readonly Token[];
  try {
    tokens = lex(text);
  } catch (error) {
    if (error instanceof FormulaFault) return [];
    throw error;
  }
  const cursor = createCursor(tokens);
  try {
    parseTokens(cursor);
  } catch (error) {
    if (!(error instanceof FormulaFault)) throw error;
  }
  return cursor.furthest === tokens.length - 1 ? cursor.expected : [];
}

interface Candidate {
  readonly kind: SuggestionKind;
  readonly insert: string;
  readonly key?: string;
  readonly name?: string;
  readonly names?: readonly string[];
}

/** 0: begins so, 1: is called so, 2: contains it, 3: neither. */
function rankOf({ kind, insert, names = [] }: Candidate, wanted: string, isText: boolean): number {
  if (isText && kind !== 'value') return 3;
  if (wanted === '') return kind === 'symbol' ? 2 : 1;
  if (kind === 'symbol') return 3;
  const written = fold(insert.replace(/^["[]/, ''));
  if (written.startsWith(wanted)) return 0;
  const called = names.map(fold);
  if (called.some((name) => name.startsWith(wanted) || name.includes(` ${wanted}`))) return 1;
  return written.includes(wanted) || called.some((name) => name.includes(wanted)) ? 2 : 3;
}

function candidatesOf(expected: Expected, vocabulary: Vocabulary): readonly Candidate[] {
  switch (expected.kind) {
    case 'symbol':
    case 'word':
      return [{ kind: expected.kind, insert: expected.text }];
    case 'value':
      return startingCandidates(vocabulary);
    case 'number':
      return ['7', '30', '90'].map((insert) => ({ kind: 'value', insert }));
    case 'entity':
      return vocabulary.data.entities.filter((entity) => entity.date !== undefined).map(entityCandidate);
    case 'dimension':
      return vocabulary.data.dimensions.map((id) => ({
        kind: 'dimension',
        insert: id,
        key: `dimension.label.${id}`,
        names: vocabulary.data.dimensionNames?.[id] ?? [],
      }));
    case 'variant':
      return (vocabulary.kpis.get(expected.of ?? '')?.variants ?? []).map((insert) => ({ kind: 'variant', insert }));
    case 'column':
      return columnCandidates(expected, vocabulary);
    case 'literal':
      return literalCandidates(expected, vocabulary);
  }
}

function startingCandidates(vocabulary: Vocabulary): readonly Candidate[] {
  return [
    ...functionNames.map((name): Candidate => ({ kind: 'function', insert: `${name}(` })),
    ...vocabulary.data.kpis
      .filter((kpi) => !kpi.isArchived)
      .map((kpi): Candidate => ({ kind: 'kpi', insert: nameText(kpi.id), ...labelOf(kpi), names: kpi.names ?? [] })),
    ...calendarWords.map((insert): Candidate => ({ kind: 'calendar', insert, key: `formula.calendar.${insert}` })),
  ];
}

function labelOf({ key, names = [] }: VocabularyKpi): Pick<Candidate, 'key' | 'name'> {
  if (key !== undefined) return { key };
  return names[0] === undefined ? {} : { name: names[0] };
}

const nameText = (id: string): string => (isPlainName(id) ? id : `[${id}]`);

const entityCandidate = (entity: VocabularyEntity): Candidate => ({
  kind: 'entity',
  insert: nameText(entity.id),
  key: `entity.${entity.id}.many`,
  names: entity.names ?? [],
});

function findEntity(name: string, vocabulary: Vocabulary): VocabularyEntity | undefined {
  const [id, ...others] = vocabulary.findEntities(name);
  return id !== undefined && others.length === 0 ? vocabulary.entities.get(id) : undefined;
}

/** The columns of an entity, or of what one of its references leads to. */
function ownerOf(entity: VocabularyEntity | undefined, via: string | undefined, vocabulary: Vocabulary): VocabularyEntity | undefined {
  if (!entity || via === undefined) return entity;
  const column = findColumn(entity, via, vocabulary);
  if (!column) return findEntity(via, vocabulary) === entity ? entity : undefined;
  return vocabulary.entities.get(column.to ?? '');
}

function findColumn(entity: VocabularyEntity, name: string, vocabulary: Vocabulary): VocabularyColumn | undefined {
  const [id, ...others] = vocabulary.findColumns(entity, name);
  return id !== undefined && others.length === 0 ? vocabulary.columns(entity).get(id) : undefined;
}

function columnCandidates(expected: Extract<Expected, { kind: 'column' }>, vocabulary: Vocabulary): readonly Candidate[] {
  const owner = ownerOf(findEntity(expected.entity, vocabulary), expected.via, vocabulary);
  return (owner?.columns ?? []).filter((column) => isUseful(column, expected.use)).map((column) => columnCandidate(owner!, column));
}

const columnCandidate = (owner: VocabularyEntity, column: VocabularyColumn): Candidate => ({
  kind: 'column',
  insert: nameText(column.id),
  key: `entity.${owner.id}.column.${column.column}`,
  names: column.names ?? [],
});

function isUseful({ kind, isPersonal, unit }: VocabularyColumn, use: Extract<Expected, { kind: 'column' }>['use']): boolean {
  if (use === 'number') return kind === 'money' || kind === 'number';
  if (use === 'date') return kind === 'moment' || kind === 'date';
  if (isPersonal) return false;
  return use === 'condition' || (kind !== 'money' && kind !== 'flag' && (kind !== 'number' || unit === 'number'));
}

function literalCandidates({ entity, column }: Extract<Expected, { kind: 'literal' }>, vocabulary: Vocabulary): readonly Candidate[] {
  const [last, ...before] = [...column].reverse();
  const owner = ownerOf(findEntity(entity, vocabulary), before[0], vocabulary);
  const found = owner && findColumn(owner, last!, vocabulary);
  if (!owner || !found) return [];
  if (found.kind === 'flag') return ['true', 'false'].map((insert) => ({ kind: 'value', insert }));
  const names = new Map(Object.entries(found.valueNames ?? {}));
  return (found.values ?? []).map((value) => ({
    kind: 'value',
    insert: `"${value}"`,
    key: `entity.${owner.id}.value.${found.column}.${value}`,
    names: names.get(value) ?? [],
  }));
}
