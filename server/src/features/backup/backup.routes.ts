import { backupRequestSchema, LeadlineError, type BackupResponse } from '@leadline/contract';
import { isAbsolute } from 'node:path';
import type { App } from '#server/app.ts';
import { announced } from '#server/audit/announced.ts';
import type { Context } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { backUp } from '#server/upkeep/back-up.ts';

/** POST /api/backup: a verified copy of everything into a new folder of this machine, while the server runs. */
export function backupRoutes(app: App, ctx: Context): void {
  app.post('/api/backup', { config: { policy: 'data.operate' }, schema: { body: backupRequestSchema } }, async (request): Promise<BackupResponse> => {
    const { folder } = request.body;
    if (!isAbsolute(folder)) throw new LeadlineError('invalid', 'http.relative_folder', { folder });
    const entry = { action: 'backup.made', subject: { kind: 'backup', id: folder } };
    await announced(ctx.control.db, actOf(askingOf(ctx, request)), entry, () => backUp(ctx, folder));
    return { folder };
  });
}
