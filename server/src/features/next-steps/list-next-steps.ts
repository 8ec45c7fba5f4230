import { LeadlineError, type DismissStep, type NextStep, type NextStepsResponse } from '@leadline/contract';
import { daysBetween, parseRecordId, recordId, type CompiledSql, type EntityId, type LeafReader } from '@leadline/kpi';
import { answeringOf, lookingOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { dismissStep, listDismissed } from '#server/control/dismissed-step.ts';
import { dueDayOf } from '#server/expectations/due-day.ts';
import { namesOfKeysStatement } from '#server/facts/name-statements.ts';
import {
  duePlansStatement,
  normOfTodayStatement,
  openStagesStatement,
  plannedDealsStatement,
  usualDaysStatement,
  waitingContactsStatement,
} from '#server/facts/next-step-statements.ts';
import { dueByRuleStatement } from '#server/facts/norm-statements.ts';
import type { Looking } from '#server/facts/visible-rows.ts';
import { nameOf, readFirm } from '#server/firm/read-firm.ts';
import { getUser, sightOf } from '#server/firm/sight.ts';

/** Of each kind so many are looked at. */
const mostOfKind = 500;
/** Deals without a usual time are long in a stage after so many days. */
const longDays = 30;

interface Listing {
  readonly looking: Looking;
  readonly reader: LeafReader;
  readonly person: bigint;
  /** What is due on it or before is due today. */
  readonly dueBy: string;
}

const ownOf = ({ principal }: Pick<Asking, 'principal'>): string | null => (principal.kind === 'person' ? principal.person : null);

/**
 * Who to contact today and why (A21), and what is done of today's norm. Nothing for an account that is nobody's.
 * @throws LeadlineError people.no_person for whom the asker does not see
 */
export function listNextSteps(asking: Asking, asked: string | undefined, limit: number): Promise<NextStepsResponse> {
  return inLane(asking, async () => {
    const { env, reader } = await answeringOf(asking);
    const { today } = env.period;
    const id = asked ?? ownOf(asking);
    if (id === null) return { today, person: null, norm: [], steps: [], more: 0 };
    const firm = await readFirm(asking);
    getUser(firm, sightOf(asking.scope, firm), id);
    const listing = { looking: lookingOf(env), reader, person: parseRecordId(id)!.key64, dueBy: dueDayOf(env.period) };
    const [found, norm, dismissed] = await Promise.all([findSteps(listing), normOf(listing), listDismissed(asking.control.db, id)]);
    const open = found.filter((step) => !isAway(step, dismissed.get(`${step.kind} ${step.stepId}`), today));
    return {
      today,
      person: { id, name: nameOf(firm.users, id) ?? '–' },
      norm,
      steps: fairShare(open, limit),
      more: found.length >= mostOfKind ? null : Math.max(0, open.length - limit),
    };
  });
}

/** What is put away stays away; a customer comes back when the rule would ask for the next interaction. */
function isAway({ kind, perYear }: NextStep, dismissedAt: string | undefined, today: string): boolean {
  if (dismissedAt === undefined) return false;
  return kind !== 'rule_due' || daysBetween(dismissedAt.slice(0, 10), today) < everyDays(perYear!);
}

const everyDays = (perYear: string): number => Math.round(365 / Number(perYear));

/** The most pressing of every kind: none takes all the room of the others. In the order they stood in. */
function fairShare(steps: readonly NextStep[], limit: number): readonly NextStep[] {
  const places = new Map<string, number>();
  const ranked = steps.map((step, index) => {
    const place = places.get(step.kind) ?? 0;
    places.set(step.kind, place + 1);
    return { index, place };
  });
  const taken = new Set(
    ranked
      .sort((a, b) => a.place - b.place || a.index - b.index)
      .slice(0, limit)
      .map(({ index }) => index),
  );
  return steps.filter((_, index) => taken.has(index));
}

/** @throws LeadlineError people.no_person, next_steps.not_own for somebody else's list */
export async function dismissNextStep(asking: Asking, { person, kind, recordId: step, reason }: DismissStep): Promise<NextStepsResponse> {
  const own = ownOf(asking);
  if (own === null || (person !== undefined && person !== own)) throw new LeadlineError('forbidden', 'next_steps.not_own');
  await dismissStep(asking.control.db, { person: own, kind, recordId: step, reason }, asking.clock.now());
  return listNextSteps(asking, undefined, 30);
}

async function normOf({ looking, reader, person }: Listing): Promise<NextStepsResponse['norm']> {
  const rows = await reader.read(normOfTodayStatement(looking, person));
  return rows.map(([kind, norm, done]) => ({ kind: String(kind), norm: String(norm), done: Number(done) }));
}

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const empty = { customer: null, stage: null, usualDays: null, purpose: null, perYear: null, lastDays: null } as const;

async function findSteps(listing: Listing): Promise<readonly NextStep[]> {
  const [contacts, plans, customers, deals] = await Promise.all([newContacts(listing), duePlans(listing), dueCustomers(listing), idleDeals(listing)]);
  return [...contacts, ...plans, ...customers, ...deals];
}

/** What records somebody sees refer to is named; whether it may be opened is another thing. */
async function namesOf(
  { looking, reader }: Listing,
  entity: EntityId,
  keys: readonly (string | null)[],
  seen?: Looking,
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(keys.filter((key) => key !== null))].map(BigInt);
  if (known.length === 0) return new Map();
  const rows = await reader.read(namesOfKeysStatement(looking.dialect, entity, known, seen));
  return new Map(rows.map(([key, name]) => [String(key), String(name)]));
}

