import type { BoardHead } from '@leadline/contract';
import { fold } from '#web/lib/fold.ts';

export interface BoardGroup {
  readonly kind: 'favourites' | 'folder' | 'others' | 'all';
  /** Of the folder. */
  readonly name: string;
  readonly boards: readonly BoardHead[];
}

/** Whether every word asked for stands in the title or the folder, diacritics or not. */
function isFound({ title, folder }: BoardHead, asked: string): boolean {
  const text = fold(`${title} ${folder ?? ''}`);
  return fold(asked)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Favourites first, then folder by folder, then what lies in none; only what was asked for, and no empty groups. */
export function boardGroups(boards: readonly BoardHead[], asked: string, locale?: string): readonly BoardGroup[] {
  const found = boards.filter((board) => isFound(board, asked.trim()));
  const rest = found.filter(({ isFavourite }) => !isFavourite);
  const folders = [...new Set(rest.flatMap(({ folder }) => folder ?? []))].sort((a, b) => a.localeCompare(b, locale));
  const loose = rest.filter(({ folder }) => folder === null);
  const groups: readonly BoardGroup[] = [
    { kind: 'favourites', name: '', boards: found.filter(({ isFavourite }) => isFavourite) },
    ...folders.map((name): BoardGroup => ({ kind: 'folder', name, boards: rest.filter(({ folder }) => folder === name) })),
    { kind: loose.length === found.length ? 'all' : 'others', name: '', boards: loose },
  ];
  return groups.filter((group) => group.boards.length > 0);
}
