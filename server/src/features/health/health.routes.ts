import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { checkHealth } from './check-health.ts';

export function healthRoutes(app: App, ctx: Context): void {
  app.get('/health', { config: { policy: 'anybody' } }, async (_request, reply) => {
    const health = await checkHealth(ctx);
    return reply
      .code(health.status === 'ok' ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(health);
  });
}
