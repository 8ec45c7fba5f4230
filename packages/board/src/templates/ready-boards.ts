import type { BoardDocument } from '@leadline/contract';
import type { DrawingWords } from '../drawing/words.ts';
import { boardTemplateIds, type BoardTemplateId, type SectionTitle } from './template.ts';
import { fromTemplate } from './templates.ts';

export interface ReadyBoard {
  readonly id: BoardTemplateId;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly text: string;
  /** A new board's document, its sections named in the language of whoever makes it. */
  readonly make: (newId: () => string) => BoardDocument;
}

/** Boards to begin with, in the order they are offered. */
export function readyBoards({ t }: Pick<DrawingWords, 't'>): readonly ReadyBoard[] {
  const titleOf = (section: SectionTitle): string => t(`boardTemplate.section.${section}`);
  return boardTemplateIds.map((id) => ({
    id,
    title: t(`boardTemplate.${id}.title`),
    text: t(`boardTemplate.${id}.text`),
    make: (newId) => fromTemplate(id, { newId, titleOf }),
  }));
}
