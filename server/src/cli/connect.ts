import type { Locale } from '@leadline/i18n';
import { pino } from 'pino';
import { makeApp } from '#server/app.ts';
import type { Settings } from '#server/config.ts';
import { layoutOf } from '#server/folder/layout.ts';
import { findLocalToken } from '#server/folder/local-token.ts';
import { findRunningServer } from '#server/folder/running-server.ts';
import { makeLog } from '#server/log.ts';
import { openContext, type OpenContext } from '#server/open-context.ts';
import { makeApi, type Api } from './api.ts';
import { localTransport } from './local-transport.ts';
import { remoteTransport } from './remote-transport.ts';

/** Port in the address of requests that never leave the process. */
const noPort = 80;

/** To the server that has the folder open, else into the folder itself. */
export async function connect(settings: Settings, locale: Locale): Promise<Api> {
  const layout = layoutOf(settings.dataFolder);
  const running = findRunningServer(layout);
  if (running) return makeApi(remoteTransport(running.address, findLocalToken(layout.token)), locale);
  const { ctx, close } = await openFolderHere(settings);
  try {
    await ctx.applier.until(await ctx.inbox.lastSeq());
    const app = await makeApp(ctx, { port: () => noPort });
    await app.ready();
    const closeAll = async (): Promise<void> => {
      await app.close();
      await close();
    };
    return makeApi(localTransport({ app, port: noPort, token: findLocalToken(layout.token), close: closeAll }), locale);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Opens the folder in this process; the log goes to standard error, the result has standard output to itself. */
export function openFolderHere(settings: Settings): Promise<OpenContext> {
  return openContext(settings, makeLog(settings.logLevel, pino.destination({ dest: 2, sync: true })));
}
