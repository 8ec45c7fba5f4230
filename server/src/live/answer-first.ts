import type { Context } from '#server/context.ts';
import { manyListen } from './live-hub.ts';

type Pacing = Pick<Context, 'applier' | 'inbox' | 'lanes' | 'live' | 'log'>;

/** So many questions at once are nothing that anybody waits for. */
const fewQuestions = 10;
const lookEveryMs = 25;
/** So long at most what has been received waits for those who look. */
const longestMs = 2_500;
/** With more entries waiting than this, those who look wait for them. */
const mostBehind = 1_000n;

/** Whether more is being asked of boards than is answered at once. */
export const isAnswering = ({ lanes }: Pick<Pacing, 'lanes'>): boolean => lanes.asked() > fewQuestions;

/**
 * Where many listen, the next records are applied once those who were told of the last ones have their answers: both at once would take
 * each of them twice as long, and what is shown would be older. Called when something was applied; makes nothing wait while all is made again.
 */
export function answerFirst(parts: Pacing): void {
  const { applier, live, log } = parts;
  if (!manyListen(live.listeners()) || applier.state().rebuildingTo !== null) return;
  applier.exclusively(() => answered(parts)).catch((error: unknown) => log.warn({ err: error }, 'records did not wait for answers'));
}

async function answered({ applier, inbox, lanes, live }: Pacing): Promise<void> {
  const end = performance.now() + longestMs;
  // Who was told needs a moment to ask: quiet is what stays so.
  for (let quiet = 0; quiet < 3 && performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    if ((await inbox.lastSeq()) - applier.state().appliedSeq > mostBehind) return;
    quiet = live.isTelling() || isAnswering({ lanes }) ? 0 : quiet + 1;
  }
}
