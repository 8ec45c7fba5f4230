import type { App } from '#server/app.ts';
import { listCatalog } from './list-catalog.ts';

export function catalogRoutes(app: App): void {
  app.get('/api/catalog', async () => listCatalog());
}
