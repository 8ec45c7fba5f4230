import { isTrue, textOf, type Firm } from './read-firm.ts';

/** Who is not known, is inactive, or has left by today. */
export function isGone({ users, today }: Pick<Firm, 'users' | 'today'>, id: string): boolean {
  const row = users.get(id);
  if (row === undefined || isTrue(row, 'is_stub')) return true;
  const to = textOf(row, 'employed_to');
  return textOf(row, 'status') === 'inactive' || (to !== null && to < today);
}
