import { readFileSync, rmSync } from 'node:fs';
import { digestOf, makeSecret } from '#server/secret-text.ts';
import { writeDurably } from '#server/folder/durable-file.ts';

export interface LocalToken {
  /** Of what stands in the file. */
  readonly digest: string;
}

/** Leaves a new secret for the command line, readable by the owner of the folder only. */
export function writeLocalToken(path: string): LocalToken {
  const secret = `lll_${makeSecret()}`;
  writeDurably(path, secret);
  return { digest: digestOf(secret) };
}

export function findLocalToken(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}

export function removeLocalToken(path: string): void {
  rmSync(path, { force: true });
}
