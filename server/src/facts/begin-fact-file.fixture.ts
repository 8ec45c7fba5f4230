import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { begunFolder } from '../../../test/support/begun-folder.ts';
import { createFactFile } from './create-fact-file.ts';
import type { Engine } from './engine.ts';

let made: string | undefined;

/**
 * The empty fact file of a store that begins: made once for a process, as a server makes it, then copied. Making it takes longer than much of
 * what is tried on it.
 */
export async function beginFactFile(engine: Engine, file: string): Promise<void> {
  if (existsSync(file)) return;
  if (made !== undefined && existsSync(made)) return copyFileSync(made, file);
  await createFactFile(engine, file);
  made = join(begunFolder(), 'facts.duckdb');
  copyFileSync(file, made);
}
