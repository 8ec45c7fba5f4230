import { LeadlineError } from '@leadline/contract';
import type { Readable } from 'node:stream';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, request } from 'undici';
import type { AddressRange } from '#server/address-ranges.ts';
import { guardedLookup, type Resolve } from './guarded-lookup.ts';
import { mayReach, refusal } from './public-address-only.ts';

export interface OutboundRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The only way from here to other systems. */
export interface Outbound {
  /** Where it leads elsewhere is not followed. @throws LeadlineError outbound.* */
  readonly send: (request: OutboundRequest) => Promise<OutboundAnswer>;
  /** @throws LeadlineError outbound.bad_address, outbound.not_https, outbound.private_address where an address can never be reached */
  readonly check: (url: string) => void;
  readonly close: () => Promise<void>;
}

export interface OutboundOptions {
  /** Private addresses that may be reached all the same. */
  readonly allowed: readonly AddressRange[];
  /** How names become addresses; the system's way where nothing is given. */
  readonly resolve?: Resolve;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Certificates to trust besides those of the system. */
  readonly ca?: string;
}

export function makeOutbound({ allowed, resolve, timeoutMs = 10_000, maxBytes = 64 * 1024, ca }: OutboundOptions): Outbound {
  const lookup = guardedLookup(allowed, resolve);
  const agent = new Agent({
    connect: guardedConnector(allowed, lookup, timeoutMs, ca),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: 1_000,
    maxHeaderSize: 16 * 1024,
    pipelining: 1,
  });
  const check = (url: string): void => void assertAddress(url, allowed);
  return {
    check,
    send: async ({ url, method, headers = {}, body }) => {
      assertAddress(url, allowed);
      try {
        const answer = await request(url, {
          dispatcher: agent,
          method,
          headers: { 'user-agent': 'Leadline', ...headers },
          signal: AbortSignal.timeout(timeoutMs),
          ...(body === undefined ? {} : { body }),
        });
        return { status: answer.statusCode, headers: plainHeaders(answer.headers), body: await readText(answer.body, maxBytes) };
      } catch (error) {
        throw namedError(error);
      }
    },
    close: () => agent.destroy(),
  };
}

function assertAddress(text: string, allowed: readonly AddressRange[]): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || text.length > 2_000 || url.username !== '' || url.password !== '' || !/^https?:$/.test(url.protocol))
    throw new LeadlineError('invalid', 'outbound.bad_address');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isNumber = isIP(host) !== 0;
  if (isNumber && !mayReach(host, allowed)) throw refusal(host);
  const isOnThisMachine = host === 'localhost' || host === '::1' || /^127\./.test(host);
  if (url.protocol === 'http:' && !(isOnThisMachine && mayReach(host === 'localhost' ? '127.0.0.1' : host, allowed)))
    throw new LeadlineError('invalid', 'outbound.not_https');
}

/**
 * Connects to addresses that were looked at and to nothing else: a number in the address never comes to the look-up, and what a name meant a
 * moment ago counts for nothing. The address the socket then has is looked at once more.
 */
function guardedConnector(
  allowed: readonly AddressRange[],
  lookup: LookupFunction,
  timeoutMs: number,
  ca: string | undefined,
): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs, lookup, allowH2: false, ...(ca === undefined ? {} : { ca }) } as buildConnector.BuildOptions);
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !mayReach(host, allowed)) return done(refusal(host), null);
    connect(options, (error, socket) => {
      if (error) return done(error, null);
      const { remoteAddress = '' } = socket;
      if (mayReach(remoteAddress, allowed)) return done(null, socket);
      socket.destroy();
      done(refusal(host), null);
    });
  };
}

async function readText(body: Readable, maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) {
      body.destroy();
      throw new LeadlineError('too_large', 'outbound.too_large');
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function plainHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])),
  );
}

function namedError(error: unknown): LeadlineError {
  if (error instanceof LeadlineError) return error;
  const { name, code, cause } = error as { readonly name?: string; readonly code?: string; readonly cause?: unknown };
  if (cause instanceof LeadlineError) return cause;
  if (name === 'TimeoutError' || /TIMEOUT/.test(code ?? '')) return new LeadlineError('unavailable', 'outbound.too_slow', {}, { cause: error });
  return new LeadlineError('unavailable', 'outbound.unreachable', { code: code ?? name ?? 'error' }, { cause: error });
}
