import type { LeadlineError } from '@leadline/contract';
import { makeSealer } from '#server/access/sealer.ts';
import { makeLanes } from '#server/answering/lanes.ts';
import { makeLeafCache } from '#server/answering/leaf-cache.ts';
import { makeResidentRollups } from '#server/answering/resident/resident-rollups.ts';
import { makeRunStatement } from '#server/answering/run-statement.ts';
import { clockOf, type Settings } from '#server/config.ts';
import type { Context } from '#server/context.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { keepInstallationSecret } from '#server/folder/installation-secret.ts';
import { openFolder } from '#server/folder/open-folder.ts';
import { answerFirst, isAnswering } from '#server/live/answer-first.ts';
import { tellOfApplier } from '#server/live/tell-of-applier.ts';
import { keepAuditHead } from '#server/jobs/keep-audit-head.ts';
import type { Log } from '#server/log.ts';
import { makeMailer } from '#server/mail/mailer.ts';
import { makeMetrics, type Metrics } from '#server/metrics/metrics.ts';
import { watchContext } from '#server/metrics/watch-context.ts';
import { openDatabaseStores } from '#server/open-database-stores.ts';
import { openEmbeddedStores } from '#server/open-embedded-stores.ts';
import { makeOutbound } from '#server/outbound/outbound.ts';
import { watchProcess } from '#server/metrics/watch-process.ts';
import { resumeErasures } from '#server/personal/resume.ts';
import { readError } from '#server/http/read-error.ts';

export interface OpenContext {
  readonly ctx: Context;
  /** Lets what is at work finish and closes everything, the folder last. */
  readonly close: () => Promise<void>;
  /** Resolves where this process must not go on, with the reason. */
  readonly refused: Promise<LeadlineError>;
}

/** More rows than any table of a page has: whoever needs them asks for a file. */
const mostRows = 500_000;

/**
 * Opens a data folder, or the database its settings name, with all stores, in order; what was opened is closed again where a later step fails.
 * @throws LeadlineError folder.in_use, database.*, and what the stores refuse
 */
export async function openContext(settings: Settings, log: Log, options: { readonly isMoving?: boolean } = {}): Promise<OpenContext> {
  const closers: (() => Promise<void> | void)[] = [];
  const opened = <T>(part: T, close: (part: T) => Promise<void> | void): T => {
    closers.unshift(() => close(part));
    return part;
  };
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0)) await Promise.resolve(closer()).catch((error: unknown) => log.error({ err: error }, 'closing failed'));
  };
  try {
    const clock = clockOf(settings);
    const folder = opened(await openFolder(settings.dataFolder), (part) => part.close());
    const sealer = makeSealer(settings.secret ?? keepInstallationSecret(folder.layout.secret));
    const outbound = opened(makeOutbound({ allowed: settings.allowedPrivate }), (part) => part.close());
    const mail = opened(makeMailer(settings, log), (part) => part.close());
    const opening = { settings, folder, clock, log, opened };
    const { own, refused, ...stores } = await (settings.databaseUrl === null
      ? openEmbeddedStores(opening)
      : openDatabaseStores({ ...opening, ...options }));
    opened(keepAuditHead({ control: stores.control, folder, log }), (end) => end());
    const metrics = makeMetrics();
    opened(watchProcess(metrics.registry), (end) => end());
    const answering = openAnswering(settings, stores.facts, metrics);
    const ctx: Context = { settings, folder, clock, log, ...stores, ...answering, metrics, sealer, mail, outbound };
    tellOfApplier({ applier: stores.applier, facts: stores.facts, log, ...own });
    own.live.waitWhile(() => isAnswering(ctx));
    ctx.applier.subscribe(({ kind }) => kind === 'applied' && answerFirst({ ...ctx, live: own.live }));
    watchContext(metrics, ctx);
    opened(await resumeErasures(ctx), (erasing) => erasing.end());
    return { ctx, close, refused: refused ?? new Promise(() => undefined) };
  } catch (error) {
    await close();
    throw readError(error, 'en') ?? error;
  }
}

function openAnswering(settings: Settings, facts: FactStore, metrics: Metrics): Pick<Context, 'lanes' | 'leaves' | 'resident'> {
  const lanes = makeLanes({ statements: settings.lanes, patienceMs: settings.lanePatienceMs }, (kind, lane) => ({
    waited: (ms) => metrics.laneWaitSeconds.observe({ kind, lane }, ms / 1000),
    ran: (ms) => metrics.laneSeconds.observe({ kind, lane }, ms / 1000),
  }));
  const run = makeRunStatement({ facts, lanes, limits: { deadlineMs: settings.queryDeadlineMs, maxRows: mostRows } });
  const { schema } = facts.dialect;
  const { readColumns } = facts;
  const deadlineMs = settings.queryDeadlineMs;
  const resident =
    readColumns &&
    makeResidentRollups({
      readColumns: (wanted) => lanes.statements.interactive.run(() => readColumns(wanted, { deadlineMs })),
      schema,
      maxBytes: settings.residentBytes,
      changedBetween: facts.changedBetween,
    });
  return { lanes, leaves: makeLeafCache({ run, maxBytes: settings.cacheBytes, schema, changedBetween: facts.changedBetween }), resident };
}
