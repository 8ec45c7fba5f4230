import fastifyCookie from '@fastify/cookie';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify';
import { validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isInRanges } from '#server/address-ranges.ts';
import type { Context } from '#server/context.ts';
import { makeAfterwards } from '#server/access/afterwards.ts';
import { makeRefusals } from '#server/access/refusals.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import { accountRoutes } from '#server/features/account/account.routes.ts';
import { accountsRoutes } from '#server/features/accounts/accounts.routes.ts';
import { actionsRoutes } from '#server/features/actions/actions.routes.ts';
import { alertsRoutes } from '#server/features/alerts/alerts.routes.ts';
import { assignmentsRoutes } from '#server/features/assignments/assignments.routes.ts';
import { auditRoutes } from '#server/features/audit/audit.routes.ts';
import { backupRoutes } from '#server/features/backup/backup.routes.ts';
import { catalogRoutes } from '#server/features/catalog/catalog.routes.ts';
import { demoRoutes } from '#server/features/demo/demo.routes.ts';
import { entitiesRoutes } from '#server/features/entities/entities.routes.ts';
import { explainRoutes } from '#server/features/explain/explain.routes.ts';
import { metricsRoutes } from '#server/features/health/metrics.routes.ts';
import { healthRoutes } from '#server/features/health/health.routes.ts';
import { importsRoutes } from '#server/features/imports/imports.routes.ts';
import { itemsRoutes } from '#server/features/items/items.routes.ts';
import { joinRoutes } from '#server/features/join/join.routes.ts';
import { kpisRoutes } from '#server/features/kpis/kpis.routes.ts';
import { namedTablesRoutes } from '#server/features/named-tables/named-tables.routes.ts';
import { contestsRoutes } from '#server/features/contests/contests.routes.ts';
import { recognitionRoutes } from '#server/features/recognition/recognition.routes.ts';
import { handoversRoutes } from '#server/features/handovers/handovers.routes.ts';
import { meetingsRoutes } from '#server/features/meetings/meetings.routes.ts';
import { findRoutes } from '#server/features/find/find.routes.ts';
import { membersRoutes } from '#server/features/members/members.routes.ts';
import { openapiRoutes } from '#server/features/openapi/openapi.routes.ts';
import { logRoutes } from '#server/features/log/log.routes.ts';
import { nextStepsRoutes } from '#server/features/next-steps/next-steps.routes.ts';
import { goalsRoutes } from '#server/features/goals/goals.routes.ts';
import { boardPicturesRoutes } from '#server/features/board-pictures/board-pictures.routes.ts';
import { boardSharesRoutes } from '#server/features/board-shares/board-shares.routes.ts';
import { boardsRoutes } from '#server/features/boards/boards.routes.ts';
import { displaysRoutes } from '#server/features/displays/displays.routes.ts';
import { chartNotesRoutes } from '#server/features/chart-notes/chart-notes.routes.ts';
import { readingRoutes } from '#server/features/reading/reading.routes.ts';
import { chatChannelsRoutes } from '#server/features/chat-channels/chat-channels.routes.ts';
import { exportsRoutes } from '#server/features/exports/exports.routes.ts';
import { sendingsRoutes } from '#server/features/sendings/sendings.routes.ts';
import { mindMapsRoutes } from '#server/features/mind-maps/mind-maps.routes.ts';
import { notificationsRoutes } from '#server/features/notifications/notifications.routes.ts';
import { commentsRoutes } from '#server/features/comments/comments.routes.ts';
import { normsRoutes } from '#server/features/norms/norms.routes.ts';
import { organizationRoutes } from '#server/features/organization/organization.routes.ts';
import { peopleRoutes } from '#server/features/people/people.routes.ts';
import { personalRoutes } from '#server/features/personal/personal.routes.ts';
import { presetsRoutes } from '#server/features/presets/presets.routes.ts';
import { providersRoutes } from '#server/features/providers/providers.routes.ts';
import { queryRoutes } from '#server/features/query/query.routes.ts';
import { rebuildRoutes } from '#server/features/rebuild/rebuild.routes.ts';
import { recipesRoutes } from '#server/features/recipes/recipes.routes.ts';
import { recordRoutes } from '#server/features/record/record.routes.ts';
import { recordsRoutes } from '#server/features/records/records.routes.ts';
import { secondStepRoutes } from '#server/features/session/second-step.routes.ts';
import { roleNamesRoutes } from '#server/features/role-names/role-names.routes.ts';
import { sessionRoutes } from '#server/features/session/session.routes.ts';
import { setupRoutes } from '#server/features/setup/setup.routes.ts';
import { periodsRoutes } from '#server/features/periods/periods.routes.ts';
import { reasonsRoutes } from '#server/features/reasons/reasons.routes.ts';
import { scorecardsRoutes } from '#server/features/scorecards/scorecards.routes.ts';
import { standingRoutes } from '#server/features/standing/standing.routes.ts';
import { stagesRoutes } from '#server/features/stages/stages.routes.ts';
import { stateRoutes } from '#server/features/state/state.routes.ts';
import { proposedTargetsRoutes } from '#server/features/targets/proposed-targets.routes.ts';
import { targetsRoutes } from '#server/features/targets/targets.routes.ts';
import { templatesRoutes } from '#server/features/templates/templates.routes.ts';
import { tokensRoutes } from '#server/features/tokens/tokens.routes.ts';
import { uploadsRoutes } from '#server/features/uploads/uploads.routes.ts';
import { attachCalls } from '#server/http/calls.ts';
import { handleErrors } from '#server/http/error-handler.ts';
import { guardRoutes } from '#server/http/guard-routes.ts';
import { guardOrigin } from '#server/http/guard-origin.ts';
import { logRequests } from '#server/http/log-requests.ts';
import { setSecurityHeaders } from '#server/http/security-headers.ts';
import { webhooksRoutes } from '#server/features/webhooks/webhooks.routes.ts';
import { whyRoutes } from '#server/features/why/why.routes.ts';
import { serveWeb } from '#server/http/web-assets.ts';
import { describeRoutes } from '#server/openapi/describe-routes.ts';
import { liveRoutes } from '#server/live/live.routes.ts';

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>;

