import type { MindMapAnswer, MindMapNode } from '@leadline/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  applied,
  childrenOf,
  isWithin,
  moveBy,
  shownNodes,
  sizeOf,
  treeOf,
  type MindTree,
  type ShownNode,
} from '#web/features/mind-maps/mind-tree.ts';
import { useMapChanges, type MapChanges } from '#web/features/mind-maps/use-map-changes.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** Where a node that is being written stands, until it has words. */
export const newId = 'new';

export type Editing =
  | { readonly kind: 'edit'; readonly nodeId: string; readonly edition: number; readonly text: string }
  | { readonly kind: 'new'; readonly parentId: string; readonly beforeId: string | null; readonly text: string };

export interface Removed {
  readonly nodeId: string;
  readonly text: string;
  readonly count: number;
}

export interface Board {
  readonly map: MindMapAnswer;
  readonly changes: MapChanges;
  readonly tree: MindTree;
  readonly lines: readonly ShownNode[];
  readonly selected: MindMapNode;
  readonly select: (id: string, isFocused?: boolean) => void;
  readonly editing: Editing | null;
  /** What was being written hangs on something that is gone. */
  readonly isOrphan: boolean;
  readonly type: (text: string) => void;
  /** @param isLeft the writer is somewhere else already */
  readonly finish: (isKept: boolean, isLeft?: boolean) => void;
  readonly dropWords: () => void;
  readonly addBelow: (id: string) => void;
  readonly addBeside: (id: string) => void;
  readonly edit: (id: string) => void;
  readonly toggle: (id: string, isOpen: boolean) => void;
  readonly vote: (id: string) => void;
  readonly moveTo: (id: string, parentId: string, beforeId: string | null) => void;
  readonly moveStep: (id: string, step: 'up' | 'down' | 'in' | 'out') => void;
  readonly remove: (id: string) => void;
  readonly removed: Removed | null;
  readonly undo: () => void;
  readonly leaveRemoved: () => void;
  readonly link: (id: string, kpi: string | null) => void;
  /** Why something the reader wanted cannot be; null: nothing. */
  readonly hindrance: string | null;
  readonly dismiss: () => void;
  /** For listeners: what has just been done. */
  readonly said: string;
  /** Of the tree: focus that is lost with a node goes to the one selected then. */
  readonly holdFocus: (element: HTMLElement | null) => void;
}

export const elementIdOf = (id: string): string => `idea-${id}`;

