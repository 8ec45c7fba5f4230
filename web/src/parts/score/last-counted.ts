const dayMs = 86_400_000;
/** No records for longer than a weekend: what is left is told from where they end, not from today. */
const quietDays = 3;

/** The last day with records, where they end long before today; else null. @param until the day after it */
export function lastCounted(until: string, today: string): string | null {
  const end = Date.parse(`${until}T00:00:00Z`);
  return Date.parse(`${today}T00:00:00Z`) - end <= quietDays * dayMs ? null : new Date(end - dayMs).toISOString().slice(0, 10);
}
