import { LeadlineError } from '@leadline/contract';
import { pino } from 'pino';
import { readSettings } from '#server/config.ts';
import { makeLog } from '#server/log.ts';
import { isSame, moveToDatabase } from '#server/upkeep/move-to-database.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { textOption } from '../options.ts';
import { textTable } from '../output/text-table.ts';
import { UsageError } from '../usage-error.ts';

/** leadline move: a data folder into an empty PostgreSQL, with the comparison of both as its result. */
export const move: Command = {
  name: 'move',
  arguments: '',
  least: 0,
  most: 0,
  options: { to: { type: 'string' } },
  examples: ['leadline move --data data --to postgres://leadline@db.example.com/leadline'],
  run: async ({ flags, options, terminal }) => {
    const url = textOption(options, 'to');
    if (url === undefined) throw new UsageError('cli.missing_argument', { usage: 'leadline move --to <…>' });
    const settings = readSettings({ ...flags, log: flags.log ?? 'error' });
    const log = makeLog(settings.logLevel, pino.destination({ dest: 2, sync: true }));
    const bar = terminal.progress(terminal.words('moving'));
    const comparison = await moveToDatabase(settings, url, log, (done) => bar.at(done)).finally(() => bar.end());
    const { entities, answers, otherAnswers } = comparison;
    const columns = (['entity', 'folder', 'database', 'same'] as const).map((name) => {
      return { title: terminal.words(`move.${name}`), align: name === 'folder' || name === 'database' ? ('right' as const) : ('left' as const) };
    });
    const rows = entities.map(({ entity, records, isSame: same }) => [entity, ...records, terminal.words(same ? 'move.yes' : 'move.no')]);
    terminal.print(textTable(columns, rows));
    terminal.print(terminal.words('move.answers', { answers, others: otherAnswers.length }));
    for (const one of otherAnswers) terminal.print(`  ${one}`);
    if (isSame(comparison)) {
      terminal.print(terminal.words('move.done'));
      return exitCodes.ok;
    }
    const differences = otherAnswers.length + entities.filter((each) => !each.isSame).length;
    throw new LeadlineError('conflict', 'database.differs', { differences });
  },
};
