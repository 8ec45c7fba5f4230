import type { BackupResponse } from '@leadline/contract';
import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** leadline backup <folder>: a verified copy of everything, while the server runs or not. */
export const backup: Command = {
  name: 'backup',
  arguments: '<folder>',
  least: 1,
  most: 1,
  options: {},
  examples: ['leadline backup /mnt/backup/leadline-2026-06-30'],
  run: async (call) => {
    const folder = resolve(call.arguments[0]!);
    const api = await call.api();
    const done = await api.call<BackupResponse>('POST', '/api/backup', { folder });
    call.terminal.print(call.terminal.words('backedUp', { folder: done.folder }));
    return exitCodes.ok;
  },
};