const read = ({ reader }: Listing, statement: CompiledSql): Promise<readonly (readonly (string | null)[])[]> =>
  reader.read(statement).then((rows) => rows.map((row) => row.map(text)));

async function newContacts(listing: Listing): Promise<readonly NextStep[]> {
  const { looking, person } = listing;
  const rows = await read(listing, waitingContactsStatement(looking, person, mostOfKind));
  const customers = await namesOf(
    listing,
    'account',
    rows.map(([, , , account]) => account ?? null),
  );
  return rows.map(([key, name, , account, created]): NextStep => {
    const id = recordId('lead', BigInt(key!));
    const customer = customers.get(account ?? '') ?? null;
    return {
      ...empty,
      kind: 'call_new',
      recordId: id,
      stepId: id,
      name: name ?? id,
      customer,
      since: created!,
      days: daysBetween(created!, looking.today),
    };
  });
}

async function duePlans(listing: Listing): Promise<readonly NextStep[]> {
  const { looking, person } = listing;
  const rows = await read(listing, duePlansStatement(looking, person, mostOfKind));
  const accounts = rows.map(([, account]) => account ?? null);
  const [customers, open] = await Promise.all([namesOf(listing, 'account', accounts), namesOf(listing, 'account', accounts, looking)]);
  return rows.map(([key, account, purpose, due]): NextStep => {
    const id = recordId('contact_plan', BigInt(key!));
    return {
      ...empty,
      kind: 'planned_contact',
      recordId: open.has(account ?? '') ? recordId('account', BigInt(account!)) : id,
      stepId: id,
      name: customers.get(account ?? '') ?? '–',
      purpose: purpose ?? null,
      since: due!,
      days: daysBetween(due!, looking.today),
    };
  });
}

/** Customers a rule makes due and nothing is planned for; one that may not be opened is opened by how it came to the person. */
async function dueCustomers(listing: Listing): Promise<readonly NextStep[]> {
  const { looking, person, dueBy } = listing;
  const rows = await read(listing, dueByRuleStatement(looking, person, dueBy, mostOfKind));
  const open = await namesOf(
    listing,
    'account',
    rows.map(([account]) => account ?? null),
    looking,
  );
  return rows.map(([account, name, history, purpose, last, due, perYear]): NextStep => {
    const id = recordId('account', BigInt(account!));
    return {
      ...empty,
      kind: 'rule_due',
      recordId: open.has(account!) || history === null ? id : recordId('account_owner_history', BigInt(history!)),
      stepId: id,
      name: name ?? '–',
      purpose: purpose ?? null,
      since: due!,
      days: daysBetween(due!, looking.today),
      perYear: perYear ?? null,
      lastDays: last == null ? null : daysBetween(last, looking.today),
    };
  });
}

/** Deals that stand longer than usual, the longest first, then those nothing is planned for. One step a deal. */
async function idleDeals(listing: Listing): Promise<readonly NextStep[]> {
  const { looking, person } = listing;
  const [rows, planned, usual] = await Promise.all([
    read(listing, openStagesStatement(looking, person, mostOfKind)),
    read(listing, plannedDealsStatement(looking, person)),
    read(listing, usualDaysStatement(looking)),
  ]);
  const [isPlanned, usualOf] = [new Set(planned.map(([deal]) => deal)), new Map(usual.map(([stage, days]) => [stage, Number(days)]))];
  const deals = rows.flatMap(([deal, stage, since]) => {
    const days = daysBetween(since!, looking.today);
    const usualDays = usualOf.get(stage ?? '') ?? null;
    const excess = days - (usualDays ?? longDays);
    if (isPlanned.has(deal!) && excess <= 0) return [];
    return [{ deal: deal!, stage: stage ?? null, since: since!, days, usualDays, excess }];
  });
  const [names, stages] = await Promise.all([
    namesOf(
      listing,
      'opportunity',
      deals.map(({ deal }) => deal),
    ),
    namesOf(
      listing,
      'stage',
      deals.map(({ stage }) => stage),
    ),
  ]);
  return deals
    .sort((a, b) => b.excess - a.excess)
    .map(({ deal, stage, since, days, usualDays, excess }): NextStep => {
      const id = recordId('opportunity', BigInt(deal));
      const kind = excess > 0 ? 'too_long' : 'plan_next';
      const round = usualDays === null ? null : Math.round(usualDays);
      return {
        ...empty,
        kind,
        recordId: id,
        stepId: id,
        name: names.get(deal) ?? id,
        since,
        days,
        stage: stages.get(stage ?? '') ?? null,
        usualDays: round,
      };
    });
}
