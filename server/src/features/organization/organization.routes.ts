import { organizationSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { saveSettings } from './save-settings.ts';

export function organizationRoutes(app: App, ctx: Context): void {
  app.get('/api/organization', async () => ctx.organization());
  app.put('/api/organization', { schema: { body: organizationSchema } }, async (request) => saveSettings(ctx, request.body));
}
