import type { ApplyContext } from './apply-context.ts';
import { readWorkdaySpan } from './derive/people/workday-span.ts';
import { publishAncestors } from './publish/publish-ancestors.ts';
import { publishCalendar } from './publish/publish-calendar.ts';
import { publishFx } from './publish/publish-fx.ts';
import { publishMembership } from './publish/publish-membership.ts';

/** What working everything out again comes to where no record is stored: only what follows from the settings stands. */
export async function settleEmpty(context: ApplyContext): Promise<void> {
  await publishFx(context);
  await publishAncestors(context);
  await publishMembership(context);
  await publishCalendar(context);
  await readWorkdaySpan(context);
}
