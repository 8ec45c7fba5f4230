import { auditExportSchema, auditRequestSchema } from '@leadline/contract';
import { Readable } from 'node:stream';
import type { App } from '#server/app.ts';
import { exportEntries } from '#server/audit/export-entries.ts';
import type { Context } from '#server/context.ts';
import { listAudit } from './list-audit.ts';
import { readFilter } from './read-filter.ts';
import { verifyAudit } from './verify-audit.ts';

const types = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const;

/** What was changed, by whom, when and why. */
export function auditRoutes(app: App, ctx: Context): void {
  app.get('/api/audit', { config: { policy: 'audit.read' }, schema: { querystring: auditRequestSchema } }, async (request) =>
    listAudit(ctx, request.query),
  );
  app.get('/api/audit/verification', { config: { policy: 'audit.read' } }, async () => verifyAudit(ctx));
  app.get('/api/audit/export', { config: { policy: 'audit.read' }, schema: { querystring: auditExportSchema } }, async (request, reply) => {
    const { format, ...about } = request.query;
    const text = Readable.from(exportEntries(ctx.control.db, await readFilter(ctx, about), format), { objectMode: false });
    return reply.type(types[format]).header('content-disposition', `attachment; filename="leadline-audit.${format}"`).send(text);
  });
}
