import { audited } from '#server/audit/audited.ts';
import { readEntries } from '#server/audit/list-entries.ts';
import type { ControlTables } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** Who is signed in and which links are open belongs to where they were made. */
type Copied = Exclude<keyof ControlTables, 'migration' | 'session' | 'single_use_token' | 'sign_in_attempt'>;

/** Every table of the control store but its migrations. */
const tables: Readonly<Record<Copied, true>> = {
  organization: true,
  recipe: true,
  import_run: true,
  kpi_definition: true,
  kpi_version: true,
  kpi_setting: true,
  setting: true,
  kpi_acknowledgement: true,
  influence_answered: true,
  influence_count: true,
  verdict_handling: true,
  dismissed_step: true,
  account: true,
  account_role: true,
  recovery_code: true,
  outside_identity: true,
  api_token: true,
  sign_in_provider: true,
  webhook_endpoint: true,
  webhook_delivery: true,
  outbox_event: true,
  period_close: true,
  closed_card: true,
  value_reason: true,
  proposed_target: true,
  board: true,
  board_version: true,
  board_favourite: true,
  board_share: true,
  board_picture: true,
  chart_note: true,
  reading_offer: true,
  display: true,
  display_pairing: true,
  mind_map: true,
  mind_map_node: true,
  mind_map_vote: true,
  mind_map_change: true,
  feedback_talk: true,
  feedback_note: true,
  action_item: true,
  action_result: true,
  handover: true,
  handover_customer: true,
  handover_claim: true,
  handover_check: true,
  handover_event: true,
  comment_thread: true,
  comment: true,
  comment_mention: true,
  notification: true,
  notification_choice: true,
  alert_rule: true,
  alert_state: true,
  alert_telling: true,
  alert_choice: true,
  contest: true,
  named_table: true,
  named_table_vote: true,
  name_choice: true,
  recognition: true,
  points_entry: true,
  skill: true,
  skill_confirmation: true,
  recognition_choice: true,
  chat_channel: true,
  alert_route: true,
  sending: true,
  sending_reader: true,
  sending_state: true,
  sending_delivery: true,
  audit_entry: true,
  mark: true,
};
const rowsAtOnce = 50;

/** Marks about facts that are made again where the copy lies. */
function isOfFacts(name: unknown): boolean {
  return typeof name === 'string' && /^(facts\.|aside:)/.test(name);
}

/** Makes the target hold what the source holds, all of it or nothing. Nothing is added to the audit trail meanwhile: it must fit its head. */
export async function copyControl(from: ControlDatabase, to: ControlDatabase): Promise<void> {
  const copy = async (view: ControlDatabase, change: ControlDatabase): Promise<void> => {
    for (const table of Object.keys(tables) as Copied[]) {
      await emptied(change, table).execute();
      for await (const rows of pagesOf(view, table)) await insert(change, table, rows);
    }
  };
  await audited(from, (view) => to.transaction().execute((change) => copy(view, change)));
}

function emptied(change: ControlDatabase, table: Copied) {
  const all = change.deleteFrom(table);
  return table === 'mark' ? all.where('name' as never, 'not like', 'facts.%' as never).where('name' as never, 'not like', 'aside:%' as never) : all;
}

async function insert(change: ControlDatabase, table: Copied, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await change
      .insertInto(table)
      .values(rows.slice(start, start + rowsAtOnce) as never)
      .execute();
  }
}

/** The trail may be long; the others fit into memory. */
async function* pagesOf(view: ControlDatabase, table: Copied): AsyncGenerator<readonly object[]> {
  if (table === 'audit_entry') {
    for await (const rows of readEntries(view, {})) yield rows;
    return;
  }
  const rows: readonly object[] = await view.selectFrom(table).selectAll().execute();
  yield table === 'mark' ? rows.filter((row) => !isOfFacts((row as { readonly name?: unknown }).name)) : rows;
}

/** Whether nobody has decided anything there yet. */
export async function isControlEmpty(db: ControlDatabase): Promise<boolean> {
  for (const table of Object.keys(tables) as Copied[]) {
    const [row] = await db.selectFrom(table).selectAll().limit(1).execute();
    if (row !== undefined && table !== 'mark') return false;
  }
  return true;
}
