import type { KeyboardEvent } from 'react';
import { stepFrom, type Step } from '#web/features/mind-maps/mind-tree.ts';
import type { Board } from '#web/features/mind-maps/use-board.ts';

export type View = 'map' | 'outline';
export type Task = 'move' | 'kpi' | 'keys';

const arrows = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const;
const jumps: Readonly<Record<string, Step>> = { ...arrows, Home: 'first', End: 'last' };

interface Keys {
  readonly board: Board;
  readonly view: View;
  readonly onTask: (task: Task) => void;
  readonly onGoal: () => void;
}

/** Everything a map can do, by keys; Tab goes on through the page as everywhere. */
export function useKeys({ board, view, onTask, onGoal }: Keys) {
  const { selected, lines, map } = board;
  const line = lines.find(({ node }) => node.id === selected.id);
  const step = (to: Step): void => {
    const next = stepFrom(lines, selected.id, to, view);
    if (next !== undefined) board.select(next);
  };
  /** @returns whether the key means something */
  const go = (key: string): boolean => {
    const to = jumps[key];
    if (to === undefined) return false;
    if (to === 'in' && line?.hasBelow && !line.isOpen) board.toggle(selected.id, true);
    else if (to === 'out' && view === 'outline' && line?.hasBelow && line.isOpen) board.toggle(selected.id, false);
    else step(to);
    return true;
  };
  const isPlain = selected.became === null;
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => board.addBeside(selected.id),
    Insert: () => board.addBelow(selected.id),
    '+': () => board.addBelow(selected.id),
    F2: () => board.edit(selected.id),
    Delete: () => board.remove(selected.id),
    Backspace: () => board.remove(selected.id),
    v: () => board.vote(selected.id),
    m: () => (selected.parentId === null ? undefined : onTask('move')),
    g: () => (isPlain ? onGoal() : undefined),
    k: () => (isPlain ? onTask('kpi') : undefined),
  };
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, altKey, ctrlKey, metaKey } = event;
    const isOnNode = (target as HTMLElement).getAttribute('role') === 'treeitem';
    if (!isOnNode || event.nativeEvent.isComposing) return;
    const isDone = (): boolean => {
      if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') return (board.undo(), true);
      if (ctrlKey || metaKey) return false;
      if (altKey) {
        if (!(key in arrows)) return false;
        board.moveStep(selected.id, arrows[key as keyof typeof arrows]);
        return true;
      }
      if (key === ' ') {
        if (line?.hasBelow) board.toggle(selected.id, !line.isOpen);
        return true;
      }
      if (key === '?') return (onTask('keys'), true);
      if (go(key)) return true;
      const act = map.mayChange ? acts[key.length === 1 ? key.toLowerCase() : key] : undefined;
      act?.();
      return act !== undefined;
    };
    if (isDone()) event.preventDefault();
  };
}
