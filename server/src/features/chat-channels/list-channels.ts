import type { ChatChannel, ChatChannelsResponse, ChatKind } from '@leadline/contract';
import { isLocale } from '@leadline/i18n';
import { shownOf } from '#server/chat/channel-secret.ts';
import type { Asking } from '#server/context.ts';
import { alertRoutes, getChannel, listChannels, type ChannelRow } from '#server/control/chat-channel.ts';
import { listSendings } from '#server/control/sending.ts';
import { isTrue, nameOf, readFirm, type Firm } from '#server/firm/read-firm.ts';

/** Everything but the secrets, which nobody reads again. */
export async function showChannels(asking: Asking): Promise<ChatChannelsResponse> {
  const firm = await readFirm(asking);
  const used = await usedOf(asking);
  const channels = (await listChannels(asking.control.db)).map((row) => describeChannel(firm, row, used(row.id)));
  const teams = [...firm.teams].flatMap(([id, row]) => (isTrue(row, 'is_stub') ? [] : [{ id, name: nameOf(firm.teams, id) ?? '–' }]));
  return { channels, teams: teams.sort((a, b) => a.name.localeCompare(b.name, asking.locale)) };
}

/** @throws LeadlineError channels.no_channel */
export async function showChannel(asking: Asking, id: string): Promise<ChatChannel> {
  return describeChannel(await readFirm(asking), await getChannel(asking.control.db, id), (await usedOf(asking))(id));
}

async function usedOf({ control }: Asking): Promise<(id: string) => number> {
  const ids = [...(await alertRoutes(control.db)).values(), ...(await listSendings(control.db)).flatMap(({ channel_id }) => channel_id ?? [])];
  return (id) => ids.filter((one) => one === id).length;
}

function describeChannel({ teams }: Firm, row: ChannelRow, used: number): ChatChannel {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as ChatKind,
    shown: shownOf(row),
    team: row.team === null ? null : { id: row.team, name: nameOf(teams, row.team) ?? '–' },
    locale: isLocale(row.locale) ? row.locale : 'en',
    isOn: row.is_on === 1n,
    error: row.error,
    triedAt: row.tried_at,
    used,
  };
}
