import { roleNamesSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import { readRoleNames, roleNamesSetting } from '#server/control/role-names.ts';
import { saveSetting } from '#server/control/setting.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';

/** The organisation's own words for its sales roles. */
export function roleNamesRoutes(app: App, ctx: Context): void {
  app.get('/api/role-names', { config: { policy: 'numbers.read' } }, async () => readRoleNames(ctx.control.db));
  app.put('/api/role-names', { config: { policy: 'settings.write' }, schema: { body: roleNamesSchema } }, async (request) => {
    await audited(ctx.control.db, async (db) => {
      const before = await readRoleNames(db);
      if (JSON.stringify(before) === JSON.stringify(request.body)) return;
      await saveSetting(db, roleNamesSetting, request.body, ctx.clock.now());
      const subject = { kind: 'people', id: 'role_names' };
      await appendEntry(db, actOf(askingOf(ctx, request)), { action: 'people.roles_named', subject, before, after: request.body });
    });
    return readRoleNames(ctx.control.db);
  });
}
