import { exportSchema, type BoardSection, type Widget } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { boardFile, exportTypes } from '#server/picture/board-file.ts';
import { drawnBoardOf } from '#server/picture/drawn-board-of.ts';
import type { BoardScope } from '@leadline/contract';

/** Boards and widgets as files: what the asker sees on the page, in the same words (§9.2, S2-72). */
export function exportsRoutes(app: App, ctx: Context): void {
  app.post('/api/exports', { config: { policy: 'numbers.read', lane: 'export' }, schema: { body: exportSchema } }, async (request, reply) => {
    const { title, format, scope, sections, widgets } = request.body;
    const drawn = await drawnBoardOf(askingOf(ctx, request), {
      title,
      scope: scope as BoardScope,
      sections: sections as readonly BoardSection[],
      widgets: widgets as readonly Widget[],
    });
    const file = await boardFile(drawn, format, sections.length === 0, ctx.clock.now());
    return reply
      .type(exportTypes[format])
      .header('content-disposition', dispositionOf(`${title} ${drawn.today}.${format}`))
      .send(file);
  });
}

/** The name of a file in any language, and in plain letters for programs that read nothing else. */
function dispositionOf(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|\s]+/gu, ' ').trim();
  const plain = safe
    .normalize('NFD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '')
    .trim();
  const encoded = encodeURIComponent(safe).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
