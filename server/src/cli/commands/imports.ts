import type { ImportRun, ImportsResponse } from '@leadline/contract';
import type { Api } from '../api.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { choiceOption, formatOption, textOption } from '../options.ts';
import { textTable } from '../output/text-table.ts';

/** leadline imports: what was imported; with `--rejects` the rejected rows of one, as CSV. */
export const imports: Command = {
  name: 'imports',
  arguments: '',
  least: 0,
  most: 0,
  options: { ...formatOption, rejects: { type: 'string' } },
  examples: ['leadline imports', 'leadline imports --rejects 0199a3c2-6f1e-7c1b-9d43-2f4b8a6e1c55 > rejected.csv'],
  run: async (call) => {
    const api = await call.api();
    const rejectsOf = textOption(call.options, 'rejects');
    if (rejectsOf !== undefined) {
      call.terminal.print(await api.text(`/api/imports/${encodeURIComponent(rejectsOf)}/rejects.csv?locale=${call.terminal.locale}`));
      return exitCodes.ok;
    }
    const found = await allImports(api);
    const rows = found.map((run) => [run.id, run.receivedAt, run.status, run.recipe, run.files.join(' ')]);
    const titles = ['id', 'received', 'status', 'recipe', 'files'].map((title) => ({ title, align: 'left' as const }));
    const format = choiceOption(call.options, 'format', ['table', 'json'], 'table');
    call.terminal.print(format === 'json' ? JSON.stringify({ imports: found }, null, 2) : textTable(titles, rows));
    return exitCodes.ok;
  },
};

async function allImports(api: Api): Promise<readonly ImportRun[]> {
  const found: ImportRun[] = [];
  let next: string | null = null;
  do {
    const page: ImportsResponse = await api.call<ImportsResponse>(
      'GET',
      `/api/imports?limit=200${next === null ? '' : `&before=${encodeURIComponent(next)}`}`,
    );
    found.push(...page.imports);
    ({ next } = page);
  } while (next !== null);
  return found;
}
