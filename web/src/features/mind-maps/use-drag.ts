import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';

export interface Drag {
  readonly id: string;
  /** Over which node it is. */
  readonly over: string | null;
  readonly x: number;
  readonly y: number;
}

const longPressMs = 350;
const slack = 6;

/** Which node lies under a point of the window. */
function nodeAt(x: number, y: number): string | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-node]');
  return element?.dataset['node'] ?? null;
}

/**
 * A node is taken with the mouse, or with a finger after a moment, and let go over another one. Before that moment a finger scrolls.
 * @param onDrop told where it was let go
 */
export function useDrag(onDrop: (id: string, over: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const current = useRef<Drag | null>(null);
  const dropped = useRef(onDrop);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => {
    dropped.current = onDrop;
  });
  useEffect(() => () => end.current?.(), []);

  const take = (event: ReactPointerEvent<HTMLElement>, id: string): void => {
    if (event.button !== 0 || end.current !== null || (event.target as Element).closest('textarea, button, a')) return;
    const { pointerType, pointerId, clientX, clientY } = event;
    const isTouch = pointerType !== 'mouse';
    const show = (next: Drag | null): void => {
      current.current = next;
      setDrag(next);
    };
    const begin = (x: number, y: number): void => show({ id, over: null, x, y });
    const timer = isTouch ? setTimeout(() => begin(clientX, clientY), longPressMs) : undefined;
    const move = (to: PointerEvent): void => {
      if (to.pointerId !== pointerId) return;
      const isFar = Math.hypot(to.clientX - clientX, to.clientY - clientY) > slack;
      if (current.current === null && isTouch && isFar) return stop();
      if (current.current === null && !isTouch && isFar) begin(to.clientX, to.clientY);
      if (current.current === null) return;
      to.preventDefault();
      const over = nodeAt(to.clientX, to.clientY);
      show({ id, over: over === id ? null : over, x: to.clientX, y: to.clientY });
    };
    const up = (to: PointerEvent): void => {
      if (to.pointerId !== pointerId) return;
      const over = current.current?.over ?? null;
      stop();
      if (over !== null) dropped.current(id, over);
    };
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key === 'Escape' && current.current !== null) stop();
    };
    // A finger that holds a node does not scroll the page.
    const hold = (touch: TouchEvent): void => {
      if (current.current !== null) touch.preventDefault();
    };
    const noMenu = (menu: Event): void => {
      if (isTouch) menu.preventDefault();
    };
    const stop = (): void => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('touchmove', hold);
      window.removeEventListener('contextmenu', noMenu);
      end.current = null;
      show(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', key, true);
    window.addEventListener('touchmove', hold, { passive: false });
    window.addEventListener('contextmenu', noMenu);
    end.current = stop;
  };
  return { drag, take };
}
