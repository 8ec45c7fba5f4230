import { LeadlineError } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import type { Context } from '#server/context.ts';
import { claimRenewal, getChannel, keepRenewed, type ChannelRow } from '#server/control/chat-channel.ts';
import { isGood, limited, refused, throwFault } from './chat-fault.ts';
import { cutText, plainText, type ChatMessage } from './chat-message.ts';
import { openSecret, sealSecret, shownOf, type ZaloSecret } from './channel-secret.ts';

type Sending = Pick<Context, 'control' | 'clock' | 'sealer' | 'outbound' | 'settings'>;

/** Renewed so long before it ends. */
const reserveMs = 10 * 60_000;
const claimMs = 60_000;
const mostSigns = 2000;

/** Zalo takes plain text: names have no way to be anything else. */
export function zaloText({ title, head, lines, link }: ChatMessage): string {
  const all = [title, head, ...lines.map(({ label, text }) => `${label}: ${text}`)].filter((line) => line !== '').map(plainText);
  const end = link === null ? '' : `\n${link.text}: ${link.address}`;
  return cutText(all.join('\n'), mostSigns - end.length) + end;
}

/** @throws LeadlineError channels.*, outbound.* */
export async function sendToZalo(ctx: Sending, channel: ChannelRow, message: ChatMessage): Promise<void> {
  const text = zaloText(message);
  const first = await send(ctx, channel, await accessToken(ctx, channel.id), text);
  // A token that was taken back before its time is renewed once.
  const error = isTokenFault(first) ? await send(ctx, channel, await accessToken(ctx, channel.id, true), text) : first;
  if (error === 0) return;
  if (error === -32) throw limited(60);
  if (isTokenFault(error)) throw new LeadlineError('invalid', 'channels.connect_again');
  throw refused(`Zalo ${error}`);
}

const isTokenFault = (error: number): boolean => error === -216 || error === -124;

/** @returns Zalo's number of what went wrong, 0: nothing */
async function send({ outbound, settings, clock }: Sending, channel: ChannelRow, token: string, text: string): Promise<number> {
  const { to = 'user', chatId = '' } = shownOf(channel);
  const [path, recipient] = to === 'group' ? ['group/message', { group_id: chatId }] : ['message/cs', { user_id: chatId }];
  const answer = await outbound.send({
    url: `${settings.chatAddresses.zalo}/v3.0/oa/${path as string}`,
    method: 'POST',
    headers: { 'content-type': 'application/json', access_token: token },
    body: JSON.stringify({ recipient, message: { text } }),
  });
  if (!isGood(answer)) throwFault(answer, clock.now());
  return Number((readAnswer(answer.body) as { readonly error?: number }).error ?? 0);
}

/**
 * A token that still counts for a while. The token that renews it counts once: whoever claims the renewal asks for a new pair, and both are kept in the
 * write that ends the claim; everybody else waits.
 * @throws LeadlineError channels.limited where somebody else is renewing it, channels.connect_again where it cannot be renewed any more
 */
export async function accessToken(ctx: Sending, id: string, isAnew = false): Promise<string> {
  const { control, clock, sealer } = ctx;
  const now = clock.now();
  const kept = await getChannel(control.db, id);
  const { accessToken: token } = openSecret<ZaloSecret>(sealer, kept);
  const isGoodStill = token !== undefined && kept.token_until !== null && Date.parse(kept.token_until) - reserveMs > now.getTime();
  if (isGoodStill && !isAnew) return token;
  const by = randomUUID();
  if (!(await claimRenewal(control.db, id, by, now, claimMs))) throw limited(5);
  // What was renewed between the look and the claim is not renewed again.
  const claimed = await getChannel(control.db, id);
  if (claimed.secret !== kept.secret) {
    await keepRenewed(control.db, id, by, { error: claimed.error });
    return accessToken(ctx, id);
  }
  return renew(ctx, claimed, by);
}

async function renew({ control, clock, sealer, outbound, settings }: Sending, channel: ChannelRow, by: string): Promise<string> {
  const secret = openSecret<ZaloSecret>(sealer, channel);
  try {
    const answer = await outbound.send({
      url: `${settings.chatAddresses.zaloSignIn}/v4/oa/access_token`,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: secret.appSecret },
      body: new URLSearchParams({ refresh_token: secret.refreshToken, app_id: shownOf(channel).appId ?? '', grant_type: 'refresh_token' }).toString(),
    });
    if (!isGood(answer)) throwFault(answer, clock.now());
    const { access_token, refresh_token, expires_in } = readAnswer(answer.body) as Readonly<Record<string, string | number | undefined>>;
    if (typeof access_token !== 'string' || typeof refresh_token !== 'string') throw new LeadlineError('invalid', 'channels.connect_again');
    const until = new Date(clock.now().getTime() + Number(expires_in ?? 3_600) * 1000).toISOString();
    const next: ZaloSecret = { ...secret, accessToken: access_token, refreshToken: refresh_token };
    await keepRenewed(control.db, channel.id, by, { secret: sealSecret(sealer, next), token_until: until, error: null });
    return access_token;
  } catch (error) {
    await keepRenewed(control.db, channel.id, by, { error: error instanceof LeadlineError ? error.code : 'http.internal' });
    throw error;
  }
}

function readAnswer(body: string): object {
  try {
    return JSON.parse(body) as object;
  } catch {
    return {};
  }
}
