import { LeadlineError } from '@leadline/contract';
import { resolve } from 'node:path';
import { readSettings } from '#server/config.ts';
import { layoutOf } from '#server/folder/layout.ts';
import { trailFindings, verifyTrail } from '#server/upkeep/examine-trail.ts';
import { restoreBackup } from '#server/upkeep/restore.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { textOption } from '../options.ts';

/** leadline restore <backup>: a data folder from a backup; the folder must be new or empty. */
export const restore: Command = {
  name: 'restore',
  arguments: '<folder>',
  least: 1,
  most: 1,
  options: { erasures: { type: 'string' } },
  examples: [
    'leadline restore /mnt/backup/leadline-2026-06-30 --data restored',
    'leadline restore /mnt/backup/leadline-2026-06-30 --data restored --erasures old/erasures.jsonl',
  ],
  run: async (call) => {
    const { dataFolder } = readSettings(call.flags);
    const bar = call.terminal.progress(call.terminal.words('restoring'));
    const ledger = textOption(call.options, 'erasures');
    const tell = (done: number, total: number): void => bar.at(done / total);
    const { audit } = await restoreBackup(resolve(call.arguments[0]!), dataFolder, tell, ledger === undefined ? undefined : resolve(ledger));
    bar.end();
    const seen = audit === undefined ? [] : [{ seq: BigInt(audit.seq), hash: audit.hash }];
    const [broken] = trailFindings(await verifyTrail(layoutOf(dataFolder), seen));
    call.terminal.print(call.terminal.words('restored', { folder: dataFolder }));
    if (broken) throw new LeadlineError('unavailable', broken.code, broken.parameters);
    return exitCodes.ok;
  },
};
