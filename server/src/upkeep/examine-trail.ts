import { existsSync } from 'node:fs';
import type { AuditHead } from '#server/audit/audit-head.ts';
import { findHeadFile } from '#server/audit/head-file.ts';
import { verifyChain, type Verification } from '#server/audit/verify-chain.ts';
import { checkControl } from '#server/control/check-control.ts';
import { openControl } from '#server/control/open-control.ts';
import type { Layout } from '#server/folder/layout.ts';
import type { Finding } from './examine-folder.ts';

/**
 * The audit trail of a folder nobody has open, compared with its hashes and with the heads that were kept.
 * @returns undefined where the settings store is missing or damaged, which is told elsewhere
 */
export async function verifyTrail({ control, auditHead }: Layout, more: readonly AuditHead[] = []): Promise<Verification | undefined> {
  if (!existsSync(control) || checkControl(control) !== null) return undefined;
  const kept = findHeadFile(auditHead);
  const { db, close } = await openControl({ kind: 'sqlite', file: control });
  return verifyChain(db, kept === undefined ? more : [...more, kept]).finally(close);
}

export function trailFindings(verification: Verification | undefined): Finding[] {
  const broken = verification?.broken;
  if (!broken) return [];
  const parameters = { seq: String(broken.seq), what: broken.what, other: String(broken.other ?? 0) };
  return [{ code: 'folder.found_audit_broken', parameters, repair: null }];
}
