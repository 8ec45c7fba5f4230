import { LeadlineError, mindMapLimits } from '@leadline/contract';
import { wellFormed } from '#server/audit/canonical-json.ts';

/**
 * Words of a node as they are kept: on one line, without what nobody sees.
 * @throws LeadlineError mind_maps.no_words, mind_maps.too_long
 */
export function nodeText(given: string): string {
  const text = wellFormed(given)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (text === '') throw new LeadlineError('invalid', 'mind_maps.no_words');
  const { characters: most } = mindMapLimits;
  if (text.length > most) throw new LeadlineError('invalid', 'mind_maps.too_long', { count: text.length, most });
  return text;
}
