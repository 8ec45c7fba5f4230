import { LeadlineError } from '@leadline/contract';
import { clockOf, readSettings } from '#server/config.ts';
import { errorMessage } from '#server/errors.ts';
import { databasePlaceOf } from '#server/database/database-place.ts';
import { examineDatabase } from '#server/upkeep/examine-database.ts';
import { examineFolder, type Finding } from '#server/upkeep/examine-folder.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

/** leadline doctor: what is wrong with a data folder; with `--repair` what can be mended is. */
export const doctor: Command = {
  name: 'doctor',
  arguments: '',
  least: 0,
  most: 0,
  options: { repair: { type: 'boolean' } },
  examples: ['leadline doctor', 'leadline doctor --data ~/leadline --repair'],
  run: async ({ flags, options, terminal }) => {
    const settings = readSettings(flags);
    const { databaseUrl } = settings;
    const findings = await (databaseUrl === null
      ? examineFolder(settings.dataFolder, clockOf(settings))
      : examineDatabase(databaseUrl, clockOf(settings)));
    const isRepairing = options['repair'] === true;
    let left = 0;
    for (const finding of findings) {
      const isMended = isRepairing && finding.repair !== null;
      if (isMended) finding.repair?.();
      else left += 1;
      const state = isMended ? 'mended' : finding.repair === null ? 'beyondRepair' : 'repairable';
      terminal.print(`${sayFinding(finding)} ${terminal.words(`doctor.${state}`)}`);
    }
    if (findings.length === 0)
      terminal.print(terminal.words('doctor.sound', { folder: databaseUrl === null ? settings.dataFolder : databasePlaceOf(databaseUrl).shown }));
    return left === 0 ? exitCodes.ok : exitCodes.failed;

    function sayFinding({ code, parameters }: Finding): string {
      return errorMessage(terminal.locale, new LeadlineError('invalid', code, parameters));
    }
  },
};
