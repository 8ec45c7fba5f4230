import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { headersFor } from '../ask-server.ts';

export interface Outcome {
  /** 0: no answer. */
  readonly status: number;
  readonly ms: number;
  /** When it ended, on the clock of performance.now. */
  readonly at: number;
  readonly retryAfter: number | null;
}

export interface Client {
  readonly ask: (body: string) => Promise<Outcome>;
  readonly close: () => void;
}

export function makeClient(address: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const { hostname, port } = new URL(address);
  const known = headersFor(address);
  return {
    close: () => agent.destroy(),
    ask: (body) => {
      const began = performance.now();
      return new Promise((resolve) => {
        const done = (status: number, retryAfter: string | undefined): void => {
          const at = performance.now();
          resolve({ status, ms: at - began, at, retryAfter: retryAfter === undefined ? null : Number(retryAfter) });
        };
        const headers = { ...known, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        const sent = request({ agent, hostname, port, method: 'POST', path: '/api/query', headers }, (response) => {
          response.resume();
          response.once('end', () => done(response.statusCode ?? 0, response.headers['retry-after']));
          response.once('error', () => done(0, undefined));
        });
        sent.once('error', () => done(0, undefined));
        sent.end(body);
      });
    },
  };
}

/** So many clients, each asking again as soon as it is answered. */
export async function closedLoop(client: Client, clients: number, seconds: number, question: () => string): Promise<readonly Outcome[]> {
  const until = performance.now() + seconds * 1000;
  const one = async (): Promise<readonly Outcome[]> => {
    const own: Outcome[] = [];
    while (performance.now() < until) own.push(await client.ask(question()));
    return own;
  };
  return (await Promise.all(Array.from({ length: clients }, one))).flat();
}

/** So many questions a second whether they are answered or not. @returns once all have ended */
export async function openLoop(client: Client, perSecond: number, seconds: number, question: () => string): Promise<readonly Outcome[]> {
  const asked: Promise<Outcome>[] = [];
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    const due = ((performance.now() - began) / 1000) * perSecond;
    while (asked.length < due) asked.push(client.ask(question()));
    await wait(5);
  }
  return Promise.all(asked);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const answered = (outcomes: readonly Outcome[]): readonly Outcome[] => outcomes.filter(({ status }) => status === 200);
