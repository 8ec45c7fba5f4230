import { LeadlineError } from '@leadline/contract';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Clock } from '#server/clock.ts';
import { checkControl } from '#server/control/check-control.ts';
import { openControl } from '#server/control/open-control.ts';
import { getOrganization } from '#server/features/organization/organization.ts';
import { cutZeroTail, zeroTailOf } from '#server/facts/cut-zero-tail.ts';
import { openDuckDbFactStore } from '#server/facts/duckdb-fact-store.ts';
import { openEngine } from '#server/facts/engine.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { diskSpace } from '#server/folder/file-system.ts';
import { findFormat, folderFormat } from '#server/folder/format.ts';
import { layoutOf, type Layout } from '#server/folder/layout.ts';
import { isHeld, readLock, takeLock } from '#server/folder/lock.ts';
import { findServerFile } from '#server/folder/server-file.ts';
import { checkInbox } from '#server/inbox/check-inbox.ts';
import { examineInbox, type InboxContents } from '#server/inbox/examine-inbox.ts';
import { findTail } from '#server/inbox/inbox-tail.ts';
import { segmentPath } from '#server/inbox/segment.ts';
import { putFactsAside } from '#server/ingest/open-facts.ts';
import { trailFindings, verifyTrail } from '#server/upkeep/examine-trail.ts';
import { hashFile } from '#server/upkeep/manifest.ts';

/** Something wrong with a data folder; the words are error.<code>. */
export interface Finding {
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** Mends it without losing anything; null where only a backup helps. */
  readonly repair: (() => void) | null;
}

/**
 * Examines a data folder nobody has open.
 * @throws LeadlineError folder.in_use, folder.not_leadline, folder.format_newer
 */
export async function examineFolder(root: string, clock: Clock): Promise<readonly Finding[]> {
  const layout = layoutOf(root);
  refuse(layout);
  const stale = findStaleLock(layout);
  const lock = takeLock(layout);
  try {
    return [
      ...stale,
      ...findHalfFiles(layout),
      ...findDamagedControl(layout),
      ...trailFindings(await verifyTrail(layout)),
      ...(await examineReceived(layout)),
      ...(await examineFacts(layout, clock)),
    ];
  } finally {
    lock.release();
  }
}

function refuse(layout: Layout): void {
  const found = findFormat(layout);
  if (found === undefined) throw new LeadlineError('not_found', 'folder.no_data_folder', { folder: layout.root });
  if (found > folderFormat) throw new LeadlineError('precondition', 'folder.format_newer', { folder: layout.root, found, known: folderFormat });
  const holder = readLock(layout.lock);
  if (existsSync(layout.lock) && isHeld(layout, holder)) {
    throw new LeadlineError('conflict', 'folder.in_use', {
      folder: layout.root,
      pid: holder?.pid ?? 0,
      address: findServerFile(layout.server)?.address ?? '–',
    });
  }
}

/** Examining takes the folder, and with it the lock that was left. */
function findStaleLock(layout: Layout): Finding[] {
  if (!existsSync(layout.lock)) return [];
  return [{ code: 'folder.found_stale_lock', parameters: { pid: readLock(layout.lock)?.pid ?? 0 }, repair: () => undefined }];
}

function findHalfFiles(layout: Layout): Finding[] {
  const inside = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.tmp(\.wal)?$/.test(name))
          .map((name) => join(folder, name))
      : [];
  return [layout.root, layout.uploads, layout.segments].flatMap(inside).map((path) => ({
    code: 'folder.found_half_file',
    parameters: { file: path },
    repair: () => rmSync(path, { recursive: true, force: true }),
  }));
}

function findDamagedControl({ control, inbox }: Layout): Finding[] {
  const reason = existsSync(control) ? checkControl(control) : existsSync(inbox) ? 'missing' : null;
  return reason === null ? [] : [{ code: 'folder.found_control_damaged', parameters: { reason }, repair: null }];
}

