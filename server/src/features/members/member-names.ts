import type { Member } from '@leadline/kpi';

/** A member, and by what else it is found. */
export interface Findable {
  readonly member: Member;
  readonly otherNames: readonly string[];
}

/** Case and diacritics aside, as people search: `Nguyễn` is found by `nguyen`, `Đà Nẵng` by `da nang`, `Ё` by `е`. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').replaceAll('ł', 'l').replaceAll('ø', 'o').trim();
}

/** How well a name fits what is searched: lower is better, undefined where it does not. */
export function fitOf(name: string, search: string): number | undefined {
  const plain = plainText(name);
  if (plain === search) return 0;
  if (plain.startsWith(search)) return 1;
  if (plain.includes(` ${search}`)) return 2;
  return plain.includes(search) ? 3 : undefined;
}
