import { presetPathSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { applyPreset } from './apply-preset.ts';
import { listPresets } from './list-presets.ts';
import { previewPreset } from './preview-preset.ts';

/** Ready settings for a kind of business. */
export function presetsRoutes(app: App, ctx: Context): void {
  const params = presetPathSchema;
  app.get('/api/presets', { config: { policy: 'settings.write' } }, async () => listPresets(ctx));
  app.post('/api/presets/:id/preview', { config: { policy: 'settings.write' }, schema: { params } }, async (request) =>
    previewPreset(askingOf(ctx, request), request.params.id),
  );
  app.post('/api/presets/:id/apply', { config: { policy: 'settings.write' }, schema: { params } }, async (request) =>
    applyPreset(askingOf(ctx, request), request.params.id),
  );
}
