import type { BoardDocument, BoardSection, Widget } from '@leadline/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { withMovedTo } from '#web/features/boards/edit/document-edits.ts';
import type { Over } from '#web/features/boards/edit/use-placing.ts';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';

interface Guest {
  readonly widget: Widget;
  readonly over: Over;
}

export interface Mover {
  /** Puts a widget into another section: where it was let go there, else where there is room. */
  readonly to: (id: string, sectionId: string, at?: Over) => void;
  /** Into the section shown before or after its own. */
  readonly page: (id: string, by: -1 | 1) => void;
  readonly over: (id: string, over: Over | null) => void;
  readonly sections: readonly { readonly id: string; readonly name: string }[];
}

interface MovingOptions {
  readonly document: BoardDocument;
  /** The sections of the tab that is shown. */
  readonly shown: readonly BoardSection[];
  readonly edit: (document: BoardDocument) => void;
  readonly say: (text: string) => void;
}

const same = (a: Over | undefined, b: Over): boolean => a?.sectionId === b.sectionId && a.x === b.x && a.y === b.y;

/** Moves widgets from one section into another, by hand, by keyboard or from the menu; the focus goes along. */
export function useMoving({ document, shown, edit, say }: MovingOptions): { readonly guest: Guest | null; readonly mover: Mover } {
  const { t } = useI18n();
  const titleOf = useWidgetTitle();
  const [guest, setGuest] = useState<Guest | null>(null);
  const follows = useRef<string | null>(null);
  useEffect(() => {
    if (follows.current === null) return;
    globalThis.document.querySelector<HTMLElement>(`[data-handle="${follows.current}"]`)?.focus();
    follows.current = null;
  }, [document]);
  const { widgets } = document;
  const over = useCallback(
    (id: string, next: Over | null) =>
      setGuest((before) =>
        next === null ? null : same(before?.over, next) ? before : { widget: widgets.find((one) => one.id === id)!, over: next },
      ),
    [widgets],
  );
  const sections = document.sections.map(({ id, title, tab }, at) => {
    const name = title ?? t('boards.section.nth', { at: at + 1 });
    return { id, name: tab === null ? name : `${tab} · ${name}` };
  });
  const to: Mover['to'] = (id, sectionId, at) => {
    const widget = widgets.find((one) => one.id === id)!;
    follows.current = id;
    edit(withMovedTo(document, id, sectionId, at));
    say(t('boards.said.moved', { name: titleOf(widget), section: sections.find((one) => one.id === sectionId)!.name }));
  };
  const page: Mover['page'] = (id, by) => {
    const from = shown.findIndex((section) => section.id === widgets.find((one) => one.id === id)!.sectionId);
    const next = shown[from + by];
    if (next) to(id, next.id);
  };
  return { guest, mover: { to, page, over, sections } };
}
