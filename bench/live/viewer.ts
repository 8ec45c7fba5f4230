import { withChanges } from '@leadline/board';
import type { BoardAnswersResponse, BoardChangesResponse } from '@leadline/contract';
import { setTimeout as wait } from 'node:timers/promises';

/** What one open page asks for again whenever numbers have changed. */
export interface Viewing {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Body of /api/board-answers. */
  readonly question: object;
  /** The count of records its first widget shows. */
  readonly counted: (answers: BoardAnswersResponse['answers']) => number;
}

export interface Viewer {
  /** When it has seen so many records for the first time: [count, at], rising. */
  readonly seen: readonly (readonly [count: number, at: number])[];
  readonly requests: () => number;
  readonly refused: () => number;
  readonly isOpen: () => boolean;
  readonly end: () => void;
}

const retryMs = [500, 1_000, 2_000] as const;

/**
 * An open page as a program: listens to the server's events, asks for its board after each of them, one question at a time, the last event
 * winning, and comes back by itself where the line breaks, as the page does.
 */
export function openViewer({ address, headers, question, counted }: Viewing): Viewer {
  const seen: (readonly [number, number])[] = [];
  let [requests, refused] = [0, 0];
  let told: string | undefined;
  let held: BoardAnswersResponse | undefined;
  let [isEnded, isOpen, isAsking, isWanted] = [false, false, false, false];
  const ending = new AbortController();
  const { signal } = ending;

  /** The whole board the first time, then what has changed of it. */
  function request(signal: AbortSignal): Promise<Response> {
    if (held === undefined || told === undefined)
      return post(`${address}/api/board-answers`, headers, { ...question, ...(told === undefined ? {} : { seen: told }) }, signal);
    return fetch(`${address}/api/board-answers/${held.question}?${new URLSearchParams({ seen: told, has: held.tag })}`, { headers, signal });
  }

  function take(answer: BoardAnswersResponse | BoardChangesResponse): BoardAnswersResponse | undefined {
    if ('answers' in answer) return answer;
    if (held === undefined || !answer.isKnown) return undefined;
    return { ...held, tag: answer.tag, answers: withChanges(held.answers, answer.asOf, answer.changed) };
  }

  async function ask(): Promise<void> {
    isWanted = true;
    if (isAsking) return;
    isAsking = true;
    while (isWanted && !isEnded) {
      isWanted = false;
      requests += 1;
      const response = await request(signal).catch(() => undefined);
      if (response === undefined || !response.ok) {
        refused += 1;
        if (isOpen) isWanted = true;
        await wait(Number(response?.headers.get('retry-after') ?? '1') * 1_000);
        continue;
      }
      held = take((await response.json()) as BoardAnswersResponse | BoardChangesResponse);
      if (held === undefined) {
        isWanted = true;
        continue;
      }
      const count = counted(held.answers);
      if (count > (seen.at(-1)?.[0] ?? -1)) seen.push([count, performance.now()]);
    }
    isAsking = false;
  }

  async function listen(): Promise<void> {
    for (let attempt = 0; !isEnded; attempt += 1) {
      try {
        const response = await fetch(`${address}/api/live`, { headers, signal });
        if (!response.ok) throw new Error(String(response.status));
        isOpen = true;
        attempt = 0;
        void ask();
        for await (const chunk of response.body!) {
          const [, version] = /event: data\nid: (\S+)/.exec(Buffer.from(chunk).toString()) ?? [];
          if (version === undefined) continue;
          told = version;
          void ask();
        }
      } catch {
        // The line is broken: it comes back below.
      }
      isOpen = false;
      if (!isEnded) await wait(retryMs[Math.min(attempt, retryMs.length - 1)]);
    }
  }

  void listen();
  const end = (): void => {
    isEnded = true;
    ending.abort();
  };
  return { seen, requests: () => requests, refused: () => refused, isOpen: () => isOpen, end };
}

export function post(url: string, headers: Readonly<Record<string, string>>, body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', origin: new URL(url).origin },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}
