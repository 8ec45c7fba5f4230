import { chatChannelPathSchema, chatChannelSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { showChannels } from './list-channels.ts';
import { dropChannel, makeChannel, saveChannel } from './save-channel.ts';
import { testChannel } from './test-channel.ts';

const config = { policy: 'settings.write' } as const;
const params = chatChannelPathSchema;

/** Chats that boards and alerts may be sent to: Slack, Microsoft Teams, Telegram, Zalo. */
export function chatChannelsRoutes(app: App, ctx: Context): void {
  app.get('/api/chat-channels', { config }, async (request) => showChannels(askingOf(ctx, request)));
  app.post('/api/chat-channels', { config, schema: { body: chatChannelSchema } }, async (request, reply) =>
    reply.code(201).send(await makeChannel(askingOf(ctx, request), request.body)),
  );
  app.put('/api/chat-channels/:channelId', { config, schema: { params, body: chatChannelSchema } }, async (request) =>
    saveChannel(askingOf(ctx, request), request.params.channelId, request.body),
  );
  app.post('/api/chat-channels/:channelId/remove', { config, schema: { params } }, async (request) => {
    await dropChannel(askingOf(ctx, request), request.params.channelId);
    return {};
  });
  app.post('/api/chat-channels/:channelId/test', { config, schema: { params } }, async (request) =>
    testChannel(askingOf(ctx, request), request.params.channelId),
  );
}
