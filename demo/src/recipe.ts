import type { Recipe } from '@leadline/contract';
import { entities } from '@leadline/kpi';
import { columnsOf } from './write/tables.ts';

export const demoSource = 'copperleaf';

/** How the demo company's files are read: every column under its own name, `external_id` identifies, the highest `version` wins. */
export const demoRecipe: Recipe = {
  name: 'Demo company',
  source: demoSource,
  files: [...entities.values()].map((entity) => ({
    id: entity.id,
    match: { name: `${entity.id}.*csv` },
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    hasHeader: true,
    skip: 0,
  })),
  defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: 'UTC' },
  corrections: [],
  outputs: [...entities.values()].map((entity) => ({
    entity: entity.id,
    file: entity.id,
    id: [{ kind: 'column', column: 'external_id' }],
    version: { kind: 'column', column: 'version' },
    fields: columnsOf(entity)
      .filter((column) => column !== 'external_id' && column !== 'version')
      .map((column) => ({ column, from: { kind: 'column', column } })),
  })),
};
