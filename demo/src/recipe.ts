import type { Recipe } from '@leadline/contract';
import type { DemoFile } from './write/tables.ts';

export const demoSource = 'copperleaf';
export const demoRecipeName = 'Demo company';

/** Every column under its own name; `external_id` identifies a record, and of several the highest `version` holds. */
export function recipeFor(files: readonly DemoFile[]): Recipe {
  const first = files.filter((file) => !file.name.includes('.late.'));
  return {
    name: demoRecipeName,
    source: demoSource,
    files: first.map(({ entity }) => ({
      id: entity,
      match: { name: `${entity}.*csv` },
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      hasHeader: true,
      skip: 0,
    })),
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: 'UTC' },
    corrections: [],
    outputs: first.map(({ entity, columns }) => ({
      entity,
      file: entity,
      id: [{ kind: 'column', column: 'external_id' }],
      version: { kind: 'column', column: 'version' },
      fields: columns.slice(2).map((column) => ({ column, from: { kind: 'column', column } })),
    })),
  };
}
