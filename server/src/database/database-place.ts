import { LeadlineError } from '@leadline/contract';

/** Where an installation lives in PostgreSQL. */
export interface DatabasePlace {
  /** With its password: never shown, never logged. */
  readonly url: string;
  /** `host:port/name`, as people see it. */
  readonly shown: string;
  readonly database: string;
}

/** @throws LeadlineError database.bad_address */
export function databasePlaceOf(url: string): DatabasePlace {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = parsed ? decode(parsed.pathname.slice(1)) : '';
  const isPostgres = parsed?.protocol === 'postgres:' || parsed?.protocol === 'postgresql:';
  if (!parsed || !isPostgres || parsed.hostname === '' || database === '') throw new LeadlineError('invalid', 'database.bad_address');
  return { url, database, shown: `${parsed.hostname}:${parsed.port || '5432'}/${database}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
