import type { Member } from '@leadline/kpi';
import { plainText } from '#server/facts/plain-text.ts';

/** A member, and by what else it is found. */
export interface Findable {
  readonly member: Member;
  readonly otherNames: readonly string[];
}

/** How well a name fits what is searched: lower is better, undefined where it does not. */
export function fitOf(name: string, search: string): number | undefined {
  const plain = plainText(name);
  if (plain === search) return 0;
  if (plain.startsWith(search)) return 1;
  if (plain.includes(` ${search}`)) return 2;
  return plain.includes(search) ? 3 : undefined;
}
