import { findMessage, locales } from '@leadline/i18n';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, sendItems, smallFirm, type TestApp } from '#server/test-app.fixture.ts';

/** What a route leaves behind in the audit trail. A route without any of it needs a reason below. */
const leaves: Readonly<Record<string, readonly string[]>> = {
  'PUT /api/organization': ['organization.changed'],
  'PUT /api/stages': ['stages.changed'],
  'POST /api/periods/close': ['periods.closed'],
  'POST /api/reasons': ['reasons.given'],
  'DELETE /api/stages/:recordId': ['stages.deleted'],
  'PUT /api/recipes/:name': ['recipe.saved'],
  'DELETE /api/recipes/:name': ['recipe.deleted'],
  'POST /api/presets/:id/apply': ['preset.applied'],
  'POST /api/uploads': ['upload.kept'],
  'POST /api/imports': ['import.begun'],
  'POST /api/imports/:id/undo': ['import.taken_back'],
  'POST /api/kpis': ['kpi.created'],
  'POST /api/kpis/import': ['kpi.created'],
  'POST /api/kpis/:id/versions': ['kpi.changed'],
  'POST /api/kpis/:id/recompute': ['kpi.recomputed'],
  'POST /api/kpis/:id/archive': ['kpi.archived'],
  'POST /api/kpis/:id/restore': ['kpi.restored'],
  'PUT /api/kpis/:id/off': ['kpi.switched_off', 'kpi.switched_on'],
  'POST /api/demo/leave': ['demo.left'],
  'POST /api/rebuild': ['facts.rebuilt'],
  'POST /api/backup': ['backup.made'],
  'POST /api/setup': ['account.set_up'],
  'POST /api/session': ['session.opened'],
  'POST /api/session/demo': ['session.opened'],
  'POST /api/session/second-factor': ['session.opened'],
  'POST /api/session/enrolment/confirm': ['account.factor_on'],
  'DELETE /api/session': ['session.closed'],
  'PUT /api/account': ['account.changed'],
  'PUT /api/account/win-name': ['named_tables.own_name'],
  'PUT /api/account/password': ['account.password_changed'],
  'POST /api/account/recovery-codes': ['account.recovery_codes_made'],
  'POST /api/account/second-factor/confirm': ['account.factor_on'],
  'POST /api/account/second-factor/end': ['account.factor_off'],
  'DELETE /api/account/sessions': ['session.others_ended'],
  'DELETE /api/account/sessions/:id': ['session.ended'],
  'POST /api/accounts': ['account.invited'],
  'PUT /api/accounts/:id': ['account.changed'],
  'PUT /api/accounts/rules': ['account.rules_changed'],
  'DELETE /api/accounts/:id': ['account.removed'],
  'POST /api/accounts/:id/disable': ['account.disabled'],
  'POST /api/accounts/:id/enable': ['account.enabled'],
  'POST /api/accounts/:id/invitation': ['account.invited_again'],
  'POST /api/accounts/:id/reset': ['account.reset_offered'],
  'DELETE /api/accounts/:id/second-factor': ['account.factor_reset'],
  'DELETE /api/accounts/:id/sessions': ['session.all_ended'],
  'POST /api/join': ['account.joined'],
  'POST /api/reset': ['account.password_reset'],
  'POST /api/reset/ask': ['account.reset_asked'],
  'POST /api/personal/erase': ['personal.erased'],
  'PUT /api/personal/retention': ['personal.retention_changed'],
  'PUT /api/role-names': ['people.roles_named'],
  'PUT /api/people-comparison': ['people.comparison'],
  'POST /api/people': ['people.added'],
  'PUT /api/people/:recordId': ['people.changed'],
  'POST /api/people/:recordId/absences': ['people.absence_added'],
  'PUT /api/people/:recordId/absences/:absenceId': ['people.absence_changed'],
  'POST /api/people/:recordId/absences/:absenceId/remove': ['people.absence_removed'],
  'POST /api/people/:recordId/assignments': ['people.assigned', 'people.moved'],
  'PUT /api/people/:recordId/assignments/:assignmentId': ['people.corrected'],
  'POST /api/people/:recordId/assignments/:assignmentId/remove': ['people.unassigned'],
  'POST /api/people/:recordId/leave': ['people.left'],
  'POST /api/people/file': ['people.file'],
  'POST /api/people/names/:recordId': ['people.linked', 'people.unlinked'],
  'POST /api/kpi-assignments': ['assignments.given', 'assignments.over_limit'],
  'POST /api/kpi-assignments/template': ['assignments.template', 'assignments.over_limit'],
  'POST /api/kpi-assignments/:recordId/change': ['assignments.changed', 'assignments.over_limit'],
  'PUT /api/kpi-assignments/:recordId': ['assignments.corrected'],
  'POST /api/kpi-assignments/:recordId/end': ['assignments.ended'],
  'POST /api/kpi-assignments/:recordId/remove': ['assignments.removed'],
  'POST /api/my-kpis/confirm': ['assignments.confirmed'],
  'POST /api/my-kpis/ask': ['assignments.asked'],
  'POST /api/kpi-questions/answer': ['assignments.answered'],
  'PUT /api/verdict-handling/:role': ['assignments.handling'],
  'POST /api/my-estimates': ['scorecards.estimated'],
  'POST /api/teams': ['team.added'],
  'PUT /api/teams/:recordId': ['team.changed'],
  'POST /api/teams/:recordId/close': ['team.closed'],
  'POST /api/calendars': ['calendar.changed'],
  'POST /api/calendars/:recordId/days': ['calendar.changed'],
  'POST /api/calendars/:recordId/days/:dayId/remove': ['calendar.changed'],
  'PUT /api/locations/:recordId/calendar': ['calendar.changed'],
  'POST /api/targets': ['targets.set'],
  'POST /api/contact-norms': ['norms.set'],
  'POST /api/contact-norms/:recordId/end': ['norms.ended'],
  'POST /api/contact-norms/:recordId/remove': ['norms.removed'],
  'POST /api/contact-rules': ['norms.rule_set'],
  'POST /api/contact-rules/:recordId/end': ['norms.rule_ended'],
  'POST /api/contact-rules/:recordId/remove': ['norms.rule_removed'],
  'POST /api/comments': ['comments.started'],
  'POST /api/comments/:id/replies': ['comments.replied'],
  'PUT /api/comments/:id/text': ['comments.changed'],
  'POST /api/comments/:id/remove': ['comments.removed'],
  'PUT /api/comments/:id/resolved': ['comments.resolved', 'comments.reopened'],
  'POST /api/goals': ['goals.added'],
  'PUT /api/goals/:recordId': ['goals.changed'],
  'POST /api/goals/:recordId/check-ins': ['goals.checked_in'],
  'POST /api/goals/:recordId/review': ['goals.reviewed'],
  'POST /api/goals/:recordId/remove': ['goals.removed'],
  'POST /api/boards': ['boards.added'],
  'PUT /api/boards/:boardId': ['boards.changed'],
  'POST /api/boards/:boardId/restore': ['boards.restored'],
  'POST /api/boards/:boardId/pictures': ['boards.picture_added'],
  'POST /api/boards/:boardId/removal': ['boards.removed', 'boards.brought_back'],
  'POST /api/board-shares': ['boards.shared'],
  'POST /api/board-shares/:shareId/revoke': ['boards.unshared'],
  'POST /api/chart-notes': ['chart_notes.added'],
  'PUT /api/chart-notes/:id': ['chart_notes.changed'],
  'POST /api/chart-notes/:id/removal': ['chart_notes.removed', 'chart_notes.brought_back'],
  'POST /api/displays': ['displays.added'],
  'PUT /api/displays/:displayId': ['displays.changed'],
  'POST /api/displays/:displayId/revoke': ['displays.revoked'],
  'PUT /api/open-links': ['boards.open_links'],
  'POST /api/sendings': ['sendings.added'],
  'PUT /api/sendings/:sendingId': ['sendings.changed'],
  'POST /api/sendings/:sendingId/remove': ['sendings.removed'],
  'PUT /api/sendings/:sendingId/stopped': ['sendings.stopped', 'sendings.resumed'],
  'POST /api/sendings/:sendingId/end': ['sendings.ended_by'],
  'POST /sendings/stop/:token': ['sendings.stopped'],
  'POST /api/chat-channels': ['channels.added'],
  'PUT /api/chat-channels/:channelId': ['channels.changed'],
  'POST /api/chat-channels/:channelId/remove': ['channels.removed'],
  'POST /api/mind-maps': ['mind_maps.added'],
  'PUT /api/mind-maps/:mapId': ['mind_maps.changed'],
  'POST /api/mind-maps/:mapId/remove': ['mind_maps.removed'],
  'POST /api/mind-maps/:mapId/changes': [
    'mind_maps.node_added',
    'mind_maps.node_edited',
    'mind_maps.node_moved',
    'mind_maps.node_removed',
    'mind_maps.node_restored',
    'mind_maps.node_voted',
    'mind_maps.node_linked',
  ],
  'POST /api/log': ['log.added'],
  'PUT /api/log/:recordId': ['log.changed'],
  'POST /api/log/:recordId/withdraw': ['log.withdrawn'],
  'POST /api/meetings': ['meetings.added'],
  'PUT /api/meetings/rhythm': ['meetings.rhythm'],
  'PUT /api/meetings/:recordId': ['meetings.changed'],
  'PUT /api/meetings/:recordId/note': ['meetings.noted'],
  'POST /api/meetings/:recordId/confirm': ['meetings.confirmed'],
  'PUT /api/meetings/:recordId/sharing': ['meetings.shared'],
  'POST /api/handovers': ['handovers.offered'],
  'PUT /api/handovers/template': ['handovers.template'],
  'POST /api/handovers/:id/answer': ['handovers.accepted', 'handovers.asked', 'handovers.declined', 'handovers.replied', 'handovers.withdrawn'],
  'PUT /api/handovers/:id/checklist': ['handovers.ticked'],
  'POST /api/recognition': ['recognition.thanked'],
  'POST /api/recognition/:id/take-back': ['recognition.taken_back'],
  'PUT /api/recognition/values': ['recognition.values'],
  'POST /api/recognition/skills': ['recognition.skill_named'],
  'PUT /api/recognition/skills/:id/confirmation': ['recognition.skill_confirmed', 'recognition.skill_unconfirmed'],
  'POST /api/recognition/skills/:id/remove': ['recognition.skill_removed'],
  'POST /api/recognition/points/:id/correct': ['recognition.corrected'],
  'POST /api/contests': ['contests.planned'],
  'POST /api/contests/:id/stop': ['contests.stopped'],
  'POST /api/named-tables': ['named_tables.proposed'],
  'PUT /api/named-tables/:id/vote': ['named_tables.voted'],
  'POST /api/named-tables/:id/stop': ['named_tables.stopped'],
  'PUT /api/named-tables/own-name': ['named_tables.own_name'],
  'POST /api/actions': ['actions.added'],
  'POST /api/actions/:id/answer': ['actions.answered'],
  'POST /api/alerts': ['alerts.added'],
  'PUT /api/alerts/:id': ['alerts.changed'],
  'POST /api/alerts/:id/remove': ['alerts.removed'],
  'PUT /api/works-council': ['alerts.works_council'],
  'POST /api/proposed-targets': ['targets.proposed'],
  'POST /api/proposed-targets/:id/withdraw': ['targets.proposal_withdrawn'],
  'POST /api/proposed-targets/:id/decide': ['targets.proposal_decided'],
  'PUT /api/targets/lock': ['targets.locked'],
  'POST /api/tokens': ['token.created'],
  'DELETE /api/tokens/:id': ['token.revoked'],
  'POST /api/webhooks': ['webhook.created'],
  'PUT /api/webhooks/:id': ['webhook.changed'],
  'DELETE /api/webhooks/:id': ['webhook.deleted'],
  'POST /api/webhooks/:id/secret': ['webhook.secret_renewed'],
  'POST /api/providers': ['provider.saved'],
  'PUT /api/providers/:id': ['provider.saved'],
  'DELETE /api/providers/:id': ['provider.deleted'],
  'POST /api/providers/:id/links': ['identity.linked'],
  'DELETE /api/providers/:id/links/:subject': ['identity.unlinked'],
};

