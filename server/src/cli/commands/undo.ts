import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** leadline undo <import>: the facts as if the import had never been. */
export const undo: Command = {
  name: 'undo',
  arguments: '<import>',
  least: 1,
  most: 1,
  options: {},
  examples: ['leadline undo 0199a3c2-6f1e-7c1b-9d43-2f4b8a6e1c55'],
  run: async (call) => {
    const [id = ''] = call.arguments;
    const api = await call.api();
    await api.call('POST', `/api/imports/${encodeURIComponent(id)}/undo`, {});
    call.terminal.print(call.terminal.words('undone', { id }));
    return exitCodes.ok;
  },
};
