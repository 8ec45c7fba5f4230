import type { KpiDefinitionInput } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { Guide } from '#web/features/kpi-editor/guide.ts';

/** What is being written, before it is right: texts may be empty, languages may be missing. */
export interface KpiDraft extends Pick<
  KpiDefinitionInput,
  'unit' | 'decimals' | 'direction' | 'type' | 'group' | 'perspective' | 'cadence' | 'roles'
> {
  readonly formula: string;
  readonly words: Readonly<Partial<Record<Locale, WordsDraft>>>;
  /** The blanks filled in so far, where a ready-made beginning was chosen. */
  readonly guide?: Guide | undefined;
}

export interface WordsDraft {
  readonly name: string;
  readonly sentence: string;
  readonly reading: string;
  readonly advice: string;
}

const noWords: WordsDraft = { name: '', sentence: '', reading: '', advice: '' };
export const emptyDraft: KpiDraft = { formula: '', words: {} };

export function wordsIn(draft: KpiDraft, locale: Locale): WordsDraft {
  return draft.words[locale] ?? noWords;
}

export function changeWords(draft: KpiDraft, locale: Locale, part: Partial<WordsDraft>): KpiDraft {
  return { ...draft, words: { ...draft.words, [locale]: { ...wordsIn(draft, locale), ...part } } };
}

export function isEmptyDraft(draft: KpiDraft): boolean {
  return draft.formula.trim() === '' && Object.values(draft.words).every((words) => Object.values(words).every((text) => text.trim() === ''));
}

/** A kept definition as it is edited. */
export function draftOf({ words, ...rest }: KpiDefinitionInput): KpiDraft {
  const entries = Object.entries(words).map(([locale, one]) => [locale, { ...noWords, ...withoutGaps(one ?? {}) }]);
  return { ...rest, words: Object.fromEntries(entries) as KpiDraft['words'] };
}

/** What is sent: languages without a name and empty texts are left out. */
export function definitionOf({ guide: _guide, words, ...rest }: KpiDraft): KpiDefinitionInput {
  const named = Object.entries(words).filter(([, one]) => one.name.trim() !== '');
  const texts = named.map(([locale, one]) => [
    locale,
    Object.fromEntries(
      Object.entries(one)
        .map(([key, text]) => [key, text.trim()])
        .filter(([, text]) => text !== ''),
    ),
  ]);
  return { ...(withoutGaps(rest) as typeof rest), words: Object.fromEntries(texts) as KpiDefinitionInput['words'] };
}

function withoutGaps<T extends object>(from: T): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Partial<T>;
}