/** Why a route with a mutating method leaves no entry. */
const without: Readonly<Record<string, string>> = {
  'POST /api/query': 'reads',
  'POST /api/board-answers': 'reads',
  'POST /api/exports': 'reads',
  'POST /api/sendings/now': 'one mail to whoever asks for it',
  'POST /api/chat-channels/:channelId/test': 'what came of it stands with the channel',
  'PUT /api/boards/:boardId/favourite': 'what somebody likes best is theirs alone',
  'POST /api/display/pairing': 'a screen that waits; who types its code leaves an entry',
  'POST /api/records': 'reads',
  'POST /api/explain': 'reads',
  'POST /api/alerts/preview': 'reads',
  'PUT /api/alert-choice': 'how somebody wants to be told themselves',
  'PUT /api/recognition/choice': 'what others see of somebody is theirs alone',
  'POST /api/scorecards': 'reads',
  'POST /api/scorecards/team': 'reads',
  'POST /api/standing': 'reads',
  'POST /api/targets/grid': 'reads',
  'POST /api/targets/propose': 'reads',
  'POST /api/contact-norms/fulfilment': 'reads',
  'POST /api/targets/review': 'reads',
  'POST /api/comments/find': 'reads',
  'POST /api/comments/people': 'reads',
  'POST /api/chart-notes/find': 'reads',
  'POST /api/reading-exercise/close': 'what somebody practises is theirs alone',
  'POST /api/notifications/read': 'what somebody has read is theirs alone',
  'PUT /api/notifications/mail': 'how somebody wants to be told is theirs alone',
  'POST /api/goals/check': 'reads',
  'POST /api/why': 'reads',
  'POST /api/my-kpis/influence': 'anonymous: an entry would say who answered what',
  'POST /api/next-steps/dismiss': 'kept with the step itself, for the person alone',
  'POST /api/kpi-assignments/template/preview': 'reads',
  'POST /api/templates/propose': 'reads',
  'POST /api/presets/:id/preview': 'reads',
  'POST /api/kpis/check': 'reads',
  'POST /api/kpis/complete': 'reads',
  'POST /api/kpis/preview': 'reads',
  'POST /api/imports/inspect': 'reads',
  'POST /api/imports/check': 'reads: a dry run keeps nothing',
  'POST /api/imports/check/rejects.csv': 'reads: a dry run keeps nothing',
  'POST /api/personal/preview': 'reads',
  'POST /api/join/look': 'reads',
  'POST /api/reset/look': 'reads',
  'POST /api/items': 'every item stands in the inbox itself, with the moment it came',
  'POST /api/session/enrolment': 'begins a second factor; what is confirmed leaves an entry',
  'POST /api/account/second-factor': 'begins a second factor; what is confirmed leaves an entry',
  'POST /api/session/provider': 'sends the browser elsewhere; who comes back leaves an entry',
  'POST /api/providers/:id/test': 'asks the provider and keeps nothing',
  'POST /api/webhooks/:id/test': 'kept with the deliveries of the webhook',
  'POST /api/webhooks/:id/deliveries/:delivery': 'kept with the deliveries of the webhook',
};

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await sendItems(app, smallFirm);
});
afterAll(() => app.close());

