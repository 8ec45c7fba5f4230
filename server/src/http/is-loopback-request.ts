import type { FastifyRequest } from 'fastify';
import { isLoopback } from '#server/config.ts';

/** Made by a program on this machine, under an address of this machine, and not passed on by a proxy for somebody elsewhere. */
export function isLoopbackRequest({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  const isPassedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'].some(
    (name) => headers[name] !== undefined,
  );
  return isLoopback(address) && isLoopbackHost(headers.host) && !isPassedOn;
}

/** `localhost`, `127.0.0.1` or `[::1]`, with or without a port. */
export function isLoopbackHost(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '');
}
