import type { FastifyReply, FastifyRequest } from 'fastify';
import { setCookie, type CookiePlace } from './cookie.ts';
import type { Context } from '#server/context.ts';
import type { SessionStage } from '#server/control/access-tables.ts';
import { changeAccount } from '#server/control/account.ts';
import { openSession } from '#server/control/session.ts';

export interface Opening {
  readonly ctx: Context;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly place: CookiePlace;
}

/** Opens a session for an account in the browser that asks: always a new one, whatever the browser had before. */
export async function openFor({ ctx, request, reply, place }: Opening, account: string, stage: SessionStage): Promise<void> {
  const { db } = ctx.control;
  const now = ctx.clock.now();
  const secret = await openSession(db, account, stage, { address: request.ip, agent: request.headers['user-agent'] ?? '' }, now);
  if (stage === 'open') await changeAccount(db, account, { signed_in_at: now.toISOString() });
  setCookie(reply, secret, place);
}
