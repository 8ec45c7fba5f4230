import {
  endNormSchema,
  normFulfilmentSchema,
  normPathSchema,
  removeNormSchema,
  saveContactNormSchema,
  saveContactRuleSchema,
} from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listNorms } from './list-norms.ts';
import { readFulfilment, type FulfilmentRequest } from './norm-fulfilment.ts';
import { endNorm, removeNorm, saveNorm } from './save-norms.ts';
import { endRule, removeRule, saveRule } from './save-rules.ts';
import { listUsual } from './usual-contacts.ts';

const reading = { policy: 'numbers.read', lane: 'interactive' } as const;
const deciding = { policy: 'targets.write' } as const;

/** How much contact is expected: of people by kind, and with customers by segment (§3.2 contact_norm, contact_regulation). */
export function normsRoutes(app: App, ctx: Context): void {
  app.get('/api/contact-norms', { config: reading }, async (request) => listNorms(askingOf(ctx, request)));
  app.get('/api/contact-norms/usual', { config: { ...deciding, lane: 'interactive' } }, async (request) => listUsual(askingOf(ctx, request)));
  app.post('/api/contact-norms/fulfilment', { config: reading, schema: { body: normFulfilmentSchema } }, async (request) =>
    readFulfilment(askingOf(ctx, request), request.body as FulfilmentRequest),
  );
  app.post('/api/contact-norms', { config: deciding, schema: { body: saveContactNormSchema } }, async (request) =>
    saveNorm(askingOf(ctx, request), request.body),
  );
  app.post('/api/contact-norms/:recordId/end', { config: deciding, schema: { params: normPathSchema, body: endNormSchema } }, async (request) =>
    endNorm(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/contact-norms/:recordId/remove', { config: deciding, schema: { params: normPathSchema, body: removeNormSchema } }, async (request) =>
    removeNorm(askingOf(ctx, request), request.params.recordId, request.body.reason),
  );
  app.post('/api/contact-rules', { config: deciding, schema: { body: saveContactRuleSchema } }, async (request) =>
    saveRule(askingOf(ctx, request), request.body),
  );
  app.post('/api/contact-rules/:recordId/end', { config: deciding, schema: { params: normPathSchema, body: endNormSchema } }, async (request) =>
    endRule(askingOf(ctx, request), request.params.recordId, request.body),
  );
  app.post('/api/contact-rules/:recordId/remove', { config: deciding, schema: { params: normPathSchema, body: removeNormSchema } }, async (request) =>
    removeRule(askingOf(ctx, request), request.params.recordId, request.body.reason),
  );
}
