import { LeadlineError } from '@leadline/contract';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '#server/audit/verify-chain.ts';
import type { Clock } from '#server/clock.ts';
import { openControl } from '#server/control/open-control.ts';
import { openDatabase, type Database } from '#server/database/database.ts';
import { openPresence } from '#server/database/presence.ts';
import { findAppliedSeq } from '#server/facts/find-applied-seq.ts';
import type { EntryContent, Inbox } from '#server/inbox/inbox.ts';
import { uploadPieces } from '#server/inbox/postgres/database-uploads.ts';
import { openPostgresInbox } from '#server/inbox/postgres/open-postgres-inbox.ts';
import { versionName } from '#server/open-database-stores.ts';
import type { Finding } from './examine-folder.ts';
import { trailFindings } from './examine-trail.ts';

/**
 * Examines what an installation in PostgreSQL has received, while servers may use it: every entry and every file an import needs is
 * compared with its digest. Facts can always be made again.
 * @throws LeadlineError database.*, inbox.newer, folder.control_newer
 */
export async function examineDatabase(url: string, clock: Clock): Promise<readonly Finding[]> {
  const presence = await openPresence(url, versionName);
  const database = openDatabase(url, { connections: 2 });
  const folder = mkdtempSync(join(tmpdir(), 'leadline-doctor-'));
  try {
    const control = await openControl({ kind: 'postgres', url });
    const trail = await verifyChain(control.db).finally(() => control.close());
    const inbox = await openPostgresInbox({ database, clock, folder, diskGuardBytes: 0 });
    await presence.opened();
    const digests = new Set<string>();
    return [
      ...trailFindings(trail),
      ...(await examineEntries(inbox, digests)),
      ...(await examineUploads(inbox, database, digests)),
      ...(await examineFacts(inbox, database)),
    ];
  } finally {
    await database.close();
    await presence.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const finding = (name: string, parameters: Finding['parameters']): Finding => ({ code: `database.${name}`, parameters, repair: null });

async function examineEntries(inbox: Inbox, digests: Set<string>): Promise<Finding[]> {
  try {
    for await (const page of inbox.keptEntries(0n)) {
      for (const { kind, content } of page) if (kind === 'import') for (const digest of digestsOf(content)) digests.add(digest);
    }
    return [];
  } catch (error) {
    if (!(error instanceof LeadlineError) || error.code !== 'inbox.entry_damaged') throw error;
    return [finding('found_entry_damaged', error.parameters)];
  }
}

function digestsOf(content: string): readonly string[] {
  const parsed = JSON.parse(content) as EntryContent;
  return parsed.kind === 'import' ? parsed.files.map(({ digest }) => digest) : [];
}

async function examineUploads(inbox: Inbox, database: Database, digests: ReadonlySet<string>): Promise<Finding[]> {
  const there = new Set(await inbox.listUploads());
  const findings: Finding[] = [];
  for (const digest of digests) {
    if (!there.has(digest)) findings.push(finding('found_upload_missing', { digest }));
    else if ((await hashOf(database, digest)) !== digest) findings.push(finding('found_upload_damaged', { digest }));
  }
  return findings;
}

async function hashOf(database: Database, digest: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of uploadPieces(database, digest)) hash.update(piece);
  return hash.digest('hex');
}

async function examineFacts(inbox: Inbox, database: Database): Promise<Finding[]> {
  const [facts, last] = [await findAppliedSeq(database), await inbox.lastSeq()];
  return facts > last ? [finding('found_facts_ahead', { facts: String(facts), inbox: String(last) })] : [];
}
