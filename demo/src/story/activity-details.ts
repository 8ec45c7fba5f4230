import { hasHappened, instantIfPast, type Firm } from '../firm/firm.ts';
import { findScript } from '../firm/scripts.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';
import type { Row } from '../write/tables.ts';
import type { ActivityDraft } from './write-activity.ts';

const hour = 3600;
const day = 24 * hour;
const notes = ['Wants a price for a larger quantity', 'Asked about delivery times', 'Compares with another supplier'] as const;
const reasons = ['No need yet', 'Nobody who decides was there', 'Too small for us'] as const;

/** What is written down about an activity besides the essentials. */
export function activityDetails(firm: Firm, draft: ActivityDraft, isHeld: boolean, random: Random): Partial<Row> {
  const isMeeting = draft.kind === 'meeting' || draft.kind === 'visit';
  return {
    script_id: draft.kind === 'call' ? findScript(firm, draft.country.id, draft.purpose, dayOfLocal(draft.at)) : null,
    booked_by_user_id: draft.bookedBy,
    moved_from_id: draft.movedFrom,
    moved_at: draft.status === 'rescheduled' ? instantIfPast(firm, draft.at - random.int(2 * hour, 4 * day), draft.country) : null,
    ...(isMeeting && isHeld && !draft.isInternal ? heldDetails(draft, random) : {}),
    ...(draft.kind === 'visit' && isHeld ? presence(draft, random) : {}),
    ...handover(draft, isHeld, random),
    ...(draft.issue === 'yes' && isHeld ? solution(firm, draft, random) : {}),
    ...(isMeeting && isHeld && !draft.isInternal ? writtenDown(draft, random) : {}),
  };
}

function heldDetails(draft: ActivityDraft, random: Random): Partial<Row> {
  const isAway = draft.kind === 'visit' || draft.channel === 'in_person';
  return {
    prep_min: random.int(5, 25),
    travel_min: isAway ? random.int(15, 55) : 0,
    has_agenda: random.chance(0.7),
    has_need_found: random.chance(0.6),
    has_demo: random.chance(0.4),
    has_price_discussed: random.chance(0.5),
    has_next_step: random.chance(0.75),
  };
}

/** Most people check in where they visit somebody. */
function presence({ at, minutes, country }: ActivityDraft, random: Random): Partial<Row> {
  if (random.chance(0.15)) return { is_self_reported: true };
  return {
    check_in_at: instantOf(at, country.zone),
    check_out_at: instantOf(at + minutes * 60, country.zone),
    geo_ok: random.chance(0.8) ? random.chance(0.95) : null,
  };
}

/** A meeting booked by one and held by another is accepted, refused, or nobody says anything. */
function handover(draft: ActivityDraft, isHeld: boolean, random: Random): Partial<Row> {
  if (draft.kind !== 'meeting' || !isHeld || !draft.bookedBy || draft.bookedBy === draft.user) return {};
  const answer = random.weighted([
    ['yes', 62],
    [null, 20],
    ['no', 14],
    ['pending', 4],
  ] as const);
  return { accepted_by_receiver: answer, rejected_reason: answer === 'no' ? random.pick(reasons) : null };
}

/** A few write down what was said, and before a meeting about a deal what they have found out. */
function writtenDown({ at, country, lead }: ActivityDraft, random: Random): Partial<Row> {
  const note = random.chance(0.1) ? { note: random.pick(notes) } : {};
  if (lead || random.chance(0.9)) return note;
  return {
    ...note,
    researched_at: instantOf(at - hour, country.zone),
    research_need: 'Larger stock before the season',
    research_decision_maker: 'Head of purchasing',
    research_source: 'Their web page',
  };
}

function solution(firm: Firm, { at, country }: ActivityDraft, random: Random): Partial<Row> {
  const solved: Local | null = random.chance(0.8) ? at + random.int(1, 26) * day : random.chance(0.5) ? at + random.int(32, 60) * day : null;
  if (solved === null || !hasHappened(firm, solved)) return {};
  const again = random.chance(0.05) ? solved + random.int(2, 20) * day : null;
  return { issue_resolved_at: instantOf(solved, country.zone), issue_reopened_at: instantIfPast(firm, again, country) };
}
