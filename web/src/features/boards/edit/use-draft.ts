import type { BoardAnswer, BoardDocument } from '@leadline/contract';
import { useReducer } from 'react';

/** Everything of a board that is changed and saved together. */
export type Draft = Pick<BoardAnswer, 'title' | 'folder' | 'audience' | 'isShared' | 'document'>;

interface History {
  readonly past: readonly Draft[];
  readonly now: Draft;
  readonly future: readonly Draft[];
  /** What is typed letter by letter, or moved step by step, is one change. */
  readonly series: string | null;
  /** As it was last kept by the server. */
  readonly kept: Draft;
  /** The edition it was made from. */
  readonly edition: number;
}

type Act =
  | { readonly kind: 'change'; readonly to: Draft; readonly series: string | null }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'newer'; readonly board: BoardAnswer };

const mostSteps = 200;

export const draftOf = ({ title, folder, audience, isShared, document }: Draft): Draft => ({ title, folder, audience, isShared, document });

export function begun(board: BoardAnswer): History {
  const now = draftOf(board);
  return { past: [], now, future: [], series: null, kept: now, edition: board.edition };
}

export function historyAfter(history: History, act: Act): History {
  const { past, now, future } = history;
  switch (act.kind) {
    case 'change': {
      if (act.to === now) return history;
      const goesOn = act.series !== null && act.series === history.series;
      return { ...history, past: goesOn ? past : [...past, now].slice(-mostSteps), now: act.to, future: [], series: act.series };
    }
    case 'undo':
      return past.length === 0 ? history : { ...history, past: past.slice(0, -1), now: past.at(-1)!, future: [now, ...future], series: null };
    case 'redo':
      return future.length === 0 ? history : { ...history, past: [...past, now], now: future[0]!, future: future.slice(1), series: null };
    // The own work stays one step back.
    case 'newer': {
      const kept = draftOf(act.board);
      return { past: [...past, now], now: kept, future: [], series: null, kept, edition: act.board.edition };
    }
  }
}

export interface DraftBoard {
  readonly draft: Draft;
  readonly edition: number;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** @param series changes of one series in a row are undone together */
  readonly set: (over: Partial<Draft>, series?: string) => void;
  readonly edit: (document: BoardDocument, series?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes over to what somebody else has saved meanwhile; undoing brings the own back. */
  readonly takeNewer: (board: BoardAnswer) => void;
}

/** A board while it is being changed: every step can be undone until the page is left. */
export function useDraft(board: BoardAnswer): DraftBoard {
  const [history, act] = useReducer(historyAfter, board, begun);
  const { now, past, future, kept, edition } = history;
  const set = (over: Partial<Draft>, series: string | null = null): void => act({ kind: 'change', to: { ...now, ...over }, series });
  return {
    draft: now,
    edition,
    isChanged: now !== kept,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    set,
    edit: (document, series) => {
      if (document !== now.document) set({ document }, series);
    },
    undo: () => act({ kind: 'undo' }),
    redo: () => act({ kind: 'redo' }),
    takeNewer: (newer) => act({ kind: 'newer', board: newer }),
  };
}
