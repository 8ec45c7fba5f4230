import { bareHeader } from './header-words.ts';
import type { ProfiledFile } from './find-joins.ts';
import type { ColumnProfile } from './profile-columns.ts';

const stateWords = new Set(['state', 'province', 'county', 'tỉnh', 'megye', 'область', 'край']);
const cityWords = new Set(['city', 'town', 'thành phố', 'város', 'település', 'город']);

/** City names repeat between states: with both columns a place is known by both. */
export function placeOf(file: ProfiledFile, from: ColumnProfile): readonly [ColumnProfile, ColumnProfile] | undefined {
  if (!cityWords.has(bareHeader(from.name))) return undefined;
  const state = file.columns.find((column) => stateWords.has(bareHeader(column.name)) && (column.type === 'text' || column.type === 'id'));
  return state ? [from, state] : undefined;
}
