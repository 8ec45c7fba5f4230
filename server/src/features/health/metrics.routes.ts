import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';

/** GET /metrics: figures about the server for Prometheus. */
export function metricsRoutes(app: App, { metrics }: Context): void {
  app.get('/metrics', { config: { policy: 'data.operate' } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await metrics.registry.text()),
  );
}
