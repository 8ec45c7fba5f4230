import { readFileSync, rmSync } from 'node:fs';
import { writeDurably } from '#server/folder/durable-file.ts';

/** Tells the command line where the server of a data folder answers. */
export interface ServerFile {
  /** For example `http://127.0.0.1:7474`. */
  readonly address: string;
  readonly pid: number;
  /** The nonce of the lock of the server that wrote it; answered by /health as `instance`. */
  readonly instance: string;
}

export function findServerFile(path: string): ServerFile | undefined {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as ServerFile;
    return typeof file.address === 'string' && typeof file.instance === 'string' ? file : undefined;
  } catch {
    return undefined;
  }
}

export function writeServerFile(path: string, file: ServerFile): void {
  writeDurably(path, JSON.stringify(file));
}

export function removeServerFile(path: string): void {
  rmSync(path, { force: true });
}
