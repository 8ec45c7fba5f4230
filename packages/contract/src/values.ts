import { kpiCadences, salesRoles } from '@leadline/kpi';
import type { Role } from './access/permission.ts';

/**
 * What the page needs of the contract besides types: closed lists and limits. Nothing here may import what checks input (zod): the page would
 * carry it to everybody who opens a board, and the server checks anyway.
 */
export { needsTeam, roles } from './access/permission.ts';
export { decimalsOf, isPerReceived } from '@leadline/kpi';

export const actionAnswers = ['done', 'going_on', 'dropped'] as const;
export const influenceAnswers = ['yes', 'partly', 'no'] as const;

/** `columns`: of the grid; a widget is measured in them and in rows of one height. */
export const boardLimits = { widgets: 60, sections: 20, boards: 1000, columns: 12, rows: 20, versions: 200, title: 120, words: 4000 } as const;
/** What a picture on a board may be: bytes, pixels of a side, bytes of all of them, signs of its words. */
export const pictureLimits = { bytes: 2 * 1024 * 1024, side: 4000, altogether: 100 * 1024 * 1024, alt: 300, caption: 200 } as const;

/** What a norm can be about: work with customers, no tasks of one's own. */
export const normKinds = ['call', 'email', 'message', 'meeting', 'visit'] as const;
export const normUnits = ['hour', 'day', 'week'] as const;
export const normPlaces = ['office', 'field'] as const;
export const exportFormats = ['png', 'svg', 'pdf', 'xlsx', 'csv'] as const;
export const goalReviews = ['keep', 'change', 'drop'] as const;

/** What is passed on with a customer, as the product proposes it. Words: `handovers.check.<code>`. */
export const handoverCheckCodes = ['contacts', 'open_deals', 'promises', 'payment', 'next_contact'] as const;

/** So many things are checked at most, and so many customers pass on at once. */
export const mostHandoverItems = 20;
export const mostHandoverCustomers = 1000;

/** How often a KPI is looked at: the period its target is for. */
export const cadences = kpiCadences;
export const logPurposes = ['prospecting', 'follow_up', 'closing', 'retention', 'renewal', 'cross_sell', 'support', 'collection', 'other'] as const;
export const logChannels = ['phone', 'email', 'in_person', 'video', 'field_visit', 'messenger', 'social', 'web_chat', 'post'] as const;
export const logNoteLength = 1000;
export const logChecklist = ['has_agenda', 'has_need_found', 'has_demo', 'has_price_discussed', 'has_next_step'] as const;

/** At the end of a meeting so many things are agreed (§9.4). */
export const mostAgreements = 3;
export const mindMapLimits = { characters: 200, nodes: 500, maps: 500 } as const;

/** Why something is to be done (A21): a new contact nobody has called, a planned contact that is due, a customer a rule makes due, a deal nothing is planned for, one that stands too long. */
export const nextStepKinds = ['call_new', 'planned_contact', 'rule_due', 'plan_next', 'too_long'] as const;

/** By mail: one summary a day of what is unread, each within minutes, or nothing. */
export const notificationMails = ['daily', 'at_once', 'never'] as const;

/** What somebody can sell as (§0.2); how the organisation calls them is another thing. */
export const workRoles = salesRoles;
export const absenceKinds = ['vacation', 'sick', 'training', 'other'] as const;
export const teamKinds = ['sales', 'marketing', 'service', 'mixed'] as const;
export const ownDayKinds = ['company_day_off', 'moved_working_day', 'short_day'] as const;

/** Nobody is compared with fewer people than these (§9.6): in smaller teams a median tells what a colleague has. */
export const fewestCompared = 5;

/** Who leads people, answers for all of them or looks after the books sees them beside each other; the others see themselves. */
export const comparingRoles: readonly Role[] = ['administrator', 'leadership', 'manager', 'team_lead', 'finance', 'auditor'];
export const targetGrains = ['week', 'month', 'quarter', 'year'] as const;
export const targetRows = ['people', 'teams', 'roles', 'places', 'projects', 'processes'] as const;

/** KPIs of one grid: as many as one person should have (§9.1). */
export const mostGridKpis = 5;
export const spreadWays = ['equal', 'days', 'season', 'weights'] as const;
export const splitWays = ['equal', 'days', 'results', 'weights'] as const;

/** What people choose from (A1.7); the words say more. */
export const causes = ['market', 'price', 'stock', 'staff', 'process', 'data', 'one_off'] as const;

/** What other systems can be told of. They are told that something happened and where to look, never what stands there. */
export const webhookEvents = [
  'data.changed',
  'import.finished',
  'import.failed',
  'import.undone',
  'kpi.changed',
  'people.changed',
  'account.changed',
  'settings.changed',
] as const;

/** What people are thanked for, as the product proposes it. Words: `recognition.value.<code>`. */
export const recognitionValueCodes = ['helped', 'customer', 'taught', 'idea', 'persisted'] as const;

/** So many things people are thanked for; so many thank-yous a day by one person; so many skills of one person. */
export const recognitionLimits = { values: 12, thanksPerDay: 20, skills: 30, words: 600 } as const;

export const deliveryStates = ['pending', 'sending', 'sent', 'unknown', 'failed', 'skipped'] as const;

/**
 * Contests by §9.6. `team_target`: each team against its own target, all may win. `teams`: the team with most of its own target. `own_target`, `improved`:
 * everybody who reaches their own target, or is so much better than before; nobody is put beside anybody.
 */
export const contestKinds = ['team_target', 'teams', 'own_target', 'improved'] as const;

export const isForSingle = (kind: (typeof contestKinds)[number]): boolean => kind === 'own_target' || kind === 'improved';

/** `teams`: in one contest; `atOnce`: contests a team is in at one time; `prizePart`: of the yearly variable pay, for contests of single people (§9.6). */
export const contestLimits = { teams: 20, atOnce: 2, prizePart: '0.1', aheadDays: 190, words: 2000 } as const;

/** By what the first three of a named table are found (§9.6): never by amounts. */
export const namedTableBases = ['own_target', 'improved'] as const;

/** `fewest` and `most`: days a vote of a named table is open from today on. */
export const namedTableLimits = { fewest: 3, most: 30 } as const;

/** What a note on charts is about. Words: `chartNotes.kind.<code>`. */
export const chartNoteKinds = ['campaign', 'price', 'holiday', 'staff', 'system', 'other'] as const;

/** `shown`: on one chart, the newest first; `listed`: on the page of all notes. */
export const chartNoteLimits = { title: 80, text: 1000, kpis: 20, days: 731, notes: 2000, shown: 12, listed: 200 } as const;

/** What the exercise in reading charts asks. `target`: which one of some months missed its target; `highest` where there are no targets. */
export const readingKinds = ['year', 'target', 'highest', 'signal'] as const;
