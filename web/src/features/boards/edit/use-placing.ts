import { moved, resized, settled, stepped, type Item, type Items, type Step } from '@leadline/board';
import type { Widget } from '@leadline/contract';
import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';

export type Handle = 'move' | 'size';

interface Held {
  readonly id: string;
  readonly handle: Handle;
  /** Where everything would stand if it were let go now. */
  readonly items: Items;
  /** How far the pointer has gone, in pixels. */
  readonly dx: number;
  readonly dy: number;
  /** Another section it is held over. */
  readonly over: Over | null;
}

/** A place in another section. */
export interface Over {
  readonly sectionId: string;
  readonly x: number;
  readonly y: number;
}

interface Begin {
  readonly item: Item;
  readonly pageX: number;
  readonly pageY: number;
  /** Width of a column and height of a row, each with the gap beside it. */
  readonly column: number;
  readonly row: number;
  /** How far from its upper left corner it was taken. */
  readonly grabX: number;
  readonly grabY: number;
}

const steps: Readonly<Record<string, Step>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const gap = 16;
/** So near to the edge of the screen the page moves along. */
const edge = 72;

export interface Placing {
  readonly items: Items;
  readonly heldId: string | null;
  /** It is held over another section. */
  readonly isAway: boolean;
  /** How the one that is held follows the pointer; it stands where it was until it is let go. */
  readonly heldStyle: CSSProperties;
  readonly pointer: (
    id: string,
    handle: Handle,
  ) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
  /** Arrows move, with Shift they make larger or smaller, Escape puts back. */
  readonly keys: (id: string) => { readonly onFocus: () => void; readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void };
}

interface PlacingOptions {
  readonly widgets: readonly Widget[];
  readonly columns: number;
  readonly box: RefObject<HTMLElement | null>;
  readonly onPlace: (items: Items, id: string, series?: string) => void;
  readonly onPutBack: (items: Items, id: string) => void;
  /** It is held over another section, or over none any more. */
  readonly onOver: (id: string, over: Over | null) => void;
  /** It is let go over another section. */
  readonly onLeave: (id: string, over: Over) => void;
  /** By keyboard: into the section before or after. */
  readonly onPage: (id: string, by: -1 | 1) => void;
}

/** The section under the pointer, if it is another one, and where in it what is held would stand. */
function overAnother(box: HTMLElement | null, clientX: number, clientY: number, start: Begin): Over | null {
  for (const section of document.querySelectorAll<HTMLElement>('[data-section]')) {
    if (section.contains(box)) continue;
    const { left, right, top, bottom } = section.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) continue;
    const grid = (section.querySelector('[data-grid]') ?? section).getBoundingClientRect();
    const [x, y] = [(clientX - start.grabX - grid.left) / start.column, (clientY - start.grabY - grid.top) / start.row];
    return { sectionId: section.dataset['section']!, x: Math.round(x), y: Math.max(0, Math.round(y)) };
  }
  return null;
}

