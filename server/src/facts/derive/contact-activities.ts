/** What the conditions and the earliest dates need of an activity. */
export const contactColumns = ['lead_id', 'opportunity_id', 'started_at', 'started_on', 'kind', 'status', 'outcome', 'is_attempt', 'is_stub']
  .map((name) => `a.${name}`)
  .join(', ');

/** An attempt, as the record itself shows it. */
export const isAttempt = 'NOT a.is_stub AND a.is_attempt';

/** How it was done; without being told, as is usual for the kind. */
export const channelSql = `coalesce(a.channel, CASE a.kind WHEN 'call' THEN 'phone' WHEN 'email' THEN 'email' WHEN 'message' THEN 'messenger'
  WHEN 'meeting' THEN 'in_person' WHEN 'visit' THEN 'field_visit' END)`;

/** A conversation: both sides took part. */
export const isConversation = `NOT a.is_stub AND (a.outcome IN ('conversation', 'meeting_booked', 'sold') OR (a.kind IN ('meeting', 'visit') AND a.status = 'completed'))`;

/** Earliest date over activities grouped by a column, and the earliest instant of that date. */
export function earliestSelect(activities: string, column: string, condition: string): string {
  const matching = `SELECT a.${column} AS key64, a.started_at, a.started_on FROM ${activities} a WHERE a.${column} IS NOT NULL AND a.started_on IS NOT NULL AND (${condition})`;
  return `SELECT m.key64, d.started_on, min(CASE WHEN m.started_on = d.started_on THEN m.started_at END) AS started_at
    FROM (${matching}) m JOIN (SELECT key64, min(started_on) AS started_on FROM (${matching}) f GROUP BY key64) d ON d.key64 = m.key64
    GROUP BY m.key64, d.started_on`;
}
