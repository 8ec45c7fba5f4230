import type { AuditExportRequest } from '@leadline/contract';
import type { EntryFilter } from '#server/audit/list-entries.ts';
import { dayStart } from '#server/clock.ts';
import type { Context } from '#server/context.ts';

/** Days become instants of the organisation's time zone. */
export async function readFilter(ctx: Pick<Context, 'organization'>, asked: Omit<AuditExportRequest, 'format'>): Promise<EntryFilter> {
  const { by, action, subject, id, from, to, text } = asked;
  const { timezone } = await ctx.organization();
  return {
    by,
    action,
    subjectKind: subject,
    subjectId: id,
    text,
    from: from && dayStart(timezone, from).toISOString(),
    until: to && dayStart(timezone, to, 1).toISOString(),
  };
}
