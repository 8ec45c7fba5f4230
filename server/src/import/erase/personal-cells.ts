import type { Recipe, RecipeOutput, SimpleSource } from '@leadline/contract';
import { erasedColumns, getEntity } from '@leadline/kpi';
import { plain } from '../stage/match-files.ts';
import { simpleSources } from '../stage/plan-import.ts';

/** What may be taken out of the rows of a file without changing what is counted. */
export interface PersonalCells {
  /** By entity: columns that nothing but texts about a person are made of. */
  readonly ofEntity: ReadonlyMap<string, ReadonlySet<string>>;
  /** Columns something else is made of. */
  readonly needed: ReadonlySet<string>;
}

/** @param file id of the recipe's file */
export function personalCells(recipe: Recipe, file: string): PersonalCells {
  const needed = new Set<string>();
  const personal = new Map<string, Set<string>>();
  for (const output of recipe.outputs) {
    const own = output.file === file;
    const erased = new Set(erasedColumns(getEntity(output.entity)).map(({ name }) => name));
    for (const source of identitySources(output)) note(source, own, file, needed);
    // Whether there is a text stays as it was; what it says does not.
    for (const { column, is } of output.where ?? []) if (own && (is === 'equal' || is === 'not_equal')) needed.add(plain(column));
    for (const field of output.fields) {
      const into = erased.has(field.column) ? (personal.get(output.entity) ?? new Set<string>()) : needed;
      if (into !== needed) personal.set(output.entity, into);
      for (const source of simpleSources(field.from)) note(source, own, file, into, needed);
    }
  }
  const ofEntity = new Map([...personal].map(([entity, columns]) => [entity, new Set([...columns].filter((column) => !needed.has(column)))]));
  return { ofEntity, needed };
}

function identitySources({ id, version }: RecipeOutput): readonly SimpleSource[] {
  return [...(id ?? []), ...(version ? [version] : [])];
}

/** A look-up needs the columns it joins by, and takes its value from another file. */
function note(source: SimpleSource, isOwn: boolean, file: string, into: Set<string>, needed: Set<string> = into): void {
  if (source.kind === 'constant') return;
  if (source.kind === 'column') {
    if (isOwn) into.add(plain(source.column));
    return;
  }
  if (isOwn) needed.add(plain(source.column));
  if (source.file !== file) return;
  needed.add(plain(source.on));
  into.add(plain(source.take));
}
