import type { FieldSource, ImportJoin, Recipe, RecipeOutput } from '@leadline/contract';
import type { ProfiledFile } from './find-joins.ts';
import { bareHeader } from './header-words.ts';
import { readColumn } from './choose-formats.ts';
import type { Part } from './proposal-part.ts';
import type { Recognised } from './recognise-file.ts';

export const wonWord = { kind: 'constant', value: 'Won' } as const;

/** Deals known by the day they were won alone are won. */
export function wonStage(main: Recognised, file: ProfiledFile): RecipeOutput['fields'] {
  const decided = main.fields.find(({ column }) => column.name === 'decided_at')?.from;
  const hasStage = main.fields.some(({ column }) => column.name === 'stage_id');
  if (main.entity.id !== 'opportunity' || hasStage || !decided || !/\bwon\b/.test(bareHeader(decided.name)) || file.rows === 0) return [];
  return [{ column: 'stage_id', from: wonWord }];
}

/** Contacts that another file tells the deal of are converted on the day it was won. */
export function conversion(part: Part, parts: readonly Part[], joins: readonly ImportJoin[], defaults: Recipe['defaults']): RecipeOutput['fields'] {
  const { main } = part;
  const id = main.id;
  if (main.entity.id !== 'lead' || !id || main.fields.some(({ column }) => column.name === 'converted_at')) return [];
  for (const other of parts) {
    if (other === part || other.main.entity.id !== 'opportunity') continue;
    const join = joins.find((one) => one.from.file === other.file.name && one.to.file === part.file.name && one.to.column === id.name);
    const won = other.main.fields.find(({ column, from }) => column.name === 'decided_at' && /\bwon\b/.test(bareHeader(from.name)))?.from;
    if (!join || !won) continue;
    const { format } = readColumn(won, defaults);
    const lookup: FieldSource = {
      kind: 'lookup',
      column: id.name,
      file: other.id,
      on: join.from.column,
      take: won.name,
      ...(format ? { format } : {}),
    };
    return [{ column: 'converted_at', from: lookup }];
  }
  return [];
}
