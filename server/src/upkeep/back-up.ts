import { LeadlineError } from '@leadline/contract';
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readHead } from '#server/audit/audit-head.ts';
import { writeHeadFile } from '#server/audit/head-file.ts';
import type { Clock } from '#server/clock.ts';
import { checkControl } from '#server/control/check-control.ts';
import { openControl, type Control } from '#server/control/open-control.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { failpoint } from '#server/failpoint.ts';
import { syncFolder, writeDurably } from '#server/folder/durable-file.ts';
import { folderFormat } from '#server/folder/format.ts';
import { layoutOf, type Layout } from '#server/folder/layout.ts';
import { checkInbox } from '#server/inbox/check-inbox.ts';
import { examineInbox } from '#server/inbox/examine-inbox.ts';
import type { Inbox } from '#server/inbox/inbox.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';
import type { Applier } from '#server/ingest/applier.ts';
import { addToLedger, ledgerBeside } from '#server/personal/ledger.ts';
import { copyControl } from '#server/upkeep/copy-control.ts';
import { copyReceived } from '#server/upkeep/copy-received.ts';
import { filesBelow, hashFile, listFiles, manifestName, type Manifest } from '#server/upkeep/manifest.ts';

export interface BackUpParts {
  readonly folder: { readonly layout: Layout };
  readonly control: Control;
  readonly inbox: Inbox;
  readonly facts: FactStore;
  readonly applier: Applier;
  readonly clock: Clock;
}

/**
 * Copies everything into a new folder while the product is in use, and checks the copy. The folder appears when the copy is
 * whole and on the disk; until then it is called `<folder>.tmp`.
 * @param folder absolute, not there yet
 * @throws LeadlineError folder.backup_exists, folder.cannot_write, folder.backup_damaged
 */
export async function backUp(parts: BackUpParts, folder: string): Promise<Manifest> {
  if (existsSync(folder)) throw new LeadlineError('conflict', 'folder.backup_exists', { folder });
  const half = `${folder}.tmp`;
  makeHalf(half);
  try {
    const manifest = await copyAll(parts, half);
    writeFileSync(join(half, manifestName), JSON.stringify(manifest, null, 1));
    syncAll(half);
    failpoint('backup.before_rename');
    renameSync(half, folder);
    failpoint('backup.renamed');
    syncFolder(dirname(folder));
    addToLedger(ledgerBeside(folder), await parts.inbox.erasures());
    return manifest;
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  }
}

function makeHalf(half: string): void {
  try {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LeadlineError(
      'invalid',
      'folder.cannot_write',
      { folder: half, reason: (error as NodeJS.ErrnoException).code ?? 'unknown' },
      { cause: error },
    );
  }
}

/** Facts and control store are copied between two entries, the inbox after them: what it holds more is applied after restoring. */
async function copyAll({ folder, control, inbox, facts, applier, clock }: BackUpParts, half: string): Promise<Manifest> {
  const createdAt = clock.now().toISOString();
  if (control.engine === 'postgres') return copyDatabase({ folder, control, inbox, clock }, half, createdAt);
  const { appliedSeq } = await applier.exclusively(async () => {
    await facts.backup(half);
    failpoint('backup.facts_copied');
    await control.backup(join(half, 'control.db'));
    return facts.state();
  });
  failpoint('backup.control_copied');
  await inbox.backup(half);
  failpoint('backup.inbox_copied');
  copyFileSync(folder.layout.format, join(half, 'format'));
  copySecret(folder, half);
  const audit = await noteTrail(half);
  const lastSeq = BigInt(await checkCopy(half));
  if (lastSeq < appliedSeq) throw new LeadlineError('unavailable', 'folder.backup_damaged', { file: 'inbox.db' });
  return {
    product: 'leadline',
    format: folderFormat,
    createdAt,
    lastSeq: String(lastSeq),
    appliedSeq: String(appliedSeq),
    audit,
    files: await listFiles(half),
  };
}

/** Without it nothing that is sealed could be read where the backup is restored. */
function copySecret({ layout }: BackUpParts['folder'], half: string): void {
  if (existsSync(layout.secret)) copyFileSync(layout.secret, layoutOf(half).secret);
}

/** A data folder of what the database holds; the facts are made from it. What was received after the settings were read is in it as well. */
async function copyDatabase(from: Pick<BackUpParts, 'folder' | 'control' | 'inbox' | 'clock'>, half: string, createdAt: string): Promise<Manifest> {
  const layout = layoutOf(half);
  for (const folder of [layout.uploads, layout.segments]) mkdirSync(folder);
  writeDurably(layout.format, `${folderFormat}\n`);
  copySecret(from.folder, half);
  const control = await openControl({ kind: 'sqlite', file: layout.control });
  await copyControl(from.control.db, control.db).finally(() => control.close());
  const inbox = await openInbox({ layout, clock: from.clock, diskGuardBytes: null });
  await copyReceived(from.inbox, inbox).finally(() => inbox.close());
  const audit = await noteTrail(half);
  const lastSeq = await checkCopy(half);
  return { product: 'leadline', format: folderFormat, createdAt, lastSeq, appliedSeq: '0', audit, files: await listFiles(half) };
}

/** The end of the copied audit trail, also in a file beside it. */
async function noteTrail(half: string): Promise<NonNullable<Manifest['audit']>> {
  const layout = layoutOf(half);
  const control = await openControl({ kind: 'sqlite', file: layout.control });
  const head = await readHead(control.db).finally(() => control.close());
  writeHeadFile(layout.auditHead, head);
  return { seq: String(head.seq), hash: head.hash };
}

/** @returns the last entry of the copied inbox */
async function checkCopy(half: string): Promise<string> {
  const { control, inbox, uploads } = layoutOf(half);
  const damaged = (file: string): LeadlineError => new LeadlineError('unavailable', 'folder.backup_damaged', { file });
  if (checkControl(control) !== null) throw damaged('control.db');
  if (checkInbox(inbox) !== null) throw damaged('inbox.db');
  for (const name of readdirSync(uploads)) if ((await hashFile(join(uploads, name))) !== name) throw damaged(`uploads/${name}`);
  return String(examineInbox(inbox).lastSeq);
}

function syncAll(folder: string): void {
  for (const path of filesBelow(folder)) {
    const descriptor = openSync(path, 'r');
    fsyncSync(descriptor);
    closeSync(descriptor);
  }
  for (const name of ['uploads', 'segments']) syncFolder(join(folder, name));
  syncFolder(folder);
}
