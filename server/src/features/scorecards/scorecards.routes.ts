import { ownEstimatesSchema, scorecardRequestSchema, teamCardRequestSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { giveEstimates, listOwnEstimates } from './own-estimates.ts';
import { readScorecard, type ScorecardRequest } from './read-scorecard.ts';
import { readTeamCard, type TeamCardRequest } from './read-team-card.ts';

/** What is expected of people, teams and the organisation, and where they stand (§0.3, A11). */
export function scorecardsRoutes(app: App, ctx: Context): void {
  app.post(
    '/api/scorecards',
    { config: { policy: 'numbers.read', lane: 'interactive' }, schema: { body: scorecardRequestSchema } },
    async (request) => readScorecard(askingOf(ctx, request), request.body as ScorecardRequest),
  );
  app.post(
    '/api/scorecards/team',
    { config: { policy: 'people.read', lane: 'interactive' }, schema: { body: teamCardRequestSchema } },
    async (request) => readTeamCard(askingOf(ctx, request), request.body as TeamCardRequest),
  );
  const own = { policy: 'numbers.read' } as const;
  app.get('/api/my-estimates', { config: own }, async (request) => listOwnEstimates(askingOf(ctx, request)));
  app.post('/api/my-estimates', { config: own, schema: { body: ownEstimatesSchema } }, async (request) =>
    giveEstimates(askingOf(ctx, request), request.body),
  );
}
