import type { PlacedNote } from '@leadline/contract';
import { chartNoteLimits } from '@leadline/contract/values';
import { formatDate, formatRange } from '@leadline/i18n';
import type { DrawnNote } from './drawing.ts';
import type { DrawingWords } from './words.ts';

/** Notes along an axis of time, numbered from left to right. `more`: older ones that are not drawn. */
export interface DrawnNotes {
  readonly notes: readonly DrawnNote[];
  readonly moreNotes: number;
}

/**
 * Where notes stand on an axis of these days, weeks, months … (their ids in order). What reaches beyond it is cut; what lies beyond stays away.
 * Of many the newest are drawn.
 */
export function drawNotes(words: DrawingWords, notes: readonly PlacedNote[], buckets: readonly string[]): DrawnNotes {
  const inside = notes
    .flatMap((note) => {
      const [from, to] = [placeOf(note.starts, buckets), placeOf(note.ends, buckets)];
      return to <= 0 || from >= buckets.length || to <= from ? [] : [{ note, from, to }];
    })
    .sort((a, b) => compare(a.note.from, b.note.from) || compare(a.note.to, b.note.to) || compare(a.note.id, b.note.id));
  const shown = inside.slice(-chartNoteLimits.shown);
  return {
    notes: shown.map(({ note, from, to }, index) => drawn(words, note, { number: index + 1, from, to })),
    moreNotes: inside.length - shown.length,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Ids of one kind of step are in the order of time when they are in the order of letters. */
function placeOf({ bucket, part }: PlacedNote['starts'], buckets: readonly string[]): number {
  const index = buckets.findIndex((id) => id >= bucket);
  if (index === -1) return buckets.length;
  return buckets[index] === bucket ? index + part : index;
}

function drawn({ locale }: DrawingWords, note: PlacedNote, place: Pick<DrawnNote, 'number' | 'from' | 'to'>): DrawnNote {
  const { id, title, text, from, to } = note;
  const day = from === to ? formatDate(locale, from) : formatRange(locale, from, dayAfter(to));
  return { id, ...place, isRange: from !== to, day, title, text };
}

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Notes that have to do with one step of the axis. */
export function notesAt(notes: readonly DrawnNote[], index: number): readonly DrawnNote[] {
  return notes.filter(({ from, to }) => from < index + 1 && to > index);
}

/** `2 Price change (3 Nov 2026)`. */
export const noteLine = ({ number, title, day }: DrawnNote): string => `${number} ${title} (${day})`;
