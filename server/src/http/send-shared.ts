import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Below it the headers weigh as much. */
const leastBytes = 2_000;
/** Quick: it is done while somebody waits. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

interface Written {
  readonly text: string;
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

type Encoding = 'br' | 'gzip';

const pack: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, quick),
  gzip: (text) => promisify(gzip)(text, { level: 4 }),
};

/** By the answer: it is the same object for all who get it. */
const written = new WeakMap<object, Written>();

/** Sends an answer that many get as JSON, which is written and compressed once for all of them. */
export async function sendShared({ headers }: FastifyRequest, reply: FastifyReply, answer: object): Promise<FastifyReply> {
  const one = written.get(answer) ?? { text: JSON.stringify(answer), packed: new Map() };
  written.set(answer, one);
  void reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  const encoding = one.text.length < leastBytes ? undefined : encodingFor(headers['accept-encoding']);
  if (!encoding) return reply.send(one.text);
  const body = one.packed.get(encoding) ?? pack[encoding](one.text);
  one.packed.set(encoding, body);
  return reply.header('content-encoding', encoding).send(await body);
}

/** What the other side reads, in the order of how little it takes. */
function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  const named = String(accepted ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]!.trim());
  return (['br', 'gzip'] as const).find((encoding) => named.includes(encoding));
}
