import type { Progress, StateResponse } from '@leadline/contract';
import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from '../api.ts';
import type { ProgressBar } from './progress-bar.ts';

/** Shows what runs in the product while something is waited for. */
export async function watchProgress<T>(api: Api, kind: Progress['kind'], bar: ProgressBar, awaited: Promise<T>): Promise<T> {
  const pause = new AbortController();
  const ended = awaited.finally(() => pause.abort());
  ended.catch(() => {});
  while (!pause.signal.aborted) {
    await wait(250, undefined, { signal: pause.signal }).catch(() => {});
    if (pause.signal.aborted) break;
    const state = await api.call<StateResponse>('GET', '/api/state').catch(() => undefined);
    const running = state?.importing.find((each) => each.kind === kind);
    bar.at(running?.done ?? null, running?.rows === undefined ? '' : String(running.rows));
  }
  const result = await ended;
  bar.end();
  return result;
}
