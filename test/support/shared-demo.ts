import { setTimeout as wait } from 'node:timers/promises';
import { root } from './root.ts';
import type { RunningServer } from './running-server.ts';
import { localHeaders } from './sign-in.ts';

export type SharedDemo = Pick<RunningServer, 'address' | 'dataFolder'>;

/**
 * The demo company all browser tests look at: nothing they do to it may change what another one counts. Its day is 20 November 2026.
 * @param isLoaded false: as soon as it answers, its records still coming
 */
export async function openSharedDemo(isLoaded = true): Promise<SharedDemo> {
  const host = process.env['LEADLINE_TEST_DEMO'];
  if (host === undefined) throw new Error(`browser tests run with ${root}/vitest.e2e.config.ts`);
  const answer = await fetch(host);
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const demo = JSON.parse(text) as SharedDemo;
  if (isLoaded) await untilLoaded(demo);
  return demo;
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
