import { LeadlineError } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { actOfProduct } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { readHead } from '#server/audit/audit-head.ts';
import { verifyChain } from '#server/audit/verify-chain.ts';
import { clockOf, type Settings } from '#server/config.ts';
import type { Context } from '#server/context.ts';
import { findMark, setMark } from '#server/control/mark.ts';
import { openControl, type ControlDatabase } from '#server/control/open-control.ts';
import { makeClaim } from '#server/database/claim.ts';
import { openDatabase, type Database } from '#server/database/database.ts';
import { openPresence } from '#server/database/presence.ts';
import { findFormat } from '#server/folder/format.ts';
import { layoutOf } from '#server/folder/layout.ts';
import { findInboxMark, setInboxMark } from '#server/inbox/postgres/create-inbox-schema.ts';
import { openPostgresInbox } from '#server/inbox/postgres/open-postgres-inbox.ts';
import type { Log } from '#server/log.ts';
import { openContext } from '#server/open-context.ts';
import { movingMark, versionName } from '#server/open-database-stores.ts';
import { compareInstallations, type Comparison } from './compare-installations.ts';
import { copyControl, isControlEmpty } from './copy-control.ts';
import { copyReceived, type TellPart } from './copy-received.ts';

const installationMark = 'installation';
/** Nobody waits for the answers that are compared. */
const patienceMs = 600_000;

/**
 * Replays an installation of a data folder into an empty database, and compares records and answers of both. The folder stays as
 * it is. Cut short at any point, it goes on where it was when it is run again; until the comparison has found both the same no server
 * uses the database.
 * @throws LeadlineError folder.no_data_folder, folder.in_use, database.already_there, database.in_use, database.not_empty, database.*
 */
export async function moveToDatabase(settings: Settings, url: string, log: Log, tell: TellPart): Promise<Comparison> {
  if (settings.databaseUrl !== null) throw new LeadlineError('conflict', 'database.already_there');
  const layout = layoutOf(settings.dataFolder);
  if (findFormat(layout) === undefined) throw new LeadlineError('not_found', 'folder.no_data_folder', { folder: layout.root });
  const fixed: Settings = { ...settings, now: clockOf(settings).now(), lanePatienceMs: patienceMs, queryDeadlineMs: patienceMs };
  const source = await openContext(fixed, log);
  const work = join(layout.work, 'move');
  mkdirSync(work, { recursive: true, mode: 0o700 });
  try {
    const { ctx } = source;
    await ctx.applier.until(await ctx.inbox.lastSeq());
    await copyInto(ctx, url, join(work, 'uploads'), (done) => tell(done * 0.4));
    return await replay(ctx, { ...fixed, dataFolder: join(work, 'target'), databaseUrl: url }, log, (done) => tell(0.4 + done * 0.6));
  } finally {
    await source.close();
    rmSync(work, { recursive: true, force: true });
  }
}

async function copyInto(source: Context, url: string, folder: string, tell: TellPart): Promise<void> {
  const presence = await openPresence(url, versionName);
  const claim = makeClaim(url, 'applying');
  const control = await openControl({ kind: 'postgres', url }).catch(async (error: unknown) => {
    await presence.close();
    throw error;
  });
  const database = openDatabase(url, { connections: 2 });
  try {
    if (!(await claim.tryTake())) throw new LeadlineError('conflict', 'database.in_use', { address: database.place.shown });
    const inbox = await openPostgresInbox({ database, clock: source.clock, folder, diskGuardBytes: 0 });
    await presence.opened();
    const isEmpty = (await inbox.lastSeq()) === 0n && (await isControlEmpty(control.db));
    await settleMark(database, await installationOf(source), isEmpty);
    await copyReceived(source.inbox, inbox, tell);
    await copyControl(source.control.db, control.db);
    await assertTrail(source.control.db, control.db);
  } finally {
    await claim.release();
    await control.close();
    await database.close();
    await presence.close();
  }
}

/** The copied audit trail is whole and goes as far as the one it was copied from. @throws LeadlineError folder.found_audit_broken */
async function assertTrail(from: ControlDatabase, to: ControlDatabase): Promise<void> {
  const { broken } = await verifyChain(to, [await readHead(from)]);
  if (broken === null) return;
  const parameters = { seq: String(broken.seq), what: broken.what, other: String(broken.other ?? 0) };
  throw new LeadlineError('unavailable', 'folder.found_audit_broken', parameters);
}

/** @throws LeadlineError database.not_empty where the database holds anything but a part of this installation */
async function settleMark({ rows, place }: Database, installation: string, isEmpty: boolean): Promise<void> {
  const found = await findInboxMark(rows, movingMark);
  if (found === installation) return;
  if (found !== undefined || !isEmpty) throw new LeadlineError('conflict', 'database.not_empty', { address: place.shown });
  await setInboxMark(rows, movingMark, installation);
}

async function installationOf({ control }: Context): Promise<string> {
  const known = await findMark(control.db, installationMark);
  if (known !== undefined) return known;
  const made = randomUUID();
  await setMark(control.db, installationMark, made);
  return made;
}

async function replay(source: Context, settings: Settings, log: Log, tell: TellPart): Promise<Comparison> {
  const target = await openContext(settings, log, { isMoving: true });
  try {
    const { ctx } = target;
    const last = await ctx.inbox.lastSeq();
    ctx.applier.subscribe((event) => event.kind === 'applied' && tell((Number(event.seq) / Number(last)) * 0.7));
    await ctx.applier.until(last);
    const comparison = await compareInstallations(source, ctx, (done) => tell(0.7 + done * 0.3));
    if (!isSame(comparison)) return comparison;
    await appendEntry(ctx.control.db, actOfProduct(ctx.clock.now()), {
      action: 'installation.moved',
      subject: { kind: 'installation', id: 'database' },
    });
    await release(settings.databaseUrl!);
    return comparison;
  } finally {
    await target.close();
  }
}

export function isSame({ entities, otherAnswers }: Comparison): boolean {
  return otherAnswers.length === 0 && entities.every((each) => each.isSame);
}

/** From now on servers use the database. */
async function release(url: string): Promise<void> {
  const database = openDatabase(url, { connections: 1 });
  await setInboxMark(database.rows, movingMark, null).finally(() => database.close());
}
