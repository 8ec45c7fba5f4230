import type { RebuildResponse } from '@leadline/contract';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { watchProgress } from '../output/watch-progress.ts';

/** leadline rebuild: the facts made again from the inbox, with the same ids and answers. */
export const rebuild: Command = {
  name: 'rebuild',
  arguments: '',
  least: 0,
  most: 0,
  options: {},
  examples: ['leadline rebuild'],
  run: async ({ api, terminal }) => {
    const client = await api();
    const bar = terminal.progress(terminal.words('rebuilding'));
    const done = await watchProgress(client, 'rebuild', bar, client.call<RebuildResponse>('POST', '/api/rebuild', {}));
    terminal.print(terminal.words('rebuilt', { entries: done.entries }));
    return exitCodes.ok;
  },
};
