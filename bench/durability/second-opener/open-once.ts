import { LeadlineError } from '@leadline/contract';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { openProduct } from '../open-product.ts';

/** Opens the folder it is given, in a process or a thread of its own, and tells `opened` or why not. */
const folder = isMainThread ? process.argv[2]! : String(workerData);
const told = await openProduct(folder).then(
  async (product) => {
    await product.close();
    return 'opened';
  },
  (error: unknown) => (error instanceof LeadlineError ? error.code : `unnamed: ${String(error)}`),
);
if (isMainThread) console.log(told);
else parentPort!.postMessage(told);
