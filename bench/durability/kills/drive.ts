import { setTimeout as wait } from 'node:timers/promises';
import { Refusal, sendBatch, sendLoad, undoLoad } from './client.ts';
import { makeBatch, type Load, type Model } from './model.ts';
import type { Chance } from './chance.ts';

export interface Drive {
  /** Resolves when every client has noticed that the server is gone. */
  readonly ended: Promise<void>;
  /** Answers no client should get. */
  readonly refusals: string[];
}

const posters = 3;

/** Clients that send until the server dies under them. */
export function drive(address: string, model: Model, round: number, chance: Chance): Drive {
  const refusals: string[] = [];
  const untilGone = async (work: () => Promise<void>): Promise<void> => {
    for (;;) {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof Refusal)) return;
        if (error.status < 500) refusals.push(error.message);
        await wait(20);
      }
    }
  };
  let count = 0;
  const poster = (who: number) => async (): Promise<void> => {
    count += 1;
    await sendBatch(address, makeBatch(model, `r${round}-p${who}-${count}`, chance.between(1, 60)));
    await wait(chance.between(0, 15));
  };
  const importer = async (): Promise<void> => {
    count += 1;
    const load: Load = {
      file: `r${round}-${count}.csv`,
      rows: chance.between(1, 1500),
      id: undefined,
      digest: undefined,
      status: undefined,
      isAcknowledged: false,
      isUndoAsked: false,
      isUndoAcknowledged: false,
    };
    model.loads.set(load.file, load);
    await sendLoad(address, load);
    await wait(chance.between(0, 200));
    const done = [...model.loads.values()].filter((one) => one.status === 'done' && !one.isUndoAsked);
    if (done.length > 3 && chance.between(0, 4) === 0) await undoLoad(address, done[chance.between(0, done.length - 1)]!);
  };
  const ended = Promise.all([...Array.from({ length: posters }, (_, who) => untilGone(poster(who))), untilGone(importer)]);
  return { ended: ended.then(() => undefined), refusals };
}
