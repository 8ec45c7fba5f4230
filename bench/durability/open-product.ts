import { pino } from 'pino';
import { readSettings } from '../../server/src/config.ts';
import type { Context } from '../../server/src/context.ts';
import { openContext } from '../../server/src/open-context.ts';

/** Everything the server opens, in this process, without the network. */
export async function openProduct(data: string): Promise<{ readonly ctx: Context; readonly close: () => Promise<void> }> {
  const variables = { LEADLINE_DISK_GUARD_MB: '0', LEADLINE_ENGINE_MEMORY_MB: '512', LEADLINE_ENGINE_THREADS: '1' };
  return openContext(readSettings({ data }, variables), pino({ level: 'silent' }));
}
