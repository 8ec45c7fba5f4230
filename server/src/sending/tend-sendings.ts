import { makeTrace } from '#server/answering/trace.ts';
import { accessToken } from '#server/chat/zalo.ts';
import { LeadlineError } from '@leadline/contract';
import type { Asking, Context } from '#server/context.ts';
import { listChannels } from '#server/control/chat-channel.ts';
import { removeOldDeliveries } from '#server/control/sending-delivery.ts';
import { deliverDue } from './deliver.ts';
import { planSendings } from './plan-sendings.ts';

export interface SendingsTended {
  readonly planned: number;
  readonly sent: number;
}

const keptDays = 100;
/** Zalo's tokens are renewed also where nothing is sent: what renews them ends too. */
const renewalMs = 10 * 60_000;

/** The product itself, at work in the background. */
export function backgroundOf(ctx: Context): Asking {
  const call = { lane: 'background', signal: new AbortController().signal, trace: makeTrace() } as const;
  return { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en', call };
}

/** Notes what is due and sends it. */
export async function tendSendings(ctx: Context): Promise<SendingsTended> {
  const asking = backgroundOf(ctx);
  const { db } = ctx.control;
  const canMail = ctx.mail.canMail && ctx.settings.address !== null;
  const planned = await planSendings(asking);
  const sent = await deliverDue(asking);
  await renewTokens(ctx);
  await removeOldDeliveries(db, new Date(ctx.clock.now().getTime() - keptDays * 86_400_000));
  return { planned: canMail ? planned : 0, sent };
}

async function renewTokens(ctx: Context): Promise<void> {
  const soon = ctx.clock.now().getTime() + renewalMs;
  for (const { id, kind, is_on, token_until, error } of await listChannels(ctx.control.db)) {
    const isDue = kind === 'zalo' && is_on === 1n && error !== 'channels.connect_again' && token_until !== null && Date.parse(token_until) <= soon;
    if (!isDue) continue;
    await accessToken(ctx, id).catch((failed: unknown) => {
      if (!(failed instanceof LeadlineError)) throw failed;
    });
  }
}
