import type { DrawingWords } from '@leadline/board';
import { useMemo } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** What widgets are written in here: the reader's language, with the names the organisation gave. */
export function useDrawingWords(): DrawingWords {
  const { locale, t, word } = useI18n();
  const { today } = useAppState();
  const { name } = useKpiWords();
  return useMemo(() => ({ locale, t, word, name, today }), [locale, t, word, name, today]);
}