/** Moves and resizes the widgets of one grid with a mouse, a pen, a finger or the keyboard. */
export function usePlacing({ widgets, columns, box, onPlace, onPutBack, onOver, onLeave, onPage }: PlacingOptions): Placing {
  const items = settled(widgets, columns);
  const [held, setHeld] = useState<Held | null>(null);
  const begin = useRef<Begin | null>(null);
  const before = useRef<Items>(items);
  const pull = useEdgePull(held !== null);

  useEffect(() => {
    if (held === null) return;
    const escape = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      begin.current = null;
      onOver(held.id, null);
      setHeld(null);
    };
    window.addEventListener('keydown', escape, true);
    return () => window.removeEventListener('keydown', escape, true);
  }, [held, onOver]);

  const follow = (id: string, handle: Handle, { pageX, pageY, clientX, clientY }: PointerEvent<HTMLElement>): void => {
    const start = begin.current;
    if (start === null) return;
    const [dx, dy] = [pageX - start.pageX, pageY - start.pageY];
    const over = handle === 'move' ? overAnother(box.current, clientX, clientY, start) : null;
    onOver(id, over);
    if (over) {
      setHeld({ id, handle, items, dx, dy, over });
      return;
    }
    const { x, y, w, h } = start.item.place;
    const [right, down] = [Math.round(dx / start.column), Math.round(dy / start.row)];
    const next =
      handle === 'move'
        ? moved(items, id, { x: x + right, y: y + down }, columns)
        : resized(items, id, { w: Math.max(1, w + right), h: Math.max(1, h + down) }, columns);
    setHeld({ id, handle, items: next, dx, dy, over: null });
  };
  const letGo = (isKept: boolean): void => {
    if (held !== null) onOver(held.id, null);
    if (held !== null && isKept && begin.current !== null) {
      if (held.over) onLeave(held.id, held.over);
      else onPlace(held.items, held.id);
    }
    begin.current = null;
    setHeld(null);
  };

  return {
    items: held?.items ?? items,
    heldId: held?.id ?? null,
    isAway: held !== null && held.over !== null,
    heldStyle: held === null ? {} : styleOf(held, begin.current),
    pointer: (id, handle) => ({
      onPointerDown: (event) => {
        const item = items.find((one) => one.id === id);
        if (event.button !== 0 || !box.current || !item) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const row = Number.parseFloat(getComputedStyle(box.current).gridAutoRows) + gap;
        const column = (box.current.clientWidth + gap) / columns;
        const tile = event.currentTarget.closest('article')!.getBoundingClientRect();
        const [grabX, grabY] = [event.clientX - tile.left, event.clientY - tile.top];
        begin.current = { item, pageX: event.pageX, pageY: event.pageY, column, row, grabX, grabY };
      },
      onPointerMove: (event) => {
        if (begin.current === null) return;
        pull(event.clientY);
        follow(id, handle, event);
      },
      onPointerUp: () => letGo(true),
      onPointerCancel: () => letGo(false),
    }),
    keys: (id) => ({
      onFocus: () => {
        before.current = items;
      },
      onKeyDown: (event) => {
        if (event.key === 'Escape' && held === null) {
          event.preventDefault();
          onPutBack(before.current, id);
          return;
        }
        if (event.key === 'PageUp' || event.key === 'PageDown') {
          event.preventDefault();
          onPage(id, event.key === 'PageUp' ? -1 : 1);
          return;
        }
        const step = steps[event.key];
        if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onPlace(event.shiftKey ? sized(items, id, step, columns) : stepped(items, id, step, columns), id, `place ${id}`);
      },
    }),
  };
}

/** One column or row larger or smaller. */
function sized(items: Items, id: string, step: Step, columns: number): Items {
  const { w, h } = items.find((one) => one.id === id)!.place;
  const wider = step === 'right' ? 1 : step === 'left' ? -1 : 0;
  const taller = step === 'down' ? 1 : step === 'up' ? -1 : 0;
  return resized(items, id, { w: Math.max(1, w + wider), h: Math.max(1, h + taller) }, columns);
}

function styleOf({ handle, dx, dy }: Held, start: Begin | null): CSSProperties {
  if (start === null) return {};
  const { x, y, w, h } = start.item.place;
  const place: CSSProperties = { gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` };
  if (handle === 'move') return { ...place, transform: `translate(${dx}px, ${dy}px)` };
  const width = Math.max(start.column - gap, w * start.column - gap + dx);
  const height = Math.max(start.row - gap, h * start.row - gap + dy);
  return { ...place, width, height };
}

/** Moves the page while something is held at the edge of the screen. */
function useEdgePull(isHolding: boolean): (clientY: number) => void {
  const speed = useRef(0);
  useEffect(() => {
    if (!isHolding) return;
    let frame = 0;
    const step = (): void => {
      if (speed.current !== 0) window.scrollBy(0, speed.current);
      frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
      speed.current = 0;
    };
  }, [isHolding]);
  return (clientY) => {
    speed.current = clientY < edge ? -8 : clientY > window.innerHeight - edge ? 8 : 0;
  };
}
