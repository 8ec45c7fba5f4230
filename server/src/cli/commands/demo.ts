import { LeadlineError } from '@leadline/contract';
import { demoScales } from '@leadline/demo';
import { readSettings } from '#server/config.ts';
import { loadDemo } from '#server/features/demo/demo.ts';
import { layoutOf } from '#server/folder/layout.ts';
import { findRunningServer } from '#server/folder/running-server.ts';
import type { Command } from '../command.ts';
import { openFolderHere } from '../connect.ts';
import { exitCodes } from '../exit-codes.ts';
import { choiceOption, textOption } from '../options.ts';

/** leadline demo: the demo company in an empty folder, at any size. */
export const demo: Command = {
  name: 'demo',
  arguments: '',
  least: 0,
  most: 0,
  options: { scale: { type: 'string' }, seed: { type: 'string' } },
  examples: ['leadline demo --data demo-data', 'leadline demo --data big --scale 10m'],
  run: async ({ flags, options, terminal }) => {
    const scale = choiceOption(
      options,
      'scale',
      demoScales.map(({ id }) => id),
      'team',
    );
    const settings = readSettings({ ...flags, log: flags.log ?? 'error' });
    const running = findRunningServer(layoutOf(settings.dataFolder));
    if (running) throw new LeadlineError('conflict', 'cli.server_running', { address: running.address });
    const { ctx, close } = await openFolderHere(settings);
    try {
      if ((await ctx.inbox.lastSeq()) > 0n) throw new LeadlineError('conflict', 'cli.not_empty', { folder: settings.dataFolder });
      const bar = terminal.progress(terminal.words('demoLoading'));
      await loadDemo(ctx, {
        scale,
        seed: textOption(options, 'seed') ?? 'leadline',
        act: { by: 'command line', now: ctx.clock.now(), reason: null },
        onProgress: (done) => bar.at(done),
      });
      bar.end();
      terminal.print(terminal.words('demoLoaded'));
      return exitCodes.ok;
    } finally {
      await close();
    }
  },
};