/** Everything a map page knows and does. */
export function useBoard(map: MindMapAnswer, opened: string | null): Board {
  const { t } = useI18n();
  const changes = useMapChanges(map);
  const { nodes, make } = changes;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState(opened ?? map.id);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState('');
  const [hindrance, setHindrance] = useState<string | null>(null);
  const box = useRef<HTMLElement | null>(null);
  const writing = useRef<Editing | null>(null);
  const focus = useRef(opened !== null);
  const hadFocus = useRef(false);

  const tree = useMemo(() => treeOf(nodes), [nodes]);
  const lines = useMemo(() => {
    if (editing?.kind !== 'new') return shownNodes(tree, closed);
    const { parentId, beforeId } = editing;
    return shownNodes(treeOf(applied(nodes, newId, { kind: 'add', parentId, beforeId, text: '' })), closed);
    // The words are in the field: only where it stands counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tree, nodes, closed, editing?.kind, editing?.kind === 'new' && editing.parentId, editing?.kind === 'new' && editing.beforeId]);
  const selected = tree.nodes.get(wanted) ?? tree.first;
  const isOrphan = editing !== null && !tree.nodes.has(editing.kind === 'new' ? editing.parentId : editing.nodeId);

  useEffect(() => {
    writing.current = editing;
  }, [editing]);
  useEffect(() => {
    if (editing !== null) return;
    const isLost = hadFocus.current && (document.activeElement === null || document.activeElement === document.body);
    if ((!focus.current && !isLost) || (focus.current && !tree.nodes.has(wanted))) return;
    const element = document.getElementById(elementIdOf(selected.id));
    if (element === null) return;
    element.focus({ preventScroll: !focus.current });
    focus.current = false;
  });

  const select = (id: string, isFocused = true): void => {
    focus.current = isFocused;
    setWanted(id);
  };
  const open = (id: string): void => setClosed((old) => new Set([...old].filter((one) => one !== id)));
  const begin = (next: Editing): void => {
    if (!map.mayChange) return;
    writing.current = next;
    setEditing(next);
  };
  const nameOf = (id: string): string => tree.nodes.get(id)?.text ?? '';
  const addBelow = (id: string): void => {
    open(id);
    begin({ kind: 'new', parentId: id, beforeId: null, text: '' });
  };
  const addBeside = (id: string): void => {
    const parentId = tree.nodes.get(id)?.parentId ?? null;
    if (parentId === null) return addBelow(id);
    const siblings = childrenOf(tree, parentId);
    begin({ kind: 'new', parentId, beforeId: siblings[siblings.findIndex((node) => node.id === id) + 1]?.id ?? null, text: '' });
  };
  const finish = (isKept: boolean, isLeft = false): void => {
    const done = writing.current;
    if (done === null) return;
    writing.current = null;
    setEditing(null);
    const text = done.text.trim();
    if (done.kind === 'new') {
      select(isKept && text !== '' ? make({ kind: 'add', parentId: done.parentId, beforeId: done.beforeId, text }) : done.parentId, !isLeft);
      return;
    }
    select(done.nodeId, !isLeft);
    if (isKept && text !== '' && text !== nameOf(done.nodeId)) make({ kind: 'edit', nodeId: done.nodeId, edition: done.edition, text });
  };
  const moveTo = (id: string, parentId: string, beforeId: string | null): void => {
    const node = tree.nodes.get(id);
    if (!map.mayChange || !node || node.parentId === null) return;
    if (isWithin(tree, parentId, id)) return setHindrance(t('error.mind_maps.circle', { name: node.text, parent: nameOf(parentId) }));
    make({ kind: 'move', nodeId: id, edition: node.edition, parentId, beforeId });
    open(parentId);
    select(id);
    setHindrance(null);
    setSaid(t('mindMaps.said.moved', { name: node.text, parent: nameOf(parentId) }));
  };
  return {
    map,
    changes,
    tree,
    lines,
    selected,
    select,
    editing,
    isOrphan,
    type: (text) => setEditing((old) => (old === null ? null : { ...old, text })),
    finish,
    dropWords: () => {
      writing.current = null;
      setEditing(null);
    },
    addBelow,
    addBeside,
    edit: (id) => {
      const node = tree.nodes.get(id);
      if (node) begin({ kind: 'edit', nodeId: id, edition: node.edition, text: node.text });
    },
    toggle: (id, isOpen) => {
      if (isOpen) open(id);
      else {
        setClosed((old) => new Set([...old, id]));
        if (isWithin(tree, selected.id, id)) select(id);
      }
    },
    vote: (id) => {
      const node = tree.nodes.get(id);
      if (!map.mayChange || !node) return;
      make({ kind: 'vote', nodeId: id, isOn: !node.hasMyVote });
      setSaid(t(node.hasMyVote ? 'mindMaps.said.unvoted' : 'mindMaps.said.voted', { name: node.text }));
    },
    moveTo,
    moveStep: (id, step) => {
      const to = moveBy(tree, id, step);
      if (to !== null) moveTo(id, to.parentId, to.beforeId);
    },
    remove: (id) => {
      const node = tree.nodes.get(id);
      if (!map.mayChange || !node || node.parentId === null) return;
      const siblings = childrenOf(tree, node.parentId);
      const at = siblings.indexOf(node);
      const count = sizeOf(tree, id);
      make({ kind: 'remove', nodeId: id, edition: node.edition, nodes: count });
      select((siblings[at + 1] ?? siblings[at - 1])?.id ?? node.parentId);
      setRemoved({ nodeId: id, text: node.text, count });
    },
    removed,
    undo: () => {
      if (removed === null) return;
      make({ kind: 'restore', nodeId: removed.nodeId });
      select(removed.nodeId);
      setRemoved(null);
    },
    leaveRemoved: () => setRemoved(null),
    link: (id, kpi) => void make({ kind: 'link', nodeId: id, kpi }),
    hindrance,
    dismiss: () => setHindrance(null),
    said,
    holdFocus: (element) => {
      if (element === null || element === box.current) return;
      box.current = element;
      element.addEventListener('focusin', () => (hadFocus.current = true));
      element.addEventListener(
        'focusout',
        ({ relatedTarget }) => (hadFocus.current = relatedTarget === null || element.contains(relatedTarget as Node)),
      );
    },
  };
}
