import { askingAs } from '#server/access/asking-as.ts';
import { ruleOf, subjectFromKey } from '#server/alerting/rule.ts';
import { groundOf, watcherOf } from '#server/alerting/watching.ts';
import type { Asking } from '#server/context.ts';
import { findAlertRule } from '#server/control/alert.ts';
import { findChannel } from '#server/control/chat-channel.ts';
import type { DeliveryRow } from '#server/control/sending-delivery.ts';
import { mayTellInChat } from './channel-audience.ts';
import { alertMessage } from './channel-messages.ts';
import { putInto } from './deliver-to-channel.ts';
import type { Outcome } from './deliver.ts';
import { idOf } from './readers.ts';

/** An alert into a chat, where its maker may still send there. `occurrence`: edition of the rule, member and period. */
export async function deliverAlert(asking: Asking, row: DeliveryRow, by: string): Promise<Outcome> {
  const { db } = asking.control;
  const [kept, channel] = [await findAlertRule(db, row.source_id), await findChannel(db, idOf(row.target))];
  const [edition, member] = row.occurrence.split('|') as [string, string];
  if (!kept || !channel || String(kept.edition) !== edition || kept.is_on !== 1n) return { failed: 'sendings.ended' };
  if (channel.is_on !== 1n) return { failed: 'channels.off' };
  const owner = await askingAs(asking, kept.account_id, 'numbers.read');
  if (!owner) return { failed: 'channels.not_yours' };
  const ground = await groundOf(asking);
  const rule = ruleOf(kept);
  const subject = subjectFromKey(member);
  if (!mayTellInChat(watcherOf(ground, owner), { ...rule, subject, each: null }, channel)) return { failed: 'channels.not_yours' };
  return putInto(asking, channel, await alertMessage(asking, rule, member, ground.firm, channel), row, by);
}
