import { organizationSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { saveSettings } from './save-settings.ts';

export function organizationRoutes(app: App, ctx: Context): void {
  app.get('/api/organization', { config: { policy: 'numbers.read' } }, async () => ctx.organization());
  app.put('/api/organization', { config: { policy: 'settings.write' }, schema: { body: organizationSchema } }, async (request) =>
    saveSettings(ctx, request.body, actOf(askingOf(ctx, request))),
  );
}
