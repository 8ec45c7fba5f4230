import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { loadCatalog } from '@leadline/i18n';
import { initialLocale } from '#web/lib/i18n.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageMissing } from '#web/app/page-missing.tsx';
import { Shell } from '#web/app/shell.tsx';
import { BoardPage } from '#web/features/board/board-page.tsx';
import { readLogSearch } from '#web/parts/log-queue/log-search.ts';
import { readWall } from '#web/parts/boards/wall-search.ts';
import { parseSearch, readBoard, readNumber, readScope, scopeKeys, stringifySearch } from '#web/lib/search.ts';

/** A page together with the words of the reader's language that boards do without. */
async function withWords<T>(page: Promise<T>): Promise<T> {
  await loadCatalog(initialLocale()).catch(() => undefined);
  return page;
}

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: PageMissing,
  errorComponent: PageError,
  validateSearch: readScope,
  search: { middlewares: [retainSearchParams([...scopeKeys])] },
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: ({ search }) => redirect({ to: '/board', search, replace: true, throw: true }),
});

const boardRoute = createRoute({ getParentRoute: () => rootRoute, path: '/board', component: BoardPage });

/** The board stays behind while one of its numbers is explained. */
const boardNumberRoute = createRoute({
  getParentRoute: () => boardRoute,
  path: 'number',
  validateSearch: readNumber,
  component: lazyRouteComponent(() => withWords(import('#web/features/explain/number-drawer.tsx')), 'NumberDrawer'),
});

/** Boards on a large screen, without anything around them. */
const wallRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/wall',
  validateSearch: readWall,
  component: lazyRouteComponent(() => import('#web/features/boards/wall/wall-page.tsx'), 'WallPage'),
});

const boardsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/boards',
  component: lazyRouteComponent(() => withWords(import('#web/features/boards/boards-page.tsx')), 'BoardsPage'),
});

const screensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/boards/screens',
  component: lazyRouteComponent(() => import('#web/features/boards/screens/screens-page.tsx'), 'ScreensPage'),
});

const ownBoardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/boards/$boardId',
  validateSearch: readBoard,
  component: lazyRouteComponent(() => import('#web/features/boards/board-page.tsx'), 'OwnBoardPage'),
});

const ownBoardNumberRoute = createRoute({
  getParentRoute: () => ownBoardRoute,
  path: 'number',
  validateSearch: readNumber,
  component: lazyRouteComponent(() => withWords(import('#web/features/explain/number-drawer.tsx')), 'NumberDrawer'),
});

const exploreRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/explore',
  // What is explored is read where it is used: the first page does without.
  component: lazyRouteComponent(() => withWords(import('#web/features/explore/explore-page.tsx')), 'ExplorePage'),
});

const exploreNumberRoute = createRoute({
  getParentRoute: () => exploreRoute,
  path: 'number',
  validateSearch: readNumber,
  component: lazyRouteComponent(() => withWords(import('#web/features/explain/number-drawer.tsx')), 'NumberDrawer'),
});

const sendingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sendings',
  component: lazyRouteComponent(() => import('#web/features/sendings/sendings-page.tsx'), 'SendingsPage'),
});

const chatChannelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/chats',
  component: lazyRouteComponent(() => import('#web/features/chat-channels/chat-channels-page.tsx'), 'ChatChannelsPage'),
});

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today',
  component: lazyRouteComponent(() => withWords(import('#web/features/my-day/my-day-page.tsx')), 'MyDayPage'),
});

const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log',
  validateSearch: readLogSearch,
  component: lazyRouteComponent(() => withWords(import('#web/features/log/log-page.tsx')), 'LogPage'),
});

const scorecardsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scorecards',
  component: lazyRouteComponent(() => withWords(import('#web/features/scorecards/team-page.tsx')), 'TeamPage'),
});

const scorecardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scorecards/$subject',
  component: lazyRouteComponent(() => withWords(import('#web/features/scorecards/scorecard-page.tsx')), 'ScorecardPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/scorecards/$subject/sheet',
  component: lazyRouteComponent(() => withWords(import('#web/features/scorecards/sheet-page.tsx')), 'SheetPage'),
});

const numberRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/number',
  validateSearch: readNumber,
  component: lazyRouteComponent(() => withWords(import('#web/features/explain/number-page.tsx')), 'NumberPage'),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/$recordId',
  component: lazyRouteComponent(() => withWords(import('#web/features/records/record-page.tsx')), 'RecordPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  component: lazyRouteComponent(() => withWords(import('#web/features/import/import-page.tsx')), 'ImportPage'),
});

const importRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data/$importId',
  component: lazyRouteComponent(() => withWords(import('#web/features/import/import-run-page.tsx')), 'ImportRunPage'),
});

const libraryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library',
  component: lazyRouteComponent(() => withWords(import('#web/features/library/library-page.tsx')), 'LibraryPage'),
});

const newKpiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library/new',
  validateSearch: (raw: Readonly<Record<string, unknown>>): { readonly idea?: string } =>
    typeof raw['idea'] === 'string' ? { idea: raw['idea'] } : {},
  component: lazyRouteComponent(() => withWords(import('#web/features/kpi-editor/new-kpi-page.tsx')), 'NewKpiPage'),
});

const editKpiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library/$kpiId/edit',
  component: lazyRouteComponent(() => withWords(import('#web/features/kpi-editor/edit-kpi-page.tsx')), 'EditKpiPage'),
});

const kpiFilesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library/files',
  component: lazyRouteComponent(() => withWords(import('#web/features/kpi-editor/kpi-files-page.tsx')), 'KpiFilesPage'),
});

const templatesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/templates',
  component: lazyRouteComponent(() => withWords(import('#web/features/templates/templates-page.tsx')), 'TemplatesPage'),
});

const setViewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/templates/view',
  component: lazyRouteComponent(() => withWords(import('#web/features/templates/set-view-page.tsx')), 'SetViewPage'),
});

const stagesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/stages',
  component: lazyRouteComponent(() => withWords(import('#web/features/stages/stages-page.tsx')), 'StagesPage'),
});

const roleNamesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/roles',
  component: lazyRouteComponent(() => withWords(import('#web/features/settings/role-names-page.tsx')), 'RoleNamesPage'),
});

const retentionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/retention',
  component: lazyRouteComponent(() => withWords(import('#web/features/settings/retention-page.tsx')), 'RetentionPage'),
});

const targetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets',
  component: lazyRouteComponent(() => withWords(import('#web/features/targets/targets-page.tsx')), 'TargetsPage'),
});

const ownTargetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/today/targets',
  component: lazyRouteComponent(() => withWords(import('#web/features/targets/own-targets-page.tsx')), 'OwnTargetsPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  component: lazyRouteComponent(() => withWords(import('#web/features/people/people-page.tsx')), 'PeoplePage'),
});

const teamsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/teams',
  component: lazyRouteComponent(() => withWords(import('#web/features/people/teams-page.tsx')), 'TeamsPage'),
});

const namesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/names',
  component: lazyRouteComponent(() => withWords(import('#web/features/people/names-page.tsx')), 'NamesPage'),
});

const calendarsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/calendars',
  component: lazyRouteComponent(() => withWords(import('#web/features/people/calendars-page.tsx')), 'CalendarsPage'),
});

const kpiSetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/kpis',
  component: lazyRouteComponent(() => withWords(import('#web/features/assignments/kpi-sets-page.tsx')), 'KpiSetsPage'),
});

const goalsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals',
  component: lazyRouteComponent(() => withWords(import('#web/features/goals/goals-page.tsx')), 'GoalsPage'),
});

const newGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals/new',
  validateSearch: (raw: Readonly<Record<string, unknown>>): { readonly parent?: string; readonly idea?: string } => ({
    ...(typeof raw['parent'] === 'string' ? { parent: raw['parent'] } : {}),
    ...(typeof raw['idea'] === 'string' ? { idea: raw['idea'] } : {}),
  }),
  component: lazyRouteComponent(() => withWords(import('#web/features/goals/goal-form-page.tsx')), 'NewGoalPage'),
});

const goalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals/$goalId',
  component: lazyRouteComponent(() => withWords(import('#web/features/goals/goal-page.tsx')), 'GoalPage'),
});

const editGoalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/goals/$goalId/edit',
  component: lazyRouteComponent(() => withWords(import('#web/features/goals/goal-form-page.tsx')), 'EditGoalPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/review',
  component: lazyRouteComponent(() => withWords(import('#web/features/review/review-page.tsx')), 'ReviewPage'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  component: lazyRouteComponent(() => withWords(import('#web/features/meetings/meetings-page.tsx')), 'MeetingsPage'),
});

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => withWords(import('#web/features/meetings/meeting-page.tsx')), 'MeetingPage'),
});

const actionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/actions',
  component: lazyRouteComponent(() => withWords(import('#web/features/actions/actions-page.tsx')), 'ActionsPage'),
});

const recognitionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/recognition',
  component: lazyRouteComponent(() => withWords(import('#web/features/recognition/recognition-page.tsx')), 'RecognitionPage'),
});

const readingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reading',
  component: lazyRouteComponent(() => withWords(import('#web/features/reading/reading-page.tsx')), 'ReadingPage'),
});

const chartNotesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chart-notes',
  component: lazyRouteComponent(() => withWords(import('#web/features/chart-notes/chart-notes-page.tsx')), 'ChartNotesPage'),
});

const contestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contests',
  component: lazyRouteComponent(() => withWords(import('#web/features/recognition/contests-page.tsx')), 'ContestsPage'),
});

const votesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/votes',
  component: lazyRouteComponent(() => withWords(import('#web/features/recognition/votes-page.tsx')), 'VotesPage'),
});

const handoversRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handovers',
  component: lazyRouteComponent(() => withWords(import('#web/features/handovers/handovers-page.tsx')), 'HandoversPage'),
});

const newHandoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handovers/new',
  validateSearch: (raw: Readonly<Record<string, unknown>>): { readonly customer?: string } =>
    typeof raw['customer'] === 'string' ? { customer: raw['customer'] } : {},
  component: lazyRouteComponent(() => withWords(import('#web/features/handovers/new-handover-page.tsx')), 'NewHandoverPage'),
});

const handoverRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/handovers/$handoverId',
  component: lazyRouteComponent(() => withWords(import('#web/features/handovers/handover-page.tsx')), 'HandoverPage'),
});

const mindMapsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mind-maps',
  component: lazyRouteComponent(() => withWords(import('#web/features/mind-maps/mind-maps-page.tsx')), 'MindMapsPage'),
});

const mindMapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mind-maps/$mapId',
  validateSearch: (raw: Readonly<Record<string, unknown>>): { readonly node?: string } =>
    typeof raw['node'] === 'string' ? { node: raw['node'] } : {},
  component: lazyRouteComponent(() => withWords(import('#web/features/mind-maps/mind-map-page.tsx')), 'MindMapPage'),
});

const commentsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/comments/$threadId',
  component: lazyRouteComponent(() => withWords(import('#web/features/comments/thread-page.tsx')), 'ThreadPage'),
});

const alertsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/alerts',
  component: lazyRouteComponent(() => withWords(import('#web/features/alerts/alerts-page.tsx')), 'AlertsPage'),
});

const notificationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  component: lazyRouteComponent(() => withWords(import('#web/features/notifications/notifications-page.tsx')), 'NotificationsPage'),
});

const normsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/norms',
  component: lazyRouteComponent(() => withWords(import('#web/features/norms/norms-page.tsx')), 'NormsPage'),
});

const handlingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/targets/handling',
  validateSearch: (raw: Readonly<Record<string, unknown>>): { readonly role?: string } =>
    typeof raw['role'] === 'string' ? { role: raw['role'] } : {},
  component: lazyRouteComponent(() => withWords(import('#web/features/handling/handling-page.tsx')), 'HandlingPage'),
});

const personRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => withWords(import('#web/features/people/person-page.tsx')), 'PersonPage'),
});

const kpiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/library/$kpiId',
  component: lazyRouteComponent(() => withWords(import('#web/features/kpi/kpi-page.tsx')), 'KpiPage'),
});

const glossaryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/glossary',
  validateSearch: (raw: Readonly<Record<string, unknown>>): { readonly term?: string } =>
    typeof raw['term'] === 'string' ? { term: raw['term'] } : {},
  component: lazyRouteComponent(() => withWords(import('#web/features/glossary/glossary-page.tsx')), 'GlossaryPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => withWords(import('#web/features/account/account-page.tsx')), 'AccountPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/accounts',
  component: lazyRouteComponent(() => withWords(import('#web/features/accounts/accounts-page.tsx')), 'AccountsPage'),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  component: lazyRouteComponent(() => withWords(import('#web/features/audit/audit-page.tsx')), 'AuditPage'),
});

const tokensRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/tokens',
  component: lazyRouteComponent(() => withWords(import('#web/features/tokens/tokens-page.tsx')), 'TokensPage'),
});

const webhooksRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/webhooks',
  component: lazyRouteComponent(() => withWords(import('#web/features/webhooks/webhooks-page.tsx')), 'WebhooksPage'),
});

const providersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/providers',
  component: lazyRouteComponent(() => withWords(import('#web/features/providers/providers-page.tsx')), 'ProvidersPage'),
});

const apiRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/api',
  component: lazyRouteComponent(() => withWords(import('#web/features/api-reference/api-page.tsx')), 'ApiPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyRouteComponent(() => withWords(import('#web/features/settings/settings-page.tsx')), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    boardRoute.addChildren([boardNumberRoute]),
    boardsRoute,
    screensRoute,
    wallRoute,
    ownBoardRoute.addChildren([ownBoardNumberRoute]),
    exploreRoute.addChildren([exploreNumberRoute]),
    sendingsRoute,
    chatChannelsRoute,
    todayRoute,
    logRoute,
    scorecardsRoute,
    scorecardRoute,
    sheetRoute,
    numberRoute,
    recordRoute,
    importRoute,
    importRunRoute,
    libraryRoute,
    kpiRoute,
    glossaryRoute,
    newKpiRoute,
    editKpiRoute,
    kpiFilesRoute,
    templatesRoute,
    setViewRoute,
    stagesRoute,
    roleNamesRoute,
    retentionRoute,
    targetsRoute,
    ownTargetsRoute,
    peopleRoute,
    teamsRoute,
    namesRoute,
    calendarsRoute,
    kpiSetsRoute,
    goalsRoute,
    newGoalRoute,
    goalRoute,
    editGoalRoute,
    reviewRoute,
    meetingsRoute,
    meetingRoute,
    actionsRoute,
    recognitionRoute,
    readingRoute,
    chartNotesRoute,
    contestsRoute,
    votesRoute,
    handoversRoute,
    newHandoverRoute,
    handoverRoute,
    mindMapsRoute,
    mindMapRoute,
    commentsRoute,
    alertsRoute,
    notificationsRoute,
    normsRoute,
    handlingRoute,
    personRoute,
    accountRoute,
    accountsRoute,
    auditRoute,
    tokensRoute,
    webhooksRoute,
    providersRoute,
    apiRoute,
    settingsRoute,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
