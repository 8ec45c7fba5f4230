import { leaveDemoRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { getDemo } from './get-demo.ts';
import { leaveDemo } from './leave-demo.ts';

export function demoRoutes(app: App, ctx: Context): void {
  app.get('/api/demo', async () => getDemo(ctx));
  app.post('/api/demo/leave', { schema: { body: leaveDemoRequestSchema } }, async (request) => leaveDemo(ctx, request.body));
}
