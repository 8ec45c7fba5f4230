import { providersPage } from './providers-page.ts';
import { apiReference } from './api-reference.ts';
import { errorOutbound } from './error-outbound.ts';
import { errorWebhook } from './error-webhook.ts';
import { webhooksPage } from './webhooks-page.ts';
import { scorecard } from './scorecard.ts';
import { errorPeriods } from './error-periods.ts';
import { errorReasons } from './error-reasons.ts';
import { errorScorecards } from './error-scorecards.ts';
import { boardTemplate } from './board-template.ts';
import { exports } from './exports.ts';
import { wall } from './wall.ts';
import { screens } from './screens.ts';
import { errorDisplays } from './error-displays.ts';
import { widget } from './widget.ts';
import { rareWidget } from './rare-widget.ts';
import { why } from './why.ts';
import { tokensPage } from './tokens-page.ts';
import { accountsPage } from './accounts-page.ts';
import { ownAccount } from './own-account.ts';
import { access } from './access.ts';
import { signIn } from './sign-in.ts';
import { kpiExample } from './kpi-example.ts';
import { peoplePage } from './people-page.ts';
import { stagesPage } from './stages-page.ts';
import { errorTargets } from './error-targets.ts';
import { targets } from './targets.ts';
import { targetFill } from './target-fill.ts';
import { targetProposals } from './target-proposals.ts';
import { assignments } from './assignments.ts';
import { log } from './log.ts';
import { nextSteps } from './next-steps.ts';
import { norms } from './norms.ts';
import { comments } from './comments.ts';
import { errorComments } from './error-comments.ts';
import { notifications } from './notifications.ts';
import { goals } from './goals.ts';
import { mindMaps } from './mind-maps.ts';
import { handling } from './handling.ts';
import { errorGoals } from './error-goals.ts';
import { errorBoards } from './error-boards.ts';
import { channels } from './channels.ts';
import { sendings } from './sendings.ts';
import { errorChannels } from './error-channels.ts';
import { errorSendings } from './error-sendings.ts';
import { errorShares } from './error-shares.ts';
import { errorMindMaps } from './error-mind-maps.ts';
import { errorActions } from './error-actions.ts';
import { errorRecognition } from './error-recognition.ts';
import { errorNamedTables } from './error-named-tables.ts';
import { errorChartNotes } from './error-chart-notes.ts';
import { errorContests } from './error-contests.ts';
import { errorHandovers } from './error-handovers.ts';
import { errorAlerts } from './error-alerts.ts';
import { errorMeetings } from './error-meetings.ts';
import { recognition } from './recognition.ts';
import { votes } from './votes.ts';
import { reading } from './reading.ts';
import { chartNotes } from './chart-notes.ts';
import { contests } from './contests.ts';
import { handovers } from './handovers.ts';
import { meetings } from './meetings.ts';
import { followUp } from './follow-up.ts';
import { actions } from './actions.ts';
import { alerts } from './alerts.ts';
import { errorNorms } from './error-norms.ts';
import { errorLog } from './error-log.ts';
import { errorNextSteps } from './error-next-steps.ts';
import { templatesPage } from './templates-page.ts';
import { kpiEditor } from './kpi-editor.ts';
import { glossary } from './glossary.ts';
import { kpiPage } from './kpi-page.ts';
import { kpiQuestion } from './kpi-question.ts';
import { kpiSynonym } from './kpi-synonym.ts';
import { library } from './library.ts';
import { errorFormula } from './error-formula.ts';
import { formula } from './formula.ts';
import { importPage } from './import-page.ts';
import { template } from './template.ts';
import { errorKpi } from './error-kpi.ts';
import { errorPeople } from './error-people.ts';
import { errorAssignments } from './error-assignments.ts';
import { errorQuery } from './error-query.ts';
import { exclusion } from './exclusion.ts';
import { measure } from './measure.ts';
import { errorImport } from './error-import.ts';
import { importWords } from './import.ts';
import { settings } from './settings.ts';
import { records } from './records.ts';
import { explain } from './explain.ts';
import { board } from './board.ts';
import { boards } from './boards.ts';
import { explore } from './explore.ts';
import { app } from './app.ts';
import { audit } from './audit.ts';
import { cli } from './cli.ts';
import { beside } from './beside.ts';
import { common } from './common.ts';
import { demo } from './demo.ts';
import { demoNote } from './demo-note.ts';
import { errorDemo } from './error-demo.ts';
import { dimension } from './dimension.ts';
import { entity } from './entity.ts';
import { errorFolder } from './error-folder.ts';
import { errorInbox } from './error-inbox.ts';
import { kpi } from './kpi.ts';
import { mail } from './mail.ts';
import { mark } from './mark.ts';
import { period } from './period.ts';
import { reason } from './reason.ts';
import { unit } from './unit.ts';
import { personal } from './personal.ts';
import { errorPersonal } from './error-personal.ts';
import { errorAccess } from './error-access.ts';
import { errorMail } from './error-mail.ts';
import { errorCli } from './error-cli.ts';
import { errorHttp } from './error-http.ts';
import { errorDatabase } from './error-database.ts';
import { errorStore } from './error-store.ts';

export const hu = {
  kpiEditor,
  templatesPage,
  peoplePage,
  stagesPage,
  assignments,
  log,
  nextSteps,
  norms,
  comments,
  notifications,
  goals,
  recognition,
  reading,
  chartNotes,
  contests,
  votes,
  handovers,
  meetings,
  followUp,
  actions,
  alerts,
  mindMaps,
  handling,
  targets,
  targetFill,
  targetProposals,
  importPage,
  exclusion,
  measure,
  import: importWords,
  settings,
  records,
  explain,
  board,
  boards,
  explore,
  sendings,
  channels,
  access,
  accountsPage,
  ownAccount,
  app,
  audit,
  personal,
  signIn,
  cli,
  beside,
  common,
  entity,
  formula,
  tokensPage,
  webhooksPage,
  why,
  exports,
  wall,
  screens,
  widget,
  rareWidget,
  boardTemplate,
  scorecard,
  apiReference,
  providersPage,
  error: {
    outbound: errorOutbound,
    webhook: errorWebhook,
    periods: errorPeriods,
    reasons: errorReasons,
    scorecards: errorScorecards,
    targets: errorTargets,
    formula: errorFormula,
    demo: errorDemo,
    kpi: errorKpi,
    people: errorPeople,
    assignments: errorAssignments,
    log: errorLog,
    next_steps: errorNextSteps,
    comments: errorComments,
    goals: errorGoals,
    boards: errorBoards,
    shares: errorShares,
    displays: errorDisplays,
    sendings: errorSendings,
    channels: errorChannels,
    mind_maps: errorMindMaps,
    meetings: errorMeetings,
    recognition: errorRecognition,
    chart_notes: errorChartNotes,
    contests: errorContests,
    named_tables: errorNamedTables,
    handovers: errorHandovers,
    actions: errorActions,
    alerts: errorAlerts,
    norms: errorNorms,
    query: errorQuery,
    import: errorImport,
    access: errorAccess,
    personal: errorPersonal,
    mail: errorMail,
    cli: errorCli,
    http: errorHttp,
    database: errorDatabase,
    store: errorStore,
    folder: errorFolder,
    inbox: errorInbox,
  },
  demo,
  demoNote,
  dimension,
  glossary,
  kpi,
  kpiExample,
  kpiPage,
  kpiQuestion,
  kpiSynonym,
  library,
  mail,
  mark,
  period,
  reason,
  template,
  unit,
} as const;
