import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BoardPictureTable } from '#server/control/board-picture-tables.ts';

const policy = "default-src 'none'; sandbox";

/** A picture somebody brought: shown as what it is and as nothing else, kept by the browser of who may see it. What has an id never changes. */
export function sendPicture(request: FastifyRequest, reply: FastifyReply, { hash, type, bytes }: BoardPictureTable): FastifyReply {
  void reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', 'inline')
    .header('cache-control', 'private, max-age=31536000, immutable')
    // Who signs in after somebody else, or another screen, asks again.
    .header('vary', 'cookie, authorization')
    .header('etag', `"${hash}"`);
  if (request.headers['if-none-match'] === `"${hash}"`) return reply.code(304).send();
  return reply.type(type).send(bytes);
}
