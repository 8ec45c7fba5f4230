import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { getState } from './get-state.ts';

export function stateRoutes(app: App, ctx: Context): void {
  app.get('/api/state', { config: { policy: 'numbers.read' } }, async () => getState(ctx));
}
