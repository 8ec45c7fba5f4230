import type { DemoNote } from '@leadline/demo';
import { translate, type Locale } from '@leadline/i18n';
import type { KeptNote } from '#server/control/chart-note.ts';

export const demoNoteIds: Readonly<Record<DemoNote['id'], string>> = {
  tet: '00000000-0000-4000-8000-0000000000d1',
  hanoi: '00000000-0000-4000-8000-0000000000d2',
  gyor: '00000000-0000-4000-8000-0000000000d3',
};

/** A note the demo company came with is read in the reader's language as long as nobody has written it anew. */
export function wordsOfNote(locale: Locale, { id, edition, title, text }: KeptNote): Pick<KeptNote, 'title' | 'text'> {
  const [known] = Object.entries(demoNoteIds).find(([, own]) => own === id) ?? [];
  if (known === undefined || edition !== 1n) return { title, text };
  const key = known as DemoNote['id'];
  return { title: translate(locale, `demoNote.${key}.title`), text: translate(locale, `demoNote.${key}.text`) };
}
