import { startTransition, useEffect, useLayoutEffect, useState, type RefObject } from 'react';

const marginPx = 600;

/** Whether something is on the screen or will be soon, from the first picture on; everything is on paper. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useLayoutEffect(() => {
    const { top, bottom } = element.current!.getBoundingClientRect();
    setNear(bottom > -marginPx && top < window.innerHeight + marginPx);
  }, [element]);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting), { rootMargin: `${marginPx}px 0px` });
    observer.observe(element.current!);
    const show = (): void => setNear(true);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [element]);
  return isNear;
}

/** True once what is more urgent has been shown. */
export function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => startTransition(() => setSoon(true)), []);
  return isSoon;
}
