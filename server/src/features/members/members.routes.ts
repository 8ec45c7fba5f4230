import { membersRequestSchema, memberDimensionSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { listMembers } from './list-members.ts';

export function membersRoutes(app: App, ctx: Context): void {
  const schema = { params: memberDimensionSchema, querystring: membersRequestSchema };
  app.get('/api/members/:dimension', { config: { policy: 'numbers.read' }, schema }, async (request) =>
    listMembers(askingOf(ctx, request), { ...request.params, ...request.query }),
  );
}