const mutating = (): readonly string[] =>
  [
    ...new Set(app.app.guarded.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method)).map(({ method, url }) => `${method} ${url}`)),
  ].sort();

test('every route that may change something leaves an entry or says why not', () => {
  expect(mutating().length).toBeGreaterThan(40);
  expect(mutating().filter((route) => !(route in leaves) && !(route in without))).toEqual([]);
  expect(Object.keys(leaves).filter((route) => route in without)).toEqual([]);
});

test('every entry that is written has words, in every language', () => {
  const folder = join(import.meta.dirname, '..');
  const actions = new Set(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/action: '([a-z_]{3,}\.[a-z_]+)'/g)].map(([, action]) => action!)),
  );
  for (const action of Object.values(leaves).flat()) actions.add(action);
  expect(actions.size).toBeGreaterThan(40);
  const missing = locales.flatMap((locale) =>
    [...actions].filter((action) => findMessage(locale, `audit.did.${action.replace('.', '_')}`) === undefined),
  );
  expect(missing).toEqual([]);
});

test('what is changed through the routes stands in the trail, by whom and in which request', async () => {
  const put = (url: string, payload: object) => app.ask({ method: 'PUT', url, payload });
  const organization = (await app.get('/api/organization')).json<object>();
  const upload = await app.ask({
    method: 'POST',
    url: '/api/uploads?name=a.csv',
    headers: { 'content-type': 'application/octet-stream' },
    payload: 'a,b\n1,2\n',
  });
  const recipe = {
    name: 'r',
    source: 's',
    files: [{ id: 'f', match: {}, encoding: 'utf-8', delimiter: ',', quote: '"', hasHeader: true, skip: 0 }],
    defaults: { dateOrder: 'ymd', decimal: '.', currency: null, timezone: null },
    corrections: [],
    outputs: [
      { entity: 'account', file: 'f', id: [{ kind: 'column', column: 'a' }], fields: [{ column: 'name', from: { kind: 'column', column: 'b' } }] },
    ],
  };
  const files = [{ name: 'a.csv', digest: upload.json<{ digest: string }>().digest }];
  const begun = await app.post('/api/imports', { files, recipe });
  await app.ctx.applier.until(await app.ctx.inbox.lastSeq());
  const calls = [
    upload,
    begun,
    await put('/api/organization', { ...organization, name: 'Renamed' }),
    await put('/api/recipes/r', recipe),
    await app.ask({ method: 'DELETE', url: '/api/recipes/r' }),
    await app.post(`/api/imports/${begun.json<{ id: string }>().id}/undo`, {}),
    await put('/api/kpis/won_revenue/off', { isOff: true }),
    await app.post('/api/rebuild', {}),
    await app.post('/api/backup', { folder: join(app.folder, 'backup') }),
    await put('/api/personal/retention', { months: { activity: 36 } }),
  ];
  expect(calls.map(({ statusCode }) => statusCode).filter((code) => code >= 300)).toEqual([]);
  const { entries } = (await app.get('/api/audit?limit=100')).json<{ entries: { action: string; by: string; requestId: string | null }[] }>();
  const written = new Set(entries.map(({ action }) => action));
  const expected = [
    'upload.kept',
    'import.begun',
    'organization.changed',
    'recipe.saved',
    'recipe.deleted',
    'import.taken_back',
    'kpi.switched_off',
    'facts.rebuilt',
    'backup.made',
    'personal.retention_changed',
  ];
  expect(expected.filter((action) => !written.has(action))).toEqual([]);
  expect(entries.every(({ by, requestId }) => by !== 'command line' || requestId !== null)).toBe(true);
});
