import type { Organization, Practice } from '@leadline/contract';
import type { Context } from '#server/context.ts';

const prefix = 'leadline-workweek-';
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const lengths = { monday_to_friday: 5, monday_to_saturday: 6, every_day: 7 } as const;

/** Whether a calendar was made here. */
export const isOurs = (calendar: string): boolean => calendar.startsWith(prefix);

/**
 * The calendar of a workweek with the public holidays of the country, as a record received like any other, so that it is there after a
 * rebuild. Monday to Friday is the country's own.
 * @returns its id, or null for the country's
 */
export async function workweekCalendar(
  ctx: Pick<Context, 'applier'>,
  workweek: Practice['workweek'],
  { country }: Pick<Organization, 'country'>,
): Promise<string | null> {
  if (workweek === 'monday_to_friday') return null;
  const externalId = `${prefix}${workweek}-${country}`;
  const pattern = Object.fromEntries(days.map((day, index) => [day, index < lengths[workweek] ? 1 : 0]));
  const item = {
    entity: 'calendar',
    op: 'put',
    source: 'leadline',
    externalId,
    version: 1,
    values: { name: workweek, country, ...pattern },
  } as const;
  const { seq } = await ctx.applier.submit({ kind: 'items', items: [item] });
  await ctx.applier.until(seq);
  return externalId;
}
