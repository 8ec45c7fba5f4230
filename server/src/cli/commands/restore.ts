import { resolve } from 'node:path';
import { readSettings } from '#server/config.ts';
import { restoreBackup } from '#server/upkeep/restore.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** leadline restore <backup>: a data folder from a backup; the folder must be new or empty. */
export const restore: Command = {
  name: 'restore',
  arguments: '<folder>',
  least: 1,
  most: 1,
  options: {},
  examples: ['leadline restore /mnt/backup/leadline-2026-06-30 --data restored'],
  run: async (call) => {
    const { dataFolder } = readSettings(call.flags);
    const bar = call.terminal.progress(call.terminal.words('restoring'));
    await restoreBackup(resolve(call.arguments[0]!), dataFolder, (done, total) => bar.at(done / total));
    bar.end();
    call.terminal.print(call.terminal.words('restored', { folder: dataFolder }));
    return exitCodes.ok;
  },
};
