import type { Context } from '#server/context.ts';
import { kpiCatalogVersion } from '#server/control/own-kpi.ts';

/** Open pages learn that what can be asked has changed. */
export async function announceKpis({ live, control }: Pick<Context, 'live' | 'control'>): Promise<void> {
  live.publish('catalog', { version: await kpiCatalogVersion(control.db) });
}
