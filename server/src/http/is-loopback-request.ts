import type { FastifyRequest } from 'fastify';
import { isLoopback } from '#server/config.ts';

/** Made by a program on this machine, and not passed on by a proxy for somebody elsewhere. */
export function isLoopbackRequest({ socket, headers }: FastifyRequest): boolean {
  const address = socket.remoteAddress?.replace(/^::ffff:/, '') ?? '';
  return (
    isLoopback(address) && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined && headers['x-forwarded-host'] === undefined
  );
}
