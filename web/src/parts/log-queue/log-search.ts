import type { LogKind } from '@leadline/contract';

/** What the form begins with: with whom (a record), and the kind. Names stay out of addresses. */
export interface LogSearch {
  readonly with?: string;
  readonly kind?: LogKind;
}

const kinds: readonly LogKind[] = ['call', 'visit', 'meeting', 'message', 'email', 'task'];

export function readLogSearch(raw: Readonly<Record<string, unknown>>): LogSearch {
  const kind = kinds.find((one) => one === raw['kind']);
  return { ...(typeof raw['with'] === 'string' ? { with: raw['with'] } : {}), ...(kind === undefined ? {} : { kind }) };
}
