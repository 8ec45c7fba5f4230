import { accessSettingsSchema, accountIdSchema, accountSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Afterwards } from '#server/access/afterwards.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { changeAccessSettings } from './change-access-settings.ts';
import { changeAccountOf } from './change-account.ts';
import { disableAccount, enableAccount, removeAccount } from './close-account.ts';
import { endTheirSessions, resetFactor } from './end-their-access.ts';
import { invite } from './invite.ts';
import { listAccounts } from './list-accounts.ts';
import { sendLink } from './send-link.ts';

/** Who can sign in, as whom, and what they may do. */
export function accountsRoutes(app: App, ctx: Context, place: () => CookiePlace, afterwards: Afterwards): void {
  const read = { config: { policy: 'people.read' } } as const;
  const config = { policy: 'people.write' } as const;
  const one = { config, schema: { params: accountIdSchema } } as const;

  app.get('/api/accounts', read, async (request) => listAccounts(askingOf(ctx, request)));
  app.post('/api/accounts', { config, schema: { body: accountSchema } }, async (request, reply) =>
    reply.code(201).send(await invite(askingOf(ctx, request), place(), request.body)),
  );
  app.put('/api/accounts/rules', { config, schema: { body: accessSettingsSchema } }, async (request, reply) => {
    await changeAccessSettings(askingOf(ctx, request), request.body);
    return reply.code(204).send();
  });
  app.put('/api/accounts/:id', { config, schema: { params: accountIdSchema, body: accountSchema } }, async (request, reply) => {
    await changeAccountOf(askingOf(ctx, request), afterwards, request.params.id, request.body);
    return reply.code(204).send();
  });
  app.delete('/api/accounts/:id', one, async (request, reply) => {
    await removeAccount(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/accounts/:id/disable', one, async (request, reply) => {
    await disableAccount(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/accounts/:id/enable', one, async (request, reply) => {
    await enableAccount(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.post('/api/accounts/:id/invitation', one, async (request) => sendLink(askingOf(ctx, request), place(), request.params.id, 'invitation'));
  app.post('/api/accounts/:id/reset', one, async (request) => sendLink(askingOf(ctx, request), place(), request.params.id, 'reset'));
  app.delete('/api/accounts/:id/sessions', one, async (request, reply) => {
    await endTheirSessions(askingOf(ctx, request), request.params.id);
    return reply.code(204).send();
  });
  app.delete('/api/accounts/:id/second-factor', one, async (request, reply) => {
    await resetFactor(askingOf(ctx, request), afterwards, request.params.id);
    return reply.code(204).send();
  });
}
