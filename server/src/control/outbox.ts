import type { WebhookEvent } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

/** What others are told of, by what the audit trail calls it; a name that ends in a dot stands for all that begin with it. */
const eventsOfActions: readonly (readonly [action: string, event: WebhookEvent])[] = [
  ['kpi.', 'kpi.changed'],
  ['organization.', 'settings.changed'],
  ['preset.', 'settings.changed'],
  ['stages.', 'settings.changed'],
  ['account.', 'account.changed'],
  ['people.', 'people.changed'],
  ['person.', 'people.changed'],
  ['team.', 'people.changed'],
  ['assignment.', 'people.changed'],
  ['absence.', 'people.changed'],
];

export function eventOfAction(action: string): WebhookEvent | undefined {
  return eventsOfActions.find(([name]) => (name.endsWith('.') ? action.startsWith(name) : action === name))?.[1];
}

/** Puts an event where the sending job finds it, in the transaction of the change: told is what happened, and nothing else. */
export async function addOutboxEvent(db: ControlDatabase, type: WebhookEvent, data: Readonly<Record<string, string>>, at: Date): Promise<void> {
  await db
    .insertInto('outbox_event')
    .values({ id: uuidV7(at), type, data: JSON.stringify(data), at: at.toISOString() })
    .execute();
}
