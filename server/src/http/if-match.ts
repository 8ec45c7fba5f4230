import { LeadlineError } from '@leadline/contract';
import { z } from 'zod';

/** The header `If-Match` of who changes something that was seen before. */
export const ifMatchSchema = z.looseObject({ 'if-match': z.string().max(200).optional() });

/** The tag without its quotes. @throws LeadlineError http.if_match_missing */
export function tagOfMatch(header: string | undefined): string {
  const tag = /^(?:W\/)?"([^"]*)"$/.exec(header?.trim() ?? '')?.[1] ?? header?.trim();
  if (tag === undefined || tag === '' || tag === '*') throw new LeadlineError('precondition', 'http.if_match_missing');
  return tag;
}

/** The number of a version. @throws LeadlineError http.if_match_missing */
export function versionOfMatch(header: string | undefined): number {
  const tag = tagOfMatch(header);
  if (!/^\d{1,9}$/.test(tag)) throw new LeadlineError('precondition', 'http.if_match_missing');
  return Number(tag);
}
