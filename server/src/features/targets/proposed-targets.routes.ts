import { decideProposalSchema, proposalPathSchema, proposeTargetSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { decideProposal } from './decide-proposal.ts';
import { listOwnTargets, listProposals } from './list-proposals.ts';
import { proposeTarget, withdrawProposal } from './propose-target.ts';

const own = { policy: 'numbers.read' } as const;
const deciding = { policy: 'targets.write' } as const;

/** Targets from below: proposed by those who are to reach them, decided by those who answer for them. */
export function proposedTargetsRoutes(app: App, ctx: Context): void {
  app.get('/api/proposed-targets/mine', { config: own }, async (request) => listOwnTargets(askingOf(ctx, request)));
  app.post('/api/proposed-targets', { config: own, schema: { body: proposeTargetSchema } }, async (request) =>
    proposeTarget(askingOf(ctx, request), request.body),
  );
  app.post('/api/proposed-targets/:id/withdraw', { config: own, schema: { params: proposalPathSchema } }, async (request) =>
    withdrawProposal(askingOf(ctx, request), request.params.id),
  );
  app.get('/api/proposed-targets', { config: deciding }, async (request) => listProposals(askingOf(ctx, request)));
  app.post(
    '/api/proposed-targets/:id/decide',
    { config: deciding, schema: { params: proposalPathSchema, body: decideProposalSchema } },
    async (request) => decideProposal(askingOf(ctx, request), request.params.id, request.body),
  );
}
