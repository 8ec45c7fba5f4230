import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond both edges, so that a quick turn of the wheel finds them there. */
const beyond = 8;
/** The window moves in steps of so many rows: between them nothing is drawn again. */
const step = 4;

export interface Window {
  readonly first: number;
  /** The row after the last. */
  readonly end: number;
  /** No more rows than this are drawn at once. */
  readonly most: number;
}

/** Which rows of a long list are drawn: those in sight and a few around them. */
export function useWindow(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [window, setWindow] = useState<Window>({ first: 0, end: Math.min(count, 40), most: 40 });
  const look = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const top = Math.floor(element.scrollTop / rowHeight / step) * step;
    const shown = Math.ceil(element.clientHeight / rowHeight / step + 1) * step;
    const next = { first: Math.max(0, top - beyond), end: Math.min(count, top + shown + beyond), most: Math.max(40, shown + 2 * beyond) };
    setWindow((was) => (was.first === next.first && was.end === next.end && was.most === next.most ? was : next));
  }, [scroller, count, rowHeight]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [scroller, look]);
  return window;
}