/** What was received cannot be made again: only a backup mends it. */
async function examineReceived(layout: Layout): Promise<Finding[]> {
  if (!existsSync(layout.inbox) && (findTail(layout.inboxTail) ?? 0n) === 0n) return [];
  const reason = existsSync(layout.inbox) ? checkInbox(layout.inbox) : 'missing';
  if (reason !== null) return [{ code: 'folder.found_inbox_damaged', parameters: { reason }, repair: null }];
  const contents = examineInbox(layout.inbox);
  return [...(await examineUploads(layout, contents)), ...(await examineSegments(layout, contents))];
}

async function examineUploads(layout: Layout, { uploads }: InboxContents): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const digest of uploads) {
    const path = join(layout.uploads, digest);
    if (!existsSync(path)) findings.push({ code: 'folder.found_upload_missing', parameters: { digest }, repair: null });
    else if ((await hashFile(path)) !== digest) findings.push({ code: 'folder.found_upload_damaged', parameters: { digest }, repair: null });
  }
  return findings;
}

async function examineSegments(layout: Layout, { segments }: InboxContents): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const name of segments) {
    const path = segmentPath(layout.segments, name);
    if (!existsSync(path) || (await hashFile(path)) !== name)
      findings.push({ code: 'folder.found_segment_missing', parameters: { name }, repair: null });
  }
  const used = new Set([...segments].map((name) => basename(segmentPath('', name))));
  const present = existsSync(layout.segments) ? readdirSync(layout.segments) : [];
  for (const name of present.filter((one) => !used.has(one) && !one.endsWith('.tmp'))) {
    findings.push({ code: 'folder.found_segment_unused', parameters: { name }, repair: () => rmSync(join(layout.segments, name)) });
  }
  return findings;
}

/** Facts are made again from the inbox at the next start wherever their file is missing. */
async function examineFacts(layout: Layout, clock: Clock): Promise<Finding[]> {
  if (!existsSync(layout.facts))
    return existsSync(layout.inbox) ? [{ code: 'folder.found_facts_missing', parameters: {}, repair: () => undefined }] : [];
  const aside = (): void => putFactsAside(layout, `damaged-${clock.now().getTime()}`);
  const log = `${layout.facts}.wal`;
  if (zeroTailOf(log) > 0) return [{ code: 'folder.found_zero_tail', parameters: { file: log }, repair: () => void cutZeroTail(log) }];
  const reason = await openingFault(layout, clock);
  return reason === undefined ? [] : [{ code: 'folder.found_facts_damaged', parameters: { reason }, repair: aside }];
}

async function openingFault(layout: Layout, clock: Clock): Promise<string | undefined> {
  const control = await openControl({
    kind: 'sqlite',
    file: existsSync(layout.control) && checkControl(layout.control) === null ? layout.control : ':memory:',
  });
  const engine = await openEngine({ folders: [layout.work], factFile: layout.facts, tempFolder: join(layout.work, 'temp') });
  try {
    const organization = await getOrganization(control.db);
    const facts = await openDuckDbFactStore({
      engine,
      file: layout.facts,
      keysFile: layout.keys,
      workFolder: layout.work,
      organization,
      clock,
      diskReserve: 0,
    });
    await readWhole(facts, layout).finally(() => facts.close());
    return undefined;
  } catch (error) {
    const { cause, message } = error as Error;
    return (cause instanceof Error ? cause.message : message).split('\n')[0]!.slice(0, 200);
  } finally {
    await engine.close();
    await control.close();
  }
}

/** Opening reads little of the file: damage further in shows when every block is read, as a copy does. */
async function readWhole(facts: FactStore, layout: Layout): Promise<void> {
  await facts.check();
  if ((await diskSpace(layout.root)).free < 3 * statSync(layout.facts).size) return;
  const copy = join(layout.work, 'examined');
  try {
    await facts.backup(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
