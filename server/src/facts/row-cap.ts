import { LeadlineError } from '@leadline/contract';

/** @throws LeadlineError too_large store.too_many_rows */
export function assertFewRows(rows: number, most: number | undefined): void {
  if (most !== undefined && rows > most) throw new LeadlineError('too_large', 'store.too_many_rows', { most });
}
