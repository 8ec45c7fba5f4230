import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { rewriteRows } from '../write-rows.ts';
import { contactColumns, earliestSelect, isAttempt, isConversation } from './contact-activities.ts';
import { touchedKeys } from './touched-keys.ts';

/** `attempted` and `conversed`: what the source says or an earlier activity shows. Leaves `touch_lead` where there are some. */
export async function deriveLeadContact(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  const touched = await touchedKeys(context, 'touch_lead', 'lead', [
    { entity: 'lead', column: 'key64' },
    { entity: 'activity', column: 'lead_id' },
  ]);
  if (touched === 0) return temp.drop('touch_lead');
  await temp.table('lead_activity', `SELECT ${contactColumns} FROM ${tables.of('activity')} a JOIN touch_lead t ON t.key64 = a.lead_id`);
  const changes = `SELECT l.key64,
      ${earlier('l.first_attempt', 'a.started')},
      ${earlier('l.first_conversation', 'c.started', 'conversed')}
    FROM ${tables.of('lead')} l JOIN touch_lead t ON t.key64 = l.key64
    LEFT JOIN (${earliestSelect('lead_activity', 'lead_id', isAttempt)}) a ON a.key64 = l.key64
    LEFT JOIN (${earliestSelect('lead_activity', 'lead_id', isConversation)}) c ON c.key64 = l.key64`;
  await rewriteRows(context, getEntity('lead'), 'lead_contact', ['attempted_at', 'attempted_on', 'conversed_at', 'conversed_on'], changes);
  await temp.drop('lead_activity');
}

/** The earlier date of two moments, and the earlier instant on that date. */
function earlier(first: string, second: string, name = 'attempted'): string {
  const on = `least(${first}_on, ${second}_on)`;
  const at = [first, second].map((moment) => `CASE WHEN ${moment}_on = ${on} THEN ${moment}_at END`);
  return `least(${at.join(', ')}) AS ${name}_at, ${on} AS ${name}_on`;
}
