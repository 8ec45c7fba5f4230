import type { FastifyReply, FastifyRequest } from 'fastify';
import { longestMs } from '#server/control/session.ts';

/**
 * Over https the name makes browsers refuse it from anywhere but this host. On a loopback address, where there is no
 * https, all ports share their cookies: the port tells one installation from another.
 */
export function cookieName(isHttps: boolean, port: number): string {
  return isHttps ? '__Host-leadline' : `leadline-${port}`;
}

export interface CookiePlace {
  readonly isHttps: boolean;
  readonly port: number;
}

export function readCookie(request: FastifyRequest, { isHttps, port }: CookiePlace): string | undefined {
  return request.cookies[cookieName(isHttps, port)];
}

export function setCookie(reply: FastifyReply, secret: string, { isHttps, port }: CookiePlace): void {
  void reply.setCookie(cookieName(isHttps, port), secret, { ...attributes(isHttps), maxAge: longestMs / 1000 });
}

export function clearCookie(reply: FastifyReply, { isHttps, port }: CookiePlace): void {
  void reply.clearCookie(cookieName(isHttps, port), attributes(isHttps));
}

const attributes = (isHttps: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps }) as const;
