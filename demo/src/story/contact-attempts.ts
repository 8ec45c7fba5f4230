import { hasHappened, type Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import type { Local } from '../time/days.ts';
import type { Lead } from './lead-story.ts';
import { laterAtWork } from './work-time.ts';
import { writeActivity, type ActivityDraft } from './write-activity.ts';

export interface Contacting {
  readonly firstAttemptAt: Local | null;
  readonly conversationAt: Local | null;
  readonly qualifiedAt: Local | null;
  readonly givenUpAt: Local | null;
}

/** Calls, letters and messages to a new contact until somebody talks, refuses, or the person gives up. */
export function contactAttempts(firm: Firm, lead: Lead, random: Random): Contacting {
  const caller = lead.channel.direction === 'outbound' ? (lead.originator ?? lead.owner) : lead.owner;
  const patience = Math.round(random.between(2, 6) * Math.sqrt(caller?.skill ?? 1));
  const { country } = lead.customer;
  let time = laterAtWork(
    country,
    lead.createdAt,
    caller
      ? random.weighted([
          [0, 6],
          [1, 3],
          [2, 1],
          [4, 0.5],
        ] as const)
      : 5,
    random,
  );
  const firstAttemptAt = random.chance(0.95) ? time : null;
  if (firstAttemptAt === null) return { firstAttemptAt, conversationAt: null, qualifiedAt: null, givenUpAt: null };
  for (let attempt = 0; attempt < patience; attempt += 1) {
    if (!hasHappened(firm, time)) return { firstAttemptAt, conversationAt: null, qualifiedAt: null, givenUpAt: null };
    const outcome = tryOnce(firm, lead, caller?.id ?? null, time, attempt, random);
    if (outcome === 'refused') return { firstAttemptAt, conversationAt: time, qualifiedAt: null, givenUpAt: time };
    if (outcome === 'wrong_number') return { firstAttemptAt, conversationAt: null, qualifiedAt: null, givenUpAt: time };
    if (outcome === 'conversation' || outcome === 'meeting_booked') return afterConversation(firm, lead, firstAttemptAt, time, outcome, random);
    time = laterAtWork(country, time, random.int(1, 4), random);
  }
  return { firstAttemptAt, conversationAt: null, qualifiedAt: null, givenUpAt: time };
}

function tryOnce(firm: Firm, lead: Lead, user: string | null, time: Local, attempt: number, random: Random): string {
  const kind =
    attempt === 0
      ? 'call'
      : random.weighted([
          ['call', 76],
          ['email', 16],
          ['message', 8],
        ] as const);
  const warm = lead.channel.direction === 'inbound' ? 1.5 : 1;
  const outcome = random.weighted([
    ['no_answer', 46],
    ['voicemail', 9],
    ['wrong_number', 2],
    ['conversation', 20 * warm],
    ['meeting_booked', 7 * warm],
    ['refused', 9 / warm],
  ] as const);
  const draft: ActivityDraft = {
    ...base(lead, user),
    kind,
    at: time,
    minutes: outcome === 'conversation' || outcome === 'meeting_booked' ? random.int(3, 18) : 1,
    purpose: attempt === 0 ? 'prospecting' : 'follow_up',
    outcome: kind === 'call' ? outcome : 'none',
    phone: lead.customer.phone,
  };
  writeActivity(firm, draft);
  if (kind !== 'call') return random.chance(0.12 * warm) ? 'conversation' : 'none';
  if (outcome === 'no_answer' && random.chance(0.14)) writeActivity(firm, { ...draft, at: time + random.int(20, 100) });
  return outcome;
}

function base(lead: Lead, user: string | null): Pick<ActivityDraft, 'country' | 'user' | 'account' | 'contact' | 'lead' | 'location'> {
  const { customer } = lead;
  return {
    country: customer.country,
    user,
    account: customer.id,
    contact: customer.contact,
    lead: lead.id,
    location: `loc-${customer.country.id}-field`,
  };
}

/** A talk may lead to a first meeting; both can show that there is a need. */
function afterConversation(firm: Firm, lead: Lead, firstAttemptAt: Local, time: Local, outcome: string, random: Random): Contacting {
  const found: Contacting = { firstAttemptAt, conversationAt: time, qualifiedAt: null, givenUpAt: null };
  const hasNeed = random.chance(Math.min(0.85, 0.42 * lead.channel.quality + (outcome === 'meeting_booked' ? 0.25 : 0)));
  if (outcome === 'conversation')
    return hasNeed ? { ...found, qualifiedAt: time } : { ...found, givenUpAt: laterAtWork(lead.customer.country, time, random.int(3, 20), random) };
  const meeting = meet(firm, lead, time, random);
  return hasNeed && meeting.isHeld
    ? { ...found, qualifiedAt: meeting.at }
    : { ...found, givenUpAt: laterAtWork(lead.customer.country, meeting.at, random.int(2, 15), random) };
}

function meet(firm: Firm, lead: Lead, bookedAt: Local, random: Random): { readonly at: Local; readonly isHeld: boolean } {
  const { country } = lead.customer;
  const user = (lead.owner ?? lead.originator)?.id ?? null;
  const bookedBy = (lead.channel.direction === 'outbound' ? (lead.originator ?? lead.owner) : lead.owner)?.id ?? null;
  let movedFrom: string | undefined;
  let at = laterAtWork(country, bookedAt, random.int(2, 9), random);
  for (let round = 0; ; round += 1) {
    const status = random.weighted([
      ['completed', 76],
      ['no_show', 9],
      ['cancelled_by_customer', 6],
      ['cancelled_by_us', 2],
      ['rescheduled', 7],
    ] as const);
    const shared = random.chance(0.2) ? `meet-${lead.id}` : undefined;
    const draft: ActivityDraft = {
      ...base(lead, user),
      kind: 'meeting',
      channel: random.chance(0.3) ? 'video' : 'in_person',
      at,
      minutes: random.int(25, 80),
      purpose: 'prospecting',
      bookedAt,
      bookedBy,
      movedFrom,
      status,
      outcome: status === 'completed' ? 'conversation' : 'none',
      ...(shared ? { shared } : {}),
    };
    const written = writeActivity(firm, draft);
    const boss = shared ? firm.roster.find(country.id, ['team_lead'], firm.to, random) : undefined;
    if (boss) writeActivity(firm, { ...draft, user: boss.id });
    if (status !== 'rescheduled' || round > 1) return { at, isHeld: status === 'completed' && hasHappened(firm, at) };
    movedFrom = written;
    at = laterAtWork(country, at, random.int(2, 8), random);
  }
}
