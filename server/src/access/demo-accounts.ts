import { needsTeam } from '@leadline/contract';
import { demoSource, type DemoPerson } from '@leadline/demo';
import { identityText, key64Of, recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { addAccount } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** Accounts to look around as: without a password, for the demo company alone. Those there are already stay. */
export async function keepDemoAccounts(db: ControlDatabase, people: readonly DemoPerson[], now: Date): Promise<void> {
  const known = await db.selectFrom('account').select('name').where('is_demo', '=', 1n).execute();
  for (const { name, locale, role, person, team } of people.filter((one) => !known.some((account) => account.name === one.name))) {
    await addAccount(
      db,
      {
        name,
        email: null,
        locale,
        status: 'active',
        person: person === null ? null : demoRecord('user', person),
        isDemo: true,
        grants: [{ role, team: team === null || !needsTeam(role) ? null : demoRecord('team', team) }],
      },
      now,
    );
  }
}

/** Nobody of the demo company may come in any more, nothing they gave a token to either, and nobody is told what happens here because they said so. */
export async function removeDemoAccounts(db: ControlDatabase): Promise<void> {
  const ofDemo = db.selectFrom('account').select('id').where('is_demo', '=', 1n);
  await db.deleteFrom('session').where('account_id', 'in', ofDemo).execute();
  await db.deleteFrom('account_role').where('account_id', 'in', ofDemo).execute();
  await db.deleteFrom('api_token').where('created_by', 'in', ofDemo).execute();
  const theirs = db.selectFrom('webhook_endpoint').select('id').where('created_by', 'in', ofDemo);
  await db.deleteFrom('webhook_delivery').where('endpoint_id', 'in', theirs).execute();
  await db.deleteFrom('webhook_endpoint').where('created_by', 'in', ofDemo).execute();
  await removeAgreements(db);
  await db.deleteFrom('account').where('is_demo', '=', 1n).execute();
}

/** What was said as one of the demo company. Of an anonymous answer nobody can tell whose it was: the counts it is in go too. */
async function removeAgreements(db: ControlDatabase): Promise<void> {
  const people = db.selectFrom('account').select('person').where('is_demo', '=', 1n).where('person', 'is not', null).$castTo<{ person: string }>();
  await db.deleteFrom('kpi_acknowledgement').where('person_id', 'in', people).execute();
  await db.deleteFrom('dismissed_step').where('person_id', 'in', people).execute();
  await db.deleteFrom('proposed_target').execute();
  for (const table of ['mind_map_vote', 'mind_map_change', 'mind_map_node', 'mind_map'] as const) await db.deleteFrom(table).execute();
  for (const table of ['action_result', 'action_item', 'feedback_note', 'feedback_talk'] as const) await db.deleteFrom(table).execute();
  for (const table of ['handover_event', 'handover_check', 'handover_claim', 'handover_customer', 'handover'] as const)
    await db.deleteFrom(table).execute();
  for (const table of ['comment_mention', 'comment', 'comment_thread', 'notification'] as const) await db.deleteFrom(table).execute();
  for (const table of [
    'reading_offer',
    'chart_note',
    'display',
    'board_picture',
    'board_share',
    'board_favourite',
    'board_version',
    'board',
  ] as const)
    await db.deleteFrom(table).execute();
  for (const table of ['sending_delivery', 'sending_state', 'sending_reader', 'sending', 'alert_route', 'chat_channel'] as const)
    await db.deleteFrom(table).execute();
  for (const table of ['alert_telling', 'alert_state', 'alert_rule'] as const) await db.deleteFrom(table).execute();
  for (const table of ['named_table_vote', 'named_table', 'name_choice', 'contest', 'recognition', 'points_entry'] as const)
    await db.deleteFrom(table).execute();
  for (const table of ['skill_confirmation', 'skill', 'recognition_choice'] as const) await db.deleteFrom(table).execute();
  await removeClosed(db);
  const answered = db.selectFrom('influence_answered').select('kpi').where('person_id', 'in', people);
  await db.deleteFrom('influence_count').where('kpi', 'in', answered).execute();
  await db.deleteFrom('influence_answered').where('kpi', 'in', answered).execute();
}

/** Months that were closed as one of the demo company, and why its numbers were as they were: the own company closes its own. */
async function removeClosed(db: ControlDatabase): Promise<void> {
  const ofDemo = db.selectFrom('account').select('id').where('is_demo', '=', 1n);
  const closed = db.selectFrom('period_close').select('id').where('closed_by', 'in', ofDemo);
  await db.deleteFrom('closed_card').where('close_id', 'in', closed).execute();
  await db.deleteFrom('period_close').where('closed_by', 'in', ofDemo).execute();
  await db.deleteFrom('value_reason').where('author', 'in', ofDemo).execute();
}

/** The record id of something of the demo company. */
export function demoRecord(entity: string, externalId: string): string {
  return recordId(
    entity,
    key64Of(
      createHash('md5')
        .update(identityText(entity, demoSource, externalId), 'utf8')
        .digest(),
    ),
  );
}
