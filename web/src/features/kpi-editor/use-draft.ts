import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyDraft, isEmptyDraft, type KpiDraft } from '#web/features/kpi-editor/draft.ts';

interface Kept {
  readonly savedAt: string;
  /** The version the draft began from. */
  readonly version: number | null;
  readonly draft: KpiDraft;
}

export interface DraftState {
  readonly draft: KpiDraft;
  readonly setDraft: (change: (old: KpiDraft) => KpiDraft) => void;
  /** When the draft was kept that was found in this browser. */
  readonly restoredAt: string | undefined;
  /** It began from a version that is no longer the latest. */
  readonly isOutdated: boolean;
  readonly isChanged: boolean;
  /** Back to what is saved. */
  readonly discard: () => void;
  /** It is saved: nothing more to keep here. */
  readonly forget: () => void;
}

const keyOf = (id: string | undefined): string => `leadline.kpi-draft.${id ?? ''}`;

/** What is being written, kept in this browser until it is saved or thrown away. */
export function useDraft(id: string | undefined, saved: KpiDraft = emptyDraft, version: number | null = null): DraftState {
  const [kept, setKept] = useState(() => read(id));
  const [draft, setState] = useState(kept?.draft ?? saved);
  const isForgotten = useRef(false);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(saved);
  useEffect(() => {
    if (isForgotten.current) return;
    if (!isChanged || isEmptyDraft(draft)) localStorage.removeItem(keyOf(id));
    else keep(id, { savedAt: new Date().toISOString(), version, draft });
  }, [id, draft, isChanged, version]);
  const setDraft = useCallback((change: (old: KpiDraft) => KpiDraft) => setState(change), []);
  const forget = () => {
    isForgotten.current = true;
    localStorage.removeItem(keyOf(id));
  };
  const discard = () => {
    setState(saved);
    setKept(undefined);
  };
  const isOutdated = kept !== undefined && kept.version !== version;
  return { draft, setDraft, restoredAt: kept?.savedAt, isOutdated, isChanged, discard, forget };
}

function read(id: string | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Kept | null;
    const isWhole = typeof kept?.draft?.formula === 'string' && typeof kept.draft.words === 'object';
    return isWhole ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Where the browser's store is full or forbidden the draft lives as long as the page. */
function keep(id: string | undefined, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    return;
  }
}
