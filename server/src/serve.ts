import { translate, type Locale, type MessageKey } from '@leadline/i18n';
import { readSettings, type Flags } from '#server/config.ts';
import { makeLog } from '#server/log.ts';
import { startServer } from '#server/start-server.ts';

export interface ServeOptions {
  readonly flags: Flags;
  readonly isEmpty: boolean;
  readonly locale: Locale;
  /** What a person should read. */
  readonly say: (text: string) => void;
}

/**
 * Runs the server until the process is told to stop. The log goes to standard output, one JSON line an event; in a terminal,
 * where a person reads, only what is wrong.
 */
export async function serve({ flags, isEmpty, locale, say }: ServeOptions): Promise<'stopped' | 'dead'> {
  const settings = readSettings(flags);
  const isPerson = process.stdout.isTTY === true && flags.log === undefined && settings.logLevel === 'info';
  const server = await startServer(settings, makeLog(isPerson ? 'warn' : settings.logLevel), { isEmpty });
  const stopped = untilSignal(server.stop, () => say(words(locale, 'stopping')));
  say(words(locale, 'serving', { address: server.address }));
  if (server.setupAddress !== undefined) say(words(locale, 'servingSetup', { address: server.setupAddress }));
  if (server.isLoadingDemo) say(words(locale, 'servingDemo'));
  const how = await Promise.race([stopped.then(() => 'stopped' as const), server.dead.then(() => 'dead' as const)]);
  if (how === 'dead') await server.stop();
  return how;
}

function words(locale: Locale, key: string, parameters: Readonly<Record<string, string>> = {}): string {
  return translate(locale, `cli.${key}` as MessageKey, parameters);
}

/** The first signal stops gently, the second at once. */
function untilSignal(stop: () => Promise<void>, tell: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (isStopping) process.exit(1);
        isStopping = true;
        tell();
        stop().then(resolve, reject);
      });
    }
  });
}
