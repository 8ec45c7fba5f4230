import { mostFilters, putOn } from '@leadline/board';
import type { BoardAnswer, BoardHead, Widget } from '@leadline/contract';
import { useState } from 'react';
import { ApiError } from '#web/lib/api.ts';
import { formKey } from '#web/lib/form-key.ts';
import { scopeFilters, type ScopeSearch } from '#web/lib/search.ts';
import { fetchBoard, useAddBoard, useSaveBoard } from '#web/parts/boards/use-boards.ts';

export interface WidgetsToSave {
  readonly widgets: readonly Widget[];
  /** What they are called; null: as what they show. */
  readonly title: string | null;
  readonly period: Widget['period'];
  readonly own: ScopeSearch;
}

export type Place =
  { readonly kind: 'board'; readonly id: string; readonly sectionId: string | null } | { readonly kind: 'new'; readonly title: string };

/** So often somebody else may save the same board in between. */
const mostTries = 4;

const audienceOf = ({ audience }: Pick<BoardHead, 'audience'>) =>
  audience.kind === 'team' ? { kind: 'team' as const, teamId: audience.team.id } : audience;

/** Whether a widget has room for all that narrows what is explored. */
export const hasRoom = ({ widgets, own }: Pick<WidgetsToSave, 'widgets' | 'own'>): boolean =>
  widgets.every(({ filters }) => filters.length + scopeFilters(own).length <= mostFilters);

/** As they are kept: with what the pickers above narrow, and a place of their own. */
function kept({ widgets, title, period, own }: WidgetsToSave, sectionId: string): readonly Widget[] {
  const narrowed = scopeFilters(own).map((filter) => ({ ...filter, members: [...filter.members] }));
  return widgets.map((widget) => ({
    ...widget,
    id: formKey(),
    title: widgets.length > 1 ? null : title,
    sectionId,
    period,
    filters: [...narrowed, ...widget.filters],
  }));
}

/** Puts widgets on a board; where somebody else saved it in between, on what they saved. */
export function useSaveWidgets() {
  const save = useSaveBoard();
  const add = useAddBoard();
  const [key] = useState(formKey);
  const [sectionKey] = useState(formKey);
  const onBoard = async (wanted: WidgetsToSave, id: string, sectionId: string | null, left = mostTries): Promise<BoardAnswer> => {
    const board = await fetchBoard(id);
    const { title, folder, isShared, edition } = board;
    const section = board.document.sections.find((one) => one.id === sectionId) ?? board.document.sections[0]!;
    const document = kept(wanted, section.id).reduce(putOn, board.document);
    try {
      return await save.mutateAsync({ id, body: { edition, title, folder, audience: audienceOf(board), isShared, document } });
    } catch (error) {
      if (left > 1 && error instanceof ApiError && error.code === 'boards.changed_meanwhile') return onBoard(wanted, id, sectionId, left - 1);
      throw error;
    }
  };
  const onNew = (wanted: WidgetsToSave, title: string): Promise<BoardAnswer> => {
    const empty = { sections: [{ id: sectionKey, title: null, tab: null }], widgets: [], phoneOrder: [], period: null };
    const document = kept(wanted, sectionKey).reduce(putOn, empty);
    return add.mutateAsync({ key, title, folder: null, audience: { kind: 'own' }, isShared: false, document });
  };
  return (wanted: WidgetsToSave, place: Place): Promise<BoardAnswer> =>
    place.kind === 'new' ? onNew(wanted, place.title) : onBoard(wanted, place.id, place.sectionId);
}
