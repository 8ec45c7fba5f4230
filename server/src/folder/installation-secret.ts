import { LeadlineError } from '@leadline/contract';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeDurably } from '#server/folder/durable-file.ts';

/** 256 bits as base64url. */
const shape = /^[A-Za-z0-9_-]{43}$/;

/**
 * The secret of an installation, by which others are sealed; made at the first start, readable by the owner of the folder only.
 * @throws LeadlineError folder.secret_damaged
 */
export function keepInstallationSecret(path: string): string {
  const found = read(path);
  if (found === undefined) {
    const secret = randomBytes(32).toString('base64url');
    writeDurably(path, `${secret}\n`);
    return secret;
  }
  if (!shape.test(found)) throw new LeadlineError('invalid', 'folder.secret_damaged', { file: path });
  return found;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new LeadlineError('invalid', 'folder.secret_damaged', { file: path }, { cause: error });
  }
}