export interface AppOptions {
  /** The port of the address people use: the one listened on. */
  readonly port: () => number;
  /** Folder of the built web; none: the API alone. */
  readonly web?: string | undefined;
}

/** The whole server, in the order it is put together. It does not listen yet. */
export async function makeApp(ctx: Context, options: AppOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: ctx.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    requestTimeout: 0,
    connectionTimeout: 0,
    return503OnClosing: false,
    // The address of a request is the last one on its way that is no proxy of ours: whatever stands before it was written by anybody.
    trustProxy: (address) => isInRanges(address, ctx.settings.trustedProxies),
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.removeContentTypeParser('text/plain');

  const { address } = ctx.settings;
  const isHttps = address?.isHttps === true;
  const place = (): CookiePlace => ({ isHttps, port: options.port() });
  handleErrors(app);
  setSecurityHeaders(app, { isHttps });
  guardOrigin(app, { port: options.port, address });
  await app.register(fastifyCookie);
  guardRoutes(app, ctx, place);
  describeRoutes(app);
  attachCalls(app, ctx);
  logRequests(app, ctx);

  const afterwards = makeAfterwards(ctx.log);
  app.addHook('onClose', afterwards.done);
  const refusals = makeRefusals(ctx);
  app.addHook('onClose', refusals.close);
  sessionRoutes(app, ctx, place, refusals);
  secondStepRoutes(app, ctx, place, afterwards, refusals);
  joinRoutes(app, ctx, place, afterwards);
  accountRoutes(app, ctx, place, afterwards);
  accountsRoutes(app, ctx, place, afterwards);
  setupRoutes(app, ctx, place);
  healthRoutes(app, ctx);
  metricsRoutes(app, ctx);
  organizationRoutes(app, ctx);
  stateRoutes(app, ctx);
  catalogRoutes(app, ctx);
  kpisRoutes(app, ctx);
  entitiesRoutes(app);
  queryRoutes(app, ctx);
  recordsRoutes(app, ctx);
  recordRoutes(app, ctx);
  explainRoutes(app, ctx);
  membersRoutes(app, ctx);
  findRoutes(app, ctx);
  uploadsRoutes(app, ctx);
  importsRoutes(app, ctx);
  demoRoutes(app, ctx);
  recipesRoutes(app, ctx);
  templatesRoutes(app, ctx);
  presetsRoutes(app, ctx);
  stagesRoutes(app, ctx);
  peopleRoutes(app, ctx);
  periodsRoutes(app, ctx);
  reasonsRoutes(app, ctx);
  scorecardsRoutes(app, ctx);
  assignmentsRoutes(app, ctx);
  nextStepsRoutes(app, ctx);
  logRoutes(app, ctx);
  goalsRoutes(app, ctx);
  boardsRoutes(app, ctx);
  boardPicturesRoutes(app, ctx);
  boardSharesRoutes(app, ctx);
  chartNotesRoutes(app, ctx);
  readingRoutes(app, ctx);
  displaysRoutes(app, ctx);
  exportsRoutes(app, ctx);
  sendingsRoutes(app, ctx);
  chatChannelsRoutes(app, ctx);
  mindMapsRoutes(app, ctx);
  meetingsRoutes(app, ctx);
  handoversRoutes(app, ctx);
  recognitionRoutes(app, ctx);
  contestsRoutes(app, ctx);
  namedTablesRoutes(app, ctx);
  actionsRoutes(app, ctx);
  alertsRoutes(app, ctx);
  normsRoutes(app, ctx);
  notificationsRoutes(app, ctx);
  commentsRoutes(app, ctx);
  standingRoutes(app, ctx);
  targetsRoutes(app, ctx);
  proposedTargetsRoutes(app, ctx);
  whyRoutes(app, ctx);
  roleNamesRoutes(app, ctx);
  itemsRoutes(app, ctx);
  rebuildRoutes(app, ctx);
  backupRoutes(app, ctx);
  auditRoutes(app, ctx);
  personalRoutes(app, ctx);
  tokensRoutes(app, ctx);
  webhooksRoutes(app, ctx);
  providersRoutes(app, ctx, place, refusals);
  openapiRoutes(app, ctx, options.port);
  liveRoutes(app, ctx);
  await serveWeb(app, options.web);
  return app;
}
