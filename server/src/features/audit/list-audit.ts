import type { AuditRequest, AuditResponse } from '@leadline/contract';
import { listEntries } from '#server/audit/list-entries.ts';
import type { Context } from '#server/context.ts';
import { readFilter } from './read-filter.ts';

/** One page of the audit trail, newest first. */
export async function listAudit(ctx: Pick<Context, 'control' | 'organization'>, request: AuditRequest): Promise<AuditResponse> {
  const { cursor, limit } = request;
  const page = await listEntries(ctx.control.db, await readFilter(ctx, request), limit, cursor === undefined ? null : BigInt(cursor));
  return { entries: page.entries, cursor: page.before === null ? null : String(page.before) };
}
