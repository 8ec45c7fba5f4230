import { LeadlineError, type ChatChannel, type ChatChannelInput, type ChatPlace } from '@leadline/contract';
import { actorOf } from '#server/access/actor-of.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { openSecret, sealSecret } from '#server/chat/channel-secret.ts';
import type { Asking } from '#server/context.ts';
import { addChannel, changeChannel, getChannel, removeChannel, type ChannelRow } from '#server/control/chat-channel.ts';
import { listSendings } from '#server/control/sending.ts';
import { findBoard } from '#server/control/board.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { readFirm } from '#server/firm/read-firm.ts';
import { actOf } from '#server/http/act-of.ts';
import { endForGood } from '#server/sending/end-sendings.ts';
import { showChannel } from './list-channels.ts';

/** What of a place is secret, and what may be shown. */
interface Kept {
  readonly shown: ChatChannel['shown'];
  readonly secret: Readonly<Record<string, string>>;
}

/** @throws LeadlineError channels.no_secret, channels.no_team, outbound.* for an address that can never be reached */
export async function makeChannel(asking: Asking, given: ChatChannelInput): Promise<ChatChannel> {
  await assertTeam(asking, given);
  const act = actOf(asking);
  const { shown, secret } = keptOf(asking, given.place, {});
  const id = uuidV7(act.now);
  const row: ChannelRow = {
    ...{ id, ...plainColumns(given), shown: JSON.stringify(shown), secret: sealSecret(asking.sealer, secret) },
    ...{ token_until: null, renewing_by: null, renewing_until: null, wait_until: null, tried_at: null, error: null },
    created_by: actorOf(asking.principal).by,
    created_at: act.now.toISOString(),
  };
  await audited(asking.control.db, async (change) => {
    await addChannel(change, row);
    await appendEntry(change, act, { action: 'channels.added', subject: { kind: 'channels', id }, after: inWords(given, shown) });
  });
  return showChannel(asking, id);
}

/** Secrets that are not given stay. Another kind of chat is another channel. @throws as makeChannel, and LeadlineError channels.no_channel, channels.other_kind */
export async function saveChannel(asking: Asking, id: string, given: ChatChannelInput): Promise<ChatChannel> {
  await assertTeam(asking, given);
  await audited(asking.control.db, async (change) => {
    const kept = await getChannel(change, id);
    if (kept.kind !== given.place.kind) throw new LeadlineError('invalid', 'channels.other_kind');
    const isAnew = Object.keys(secretsOf(given.place)).length > 0;
    const before = openSecret<Record<string, string>>(asking.sealer, kept);
    const { shown, secret } = keptOf(asking, given.place, before);
    // With new secrets everything begins anew: no token, no claim, no pause, no fault of before.
    const { accessToken: _, ...fresh } = secret;
    const anew = isAnew ? { secret: sealSecret(asking.sealer, fresh), token_until: null, renewing_by: null, renewing_until: null, error: null, wait_until: null } : {}; // prettier-ignore
    const kind = given.place.kind;
    const keepsHost = !isAnew && (kind === 'slack' || kind === 'teams');
    await changeChannel(change, id, { ...plainColumns(given), shown: keepsHost ? kept.shown : JSON.stringify(shown), ...anew });
    await appendEntry(change, actOf(asking), {
      action: 'channels.changed',
      subject: { kind: 'channels', id },
      before: { name: kept.name, shown: JSON.parse(kept.shown) as unknown, team: kept.team, isOn: kept.is_on === 1n },
      after: { ...inWords(given, shown), secretChanged: isAnew },
    });
  });
  return showChannel(asking, id);
}

/** What was sent there is sent no more, and who set it up is told. @throws LeadlineError channels.no_channel */
export async function dropChannel(asking: Asking, id: string): Promise<void> {
  const { db } = asking.control;
  const { name, kind } = await getChannel(db, id);
  for (const sending of (await listSendings(db)).filter(({ channel_id }) => channel_id === id)) {
    const board = await findBoard(db, sending.board_id);
    await endForGood(asking, sending, 'channel', board?.title ?? '–');
  }
  await audited(db, async (change) => {
    await removeChannel(change, id);
    await appendEntry(change, actOf(asking), { action: 'channels.removed', subject: { kind: 'channels', id }, before: { name, kind } });
  });
}

async function assertTeam(asking: Asking, { teamId }: ChatChannelInput): Promise<void> {
  if (teamId !== null && !(await readFirm(asking)).teams.has(teamId)) throw new LeadlineError('invalid', 'channels.no_team');
}

const plainColumns = ({ name, place, teamId, locale, isOn }: ChatChannelInput) => ({ name, kind: place.kind, team: teamId, locale, is_on: isOn ? 1n : 0n }); // prettier-ignore

const inWords = ({ name, place: { kind }, teamId, locale, isOn }: ChatChannelInput, shown: Kept['shown']) => ({
  name,
  kind,
  teamId,
  locale,
  isOn,
  shown,
});

/** Those that were given. */
function secretsOf(place: ChatPlace): Readonly<Record<string, string>> {
  const given: Readonly<Record<string, string | undefined>> =
    place.kind === 'zalo'
      ? { appSecret: place.appSecret, refreshToken: place.refreshToken }
      : place.kind === 'telegram'
        ? { token: place.token }
        : { url: place.url };
  return Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function keptOf({ outbound }: Asking, place: ChatPlace, before: Readonly<Record<string, string>>): Kept {
  const secret = { ...before, ...secretsOf(place) };
  const needed = place.kind === 'zalo' ? ['appSecret', 'refreshToken'] : place.kind === 'telegram' ? ['token'] : ['url'];
  if (needed.some((name) => secret[name] === undefined)) throw new LeadlineError('invalid', 'channels.no_secret');
  switch (place.kind) {
    case 'slack':
    case 'teams':
      outbound.check(secret['url']!);
      return { shown: { host: new URL(secret['url']!).host }, secret };
    case 'telegram':
      return { shown: { chatId: place.chatId }, secret };
    case 'zalo':
      return { shown: { chatId: place.chatId, appId: place.appId, to: place.to }, secret };
  }
}
