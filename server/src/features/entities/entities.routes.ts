import type { App } from '#server/app.ts';
import { listEntities } from './list-entities.ts';

export function entitiesRoutes(app: App): void {
  app.get('/api/entities', { config: { policy: 'numbers.read' } }, async () => listEntities());
}
