import type { KeyboardEvent, PointerEvent } from 'react';
import { elementIdOf, newId, type Board } from '#web/features/mind-maps/use-board.ts';
import type { ShownNode } from '#web/features/mind-maps/mind-tree.ts';
import type { Drag } from '#web/features/mind-maps/use-drag.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface TreeViewProps {
  readonly board: Board;
  readonly drag: Drag | null;
  readonly take: (event: PointerEvent<HTMLElement>, id: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

export const isWritten = ({ editing }: Board, id: string): boolean =>
  editing !== null && (editing.kind === 'new' ? id === newId : id === editing.nodeId);

/** What every node is for listeners, the mouse, a finger and the keyboard, in the map and in the outline. */
export function useItem({ board, drag, take }: TreeViewProps) {
  const { t } = useI18n();
  const { selected, select, edit, map } = board;
  return ({ node, level, place, siblings, hasBelow, isOpen }: ShownNode) => {
    const facts = [
      node.text,
      node.became === null ? null : t(node.became.kind === 'goal' ? 'mindMaps.item.goal' : 'mindMaps.item.kpi'),
      node.votes > 0 ? t('mindMaps.item.votes', { count: node.votes }) : null,
    ].filter((fact) => fact !== null);
    const isBusy = isWritten(board, node.id);
    return {
      role: 'treeitem',
      id: elementIdOf(node.id),
      'aria-label': isBusy ? t('mindMaps.item.written') : facts.join(', '),
      'aria-level': level + 1,
      'aria-posinset': place + 1,
      'aria-setsize': siblings,
      'aria-expanded': hasBelow ? isOpen : undefined,
      'aria-selected': node.id === selected.id,
      tabIndex: node.id === selected.id ? 0 : -1,
      'data-node': node.id === newId ? undefined : node.id,
      'data-selected': (node.id === selected.id && board.editing === null) || undefined,
      'data-over': drag?.over === node.id || undefined,
      'data-dragged': drag?.id === node.id || undefined,
      onFocus: () => (node.id === newId ? undefined : select(node.id, false)),
      onDoubleClick: () => (map.mayChange && !isBusy ? edit(node.id) : undefined),
      onPointerDown: (event: PointerEvent<HTMLElement>) => (map.mayChange && level > 0 && !isBusy ? take(event, node.id) : undefined),
    } as const;
  };
}
