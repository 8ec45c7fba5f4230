import { setTimeout as wait } from 'node:timers/promises';
import { ask, backUp, changeOrganization, Refusal, saveRecipe, sendBatch, sendLoad, undoLoad } from './client.ts';
import type { Chance } from './chance.ts';
import { makeBatch, makeLoad, type Model } from './model.ts';

export interface Drive {
  /** Resolves when every client has noticed that the server is gone. */
  readonly ended: Promise<void>;
  /** Answers no client should get. */
  readonly refusals: string[];
}

/** What clients do beside sending small batches. */
export type Deed = 'import' | 'undo' | 'settings' | 'zone' | 'rebuild' | 'backup' | 'seal';

export interface DriveOptions {
  readonly address: string;
  readonly model: Model;
  readonly round: number;
  readonly chance: Chance;
  readonly deeds: readonly Deed[];
  /** Beside which backups are made. */
  readonly data: string;
}

const posters = 2;
/** Deeds of one round that take the server much longer than they take the client to ask. */
const mostDear = 4;
/** Batches of one round after which clients become slow: a folder that grows costs every later start. */
const mostBatches = 40;

/** Clients that send until the server dies under them. */
export function drive(options: DriveOptions): Drive {
  const { address, model, round, chance, deeds } = options;
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
    await sendBatch(address, makeBatch(model, `r${round}-p${who}-${count}`, chance.between(1, 30)));
    await wait(count > mostBatches ? 400 : chance.between(0, 40));
  };
  let dear = 0;
  const doer = async (): Promise<void> => {
    count += 1;
    const deed = deeds[chance.between(0, deeds.length - 1)]!;
    if (deed !== 'settings') dear += 1;
    await doOne(options, dear > mostDear ? 'settings' : deed, `r${round}-${count}`);
    await wait(chance.between(0, 40));
  };
  const beside = deeds.includes('seal') ? 0 : posters;
  const ended = Promise.all([...Array.from({ length: beside }, (_, who) => untilGone(poster(who))), untilGone(doer)]);
  return { ended: ended.then(() => undefined), refusals };
}

const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'Europe/Budapest'];

async function doOne({ address, model, chance, data }: DriveOptions, deed: Deed, name: string): Promise<void> {
  switch (deed) {
    case 'import':
      return sendLoad(address, makeLoad(model, `${name}.csv`, chance.between(1, 300)));
    case 'undo': {
      const done = [...model.loads.values()].filter((one) => one.status === 'done' && !one.isUndoAsked);
      if (done.length > 0) return undoLoad(address, done[chance.between(0, done.length - 1)]!);
      return sendLoad(address, makeLoad(model, `${name}.csv`, chance.between(1, 300)));
    }
    case 'settings':
      await saveRecipe(address, model, `saved-${chance.between(1, 3)}`, name);
      return changeOrganization(address, model, name);
    case 'zone':
      return changeOrganization(address, model, name, zones[chance.between(0, zones.length - 1)]);
    case 'rebuild':
      return void (await ask(address, 'POST', '/api/rebuild'));
    case 'backup':
      return backUp(address, model, `${data}-backup-${name}`);
    case 'seal':
      return void (await sendBatch(address, makeBatch(model, name, 5000, 500)));
  }
}
