import type { AddressInfo } from 'node:net';
import { offerSetup } from '#server/access/offer-setup.ts';
import { makeApp, type App } from '#server/app.ts';
import type { Settings } from '#server/config.ts';
import type { Context } from '#server/context.ts';
import { isUntouched, loadDemo, startEmpty } from '#server/features/demo/demo.ts';
import { openStartingDoor } from '#server/http/starting-door.ts';
import { openContext } from '#server/open-context.ts';
import { freezeForecastsHourly } from '#server/jobs/freeze-forecasts.ts';
import { sendBoardsOften } from '#server/jobs/send-boards.ts';
import { sendNoticesOften } from '#server/jobs/send-notices.ts';
import { tellLinkedGoalsOften } from '#server/jobs/tell-linked-goals.ts';
import { tendRecognitionHourly } from '#server/jobs/tend-recognition.ts';
import { tendAlertsOften } from '#server/jobs/tend-alerts.ts';
import { tendMeetingsOften } from '#server/jobs/tend-meetings.ts';
import { removeEndedHourly } from '#server/jobs/remove-ended.ts';
import { tidyPicturesHourly } from '#server/jobs/tidy-pictures.ts';
import { keepRetentionNightly } from '#server/jobs/keep-retention.ts';
import { tendRollups } from '#server/jobs/tend-rollups.ts';
import { sendWebhooks } from '#server/jobs/send-webhooks.ts';
import { watchEngine } from '#server/jobs/watch-engine.ts';
import type { Log } from '#server/log.ts';
import { webFolder } from '#server/web-folder.ts';

export interface ServerOptions {
  /** Start without the demo company. */
  readonly isEmpty: boolean;
  readonly demoScale?: string;
}

export interface RunningServer {
  /** For example `http://127.0.0.1:7474`. */
  readonly address: string;
  readonly ctx: Context;
  /** Where the first administrator is made, with its token; undefined once there is one. */
  readonly setupAddress: string | undefined;
  /** The demo company is being loaded in the background. */
  readonly isLoadingDemo: boolean;
  /** Finishes the answers under way, then closes everything. */
  readonly stop: () => Promise<void>;
  /** Resolves where the engine is dead and the process has to end with an error. */
  readonly dead: Promise<void>;
}

const patienceMs = 10_000;

/** Opens the folder, listens, leaves its address in the folder, and fills an untouched folder with the demo company. */
export async function startServer(settings: Settings, log: Log, options: ServerOptions): Promise<RunningServer> {
  const closeDoor = await openStartingDoor(settings);
  const { ctx, close, refused } = await openContext(settings, log).catch(async (error: unknown) => {
    await closeDoor();
    throw error;
  });
  let app: App | undefined;
  try {
    let port = settings.port;
    app = await makeApp(ctx, { port: () => port, web: webFolder() });
    await closeDoor();
    await app.listen({ host: settings.host, port });
    ({ port } = app.server.address() as AddressInfo);
    const address = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`;
    ctx.folder.announce(address);
    for (const { code, parameters } of ctx.folder.warnings) log.warn({ code, ...parameters }, 'about the data folder');
    if (options.isEmpty) await startEmpty(ctx);
    const isLoadingDemo = await isUntouched(ctx);
    if (isLoadingDemo) inBackground(ctx, options.demoScale ?? 'team');
    log.info({ address }, 'listening');
    const token = await offerSetup(ctx);
    const setupAddress = token === undefined ? undefined : `${address}/setup#${token}`;
    let tellDead = (): void => {};
    const dead = new Promise<void>((resolve) => (tellDead = resolve));
    const leave = watchEngine(ctx, tellDead);
    const rest = tendRollups(ctx);
    const sent = sendWebhooks(ctx);
    const jobs = [
      keepRetentionNightly,
      freezeForecastsHourly,
      tellLinkedGoalsOften,
      tendMeetingsOften,
      tendAlertsOften,
      tendRecognitionHourly,
      tidyPicturesHourly,
      sendNoticesOften,
      sendBoardsOften,
    ].map((begin) => begin(ctx));
    const keepEnded = removeEndedHourly(ctx);
    void refused.then((error) => {
      log.error({ err: error }, 'another version of the product uses the database now');
      tellDead();
    });
    const closeAll = async (): Promise<void> => {
      leave();
      rest();
      keepEnded();
      await Promise.all(jobs.map((end) => end()));
      await ctx.outbound.close();
      await sent();
      return close();
    };
    return { address, ctx, setupAddress, isLoadingDemo, stop: stopper(app, ctx.lanes, closeAll, log), dead };
  } catch (error) {
    await closeDoor();
    await app?.close();
    await close();
    throw error;
  }
}

function inBackground(ctx: Context, scale: string): void {
  const load = async (): Promise<void> => {
    // Of several servers that start on an empty database one loads it.
    if (await isUntouched(ctx)) await loadDemo(ctx, { scale, seed: 'leadline' });
  };
  ctx.control.inTurn('demo', load).then(
    () => ctx.log.info('the demo company is loaded'),
    (error: unknown) => ctx.log.error({ err: error }, 'the demo company was not loaded'),
  );
}

function stopper(app: App, lanes: Context['lanes'], close: () => Promise<void>, log: Log): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    log.info('stopping');
    lanes.stop();
    const timer = setTimeout(() => app.server.closeAllConnections(), patienceMs);
    await app.close();
    clearTimeout(timer);
    await close();
    log.info('stopped');
  };
  return () => (stopping ??= stop());
}
