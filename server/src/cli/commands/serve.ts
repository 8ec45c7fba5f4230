import { serve as runServer } from '#server/serve.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** leadline serve: the server of a data folder, until it is stopped. */
export const serve: Command = {
  name: 'serve',
  arguments: '',
  least: 0,
  most: 0,
  options: { host: { type: 'string' }, port: { type: 'string' }, empty: { type: 'boolean' } },
  examples: ['leadline serve', 'leadline serve --data ~/leadline --port 8080', 'leadline serve --empty'],
  run: async ({ flags, options, terminal }) => {
    const how = await runServer({ flags, isEmpty: options['empty'] === true, locale: terminal.locale, say: terminal.note });
    return how === 'stopped' ? exitCodes.ok : exitCodes.failed;
  },
};
