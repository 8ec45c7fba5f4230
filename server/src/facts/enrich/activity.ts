import type { Enrichment } from '../enrichment.ts';

/** An attempt: something that went out to the other side, not written by a machine. Planned and cancelled ones did not happen. */
const isAttempt = `r.direction = 'outbound' AND coalesce(r.kind, '') <> 'task' AND NOT coalesce(r.is_automatic, FALSE) AND NOT coalesce(r.is_internal, FALSE)
  AND coalesce(r.status, 'completed') IN ('completed', 'no_show')`;
const isNobody = `coalesce(r.outcome, 'none') IN ('no_answer', 'voicemail', 'wrong_number')`;
const isDone = `coalesce(r.status, 'completed') = 'completed'`;
/** A conversation, a meeting or visit held, or something the customer sent or began (existing_customer_interaction_frequency). */
const isTwoWay = `coalesce(NOT coalesce(r.is_automatic, FALSE) AND NOT coalesce(r.is_internal, FALSE) AND ${isDone} AND (
  r.outcome IN ('conversation', 'meeting_booked', 'refused', 'sold') OR (r.kind IN ('meeting', 'visit') AND r.status = 'completed' AND NOT ${isNobody})
  OR (r.kind IN ('call', 'email', 'message') AND r.direction = 'inbound' AND NOT ${isNobody})), FALSE)`;
const isMeeting = `r.kind IN ('meeting', 'visit')`;
/** Told, else when we learned of it; later than the meeting itself it says nothing (meetings_scheduled_count). */
const agreed = (suffix: 'at' | 'on', recorded: string): string => `CASE WHEN ${isMeeting} THEN CASE
  WHEN r.booked_on IS NOT NULL THEN CASE WHEN ${isBefore('r.booked', 'coalesce(r.scheduled_on, r.started_on)', 'coalesce(r.scheduled_at, r.started_at)')} THEN r.booked_${suffix} END
  WHEN r.recorded_at < r.scheduled_at THEN ${recorded} END END`;
/** By instants where both are known, else by dates. */
function isBefore(moment: string, on: string, at: string): string {
  return `coalesce(${moment}_at < ${at}, ${moment}_on <= ${on})`;
}
const due = (suffix: 'at' | 'on'): string =>
  `CASE WHEN ${isMeeting} THEN coalesce(r.scheduled_${suffix}, CASE WHEN r.scheduled_on IS NULL AND r.booked_on IS NOT NULL THEN r.started_${suffix} END) END`;
const visited = (suffix: 'at' | 'on'): string =>
  `CASE WHEN r.kind = 'visit' THEN CASE WHEN r.check_in_on IS NOT NULL THEN r.check_in_${suffix} ELSE r.started_${suffix} END END`;
const isSolved = `r.issue_raised = 'yes' AND NOT coalesce(coalesce(r.issue_reopened_at >= r.issue_resolved_at, r.issue_reopened_on >= r.issue_resolved_on), FALSE)`;
const minutes = `coalesce(r.duration_min, CAST(floor((extract(epoch FROM r.ended_at) - extract(epoch FROM r.started_at)) / 60) AS integer))`;

export const activityEnrichment: Enrichment = {
  columns: ({ timezone }, localTime) => ({
    is_redial: 'coalesce(r.is_redial, FALSE)',
    is_revisit: 'coalesce(r.is_revisit, FALSE)',
    is_replaced: 'coalesce(r.is_replaced, FALSE)',
    is_moved_late: 'coalesce(r.is_moved_late, FALSE)',
    hour_of_day: `CAST(extract(hour FROM ${localTime('r.started_at', timezone)}) AS integer)`,
    is_attempt: `coalesce(${isAttempt}, FALSE)`,
    is_two_way: isTwoWay,
    contact_key: `CASE WHEN ${isTwoWay} AND r.account_id IS NOT NULL AND r.started_on IS NOT NULL
      THEN CAST(r.account_id AS text) || ' ' || coalesce(r.channel, r.kind) || ' ' || CAST(r.started_on AS text) END`,
    load_key: `CASE WHEN coalesce(${isAttempt}, FALSE) AND r.lead_id IS NOT NULL AND r.started_on IS NOT NULL
      THEN CAST(r.lead_id AS text) || ' ' || coalesce(CAST(r.user_id AS text), '') || ' ' || substr(CAST(r.started_on AS text), 1, 7) END`,
    agreed_at: agreed('at', 'r.recorded_at'),
    agreed_on: agreed('on', `CAST(${localTime('r.recorded_at', timezone)} AS date)`),
    due_at: due('at'),
    due_on: due('on'),
    visited_at: visited('at'),
    visited_on: visited('on'),
    issue_solved_on: `CASE WHEN ${isSolved} THEN r.issue_resolved_on END`,
    issue_due_on: `CASE WHEN r.issue_raised = 'yes' THEN r.started_on + 30 END`,
    minutes_recorded: `CASE WHEN ${minutes} >= 0 THEN ${minutes} + coalesce(r.prep_min, 0) + coalesce(r.travel_min, 0) END`,
  }),
  flags: {
    ended_before_started: 'q.ended_at < q.started_at OR q.ended_on < q.started_on',
    negative_duration: 'q.duration_min < 0',
  },
};
