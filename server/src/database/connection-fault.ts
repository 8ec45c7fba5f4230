import { LeadlineError } from '@leadline/contract';
import type { DatabasePlace } from './database-place.ts';

const retryAfter = 5;

/**
 * Names what keeps this process from the database; a fault of a statement is not its matter.
 * @returns undefined where the connection is not to blame
 */
export function connectionFault(error: unknown, place: DatabasePlace): LeadlineError | undefined {
  if (error instanceof LeadlineError) return error;
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string };
  const named = (
    kind: 'invalid' | 'unavailable' | 'forbidden',
    name: string,
    parameters: Readonly<Record<string, string | number>> = {},
  ): LeadlineError => new LeadlineError(kind, `database.${name}`, { address: place.shown, ...parameters }, { cause: error });
  if (code === '28P01' || code === '28000' || /password must be a string|no password supplied/i.test(message)) return named('invalid', 'refused');
  if (code === '3D000') return named('invalid', 'missing', { database: place.database });
  if (code === '42501') return named('forbidden', 'no_rights');
  if (code === '25006') return named('unavailable', 'read_only', { retryAfter });
  if (code === '53300') return named('unavailable', 'too_many', { retryAfter });
  if (code === '53100') return new LeadlineError('storage_full', 'inbox.disk_full', {}, { cause: error });
  return isLost(code, message) ? named('unavailable', 'unreachable', { retryAfter }) : undefined;
}

/** Class 08, a server that is ending or starting, sockets, and what the driver says in words alone. */
function isLost(code: string, message: string): boolean {
  if (/^(08|57P0[1235])|^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN)/.test(code)) return true;
  return /connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|client was closed|socket hang up|server conn crashed/i.test(
    message,
  );
}
