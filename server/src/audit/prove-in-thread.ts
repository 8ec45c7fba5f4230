import { Worker } from 'node:worker_threads';
import type { StretchPlace } from '#server/audit/prove-stretch.ts';
import type { ProvenStretch } from '#server/audit/stretch.ts';
import { findControlFile } from '#server/control/control-file.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { workerFile } from '#server/worker-file.ts';

export interface Proof {
  /** Never rejects: what cannot be told is undefined. */
  readonly result: Promise<ProvenStretch | undefined>;
  readonly end: () => Promise<void>;
}

/** Begins to go through a piece of the trail in a thread of its own. @returns undefined where the trail is in no file */
export async function startProof(db: ControlDatabase, place: StretchPlace): Promise<Proof | undefined> {
  const file = await findControlFile(db);
  if (file === undefined) return undefined;
  const { url, dispose } = await workerFile('server/src/audit/stretch-worker.ts');
  const worker = new Worker(url, { workerData: { file, place } });
  const result = new Promise<ProvenStretch | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined));
    worker.once('exit', () => resolve(undefined));
  });
  worker.once('exit', dispose);
  return { result, end: async () => void (await worker.terminate()) };
}
