import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.ts';
import { copyOf, type RunningServer } from './running-server.ts';
import { localHeaders } from './sign-in.ts';

export type SharedDemo = Pick<RunningServer, 'address' | 'dataFolder'>;

export interface LoadedDemo extends SharedDemo {
  /** Its folder as it was when the records were there, before anybody has done anything. */
  readonly copy: string;
}

/** The demo company all browser tests look at: nothing they do to it may change what another one counts. Its day is 20 November 2026. */
export function openSharedDemo(): Promise<SharedDemo> {
  return ask<LoadedDemo>('loaded');
}

/** The same as soon as it answers, its records still coming. */
export function openComingDemo(): Promise<SharedDemo> {
  return ask<SharedDemo>('');
}

/** A data folder with the demo company of 20 November 2026, for a server of one's own; whoever asks takes it away. */
export async function copyDemoFolder(): Promise<string> {
  return copyOf((await ask<LoadedDemo>('loaded')).copy);
}

async function ask<T>(what: string): Promise<T> {
  const host = process.env['LEADLINE_TEST_DEMO'];
  if (host === undefined) throw new Error(`browser tests run with ${root}/vitest.e2e.config.ts`);
  const answer = await fetch(`${host}${what}`);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text) as T;
}

/** Waits until the demo company a server has begun with is there. */
export async function untilLoaded({ address, dataFolder }: SharedDemo): Promise<void> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    const state = (await (await fetch(`${address}/api/state`, { headers: localHeaders(dataFolder) })).json()) as {
      readonly hasData: boolean;
      readonly importing: readonly unknown[];
    };
    if (state.hasData && state.importing.length === 0) return;
    await wait(250);
  }
  throw new Error('the demo company did not come');
}
