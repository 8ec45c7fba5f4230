import { leaveDemoRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { getDemo } from './get-demo.ts';
import { leaveDemo } from './leave-demo.ts';

export function demoRoutes(app: App, ctx: Context): void {
  app.get('/api/demo', { config: { policy: 'signed_in' } }, async () => getDemo(ctx));
  app.post('/api/demo/leave', { config: { policy: 'settings.write' }, schema: { body: leaveDemoRequestSchema } }, async (request) =>
    leaveDemo(ctx, request.body, actOf(askingOf(ctx, request))),
  );
}
