import type { AuditVerification } from '@leadline/contract';
import { findHeadFile } from '#server/audit/head-file.ts';
import { verifyChain, type Verification } from '#server/audit/verify-chain.ts';
import type { Context } from '#server/context.ts';

/** Reads the whole trail and compares it with its hashes and with the last heads that were kept. */
export async function verifyAudit({ control, folder }: Pick<Context, 'control' | 'folder'>): Promise<AuditVerification> {
  const kept = findHeadFile(folder.layout.auditHead);
  return describeVerification(await verifyChain(control.db, kept === undefined ? [] : [kept]));
}

export function describeVerification({ entries, firstAt, lastAt, head, emptied, broken }: Verification): AuditVerification {
  const fault = broken && { seq: Number(broken.seq), what: broken.what, ...(broken.other === undefined ? {} : { other: Number(broken.other) }) };
  return { entries: Number(entries), firstAt, lastAt, lastHash: head.hash, emptied, broken: fault };
}
