import { notificationMailSchema, notificationsRequestSchema, readNotificationsSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { chooseOwnMail, listOwnNotifications, readOwnNotifications } from './own-notifications.ts';

/** What somebody was told, and how they want to be told. */
export function notificationsRoutes(app: App, ctx: Context): void {
  const config = { policy: 'signed_in' } as const;
  app.get('/api/notifications', { config, schema: { querystring: notificationsRequestSchema } }, async (request) =>
    listOwnNotifications(askingOf(ctx, request), request.query),
  );
  app.post('/api/notifications/read', { config, schema: { body: readNotificationsSchema } }, async (request, reply) => {
    await readOwnNotifications(askingOf(ctx, request), request.body.ids);
    return reply.code(204).send();
  });
  app.put('/api/notifications/mail', { config, schema: { body: notificationMailSchema } }, async (request, reply) => {
    await chooseOwnMail(askingOf(ctx, request), request.body.mail);
    return reply.code(204).send();
  });
}
