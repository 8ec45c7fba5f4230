import type { RecipesResponse } from '@leadline/contract';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { choiceOption, formatOption } from '../options.ts';
import { textTable } from '../output/text-table.ts';

/** leadline recipes: saved mappings of files; with a name that one, whole. */
export const recipes: Command = {
  name: 'recipes',
  arguments: '[<name>]',
  least: 0,
  most: 1,
  options: { ...formatOption, delete: { type: 'boolean' } },
  examples: ['leadline recipes', 'leadline recipes crm > crm.json', 'leadline recipes crm --delete'],
  run: async (call) => {
    const [name] = call.arguments;
    const api = await call.api();
    if (name !== undefined && call.options['delete'] === true) await api.call('DELETE', `/api/recipes/${encodeURIComponent(name)}`);
    else if (name !== undefined) call.terminal.print(JSON.stringify(await api.call('GET', `/api/recipes/${encodeURIComponent(name)}`), null, 2));
    else {
      const found = await api.call<RecipesResponse>('GET', '/api/recipes');
      const format = choiceOption(call.options, 'format', ['table', 'json'], 'table');
      const rows = found.recipes.map((recipe) => [recipe.name, recipe.source, recipe.outputs.map((output) => output.entity).join(' ')]);
      const titles = ['name', 'source', 'entities'].map((title) => ({ title, align: 'left' as const }));
      call.terminal.print(format === 'json' ? JSON.stringify(found, null, 2) : textTable(titles, rows));
    }
    return exitCodes.ok;
  },
};
